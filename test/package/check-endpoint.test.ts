import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { snippetWith } from '../support/node/guide.js';
import { dist } from './built.js';

const ORIGIN = 'https://portal.example';
const hasPhp = spawnSync('php', ['-v']).status === 0;

/** A port that nobody listens on now. */
const findFreePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

describe('npx sote-osallisuus check-endpoint', () => {
  let folder: string;
  let endpoint: ChildProcess | undefined;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sote-own-endpoint-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => {
    // The whole group: PHP's server leaves its workers behind.
    if (endpoint?.pid !== undefined) process.kill(-endpoint.pid);
    endpoint = undefined;
  });

  /** Starts an endpoint of the guide and gives its base URL. */
  const start = async (port: number, command: string, parameters: readonly string[], environment: Readonly<Record<string, string>>) => {
    const env = { PATH: process.env['PATH'] ?? '', ...environment };
    endpoint = spawn(command, parameters, { cwd: folder, env, stdio: 'ignore', detached: true });
    const url = `http://127.0.0.1:${port}/api/v1`;
    for (let tries = 0; tries < 100; tries += 1) {
      if (await fetch(`${url}/events`).catch(() => undefined)) return url;
      await sleep(100);
    }
    throw new Error('The endpoint of the guide did not start.');
  };

  const startNode = async (environment: Readonly<Record<string, string>> = { ORIGIN }) => {
    const port = await findFreePort();
    writeFileSync(join(folder, 'endpoint.mjs'), snippetWith('own-endpoint.md', '// endpoint.mjs'));
    return start(port, process.execPath, ['endpoint.mjs'], { FILE: join(folder, `${port}.jsonl`), PORT: String(port), ...environment });
  };

  const startPhp = async () => {
    const port = await findFreePort();
    const data = join(folder, String(port));
    mkdirSync(data);
    writeFileSync(join(folder, 'endpoint.php'), snippetWith('own-endpoint.md', '<?php // endpoint.php'));
    const workers = { ORIGIN, DATA: data, PHP_CLI_SERVER_WORKERS: '5' };
    return start(port, 'php', ['-S', `127.0.0.1:${port}`, 'endpoint.php'], workers);
  };

  /** Runs the command. Not `spawnSync`: the endpoint may be of this process. */
  const check = async (...parameters: readonly string[]): Promise<{ code: number | null; output: string }> => {
    const child = spawn(process.execPath, [join(dist, 'command.mjs'), 'check-endpoint', ...parameters]);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, output };
  };

  it('finds that the smallest endpoint of the guide, in Node, keeps the contract, and says first what it will write', async () => {
    const { code, output } = await check(await startNode(), '--origin', ORIGIN);
    assert.equal(code, 0, output);
    assert.match(output.split('\n\n')[0] ?? '', /test answers whose text begins with "TESTI \/ TEST"\. Delete them afterwards\./);
    assert.match(output, /4\d hold, 0 fail, \d+ were not tried/);
  });

  it('finds the same of the one in PHP', { skip: hasPhp ? false : 'PHP is not installed' }, async () => {
    const { code, output } = await check(await startPhp(), '--origin', ORIGIN);
    assert.equal(code, 0, output);
    assert.match(output, /4\d hold, 0 fail, \d+ were not tried/);
  });

  it('shows what fails with its request and its answer, and tells a build server', async () => {
    const file = join(folder, 'result.xml');
    const url = await startNode({ ORIGIN: 'https://another.example' });
    const { code, output } = await check(url, '--origin', ORIGIN, '--only', 'surveys,origins', '--junit', file);
    assert.equal(code, 1, output);
    assert.match(
      output,
      /FAILS {6}lets the portal send\n +Access-Control-Allow-Origin is missing\n +> OPTIONS \/feedback\n[^]*?\n +< 204\n/,
    );
    const xml = readFileSync(file, 'utf8');
    assert.match(xml, /<testcase classname="check-endpoint.origins" name="lets the portal send" time="[\d.]+"><failure message="Access/);
    assert.match(xml, /<skipped message="not chosen"\/>/);
    assert.match(xml, /&gt; OPTIONS \/feedback&#10;/);
  });

  it('says in a few lines that the address is wrong, where nothing answers as the contract has it', async (context) => {
    const url = await startNode();
    const page = createHttpServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Sovellus</title>'),
    );
    page.listen(0, '127.0.0.1');
    context.after(() => page.close());
    await once(page, 'listening');
    for (const [wrong, answered] of [
      [url.replace('/api/v1', ''), 'GET /outcomes?limit=1: 404 application/problem+json, '],
      [`http://127.0.0.1:${(page.address() as AddressInfo).port}`, 'GET /outcomes?limit=1: 200 text/html, '],
    ] as const) {
      const { code, output } = await check(wrong, '--origin', ORIGIN);
      const lines = output.split('\n').filter((line) => !/^(sote-osallisuus \S+ checks|It sends) /.test(line));
      assert.equal(code, 2, output);
      assert.ok(lines[0]?.startsWith(`sote-osallisuus: no route of the contract answers below ${wrong}. It answered ${answered}`), output);
      assert.match(lines[1] ?? '', /^Give the address that the widgets have as their endpoint, such as https:/);
      assert.deepEqual(lines.slice(2), ['']);
    }
  });

  it('says that it was not run when nobody answers, or when it does not understand what it is asked', async () => {
    for (const [parameters, message] of [
      [[`http://127.0.0.1:${await findFreePort()}/api/v1`], /cannot be reached: ECONNREFUSED/],
      [['ftp://palaute.example'], /give the base URL/],
      [['https://palaute.example', '--origin', 'https://portal.example/sivu'], /is no origin/],
      [['https://palaute.example', '--only', 'everything'], /--only knows no everything/],
      [['https://palaute.example', '--colour'], /Unknown option/],
      [[], /give one base URL/],
    ] as const) {
      const { code, output } = await check(...parameters);
      assert.equal(code, 2, output);
      assert.match(output, message);
    }
  });
});
