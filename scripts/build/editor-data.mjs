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

const comment = (text) => `    /** ${text.replaceAll('*/', '*\\/')} */`;

const jsxElement = (element) => {
  const attributes = (element.attributes ?? []).map((attribute) => {
    const type = typeOf(attribute);
    const given = type === 'string' || valuesOf(attribute).length > 0 ? type : type === 'boolean' ? 'boolean' : 'string | number';
    return `${comment(attribute.description)}\n    '${attribute.name}'?: ${given} | undefined;`;
  });
  const events = (element.events ?? []).map(
    ({ name, description }) => `${comment(description)}\n    'on${name}'?: (event: HTMLElementEventMap['${name}']) => void;`,
  );
  return `  /** ${element.description.replaceAll('\n', ' ')} */\n  '${element.tagName}': SoteElement & {\n${[...attributes, ...events].join('\n')}\n  };`;
};

/**
 * Types for JSX of any framework: attributes as in HTML, and events as React 19 and Preact listen to them. A page joins them to the
 * framework's own elements.
 */
export const makeJsxTypes = (manifest) => `/**
 * The kit's elements in JSX. React 19, in any .d.ts of the project:
 *
 *   import type { SoteElements } from 'sote-osallisuus/jsx';
 *   declare module 'react' {
 *     namespace JSX {
 *       interface IntrinsicElements extends SoteElements {}
 *     }
 *   }
 *
 * Preact: the same with 'preact'; Solid: 'solid-js'.
 */
import './esm/components/index.js';

/** What every element takes. */
export interface SoteElement {
  id?: string;
  class?: string;
  className?: string;
  slot?: string;
  hidden?: boolean;
  key?: string | number | null;
  ref?: unknown;
  children?: unknown;
  [data: \`data-\${string}\`]: string | number | undefined;
}

export interface SoteElements {
${elementsOf(manifest).map(jsxElement).join('\n')}
}
`;

/** Writes what editors and JSX compilers read, all of it from the manifest. */
export const writeEditorData = async ({ folder, manifest, packageJson }) => {
  const write = (name, value) => writeFile(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  await write('vscode.html-custom-data.json', makeVsCodeData(manifest));
  await write('web-types.json', makeWebTypes(manifest, packageJson));
  await writeFile(join(folder, 'jsx.d.ts'), makeJsxTypes(manifest));
  // Types alone would be no entry: an `import` of it must find a module.
  await writeFile(join(folder, 'jsx.js'), 'export {};\n');
};
