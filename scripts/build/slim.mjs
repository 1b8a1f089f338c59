import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import { replaceModule } from './plugins.mjs';

const keyPattern = /'([hs][0-9a-f]{16})':/g;

const keysOf = async (folder, names) => {
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(keyPattern)].map(([, key]) => key)))].sort();
};

/**
 * A text's place in the list of all keys: the same in every build of the same texts. Those that a widget shows first have the first places,
 * so that one more text of a later stage changes no byte of what every visitor gets.
 */
const readNumbers = async (folder) => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const stems = new Set(names.map((name) => name.split('.')[0]));
  const isLater = (name) => [...stems].some((stem) => name.startsWith(`${stem}-`));
  const first = await keysOf(
    folder,
    names.filter((name) => !isLater(name)),
  );
  return new Map([...new Set([...first, ...(await keysOf(folder, names))])].map((key, index) => [key, index]));
};

const literalOf = (node) => {
  if (node.type === 'Literal') return { strings: node.value, isHtml: false };
  if (node.type === 'TemplateLiteral' && node.quasis.length === 1) return { strings: node.quasis[0].value.cooked, isHtml: false };
  if (node.type !== 'TaggedTemplateExpression') return undefined;
  return { strings: node.quasi.quasis.map(({ value }) => value.cooked), isHtml: node.tag.name === 'html' };
};

const lookUpByNumber = (plugin, code) => {
  const parts = code.split('options?.id ?? generateId(template)');
  if (parts.length !== 2) plugin.error('@lit/localize looks texts up in another way than it did');
  return parts.join('options').replace(/import [^;]*id-generation.js';/, '');
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
      if (id.endsWith('@lit/localize/internal/runtime-msg.js')) return { code: lookUpByNumber(this, code), map: null };
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

/**
 * Lit's style sheets without what the kit never does: every sheet is one literal, and every browser that runs the widgets' syntax has
 * constructable sheets (Safari last, 16.4), so there is no `<style>` to fall back to, which the strict policy would block anyway.
 */
export const slimSheets = () =>
  replaceModule(
    '@lit/reactive-element/css-tag.js',
    `const sheets = new WeakMap();
export const css = (strings) => ({
  get styleSheet() {
    let sheet = sheets.get(strings);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(strings[0]);
      sheets.set(strings, sheet);
    }
    return sheet;
  },
});
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => void (root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet));
export const CSSResult = undefined, unsafeCSS = undefined, supportsAdoptingStyleSheets = true;`,
  );

/**
 * The runtime of @lit/localize without what nothing here listens to: of its three status events only `ready` moves an element. As there, a
 * newer choice wins over one that still loads, and a language that could not be loaded rejects.
 */
export const slimRuntime = () =>
  replaceModule(
    '@lit/localize/init/runtime.js',
    `import { LOCALE_STATUS_EVENT } from '../internal/locale-status-event.js';
import { runtimeMsg } from '../internal/runtime-msg.js';
import { _installMsgImplementation } from './install.js';
export const configureLocalization = ({ sourceLocale, loadLocale }) => {
  let active = sourceLocale;
  let wanted = sourceLocale;
  let current = Promise.resolve();
  let templates;
  _installMsgImplementation((template, options) => runtimeMsg(templates, template, options));
  const show = async (locale) => {
    const module = await (locale === sourceLocale ? {} : loadLocale(locale));
    if (wanted !== locale) return current;
    active = locale;
    templates = module.templates;
    dispatchEvent(new CustomEvent(LOCALE_STATUS_EVENT, { detail: { status: 'ready' } }));
  };
  return {
    getLocale: () => active,
    setLocale: (locale) => (locale === wanted ? current : ((wanted = locale), (current = show(locale)))),
  };
};`,
  );

const declaration = /^__decorate\(\[\n\s+(property|state)\((\{[^}]*\})?\)\n\], (\w+)\.prototype, "(\w+)", void 0\);\n/gm;
const definition = /^(\w+) = __decorate\(\[\n\s+(customElement\('[\w-]+'\))\n\], \1\);\n/gm;
const decoratorImport = /^import \{[^}]*\} from 'lit\/decorators\.js';\n/m;
const inlineHelper = /^var __decorate = [^]*?\n\};\n/m;

const optionPattern = /^\{ (?:attribute: '([\w-]+)')?(?:, )?(type: Boolean)? \}$/;
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const properties = 'helper:properties';
const propertiesCode = `export const properties = (elementClass, names, type) =>
  names.split(' ').forEach((name) => {
    elementClass.createProperty(name, { attribute: name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase()), type });
  });`;

/** Texts and flags whose attribute is the name in kebab case go into one list; each other property is created by itself. */
const rewriteDeclarations = (code) => {
  const lists = new Map();
  const created = code.replace(declaration, (_, decorator, options, elementClass, name) => {
    if (decorator === 'state') return `${elementClass}.createProperty('${name}', { state: true });\n`;
    const [, attribute = name, flag] = optionPattern.exec(options ?? '{ }') ?? [undefined, ''];
    if (attribute !== kebab(name)) return `${elementClass}.createProperty('${name}', ${options});\n`;
    const key = `properties:${elementClass}:${flag ? 'Boolean' : ''}`;
    const names = lists.get(key) ?? [];
    lists.set(key, [...names, name]);
    return names.length === 0 ? `/*${key}*/\n` : '';
  });
  return [...lists].reduce((text, [key, names]) => {
    const [, elementClass, type] = key.split(':');
    return text.replace(`/*${key}*/`, `properties(${elementClass}, '${names.join(' ')}'${type && `, ${type}`});`);
  }, created);
};

/**
 * Elements without decorators: what Lit's do is one call each, and the page then needs neither them nor the helper that TypeScript writes
 * into every file. An element with a decorator that is not known here stops the build.
 */
export const plainElements = () => ({
  name: 'plain-elements',
  resolveId: (id) => (id === properties ? { id, moduleSideEffects: false } : null),
  load: (id) => (id === properties ? propertiesCode : null),
  transform(code, id) {
    if (!inlineHelper.test(code)) return null;
    const plain = rewriteDeclarations(code.replace(inlineHelper, '')).replace(definition, '$2($1);\n').replace(decoratorImport, '');
    if (plain.includes('__decorate')) this.error(`${id}: a decorator that the build does not know`);
    if (/\b(?:shouldUpdate|scheduleUpdate|getUpdateComplete|removeController)\(/.test(plain))
      this.error(`${id}: see scripts/build/slim-lit-cuts.mjs`);
    if (/createProperty\([^)]*(?:reflect|converter|useDefault|hasChanged|noAccessor|Object|Array)\b/.test(plain))
      this.error(`${id}: see scripts/build/slim-lit-cuts.mjs`);
    return { code: `import { properties } from '${properties}';\n${plain}`, map: null };
  },
});
