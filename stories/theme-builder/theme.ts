/** What the theme builder makes: the colours of a theme from one brand colour, what is measured of them, and the style sheet to copy. */
import { PAIRS } from '../../src/domain/contrast.js';
import { themes } from '../../src/styles/generated/themes.js';
import { contrast, lightnessOf, mix, nearestThat, tone } from './colour.js';
import type { Hex } from './colour.js';

const own = themes.default;

export type Scheme = 'light' | 'dark';
export type ColourName = Exclude<keyof typeof own.light, 'house-sun' | 'house-roof'>;
export type Colours = Readonly<Record<ColourName, Hex>>;
export type Density = 'roomy' | 'compact' | 'large';

export interface Choices {
  readonly brand: Hex;
  /** Pixels. */
  readonly radius: number;
  /** A font family as CSS writes it; empty = that of the page. */
  readonly font: string;
  readonly density: Density;
  /** Colours that were chosen by themselves, beside what the brand colour gives. */
  readonly chosen: Readonly<Record<Scheme, Partial<Colours>>>;
}

export const firstChoices: Choices = {
  brand: own.light.accent,
  radius: 6,
  font: '',
  density: 'roomy',
  chosen: { light: {}, dark: {} },
};

const { 'house-sun': _sun, 'house-roof': _roof, ...light } = own.light;
const { 'house-sun': _darkSun, 'house-roof': _darkRoof, ...dark } = own.dark;
const ownColours: Readonly<Record<Scheme, Colours>> = { light, dark };

export const colourNames = Object.keys(light) as ColourName[];

/** One pair of colours in use. */
export interface Check {
  readonly front: ColourName;
  /** A token, or `11 % of done`: a status' own ground. */
  readonly ground: string;
  /** The token that makes the ground light or dark. */
  readonly groundFrom: ColourName;
  readonly frontColour: Hex;
  readonly groundColour: Hex;
  readonly least: number;
  readonly measured: number;
}

const statuses = ['done', 'partly', 'no', 'going', 'planned', 'waiting'] as const;
/** How much of a status' colour is in the ground under it, as in the board's style sheet. */
const THINNED = 0.11;

interface Ground {
  readonly name: string;
  readonly from: ColourName;
  readonly colour: Hex;
}

interface Rule {
  readonly front: ColourName;
  readonly ground: (colours: Colours) => Ground;
  readonly least: number;
}

const onToken = (front: string, ground: string, least: number): Rule => ({
  front: front as ColourName,
  ground: (colours) => ({ name: ground, from: ground as ColourName, colour: colours[ground as ColourName] }),
  least,
});

const onThinned = (front: ColourName, status: (typeof statuses)[number]): Rule => ({
  front,
  ground: (colours) => ({
    name: `${THINNED * 100} % of ${status}`,
    from: 'paper',
    colour: mix(colours[status], THINNED, colours.paper),
  }),
  least: 4.5,
});

/** How much of the house's sun is in the ground under the open text, as in the house's style sheet. */
const LIT = 0.31;

const onLit = (front: ColourName): Rule => ({
  front,
  ground: ({ paper }) => ({ name: `${LIT * 100} % of house-sun`, from: 'paper', colour: mix(own.light['house-sun'], LIT, paper) }),
  least: 4.5,
});

/** The pairs of every widget, those of the house, and those of the board. */
const rules: readonly Rule[] = [
  ...PAIRS.map(({ front, ground, least }) => onToken(front, ground, least)),
  ...(['ink', 'ink-soft', 'accent', 'accent-deep'] as const).map(onLit),
  ...statuses.flatMap((status) => [onToken(status, 'paper', 4.5), onThinned(status, status), onThinned('ink', status)]),
];

const measure = (rule: Rule, colours: Colours): Check => {
  const { name, from, colour } = rule.ground(colours);
  const frontColour = colours[rule.front];
  return {
    front: rule.front,
    ground: name,
    groundFrom: from,
    frontColour,
    groundColour: colour,
    least: rule.least,
    measured: contrast(frontColour, colour),
  };
};

export const passes = ({ measured, least }: Check): boolean => measured >= least;

/** What was measured, in words. Never rounded up: 4.499:1 is not 4.5:1. */
export const ratio = (measured: number): string => `${(Math.floor(measured * 100) / 100).toFixed(2)}:1`;

export const checksOf = (colours: Colours): readonly Check[] => rules.map((rule) => measure(rule, colours));

/** The nearest colour of the same hue with which every pair holds that this colour is the front of. */
export const nearestPassing = (name: ColourName, colours: Colours): Hex | undefined => {
  const concerned = rules.filter(({ front }) => front === name);
  return nearestThat((hex) => concerned.every((rule) => passes(measure(rule, { ...colours, [name]: hex }))), colours[name]);
};

const make = (colours: Colours, name: ColourName): Colours => ({ ...colours, [name]: nearestPassing(name, colours) ?? colours[name] });

/** From the brand colour as it is given: the accent may be too weak, which is shown, and not changed behind anybody's back. */
const fromBrand = (brand: Hex, scheme: Scheme): Colours => {
  if (brand === own.light.accent) return ownColours[scheme];
  const isLight = scheme === 'light';
  const started: Colours = {
    ...ownColours[scheme],
    accent: isLight ? brand : tone(brand, Math.max(0.8, lightnessOf(brand)), 0.13),
    'accent-deep': isLight ? tone(brand, Math.max(0, Math.min(0.4, lightnessOf(brand) - 0.12))) : tone(brand, 0.9, 0.07),
    'accent-soft': isLight ? tone(brand, 0.955, 0.03) : tone(brand, 0.3, 0.06),
  };
  const deep = make(started, 'accent-deep');
  return isLight ? deep : make(deep, 'accent');
};

export const coloursOf = ({ brand, chosen }: Choices, scheme: Scheme): Colours => ({ ...fromBrand(brand, scheme), ...chosen[scheme] });

const densities: Readonly<Record<Density, readonly string[]>> = {
  roomy: [],
  compact: ['--sote-font-size: max(16px, 1rem);', '--sote-padding: 16px;'],
  large: ['--sote-font-size: max(20px, 1.25rem);'],
};

const WIDGETS = 'sote-event-signup, sote-feedback-prompt, sote-participation-house, sote-you-said-we-did';

/** One family: in quotes that are closed, or up to the next comma. */
const FAMILY = /"[^"]*"|'[^']*'|[^,"']+/g;
/** A name that is no word of CSS, such as one with a space or a digit in front, gets quotes. */
const quoteFamily = (family: string): string => (/^-?[a-z_][\w-]*$|^["']/i.test(family) ? family : `"${family}"`);
const fontOf = (font: string): string =>
  (font.replaceAll(/[;{}<>\\]/g, '').match(FAMILY) ?? [])
    .map((family) => family.trim())
    .filter((family) => /[^\s"']/.test(family))
    .map(quoteFamily)
    .join(', ');

const rule = (selector: string, lines: readonly string[], indent = ''): string =>
  `${indent}${selector} {\n${lines.map((line) => `${indent}  ${line}\n`).join('')}${indent}}\n`;

/** The theme as a style sheet: only what differs from the kit's own look. */
export const cssOf = (choices: Choices): string => {
  const [lightColours, darkColours] = [coloursOf(choices, 'light'), coloursOf(choices, 'dark')];
  const changed = colourNames.filter((name) => lightColours[name] !== light[name] || darkColours[name] !== dark[name]);
  const single = changed.map((name) => `--sote-${name}: ${lightColours[name]};`);
  const both = changed.map((name) => `--sote-${name}: light-dark(${lightColours[name]}, ${darkColours[name]});`);
  const measures = [
    ...(choices.radius === firstChoices.radius ? [] : [`--sote-radius: ${choices.radius}px;`]),
    ...densities[choices.density],
  ];
  const family = fontOf(choices.font);
  const parts = [
    single.length + measures.length > 0 ? rule(':root', [...single, ...measures]) : '',
    both.length > 0 ? `@supports (color: light-dark(#000, #fff)) {\n${rule(':root', both, '  ')}}\n` : '',
    family ? rule(WIDGETS, [`font-family: ${family};`]) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('\n') : "/* The kit's own look: nothing to set. */\n";
};
