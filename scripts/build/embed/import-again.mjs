import { replaceRanges, walk } from './syntax-tree.mjs';

const HELPER = 'helper:import-again';

/** A module that failed to load was never run, so nothing runs twice under the new address. */
const helper = `const addresses = {};
export const importAgain = (path) => import(addresses[path] ?? path).catch((error) => {
  addresses[path] = path + '?' + Date.now();
  throw error;
});`;

/**
 * Makes every dynamic import of the widgets repeatable. Firefox remembers for as long as the page is open that a module could not be loaded, and
 * does not look for it again: "try again" would never work. After a failure the module is asked for under a new address.
 */
export const importAgain = () => ({
  name: 'import-again',
  resolveId: (id) => (id === HELPER ? { id, moduleSideEffects: false } : null),
  load: (id) => (id === HELPER ? helper : null),
  transform(code, id) {
    if (id === HELPER || id.includes('node_modules') || !/\bimport\s*\(/.test(code)) return null;
    const edits = [];
    walk(this.parse(code), ({ type, start, end }) => {
      if (type !== 'ImportExpression') return;
      edits.push({ start, end: start, text: 'importAgain(' }, { start: end, end, text: ')' });
    });
    if (edits.length === 0) return null;
    return { code: `import { importAgain } from '${HELPER}';\n${replaceRanges(code, edits)}`, map: null };
  },
  // The helper gets the address of the chunk instead of its promise.
  renderDynamicImport: ({ targetModuleId }) => (targetModuleId === null ? null : { left: '(', right: ')' }),
});
