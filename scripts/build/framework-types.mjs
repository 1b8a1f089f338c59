import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';

/*
 * Types of the elements for each framework, on top of its own HTML attributes: one file a framework, all made from the manifest. Importing it
 * once, in any file of the project, is enough.
 */

const elementsOf = (manifest) => manifest.modules.flatMap(({ declarations }) => declarations);

const comment = (text) => `  /** ${text.replaceAll('\n', ' ').replaceAll('*/', '*\\/')} */`;

const typeOf = ({ type }) => (type?.text ?? 'string').replace(/ \| undefined$/, '');

/** What may be written in the markup: numbers and flags also as the text that they become. */
const attributeType = (attribute) => {
  const type = typeOf(attribute);
  if (type === 'boolean') return "boolean | '' | 'true' | 'false'";
  return type === 'number' ? 'number | string' : type;
};

/** A flag with a value for all (`languages`, empty = all of them) may stand bare. */
const canBeBare = ({ name }) => name === 'languages';

const attributeLine = (attribute) =>
  `${comment(attribute.description)}\n  '${attribute.name}'?: ${attributeType(attribute)}${canBeBare(attribute) ? ' | boolean' : ''} | null | undefined;`;

const publicFields = ({ members }) =>
  members.filter(({ kind, name, static: isStatic }) => kind === 'field' && !isStatic && name !== 'state');

const quoted = (names) => names.map((name) => `'${name}'`).join(' | ');

const typesOf = (element) => `/** Attributes of <${element.tagName}>, as in HTML. */
export interface ${element.name}Attributes {
${(element.attributes ?? []).map(attributeLine).join('\n')}
}

/** Attributes and properties of <${element.tagName}>. */
export type ${element.name}Settings = ${element.name}Attributes &
  Settable<Omit<Pick<${element.name}, ${quoted(publicFields(element).map(({ name }) => name))}>, keyof ${element.name}Attributes>>;

/** Events of <${element.tagName}>. */
export type ${element.name}Events = ${quoted((element.events ?? []).map(({ name }) => name))};
`;

const sharedTypes = (elements) => `import type { ${elements.map(({ name }) => name).join(', ')} } from './esm/components/index.js';

/** Frameworks give \`undefined\` and \`null\` for what is absent. */
type Settable<T> = { [Name in keyof T]?: T[Name] | null | undefined };

/** An element's own settings, and the attributes that a framework knows of every element besides. */
export type With<Own, Settings> = Settings & Omit<Own, keyof Settings>;

type Names = keyof GlobalEventHandlersEventMap;
type Listener<Name extends Names> = ((event: GlobalEventHandlersEventMap[Name]) => void) | undefined;
type Camel<Text extends string> = Text extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Text;

/** Listeners as a framework writes them: the name of the event behind a prefix. */
export type Listeners<Prefix extends string, Events extends Names> = { [Name in Events as \`\${Prefix}\${Name}\`]?: Listener<Name> };

/** Vue knows \`keep-days="365"\` as the property: what the page writes is text. */
export type NumbersAsText<T> = { [Name in keyof T]: number extends T[Name] ? T[Name] | string : T[Name] };

/** Listeners as Vue knows them: \`onSoteFeedbackSent\`. */
export type VueListeners<Events extends Names> = { [Name in Events as \`on\${Capitalize<Camel<Name>>}\`]?: Listener<Name> };

${elements.map(typesOf).join('\n')}`;

/**
 * How each framework types an element: what it exports the attributes of every element as, the interface that lists the elements, and what
 * it calls listeners.
 */
const frameworks = {
  react: {
    imports: "import type { DetailedHTMLProps, HTMLAttributes } from 'react';",
    module: 'react',
    scope: ['namespace JSX', 'interface IntrinsicElements'],
    own: (name) => `DetailedHTMLProps<HTMLAttributes<${name}>, ${name}>`,
    listeners: (name) => `Listeners<'on', ${name}Events>`,
  },
  preact: {
    imports: "import type { ClassAttributes, HTMLAttributes } from 'preact';",
    module: 'preact',
    scope: ['namespace JSX', 'interface IntrinsicElements'],
    own: (name) => `HTMLAttributes<${name}> & ClassAttributes<${name}>`,
    listeners: (name) => `Listeners<'on', ${name}Events>`,
  },
  solid: {
    imports: "import type { JSX } from 'solid-js';",
    module: 'solid-js',
    scope: ['namespace JSX', 'interface IntrinsicElements'],
    own: (name) => `JSX.HTMLAttributes<${name}>`,
    listeners: (name) => `Listeners<'on:', ${name}Events>`,
  },
  svelte: {
    imports: "import type { HTMLAttributes } from 'svelte/elements';",
    module: 'svelte/elements',
    scope: ['interface SvelteHTMLElements'],
    own: (name) => `HTMLAttributes<${name}>`,
    listeners: (name) => `Listeners<'on', ${name}Events>`,
  },
  vue: {
    imports: "import type { HTMLAttributes, ReservedProps } from 'vue';",
    module: 'vue',
    scope: ['interface GlobalComponents'],
    own: () => 'HTMLAttributes & ReservedProps',
    settings: (type) => `NumbersAsText<${type}>`,
    helpers: ['NumbersAsText'],
    listeners: (name) => `VueListeners<${name}Events>`,
    // A template knows a component by the properties of what its constructor makes.
    wrap: (type) => `new () => { $props: ${type} }`,
  },
};

const entryOf = ({ name, tagName, description }, { own, listeners, settings = (type) => type, wrap = (type) => type }) =>
  `${comment(description)}\n  '${tagName}': ${wrap(`With<${own(name)}, ${settings(`${name}Settings`)}> & ${listeners(name)}`)};`;

const makeTypes = (elements, framework) => {
  const { imports, module, scope, helpers = [] } = framework;
  const used = [
    framework.listeners('').split('<')[0],
    'With',
    ...helpers,
    ...elements.flatMap(({ name }) => [`${name}Events`, `${name}Settings`]),
  ];
  const named =
    framework.module === 'vue' ? '' : `import type { ${elements.map(({ name }) => name).join(', ')} } from './esm/components/index.js';\n`;
  const entries = elements.map((element) => entryOf(element, framework)).join('\n');
  return `${imports}
import type { ${used.join(', ')} } from './element-types.js';
${named}
declare module '${module}' {
${scope.map((line) => `${line} {`).join('\n')}
${entries}
${'}\n'.repeat(scope.length)}}
`;
};

/** Writes a `.d.ts` for each framework, and the empty module that an import of it finds. */
export const writeFrameworkTypes = async ({ folder, manifest }) => {
  const elements = elementsOf(manifest);
  const write = async (name, text) =>
    writeFile(join(folder, name), await format(text, { parser: 'typescript', printWidth: 140, singleQuote: true }));
  await write('element-types.d.ts', sharedTypes(elements));
  for (const [name, framework] of Object.entries(frameworks)) {
    await write(`${name}.d.ts`, makeTypes(elements, framework));
    await writeFile(join(folder, `${name}.js`), 'export {};\n');
  }
};
