import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, findEngines } from '../../setup/engines.mjs';
import { Failure } from '../../support/failure.mjs';

const RECEIPT = JSON.stringify({ reference: '2222-3333-4444', receivedAt: '2026-01-05T09:00:00+02:00' });
const QUIET = 500;

const pageOf = (tag) => `<!doctype html>
<html lang="fi">
  <title>Visit</title>
  <link rel="icon" href="data:," />
  <script src="/embed/sote-osallisuus.js" defer></script>
  <${tag} endpoint="/api" organisation="Alue" reader="asiakaspalvelu" privacy-url="/privacy" keep-days="30"></${tag}>
</html>`;

/** Serves the page, the embed files and an endpoint that takes every answer, and lists the files that were asked for. */
const startServer = async (folder, tag) => {
  const seen = { files: new Set(), answers: 0, last: 0 };
  const server = createServer(async ({ method, url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const send = (status, type, body) => response.writeHead(status, { 'content-type': type }).end(body);
    if (method === 'POST') {
      seen.answers += 1;
      return send(201, 'application/json', RECEIPT);
    }
    if (pathname === '/') return send(200, 'text/html; charset=utf-8', pageOf(tag));
    const name = normalize(pathname).replace(/^\/embed\//, '');
    const body = await readFile(join(folder, name)).catch(() => undefined);
    if (body === undefined) return send(404, 'text/plain', '');
    seen.files.add(name);
    seen.last = performance.now();
    return send(200, 'text/javascript', body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { seen, address: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() && server.closeAllConnections() };
};

/** Answers what the widget asks, whatever it asks: the first choice of each group, and a text. */
const answer = async (widget) => {
  const names = await widget.locator('input[type=radio]:visible').evaluateAll((radios) => [...new Set(radios.map(({ name }) => name))]);
  for (const name of names) await widget.locator(`input[type=radio][name="${name}"]`).first().check({ force: true });
  for (const text of await widget.locator('textarea:visible').all()) await text.fill('Palvelu oli hyvää.');
};

const waitFor = async (isDone, problem) => {
  const end = performance.now() + 30_000;
  while (!(await isDone())) {
    if (performance.now() > end) throw new Failure(`budgets: ${problem}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const visit = async (page, { seen, address }, tag) => {
  await page.goto(address);
  const widget = page.locator(tag);
  const send = widget.locator('form button:not([type=button])').last();
  await send.waitFor();
  await answer(widget);
  await send.click();
  await waitFor(() => seen.answers > 0, `${tag} sent no answer`);
  await waitFor(() => performance.now() - seen.last > QUIET, `${tag} goes on loading files`);
};

/**
 * Opens a widget in Chromium as a page with default settings does, answers, sends and waits for the receipt.
 *
 * @param {{ folder: string, tag: string }} options `folder` = the embed files
 * @returns {Promise<string[] | undefined>} the files that the browser loaded; undefined = there is no Chromium on this machine
 */
export const measureVisit = async ({ folder, tag }) => {
  const executablePath = findEngines().chromium.programs.chromium;
  if (executablePath === undefined) return undefined;
  const server = await startServer(folder, tag);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    await visit(await browser.newPage(), server, tag);
    return [...server.seen.files].sort();
  } finally {
    await browser.close();
    server.stop();
  }
};
