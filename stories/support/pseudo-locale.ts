/**
 * Languages that nobody speaks, in the place of real ones: a long one (40 % longer, accented, in brackets) and one from right to left. What breaks
 * in them would break in the first real language that is as long, or as mirrored.
 */
import { str } from '@lit/localize';
import { content as house } from '../../locales/generated/participation-house.fi.js';
import { content as usualSets } from '../../locales/generated/feedback-prompt.fi.js';
import { content as otherSets } from '../../locales/generated/feedback-prompt-question-sets.fi.js';
import { registerTexts } from '../../src/localization/text-loaders.js';
import type { LanguageTraits } from '../../src/localization/text-loaders.js';

/** One text of `locales/generated/texts.json`. */
export interface SourceText {
  readonly id: string;
  readonly message: string;
  readonly fi: string;
}

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  y: 'ý',
  s: 'š',
  n: 'ñ',
  A: 'Á',
  E: 'É',
  O: 'Ó',
};

const PLACEHOLDER = /(\{\d+\})/;

const long = (text: string): string => {
  const accented = text
    .split(PLACEHOLDER)
    .map((part) => (PLACEHOLDER.test(part) ? part : part.replace(/[aeiouysnAEO]/g, (letter) => ACCENTED[letter] ?? letter)))
    .join('');
  const more = 'lorem ipsum dolor sit amet '.repeat(Math.ceil(text.length / 27)).slice(0, Math.ceil(text.length * 0.4));
  return `[${accented} ${more.trim()}]`;
};

/** Each part is shown from right to left, as Hebrew or Arabic letters are by themselves. */
const mirrored = (text: string): string =>
  text
    .split(PLACEHOLDER)
    .map((part) => (part === '' || PLACEHOLDER.test(part) ? part : `\u202E${part}\u202C`))
    .join('');

const templateOf = (text: string) => {
  const parts = text.split(/\{(\d+)\}/);
  if (parts.length === 1) return text;
  const strings = parts.filter((_, index) => index % 2 === 0);
  const values = parts.filter((_, index) => index % 2 === 1).map(Number);
  return str(Object.assign(strings, { raw: strings }), ...values);
};

export type PseudoLocale = 'long' | 'rtl';

const kinds: Readonly<Record<PseudoLocale, { readonly change: (text: string) => string; readonly traits: LanguageTraits }>> = {
  long: { change: long, traits: { tag: 'qps-ploc' } },
  rtl: { change: mirrored, traits: { tag: 'qps-plocm', direction: 'rtl' } },
};

/** Long texts that travel with their owner. Of the house these are the names; what a level says is fetched apart, in the language itself. */
const contents: Readonly<Record<string, unknown>> = {
  'feedback-prompt': usualSets,
  'feedback-prompt-question-sets': otherSets,
  'participation-house': house,
};

/** What a program reads, and no person. */
const CODES = ['id', 'type', 'version', 'instrument', 'value', 'question', 'is', 'href'];

const changeAll = (value: unknown, change: (text: string) => string, locale: string, key = ''): unknown => {
  if (key === 'language') return locale;
  if (typeof value === 'string') return CODES.includes(key) ? value : change(value);
  if (Array.isArray(value)) return value.map((one) => changeAll(one, change, locale));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changeAll(one, change, locale, name)]));
};

/** Until the page is left, these languages are pseudo-locales. To be called before the modules of the widgets run. */
export const speakPseudo = (places: Readonly<Partial<Record<'sv' | 'en', PseudoLocale>>>, texts: readonly SourceText[]): void => {
  const languages = Object.entries(places).map(([locale, kind]) => {
    const templates = Object.fromEntries(texts.map(({ message, fi }) => [message, templateOf(kinds[kind].change(fi))]));
    return { locale, ...kinds[kind], templates };
  });
  const owners = new Set([...texts.map(({ id }) => id.split('.')[0] ?? ''), ...Object.keys(contents)]);
  for (const owner of owners) {
    const loaders = languages.map(({ locale, change, templates, traits }) => {
      const content = changeAll(contents[owner], change, locale);
      return [locale, () => Promise.resolve({ templates, content, traits })] as const;
    });
    registerTexts(owner, Object.fromEntries(loaders));
  }
};
