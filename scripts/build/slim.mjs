import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import { replaceModule } from './plugins.mjs';

const keyPattern = /'([hs][0-9a-f]{16})':/g;

/** A text's place in the sorted list of all keys: the same in every build of the same texts. */
const readNumbers = async (folder) => {
  const keys = new Set();
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.js')) continue;
    for (const [, key] of (await readFile(join(folder, name), 'utf8')).matchAll(keyPattern)) keys.add(key);
  }
  return new Map([...keys].sort().map((key, index) => [key, index]));
};

const literalOf = (node) => {
  if (node.type === 'Literal') return { strings: node.value, isHtml: false };
  if (node.type === 'TemplateLiteral' && node.quasis.length === 1) return { strings: node.quasis[0].value.cooked, isHtml: false };
  if (node.type !== 'TaggedTemplateExpression') return undefined;
  return { strings: node.quasi.quasis.map(({ value }) => value.cooked), isHtml: node.tag.name === 'html' };
};

/**
 * Texts by short numbers instead of 17 characters of hash: a browser then needs neither the keys nor the code that computes them, and its
 * descriptions, which are for translators, stay here too. The published modules keep the hashes, as does everything that is not built.
 *
 * @param {string} source the compiled ES modules
 * @param {(node: object, visit: (node: object) => void) => void} walk
 */
export const numberTexts = (source, walk) => {
  let numbers;
  const numberOf = (plugin, id, node) => {
    const literal = literalOf(node);
    const number = literal && numbers.get(generateMsgId(literal.strings, literal.isHtml));
    if (number === undefined) plugin.error(`${id}: a text at ${node.start} stands in no language module`);
    return number;
  };
  return {
    name: 'number-texts',
    async buildStart() {
      numbers = await readNumbers(join(source, 'locales/generated'));
    },
    transform(code, id) {
      if (id.endsWith('@lit/localize/internal/runtime-msg.js')) {
        const parts = code.split('options?.id ?? generateId(template)');
        if (parts.length !== 2) this.error('@lit/localize looks texts up in another way than it did');
        return { code: parts.join('options').replace(/import [^;]*id-generation.js';/, ''), map: null };
      }
      if (id.includes('node_modules')) return null;
      if (id.includes('/locales/generated/')) return { code: code.replace(keyPattern, (_, key) => `${numbers.get(key)}:`), map: null };
      if (!code.includes('msg(')) return null;
      const cuts = [];
      walk(this.parse(code), (node) => {
        if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'msg') return;
        const [text, options] = node.arguments;
        cuts.push([text.end, options?.end ?? text.end, `, ${numberOf(this, id, text)}`]);
      });
      cuts.sort(([one], [other]) => other - one);
      return { code: cuts.reduce((text, [start, end, put]) => text.slice(0, start) + put + text.slice(end), code), map: null };
    },
  };
};

/** Lit's decorators without the branch for standard ones, whose place is in code that is not compiled with the legacy ones. */
export const slimDecorators = () =>
  replaceModule(
    '@lit/reactive-element/decorators/property.js',
    'export const property = (options) => (prototype, name) => void prototype.constructor.createProperty(name, options);',
  );
