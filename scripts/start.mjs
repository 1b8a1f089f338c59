/**
 * `npm start`: installs and builds what is missing, then serves the demo in one process: the portal at `/`, the endpoint at `/api/v1`, `/healthz`
 * and `/readyz`. Settings come from the environment (docs/endpoint.md). Nothing outside Node's own modules is imported before the installation.
 */
import { join } from 'node:path';
import { installPackages } from './setup/packages.mjs';
import { followParent } from './start/parent.mjs';
import { build } from './start/prepare.mjs';
import { questionSets } from './start/question-sets.mjs';
import { staffToken } from './start/staff-token.mjs';
import { runCommand } from './support/failure.mjs';
import { root } from './support/root.mjs';

/** The page of the portal that shows what came of feedback. */
const BOARD = '/tulokset/';

const fromBuild = (name) => import(new URL(`../.build/receiver/src/${name}.js`, import.meta.url).href);

const whereIs = ({ host, databaseUrl, dataDirectory }, port) => {
  const shown = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  const database = databaseUrl === undefined ? `embedded PostgreSQL in ${dataDirectory}` : 'the PostgreSQL server of DATABASE_URL';
  return { address: `http://${shown}:${port}`, database };
};

const introduce = (settings, port, tokenPath) => {
  const { address, database } = whereIs(settings, port);
  console.log(`
  Portal        ${address}/
  Endpoint      ${address}/api/v1
  Staff desk    ${address}/api/v1/desk/   sign in with the staff token
  Health        ${address}/healthz   ${address}/readyz
  Database      ${database}
  Staff token   ${tokenPath}

  The sample data is invented. Feedback codes to try: 2222-3333-4444 and 6666-7777-8888
  Stop with Ctrl-C.
`);
};

async function serve() {
  const [{ readSettings }, { createLog }, { startService }, { failToStart, stopOnSignals }, { pages }] = await Promise.all([
    fromBuild('settings'),
    fromBuild('common/log'),
    fromBuild('server'),
    fromBuild('common/process'),
    import('./start/pages.mjs'),
  ]);
  try {
    const given = readSettings(process.env);
    const kept = given.staffToken === undefined ? await staffToken(given.dataDirectory) : undefined;
    const settings = { ...given, staffToken: given.staffToken ?? kept?.token, boardUrl: given.boardUrl ?? BOARD };
    const log = createLog();
    const beside = pages({ portal: join(root, 'portal'), dist: join(root, 'dist') });
    const service = await startService({
      settings,
      log,
      data: 'sample',
      questionSets: await questionSets(),
      beside,
      desk: join(root, '.build/desk'),
    });
    followParent(stopOnSignals(service, log));
    introduce(settings, service.port, kept?.path ?? 'given in STAFF_TOKEN');
  } catch (error) {
    failToStart(error);
  }
}

await runCommand(async () => {
  installPackages();
  await build();
  await serve();
});
