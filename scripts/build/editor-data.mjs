import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const elementsOf = (manifest) => manifest.modules.flatMap(({ declarations }) => declarations);

const typeOf = ({ type }) => (type?.text ?? 'string').replace(/ \| undefined$/, '');

/** The values of `'a' | 'b'`; none for any other type. */
const valuesOf = (attribute) => {
  const parts = typeOf(attribute).split(' | ');
  return parts.every((part) => /^'[^']*'$/.test(part)) ? parts.map((part) => ({ name: part.slice(1, -1) })) : [];
};

const markdown = (value) => ({ kind: 'markdown', value });

const list = (title, items) =>
  items?.length ? [`**${title}**`, ...items.map(({ name, description }) => `- \`${name || 'default'}\`: ${description}`)].join('\n') : '';

const describe = ({ description, slots, events, cssParts }) =>
  [description, list('Slots', slots), list('Events', events), list('Parts', cssParts)].filter((text) => text !== '').join('\n\n');

/** For VS Code's `html.customData`: tags and attributes with their descriptions. */
export const makeVsCodeData = (manifest) => ({
  version: 1.1,
  tags: elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: markdown(describe(element)),
    attributes: (element.attributes ?? []).map((attribute) => {
      const values = valuesOf(attribute);
      return { name: attribute.name, description: markdown(attribute.description), ...(values.length > 0 && { values }) };
    }),
  })),
});

const named = ({ name, description }) => ({ name, description });

const webTypesElement = (element) => ({
  name: element.tagName,
  description: element.description,
  attributes: (element.attributes ?? []).map((attribute) => ({
    ...named(attribute),
    required: false,
    value: { type: typeOf(attribute) },
  })),
  slots: (element.slots ?? []).map(named),
  js: {
    properties: element.members
      .filter(({ kind }) => kind === 'field')
      .map((field) => ({ ...named(field), type: field.type?.text ?? 'unknown' })),
    events: (element.events ?? []).map(named),
  },
  css: { properties: element.cssProperties.map(named), parts: (element.cssParts ?? []).map(named) },
});

/** For JetBrains editors, which find it by `web-types` in package.json. */
export const makeWebTypes = (manifest, { name, version }) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'description-markup': 'markdown',
  'js-types-syntax': 'typescript',
  contributions: { html: { elements: elementsOf(manifest).map(webTypesElement) } },
});

/** Writes what editors read, all of it from the manifest. */
export const writeEditorData = async ({ folder, manifest, packageJson }) => {
  const write = (name, value) => writeFile(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  await write('vscode.html-custom-data.json', makeVsCodeData(manifest));
  await write('web-types.json', makeWebTypes(manifest, packageJson));
};
