import { writeFile } from 'node:fs/promises';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from '../support/root.mjs';

const publishedPath = (path) => `dist/esm/${path.replace(/\.ts$/, '.js')}`;

/** The analyzer reads the sources; who installs the package finds the compiled modules. */
const withPublishedPaths = (manifest) =>
  JSON.parse(JSON.stringify(manifest), (key, value) =>
    (key === 'path' || key === 'module') && typeof value === 'string' && value.endsWith('.ts')
      ? publishedPath(value.replace(/^\//, ''))
      : value,
  );

/** Writes the custom-elements manifest, from which editors and the documentation know every attribute, event, slot and part. */
export const writeManifest = async (path) => {
  const argv = ['analyze', '--litelement', '--quiet', '--config', 'scripts/build/manifest.config.mjs', '--globs', 'components/*/**/*.ts'];
  const manifest = await cli({ argv, cwd: root, noWrite: true });
  manifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
  await writeFile(path, `${JSON.stringify(withPublishedPaths(manifest), null, 2)}\n`);
};
