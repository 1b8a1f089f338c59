import { configureLocalization } from '@lit/localize';
import type { LocaleModule } from '@lit/localize';
import { allLocales, sourceLocale, targetLocales } from '../../locales/generated/locales.js';

export type Locale = (typeof allLocales)[number];
export type TargetLocale = (typeof targetLocales)[number];

/** What is peculiar to a rare language. It travels with the texts, so that the usual languages cost nothing more. */
export interface LanguageTraits {
  /** For the attribute `lang`, where it is not the locale itself. */
  readonly tag?: string;
  readonly direction?: 'rtl';
  /** The line at the foot of a widget as long as no expert has approved every text. */
  readonly unreviewed?: string;
  /** Chooses among the forms of a text with a number, see plural-forms.ts. */
  readonly chooseForm?: (count: number, text: string) => string;
}

/** One widget's texts in one language: what `msg()` looks up, and its long texts. */
interface Texts {
  readonly templates: LocaleModule['templates'];
  readonly content: unknown;
  readonly traits?: LanguageTraits;
}
/** How one widget's texts are fetched, a chunk a language (`locales/generated/<widget>.loaders.ts`). Without a language it shows Finnish there. */
export type TextLoaders = Partial<Record<TargetLocale, () => Promise<Texts>>>;

/** What the page says in its own words, by language: it goes before the kit's texts. */
const replacements: Partial<Record<Locale, LocaleModule['templates']>> = {};
/** Finnish texts are in the code, and only a language that is loaded can have others: Finnish in the page's words is one of its own inside. */
const HOST_FINNISH = 'fi-host';

const templates = Object.fromEntries(targetLocales.map((locale) => [locale, {}])) as Record<TargetLocale, LocaleModule['templates']>;
const contents = new Map<string, unknown>();
export const traits = new Map<string, LanguageTraits>();
const loaders = new Map<string, TextLoaders>();

const isTarget = (locale: string): locale is TargetLocale => (targetLocales as readonly string[]).includes(locale);

const loadTexts = async (widget: string, locale: string): Promise<void> => {
  const key = `${widget}.${locale}`;
  if (!isTarget(locale) || contents.has(key)) return;
  const texts = await loaders.get(widget)?.[locale]?.();
  Object.assign(templates[locale], texts?.templates, replacements[locale]);
  contents.set(key, texts?.content);
  if (texts?.traits) traits.set(locale, texts.traits);
};

/** The only call: a second one in a copy of the runtime throws. Each language's texts come together from the widgets on the page. */
const { getLocale, setLocale } = configureLocalization({
  sourceLocale,
  targetLocales: [...targetLocales, HOST_FINNISH],
  loadLocale: async (locale) => {
    if (locale === HOST_FINNISH) return { templates: replacements[sourceLocale] ?? {} };
    await Promise.all([...loaders.keys()].map((widget) => loadTexts(widget, locale)));
    return { templates: templates[locale as TargetLocale] };
  },
});

/** Makes a widget's texts known, so that a language switch waits for them. */
export const registerTexts = (widget: string, texts: TextLoaders): void => {
  if (!loaders.has(widget)) loaders.set(widget, texts);
};

/** Whether a widget can be shown in the page's language now. Finnish, the source language, always can. */
export const hasTexts = (widget: string): boolean => !isTarget(getLocale()) || contents.has(`${widget}.${getLocale()}`);

/** Fetches what `hasTexts` misses. Rejects when the chunk cannot be had. */
export const fetchTexts = (widget: string): Promise<void> => loadTexts(widget, getLocale());

/** A widget's long texts in the page's language; `finnish` travels with the widget itself. */
export const contentOf = <T>(widget: string, finnish: T): T => (contents.get(`${widget}.${getLocale()}`) as T | undefined) ?? finnish;

const finnishTraits: LanguageTraits = { tag: sourceLocale };

/** What is peculiar to a language, once its texts have come. A widget without texts in it shows Finnish there. */
export const traitsOf = (widget: string, locale: string = getLocale()): LanguageTraits =>
  isTarget(locale) && !loaders.get(widget)?.[locale] ? finnishTraits : (traits.get(locale) ?? {});

/** Replaces texts by those of the page. Who shows texts must be updated afterwards. */
export const replaceTexts = (locale: Locale, texts: LocaleModule['templates']): void => {
  Object.assign((replacements[locale] ??= {}), texts);
  if (isTarget(locale)) Object.assign(templates[locale], texts);
};

let wanted: string = sourceLocale;

/** Whether what was asked for last is what is shown: not while another language's texts are on their way. */
export const isShown = (): boolean => wanted === getLocale();

/**
 * Shows the whole page's widgets in a language. When its texts cannot be fetched the widgets fall back to Finnish: a text in another
 * language than hoped is better than none.
 */
export const showLocale = async (locale: Locale): Promise<void> => {
  const asked = (wanted = locale === sourceLocale && replacements[locale] ? HOST_FINNISH : locale);
  try {
    await setLocale(asked);
  } catch {
    if (wanted === asked) await showLocale(sourceLocale);
  }
};

export const currentLocale = (): Locale => (getLocale() === HOST_FINNISH ? sourceLocale : (getLocale() as Locale));

/** Resolves a language tag to a language of the kit: `sv-FI` → `sv`, `fi-x-simple` → `fi-simple` when it is there. */
export const findLocale = (tag: string): Locale | undefined => {
  const asked = tag.toLowerCase().replace(/-x-(selko|simple)$/, '-simple');
  const exact = allLocales.find((locale) => locale.toLowerCase() === asked);
  return exact ?? allLocales.find((locale) => locale === asked.split('-')[0]);
};

/** The same; unknown → Finnish. */
export const localeOf = (tag: string): Locale => findLocale(tag) ?? sourceLocale;
