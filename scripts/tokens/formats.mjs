/** What is written from the design tokens, each as a format of Style Dictionary. */

const schemes = ['light', 'dark'];

/** The page's name of a token: `--sote-ink`, `--sote-done`, `--sote-house-roof`. The groups `colour`, `status` and `measure` are not part of it. */
const propertyOf = ({ path: [, , group, name], measure }) => `--sote-${measure ?? (group === 'house' ? `house-${name}` : name)}`;

const isColour = ({ $type }) => $type === 'color';

/** A text size that follows the browser's own, but is never smaller than it is at the usual 16 px; other measures as they are. */
const measureText = ({ path, $value: { value, unit } }) =>
  path.at(-1) === 'font-size' ? `max(${value * 16}px, ${value}${unit})` : `${value}${unit}`;

/** White and black in three digits, as the style sheets have always had them: each byte is downloaded. */
const short = (colour) => colour.replace(/^#(\w)\1(\w)\2(\w)\3$/, '#$1$2$3');

/**
 * One theme of the tokens.
 *
 * @returns each colour with its group, name, property and its value by scheme, and each measure
 */
const readTheme = (tokens, theme) => {
  const own = tokens.filter(({ path }) => path[0] === theme);
  const find = (scheme, group, name) => own.find(({ path }) => path.join() === [theme, scheme, group, name].join());
  const colours = own
    .filter((token) => isColour(token) && token.path[1] === 'light')
    .map((token) => {
      const [, , group, name] = token.path;
      const [light, dark] = schemes.map((scheme) => find(scheme, group, name).$value);
      return { group, name, property: propertyOf(token), light, dark, description: token.$description };
    });
  const measures = own
    .filter((token) => !isColour(token))
    .map((token) => ({
      name: token.path.at(-1),
      property: propertyOf({ ...token, measure: token.path.at(-1) }),
      value: measureText(token),
      description: token.$description,
    }));
  return { colours, measures };
};

/** The custom properties that a page can set, with our own values. */
export const propertiesOf = (tokens) => {
  const { colours, measures } = readTheme(tokens, 'default');
  return [...colours.map(({ light, ...colour }) => ({ ...colour, value: short(light) })), ...measures];
};

const byName = (entries) => Object.fromEntries(entries);

const lines = (indent, rows) => rows.map((row) => `${indent}${row}\n`).join('');

const bothSchemes = ({ light, dark }, shorten = (colour) => colour) =>
  light === dark ? shorten(light) : `light-dark(${shorten(light)}, ${shorten(dark)})`;

const comment = (theme, description) =>
  `/*\n * sote-osallisuus: ${theme}, ${description}\n * Set on :root without weight, so that any value of your own wins.\n */\n`;

/** A theme that a page links to. One scheme alone also makes the browser's own parts of a widget (check boxes, scroll bars) light or dark. */
const themeSheet = ({ dictionary: { allTokens }, file: { options } }) => {
  const { theme, name, description, scheme, tags } = options;
  const { colours, measures } = readTheme(allTokens, theme);
  const one = colours.map((colour) => `${colour.property}: ${colour[scheme ?? 'light']};`);
  const two = colours.filter(({ light, dark }) => light !== dark).map((colour) => `${colour.property}: ${bothSchemes(colour)};`);
  const rest = measures.map(({ property, value }) => `${property}: ${value};`);
  const first = `${comment(name, description)}:where(:root) {\n${lines('  ', [...one, ...rest])}}\n`;
  if (scheme) return `${first}\n:where(${tags.join(', ')}) {\n  color-scheme: ${scheme};\n}\n`;
  return `${first}\n@supports (color: light-dark(#000, #fff)) {\n  :where(:root) {\n${lines('    ', two)}  }\n}\n`;
};

const HEADING = '// Written from themes/sote-osallisuus.tokens.json: change it there.\n';

const asSheet = (name, documentation, css) =>
  `${HEADING}import { css } from 'lit';\n\n/** ${documentation} */\nexport const ${name} = css\`\n${css}\`;\n`;

/** `var(--sote-ink, …)`: inside a widget the page's value, or ours. */
const valueOf = (colour, value) => `var(${colour.property}, ${value})`;
const inside = (colour, value) => `--${colour.name}: ${valueOf(colour, value)};`;

/** Half the height of a button: rounder corners would cut through the text of a larger box. */
const roundedAtMost = (measure) => `--${measure.name}: min(${valueOf(measure, measure.value)}, 24px);`;

/** The colours of every widget. Once without light-dark(), for browsers before 2024. */
const surfaceSheet = ({ dictionary: { allTokens } }) => {
  const { colours, measures } = readTheme(allTokens, 'default');
  const own = colours.filter(({ group }) => group === 'colour');
  const plain = own.map((colour) => inside(colour, short(colour.light)));
  const radius = measures.map(roundedAtMost);
  const both = own.map((colour) => inside(colour, bothSchemes(colour, short)));
  const css = `  .surface {\n${lines('    ', [...plain, ...radius])}  }\n  @supports (color: light-dark(#000, #fff)) {\n    .surface {\n${lines('      ', both)}    }\n  }\n`;
  return asSheet('tokens', 'The colours and measures that the page gives, else ours.', css);
};

/** The board's statuses: each card has one colour, by its class. */
const cardClasses = {
  waiting: '.card',
  done: '.done',
  partly: '.partly-done',
  no: '.will-not-do',
  going: '.in-progress',
  planned: '.planned',
};

const statusOf = (colours, name) => colours.find((colour) => colour.group === 'status' && colour.name === name);

const cardSheet = ({ dictionary: { allTokens } }) => {
  const { colours } = readTheme(allTokens, 'default');
  const rules = Object.entries(cardClasses).map(([name, selector]) => {
    const colour = statusOf(colours, name);
    return `  ${selector} {\n    --c: var(${colour.property}, ${bothSchemes(colour, short)});\n  }\n`;
  });
  return asSheet('cardColours', 'The colour of a card by its status.', rules.join(''));
};

/** All statuses at once, for a page that shows many. */
const statusSheet = ({ dictionary: { allTokens } }) => {
  const { colours } = readTheme(allTokens, 'default');
  const rows = colours.filter(({ group }) => group === 'status').map((colour) => inside(colour, bothSchemes(colour, short)));
  return asSheet('statusColours', 'The colours of the statuses.', `  :host {\n${lines('    ', rows)}  }\n`);
};

/** Lamps and light are mixed in many places, the roof is painted once. */
const houseSheet = ({ dictionary: { allTokens } }) => {
  const { colours } = readTheme(allTokens, 'default');
  const { sun, roof } = byName(colours.filter(({ group }) => group === 'house').map((colour) => [colour.name, colour]));
  const css = `  .house {\n    ${inside(sun, short(sun.light))}\n  }\n  .tiles {\n    fill: var(${roof.property}, ${short(roof.light)});\n  }\n`;
  return asSheet('houseColours', 'The colours of the house that are not those of every widget.', css);
};

/** `ink`, `done`, `house-roof`: the custom property without `--sote-`. */
const publicName = ({ property }) => property.replace('--sote-', '');

/** Every value of every theme, by the names of the custom properties. */
const valuesOf = (tokens) => {
  const themes = [...new Set(tokens.map(({ path }) => path[0]))];
  return byName(
    themes.map((theme) => {
      const { colours, measures } = readTheme(tokens, theme);
      const valuesIn = (scheme) => byName(colours.map((colour) => [publicName(colour), colour[scheme]]));
      return [
        theme,
        {
          light: valuesIn('light'),
          dark: valuesIn('dark'),
          measures: byName(measures.map((measure) => [publicName(measure), measure.value])),
        },
      ];
    }),
  );
};

/** What each token is for. */
const meaningsOf = (tokens) => {
  const { colours, measures } = readTheme(tokens, 'default');
  return byName([...colours, ...measures].map((one) => [publicName(one), one.description]));
};

const typescript = ({ dictionary: { allTokens } }) =>
  `${HEADING}
/** Every value of every theme, by the name of its custom property without \`--sote-\`. */
export const themes = ${JSON.stringify(valuesOf(allTokens), null, 2)} as const;

/** What each value is for. */
export const meanings = ${JSON.stringify(meaningsOf(allTokens), null, 2)} as const;
`;

const javascript = ({ dictionary: { allTokens } }) =>
  `export const themes = ${JSON.stringify(valuesOf(allTokens))};\nexport const meanings = ${JSON.stringify(meaningsOf(allTokens))};\n`;

const declarations = ({ dictionary: { allTokens } }) => {
  const values = valuesOf(allTokens);
  const colours = Object.keys(values.default.light).map((name) => `'${name}'`);
  return `/** Names of colours: the custom property without \`--sote-\`. The colours of the house are in the default theme alone. */
export type ColourName = ${colours.join(' | ')};
export type MeasureName = 'radius' | 'font-size';
export type ThemeName = ${Object.keys(values)
    .map((name) => `'${name}'`)
    .join(' | ')};
export interface Theme {
  readonly light: Readonly<Partial<Record<ColourName, string>>>;
  readonly dark: Readonly<Partial<Record<ColourName, string>>>;
  readonly measures: Readonly<Partial<Record<MeasureName, string>>>;
}
export declare const themes: Readonly<Record<ThemeName, Theme>>;
/** What each value is for. */
export declare const meanings: Readonly<Record<ColourName | 'radius', string>>;
`;
};

/** `#17212b` as the design-tokens format of 2025 writes it; older tools read the six digits. */
const colourObject = (hex) => ({
  colorSpace: 'srgb',
  components: [1, 3, 5].map((start) => Number((parseInt(hex.slice(start, start + 2), 16) / 255).toFixed(4))),
  hex,
});

/** For design tools, without references: the format of the W3C Design Tokens Community Group, edition 2025.10. */
const designTools = ({ dictionary: { allTokens } }) => {
  const tree = {};
  for (const token of allTokens) {
    const [last, ...groups] = [...token.path].reverse();
    const group = groups.reverse().reduce((parent, name) => (parent[name] ??= {}), tree);
    group[last] = {
      $type: token.$type,
      $value: isColour(token) ? colourObject(token.$value) : token.$value,
      ...(token.$description && { $description: token.$description }),
    };
  }
  return `${JSON.stringify(tree, null, 2)}\n`;
};

export const formats = {
  'sote/theme': themeSheet,
  'sote/surface': surfaceSheet,
  'sote/card': cardSheet,
  'sote/status': statusSheet,
  'sote/house': houseSheet,
  'sote/typescript': typescript,
  'sote/javascript': javascript,
  'sote/declarations': declarations,
  'sote/design-tools': designTools,
};
