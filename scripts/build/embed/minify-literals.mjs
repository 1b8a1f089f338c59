import { transform } from 'esbuild';
import { isMessage, replaceRanges, walk } from './syntax-tree.mjs';

const isOurs = (id) => !id.includes('node_modules');

/** Style sheets without their indentation. Nothing is lowered for older browsers: the sheets contain the fallbacks that they need. */
export const minifyStyles = () => ({
  name: 'minify-styles',
  async transform(code, id) {
    if (!isOurs(id) || !/\bcss\s*`/.test(code)) return null;
    const sheets = [];
    walk(this.parse(code), (node) => {
      if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'css' && node.quasi.quasis.length === 1)
        sheets.push(node.quasi.quasis[0]);
    });
    const options = { loader: 'css', minify: true, target: 'esnext', charset: 'utf8' };
    const edits = sheets.map(async ({ start, end, value }) => {
      const { code: shorter } = await transform(value.cooked, options);
      return { start, end, text: shorter.trimEnd().replace(/[\\`]|\$\{/g, '\\$&') };
    });
    return { code: replaceRanges(code, await Promise.all(edits)), map: null };
  },
});

/** Elements that the widgets never show inline, and the parts of drawings: no browser shows white space at their edges. */
const blocks =
  'article|aside|circle|dd|details|dialog|div|dl|dt|fieldset|footer|form|g|h[1-6]|header|legend|li|line|nav|ol|optgroup|option|p|path|rect|section|summary|table|tbody|td|th|thead|tr|ul';
const beforeBlock = new RegExp(` (?=</?(?:${blocks})\\b)`, 'g');
const afterBlock = new RegExp(`(</?(?:${blocks})\\b[^<>]*>) `, 'g');

const shorten = (text) =>
  text
    .replace(/\s*\n\s*(?=\/?>)/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(beforeBlock, '')
    .replace(afterBlock, '$1');

/**
 * Templates without their indentation: white space with a line break becomes one space, as browsers show it anyway, and is removed at the edge
 * of a block, where it would be a text node of its own in every widget and card, and of a tag. The argument of `msg()` is left alone: translations are looked
 * up by that text.
 */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  transform(code, id) {
    if (!isOurs(id) || !/\b(?:html|svg)\s*`/.test(code)) return null;
    const edits = [];
    const translated = new Set();
    walk(this.parse(code), (node) => {
      if (isMessage(node)) walk(node, (inner) => translated.add(inner));
      if (node.type !== 'TaggedTemplateExpression' || !/^(?:html|svg)$/.test(node.tag.name) || translated.has(node)) return;
      for (const { start, end } of node.quasi.quasis) edits.push({ start, end, text: shorten(code.slice(start, end)) });
    });
    return { code: replaceRanges(code, edits), map: null };
  },
});
