import { fileURLToPath } from 'node:url';
import { createLog } from './common/log.js';
import { failToStart, stopOnSignals } from './common/process.js';
import { startService } from './server.js';
import { readSettings } from './settings.js';

/** Where the build puts the staff desk, seen from the compiled file. */
const DESK = fileURLToPath(new URL('../../desk', import.meta.url));

/** The receiver alone, without the pages of the demo. `--sample-data` puts the invented data of the demo in. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLog();
  const data = process.argv.includes('--sample-data') ? 'sample' : 'none';
  const service = await startService({ settings, log, data, desk: DESK });
  stopOnSignals(service, log);
  log.info({ host: settings.host, port: service.port, database: settings.databaseUrl === undefined ? 'embedded' : 'server' }, 'listening');
}

main().catch(failToStart);
