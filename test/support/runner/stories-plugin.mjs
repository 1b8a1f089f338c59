import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Tells the page which story files there are, so that a new one is tested without being listed anywhere.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const storiesPlugin = (rootDir) => ({
  name: 'sote-stories',
  async serve({ path }) {
    if (path !== '/story-files.json') return undefined;
    const names = await readdir(join(rootDir, 'stories'));
    const files = names.filter((name) => name.endsWith('.stories.ts')).sort();
    return { body: JSON.stringify(files.map((name) => `/stories/${name}`)), type: 'json' };
  },
});
