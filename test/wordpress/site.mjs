/**
 * A WordPress of its own in `.build/wordpress`, from Debian's package, with its own database server and PHP's own web server.
 */
import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makeWordPressPlugin } from '../../scripts/release/wordpress.mjs';
import { root } from '../../scripts/support/root.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const work = join(root, '.build/wordpress');
const site = join(work, 'site');
const socket = join(work, 'database.sock');
export const WORDPRESS = '/usr/share/wordpress';

const runFile = promisify(execFile);
const php = async (script, ...parameters) => (await runFile('php', [join(here, script), ...parameters], { cwd: site })).stdout;

const config = (origin) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${join(work, 'debug.log')}' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) {
	define( $name, 'for a test on this machine only ' . $name );
}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;

const copySite = async (origin, version) => {
  await cp(WORDPRESS, site, { recursive: true, dereference: true });
  await writeFile(join(site, 'wp-config.php'), config(origin));
  for (const { name, bytes } of await makeWordPressPlugin(version)) {
    const file = join(site, 'wp-content/plugins', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
};

const startDatabase = async () => {
  const data = join(work, 'database');
  const options = ['--no-defaults', `--datadir=${data}`, '--user=root'];
  await runFile('mariadb-install-db', [...options, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const server = spawn('mariadbd', [...options, `--socket=${socket}`, '--skip-networking', `--log-error=${join(work, 'database.log')}`]);
  const ask = () => runFile('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', '-e', 'CREATE DATABASE wordpress']);
  for (let tries = 0; ; tries += 1) {
    try {
      await ask();
      return server;
    } catch (error) {
      if (tries > 60) throw error;
      await sleep(500);
    }
  }
};

/**
 * @param {{ port: number, version: string }} options
 * @returns {Promise<{ fill: (endpoint: string) => Promise<Record<string, number>>, stop: () => void }>} `fill` writes the pages: name → id
 */
export const startWordPress = async ({ port, version }) => {
  const origin = `http://127.0.0.1:${port}`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  await copySite(origin, version);
  const database = await startDatabase();
  const stopped = [() => database.kill('SIGTERM')];
  try {
    await php('install.php');
    const environment = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' };
    const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], { env: environment, stdio: 'ignore', detached: true });
    // Its workers are processes of the same group.
    stopped.push(() => process.kill(-server.pid, 'SIGTERM'));
  } catch (error) {
    for (const stop of stopped) stop();
    throw error;
  }
  return {
    fill: async (endpoint) => JSON.parse(await php('content.php', endpoint)),
    stop: () => stopped.forEach((stop) => stop()),
  };
};
