/** The written pages of Storybook take from the source what there is: one import of a name that has gone, and no page of Storybook is built. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { root } from './built.js';

const folder = join(root, 'stories');
const pages = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
const importOf = /^import .* from '\.\.?\/.*';$/gm;

/** Their imports alone, bundled: what is not exported is an error. What they measured is there only after a measurement. */
const bundle = (imports: readonly string[]) =>
  build({
    stdin: { contents: imports.join('\n').replace(/^import \{(.*)\} from/gm, 'export {$1} from'), resolveDir: folder },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    external: ['../.build/*'],
  });

describe('the guides in Storybook', () => {
  for (const page of pages) {
    it(`imports only what there is: ${page}`, async () => {
      const imports = readFileSync(join(folder, page), 'utf8').match(importOf) ?? [];
      const { errors } = await bundle(imports).catch((error: unknown) => error as Awaited<ReturnType<typeof bundle>>);
      assert.deepEqual(
        errors.map(({ text }) => text),
        [],
      );
    });
  }
});
