import { createLog } from './common/log.js';
import { failToStart, stopOnSignals } from './common/process.js';
import { startService } from './server.js';
import { readSettings } from './settings.js';

/** The receiver alone, without pages. `--sample-data` puts the invented data of the demo in. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLog();
  const service = await startService({ settings, log, data: process.argv.includes('--sample-data') ? 'sample' : 'none' });
  stopOnSignals(service, log);
  log.info({ host: settings.host, port: service.port, database: settings.databaseUrl === undefined ? 'embedded' : 'server' }, 'listening');
}

main().catch(failToStart);
