import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../support/root.mjs';

const from = (path) => JSON.stringify(join(root, path));

const codeOf = ({ texts, traits }) => `import { main } from ${from('scripts/command/main.mjs')};
import * as endpointCheck from ${from('src/endpoint-check/index.ts')};
import { version } from ${from('src/version.ts')};
import { STAFF_ROLES as roles } from './src/contract/vocabulary.js';
import { STATUSES as statuses } from './src/domain/outcome.js';
import { readBoardFile } from './src/domain/outcome-file.js';
import { decodeText } from './src/transport/file-text.js';
import { isDayOrInstant as isDate } from './src/domain/shapes.js';
import { countOutcomes, findOutcomes } from './src/domain/outcome-filter.js';
import { shapes } from './components/you-said-we-did/card/status-shapes.js';
await main({
  board: { isDate, readBoardFile, decodeText, statuses, countOutcomes, findOutcomes, shapes, texts: ${JSON.stringify(texts)}, traits: ${JSON.stringify(traits)} },
  staff: { roles },
  'check-endpoint': { ...endpointCheck, version },
});`;

/**
 * Writes `command.mjs`, the package's command: one file that needs nothing but Node.
 *
 * @param parts see static/board-parts.mjs
 * @returns the modules that were bundled
 */
export const writeCommand = async (folder, { texts, traits }) => {
  const outfile = join(folder, 'command.mjs');
  const { metafile } = await build({
    stdin: { contents: codeOf({ texts, traits }), resolveDir: join(folder, 'esm') },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    charset: 'utf8',
    banner: { js: '#!/usr/bin/env node' },
    outfile,
    logLevel: 'warning',
    metafile: true,
  });
  await chmod(outfile, 0o755);
  return Object.keys(metafile.inputs);
};
