import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../support/root.mjs';

const codeOf = (texts) => `import { run } from ${JSON.stringify(join(root, 'scripts/build/static/command.mjs'))};
import { readBoard } from './src/domain/outcome.js';
import { isDayOrInstant as isDate } from './src/domain/shapes.js';
import { countOutcomes, findOutcomes } from './src/domain/outcome-filter.js';
import { shapes } from './components/you-said-we-did/card/status-shapes.js';
await run({ isDate, readBoard, countOutcomes, findOutcomes, shapes, texts: ${JSON.stringify(texts)} });`;

/** Writes `command.mjs`, the package's command: one file that needs nothing but Node. @param parts see static/board-parts.mjs */
export const writeCommand = async (folder, { texts }) => {
  const outfile = join(folder, 'command.mjs');
  await build({
    stdin: { contents: codeOf(texts), resolveDir: join(folder, 'esm') },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    charset: 'utf8',
    banner: { js: '#!/usr/bin/env node' },
    outfile,
    logLevel: 'warning',
  });
  await chmod(outfile, 0o755);
};
