import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../support/root.mjs';

const page = `<!doctype html>
<html lang="fi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Stories</title>
    <link rel="icon" href="data:," />
    <style>
      :root { color-scheme: light; }
      :root[data-theme='dark'] { color-scheme: dark; }
      body { margin: 0; padding: 16px; background: light-dark(#fff, #0c1217); color: light-dark(#17212b, #eef3f6); font-family: system-ui, sans-serif; }
      #story-opens { font: inherit; min-block-size: 44px; padding-inline: 16px; }
      .narrow { inline-size: 320px; max-inline-size: 100%; }
    </style>
  </head>
  <body>
    <h1 hidden>Stories</h1>
    <main id="stage"></main>
    <script type="module" src="/stories.js"></script>
  </body>
</html>`;

/** The story files, without their ending. */
export const listStoryFiles = async () =>
  (await readdir(join(root, 'stories')))
    .filter((name) => name.endsWith('.stories.ts'))
    .map((name) => name.slice(0, -'.stories.ts'.length))
    .sort();

/** The stories need no Storybook: one bundle, in which each file runs when it is asked for, after the pseudo-locales. */
const bundleStories = async (files) => {
  const rows = files.map((file) => `'${file}': () => import('./stories/${file}.stories.ts')`);
  const contents = `import { start } from './scripts/check-stories/page.mjs';\nstart({ ${rows.join(', ')} });`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: join(root, 'tsconfig.json'),
    conditions: ['production'],
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
};

/** @returns a server of the stories: its address, and how to stop it */
export const serveStories = async (files) => {
  const code = await bundleStories(files);
  const answers = { '/': ['text/html', page], '/stories.js': ['text/javascript', code] };
  const server = createServer(({ url }, response) => {
    const [type, body] = answers[url.split('?')[0]] ?? ['text/plain', ''];
    response.writeHead(body ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
};
