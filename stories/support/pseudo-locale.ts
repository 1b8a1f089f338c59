/**
 * Languages that nobody speaks, in the place of real ones: a long one (40 % longer, accented, in brackets) and one from right to left. What breaks
 * in them would break in the first real language that is as long, or as mirrored.
 */
import { str } from '@lit/localize';
import { registerTexts } from '../../src/localization/localization.js';
import type { LanguageTraits } from '../../src/localization/localization.js';

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

/** Until the page is left, these languages are pseudo-locales. To be called before the modules of the widgets run. */
export const speakPseudo = (places: Readonly<Partial<Record<'sv' | 'en', PseudoLocale>>>, texts: readonly SourceText[]): void => {
  const loaders = Object.entries(places).map(([locale, kind]) => {
    const { change, traits } = kinds[kind];
    const templates = Object.fromEntries(texts.map(({ message, fi }) => [message, templateOf(change(fi))]));
    return [locale, () => Promise.resolve({ templates, content: undefined, traits })] as const;
  });
  for (const owner of new Set(texts.map(({ id }) => id.split('.')[0] ?? ''))) registerTexts(owner, Object.fromEntries(loaders));
};
