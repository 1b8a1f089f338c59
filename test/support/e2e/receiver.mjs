import { randomUUID } from 'node:crypto';
import { fileFromBuild } from './built.mjs';

/**
 * The real receiver in a process of its own, on a data folder of its own.
 *
 * @param {{ origins: readonly string[], sampleData?: boolean }} options origins = the pages' origins, for CORS
 * @returns {Promise<{ endpoint: string, origin: string, staffToken: string, output: () => string, stop: () => Promise<void> }>}
 */
export const startReceiver = async ({ origins, sampleData = false }) => {
  const built = await import(fileFromBuild('test/support/node/receiver-process.js'));
  const folder = await built.makeDataDirectory();
  const staffToken = randomUUID();
  const environment = { DATA_DIR: folder.path, ALLOWED_ORIGINS: origins.join(','), STAFF_TOKEN: staffToken };
  const receiver = built.startReceiver(environment, ...(sampleData ? ['--sample-data'] : []));
  const stop = async () => {
    receiver.kill('SIGTERM');
    await receiver.ended;
    await folder.remove();
  };
  try {
    const endpoint = await receiver.endpoint;
    return { endpoint, origin: new URL(endpoint).origin, staffToken, output: receiver.output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
