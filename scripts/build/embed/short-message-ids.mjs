import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import { parseAst } from 'rollup/parseAst';
import { isMessage, replaceRanges, walk } from './syntax-tree.mjs';

/** An id as lit-localize makes it, or one that is given because the same Finnish means two things. */
const MESSAGE_ID = /^([hs][0-9a-f]{16}|msg-[a-z-]+)$/;

/** The keys of a language module's `templates`: message ids. */
const keysIn = (tree) => {
  const keys = [];
  walk(tree, (node) => {
    if (node.type === 'Property' && node.key.type === 'Literal' && MESSAGE_ID.test(node.key.value)) keys.push(node.key);
  });
  return keys;
};

/**
 * A number for each message id, the same in every build of the same texts. The texts of the widgets' own modules come first, so that a new text
 * of a lazy feature changes no byte of what every visitor gets.
 */
const numberIds = async (folder, widgets) => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const isFirst = (name) => widgets.includes(name.split('.')[0]);
  const idsOf = async (some) => {
    const texts = await Promise.all(some.map((name) => readFile(join(folder, name), 'utf8')));
    return texts.flatMap((text) => keysIn(parseAst(text)).map(({ value }) => value)).sort();
  };
  const ids = [...(await idsOf(names.filter(isFirst))), ...(await idsOf(names))];
  return new Map([...new Set(ids)].map((id, index) => [id, String(index)]));
};

/** The id that lit-localize gives a message, or undefined when its text is not written out in the call. */
const generatedId = (text) => {
  if (text.type === 'Literal') return generateMsgId(text.value, false);
  if (text.type === 'TemplateLiteral' && text.quasis.length === 1) return generateMsgId(text.quasis[0].value.cooked, false);
  if (text.type !== 'TaggedTemplateExpression') return undefined;
  return generateMsgId(
    text.quasi.quasis.map(({ value }) => value.cooked),
    text.tag.name === 'html',
  );
};

/** The id that a call gives by itself, as the option `id: 'msg-…'`. */
const givenId = ({ properties = [] }) => properties.find(({ key }) => key.name === 'id')?.value.value;

/**
 * Gives every message of the widgets a short explicit id (the `id` option of `msg`) instead of the 17 characters that @lit/localize would
 * compute, in the calls and in the language modules, and leaves out the descriptions, which are for translators. The published modules keep the
 * generated ids.
 *
 * @param {{ source: string, widgets: readonly string[] }} options `source` = the folder of the compiled ES modules
 */
export const shortMessageIds = ({ source, widgets }) => {
  const folder = join(source, 'locales/generated');
  let numbers;
  return {
    name: 'short-message-ids',
    async buildStart() {
      numbers = await numberIds(folder, widgets);
    },
    transform(code, id) {
      if (id.includes('node_modules')) return null;
      if (id.startsWith(`${folder}/`)) {
        const edits = keysIn(this.parse(code)).map(({ start, end, value }) => ({ start, end, text: numbers.get(value) }));
        return { code: replaceRanges(code, edits), map: null };
      }
      if (!code.includes('msg(')) return null;
      const edits = [];
      walk(this.parse(code), (node) => {
        if (!isMessage(node)) return;
        const [text, options = text] = node.arguments;
        const number = numbers.get(givenId(options) ?? generatedId(text));
        if (number === undefined) this.error(`${id}: no language module contains the message at ${node.start}`);
        edits.push({ start: text.end, end: options.end, text: `, { id: '${number}' }` });
      });
      return { code: replaceRanges(code, edits), map: null };
    },
  };
};
