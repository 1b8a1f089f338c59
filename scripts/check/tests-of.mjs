import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from '../test/glob.mjs';

const NODE_LAYERS = /^(?:src|test)\/(domain|transport|contract)\//;

const stemOf = (path) => basename(path).replace(/(?:\.test)?\.ts$/, '');

/** The tests of one layer run in seconds: all of them, since most rules build on each other. The contract is tested with the rules. */
const nodeTestsOf = (path) => {
  const [, layer] = NODE_LAYERS.exec(path) ?? [];
  if (layer === undefined) return [];
  return globSync(`test/${layer === 'contract' ? 'domain' : layer}`, '.test.ts');
};

/** The tests of a widget's folder, or of a file of the foundation. */
const componentTestsOf = (path) => {
  if (/^test\/(?:components|src|desk)\/.*\.test\.ts$/.test(path)) return [path];
  if (/^(?:desk|test\/desk)\//.test(path)) return globSync('test/desk', '.test.ts');
  const [, widget] = /^(?:components|test\/components)\/([^/]+)\//.exec(path) ?? [];
  if (widget !== undefined) return globSync(`test/components/${widget}`, '.test.ts');
  if (/^src\/(?:controllers|localization|styles|define)/.test(path))
    return globSync('test/src', '.test.ts').filter((test) => stemOf(test) === stemOf(path));
  return [];
};

const isLeft = (path) => /^(?:receiver|portal|stories|scripts|test\/(?:receiver|package|e2e))\//.test(path);

/**
 * The fast tests of changed files.
 *
 * @param {readonly string[]} changed paths from the repository's root
 * @returns {{ node: string[], components: string[], left: string[] }} `node` = compiled test files; `left` = folders whose tests only `npm test` runs
 */
export const testsOf = (changed) => {
  const unique = (paths) => [...new Set(paths)].filter(existsSync).sort();
  return {
    node: unique(changed.flatMap(nodeTestsOf)).map((path) => `.build/${path.replace(/\.ts$/, '.js')}`),
    components: unique(changed.flatMap(componentTestsOf)),
    left: [...new Set(changed.filter(isLeft).map((path) => path.split('/')[0]))].sort(),
  };
};
