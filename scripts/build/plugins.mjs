import { dirname, resolve } from 'node:path';
import { transform } from 'esbuild';

/** Walks a syntax tree (ESTree) and gives every node to `visit`. */
export const walk = (node, visit) => {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') walk(child, visit);
    }
  }
};

const isText = (node) => node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'msg';

/** Style sheets without their indentation. Nothing is lowered for older browsers: the sheets say themselves what they need. */
export const minifyStyles = () => ({
  name: 'minify-styles',
  async transform(code, id) {
    if (id.includes('node_modules') || !/\bcss\s*`/.test(code)) return null;
    const sheets = [];
    walk(this.parse(code), (node) => {
      if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'css' && node.quasi.quasis.length === 1)
        sheets.push(node.quasi.quasis[0]);
    });
    const options = { loader: 'css', minify: true, target: 'esnext' };
    const shorter = await Promise.all(sheets.map(async ({ value }) => (await transform(value.cooked, options)).code.trimEnd()));
    const escaped = shorter.map((text) => text.replace(/[\\`]|\$\{/g, '\\$&'));
    const parts = sheets
      .map(({ start, end }, index) => ({ start, end, text: escaped[index] }))
      .sort((one, other) => other.start - one.start);
    return { code: parts.reduce((text, part) => text.slice(0, part.start) + part.text + text.slice(part.end), code), map: null };
  },
});

/** Elements that the kit never shows inline, and the parts of drawings: no browser shows white space at their edges. */
const blocks =
  'article|aside|circle|dd|details|dialog|div|dl|dt|fieldset|footer|form|g|h[1-6]|header|legend|li|line|nav|ol|optgroup|option|p|path|rect|section|summary|table|tbody|td|th|thead|tr|ul';
const beforeBlock = new RegExp(` (?=</?(?:${blocks})\\b)`, 'g');
const afterBlock = new RegExp(`(</?(?:${blocks})\\b[^<>]*>) `, 'g');

/**
 * Templates without their indentation: a run of white space with a line break in it becomes one space, as a browser shows it anyway, and none
 * at the edge of a block, where each would be a node of its own in every widget and card. What stands inside `msg()` is left alone, for its
 * text is its identity.
 */
export const collapseTemplates = () => ({
  name: 'collapse-templates',
  transform(code, id) {
    if (id.includes('node_modules') || !/\b(?:html|svg)\s*`/.test(code)) return null;
    const cuts = [];
    const kept = new Set();
    walk(this.parse(code), (node) => {
      if (isText(node)) walk(node, (inner) => kept.add(inner));
      if (node.type !== 'TaggedTemplateExpression' || !/^(?:html|svg)$/.test(node.tag.name) || kept.has(node)) return;
      for (const { start, end } of node.quasi.quasis) cuts.push([start, end]);
    });
    cuts.sort(([one], [other]) => other - one);
    const shorten = (text) =>
      text
        .replace(/\s*\n\s*/g, ' ')
        .replace(beforeBlock, '')
        .replace(afterBlock, '$1');
    const collapse = (text, [start, end]) => text.slice(0, start) + shorten(text.slice(start, end)) + text.slice(end);
    return { code: cuts.reduce(collapse, code), map: null };
  },
});

/**
 * Resolves the kit's own modules. The `sideEffects` of package.json are about the published folders; measured against the folder that is
 * being built they would say that defining an element has no effect, and every widget would be shaken off.
 */
export const ownModules = (source) => ({
  name: 'own-modules',
  resolveId: (specifier, importer = '') =>
    specifier.startsWith('.') && importer.startsWith(`${source}/`)
      ? { id: resolve(dirname(importer), specifier), moduleSideEffects: true }
      : specifier.startsWith(`${source}/`)
        ? { id: specifier, moduleSideEffects: true }
        : null,
});

/**
 * Names Lit's Trusted Types policy after the kit. A policy name can be created once: with Lit's own name, a page that has Lit of its own
 * (and a policy list that says so) would stop the kit's whole bundle at load, or the other way round.
 */
export const renamePolicy = (name) => {
  let renamed = 0;
  return {
    name: 'rename-policy',
    buildStart() {
      renamed = 0;
    },
    transform(code, id) {
      const parts = code.split('createPolicy("lit-html"');
      if (parts.length === 1) return null;
      renamed += parts.length - 1;
      if (!id.includes('lit-html')) this.error(`${id} makes a policy named lit-html`);
      return { code: parts.join(`createPolicy("${name}"`), map: null };
    },
    buildEnd(error) {
      if (!error && renamed !== 1) this.error(`Lit's Trusted Types policy was found ${renamed} times, not once`);
    },
  };
};

/** Puts a module's text in the place of another, by the end of its path. */
export const replaceModule = (ending, text) => ({
  name: 'replace-module',
  load: (id) => (id.endsWith(ending) ? text : null),
});
