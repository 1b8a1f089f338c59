import { minify } from 'terser';
import { replaceRanges, walk } from './syntax-tree.mjs';

/** The names that a chunk takes from other chunks and gives to them: [name in the chunk, name between chunks]. */
const crossingNames = (program) =>
  program.body.flatMap(({ type, source, specifiers }) => {
    if (type === 'ImportDeclaration') return specifiers.map(({ local, imported }) => [local.name, imported?.name]);
    if (type === 'ExportNamedDeclaration' && !source) return specifiers.map(({ local, exported }) => [local.name, exported.name]);
    return [];
  });

/**
 * What terser shall call each of them: as the other chunk does, so that `import{a}` is enough where `import{a as e}` would be written. Two chunks may
 * give different things the same name; the second one is left to terser.
 */
const chooseNames = (program) => {
  const chosen = new Map();
  for (const [local, between] of crossingNames(program)) {
    if (between !== undefined && between !== 'default' && !chosen.has(local) && ![...chosen.values()].includes(between))
      chosen.set(local, between);
  }
  return chosen;
};

/** `const` as `let`, so that neighbouring declarations become one. Nothing assigns to a constant: the compiler has seen to it. */
const withOneKeyword = (program, code) => {
  const edits = [];
  walk(program, ({ type, kind, start }) => {
    if (type === 'VariableDeclaration' && kind === 'const') edits.push({ start, end: start + kind.length, text: 'let' });
  });
  return replaceRanges(code, edits);
};

/**
 * Minifies each chunk, with the same name for a thing on both sides of an import.
 *
 * @param {object} options what terser takes
 * @param {(chunk: { name: string, isEntry: boolean }) => string | undefined} [preambleOf] the first line of a chunk
 */
export const minifyChunks = (options, preambleOf) => ({
  name: 'minify-chunks',
  async renderChunk(code, chunk) {
    const program = this.parse(code);
    const props = Object.fromEntries([...chooseNames(program)].map(([local, between]) => [`$${local}`, between]));
    const format = { ...options.format, preamble: preambleOf?.(chunk) };
    const { code: minified } = await minify(withOneKeyword(program, code), { ...options, format, nameCache: { vars: { props } } });
    return { code: minified, map: null };
  },
});
