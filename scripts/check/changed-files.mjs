import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const git = (...parameters) => execFileSync('git', parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** Where the branch left the main branch; the last commit when there is no such branch. */
const findBase = () => {
  for (const branch of ['main', 'origin/main']) {
    try {
      return git('merge-base', 'HEAD', branch);
    } catch {
      // This clone does not have the branch.
    }
  }
  return 'HEAD';
};

/** @returns {string[]} the files that differ from the main branch, new ones included, from the repository's root */
export const listChanged = () => {
  const names = [git('diff', '--name-only', findBase()), git('ls-files', '--others', '--exclude-standard')].join('\n').split('\n');
  return [...new Set(names)].filter((name) => name !== '' && existsSync(name)).sort();
};
