/**
 * The checks of `npm run lint`, each by the name under which it can be asked for.
 */
const sources = ['src', 'components', 'stories', 'desk/src', 'receiver/src', 'test', 'scripts'];

/**
 * @param {(path: string) => boolean} exists whether a path is there in the repository
 * @returns {Record<string, { program: string, parameters: string[] }>} program = a file in node_modules/.bin
 */
export const lintChecks = (exists) => ({
  eslint: { program: 'eslint', parameters: ['--max-warnings', '0', '.'] },
  format: { program: 'prettier', parameters: ['--check', '--log-level', 'warn', '.'] },
  imports: { program: 'depcruise', parameters: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...sources.filter(exists)] },
  knip: { program: 'knip', parameters: ['--no-progress', '--no-config-hints'] },
});
