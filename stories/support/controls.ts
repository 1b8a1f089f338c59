/** What Storybook shows of an element from the custom-elements manifest, and what of it can be set there. */

/** The part of Storybook's description of one thing that is read here. https://storybook.js.org/docs/api/arg-types */
interface Described {
  readonly table?: { readonly category?: string; readonly type?: { readonly summary?: string | undefined } };
}

interface Named {
  readonly name: string;
}

/** Storybook keeps all that an element has by name: the part `reader` would take the place of the setting `reader`. */
const asInStyleSheet = ({ name, ...part }: Named): Named => ({ ...part, name: `::part(${name})` });

/** The manifest as Storybook reads it right. A control for `string | undefined` would ask for JSON. */
export const forStorybook = <T>(manifest: T): T =>
  JSON.parse(JSON.stringify(manifest).replaceAll(' | undefined', ''), (key, value: unknown) =>
    key === 'cssParts' ? (value as readonly Named[]).map(asInStyleSheet) : value,
  ) as T;

/** Of `'inline' | 'compact'`, both; of any other type nothing. */
const choicesOf = (type: string): readonly string[] =>
  /^'[^']*'(?: \| '[^']*')*$/.test(type) ? [...type.matchAll(/'([^']*)'/g)].map(([, choice = '']) => choice) : [];

const PLAIN = ['string', 'number', 'boolean'];

/** Stories are told by properties: `privacyUrl` has a control, `privacy-url` is only described, and so is what no page sets. */
const isSetting = (name: string, { table }: Described): boolean =>
  ['attributes', 'properties'].includes(table?.category ?? '') && !name.includes('-');

const controlOf = (name: string, described: Described): object => {
  const type = described.table?.type?.summary ?? '';
  const options = choicesOf(type);
  if (!isSetting(name, described) || (options.length === 0 && !PLAIN.includes(type))) return { control: false };
  return options.length > 0 ? { control: { type: 'select' }, options } : {};
};

export const withControls = (argTypes: Readonly<Record<string, Described>>): Readonly<Record<string, object>> =>
  Object.fromEntries(Object.entries(argTypes).map(([name, described]) => [name, { ...described, ...controlOf(name, described) }]));
