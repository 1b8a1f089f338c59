import { configureLocalization } from '@lit/localize';
import type { LocaleModule } from '@lit/localize';
import { allLocales, sourceLocale, targetLocales } from '../../locales/generated/locales.js';

export type Locale = (typeof allLocales)[number];
export type TargetLocale = (typeof targetLocales)[number];

/** One widget's texts in one language: what `msg()` looks up, and its long texts. */
interface Texts {
  readonly templates: LocaleModule['templates'];
  readonly content: unknown;
}
type TextLoader = () => Promise<Texts>;
/** How one widget's texts are fetched, a chunk a language. A widget without easy Finnish shows its plain Finnish there. */
export type TextLoaders = Record<Exclude<TargetLocale, 'fi-simple'>, TextLoader> & Partial<Record<TargetLocale, TextLoader>>;

const templates = Object.fromEntries(targetLocales.map((locale) => [locale, {}])) as Record<TargetLocale, LocaleModule['templates']>;
const contents = new Map<string, unknown>();
const loaders = new Map<string, TextLoaders>();
const loaded = new Set<string>();

const isTarget = (locale: string): locale is TargetLocale => (targetLocales as readonly string[]).includes(locale);

const loadTexts = async (widget: string, locale: string): Promise<void> => {
  const key = `${widget}.${locale}`;
  if (!isTarget(locale) || loaded.has(key)) return;
  const texts = await loaders.get(widget)?.[locale]?.();
  Object.assign(templates[locale], texts?.templates);
  contents.set(key, texts?.content);
  loaded.add(key);
};

/** The only call: a second one in a copy of the runtime throws. Each language's texts come together from the widgets on the page. */
const { getLocale, setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: async (locale) => {
    await Promise.all([...loaders.keys()].map((widget) => loadTexts(widget, locale)));
    return { templates: templates[locale as TargetLocale] };
  },
});

/** Makes a widget's texts known, so that a language switch waits for them. */
export const registerTexts = (widget: string, texts: TextLoaders): void => {
  if (!loaders.has(widget)) loaders.set(widget, texts);
};

/** Whether a widget can be shown in the page's language now. Finnish, the source language, always can. */
export const hasTexts = (widget: string): boolean => !isTarget(getLocale()) || loaded.has(`${widget}.${getLocale()}`);

/** Fetches what `hasTexts` misses. Rejects when the chunk cannot be had. */
export const fetchTexts = (widget: string): Promise<void> => loadTexts(widget, getLocale());

/** A widget's long texts in the page's language; `finnish` travels with the widget itself. */
export const contentOf = <T>(widget: string, finnish: T): T => (contents.get(`${widget}.${getLocale()}`) as T | undefined) ?? finnish;

let wanted: string = sourceLocale;

/** Whether what was asked for last is what is shown: not while another language's texts are on their way. */
export const isShown = (): boolean => wanted === getLocale();

/**
 * Shows the whole page's widgets in a language. When its texts cannot be fetched the widgets fall back to Finnish: a text in another
 * language than hoped is better than none.
 */
export const showLocale = async (locale: Locale): Promise<void> => {
  wanted = locale;
  try {
    await setLocale(locale);
  } catch {
    if (wanted === locale) await setLocale((wanted = sourceLocale));
  }
};

export const currentLocale = (): Locale => getLocale() as Locale;

/** Resolves a language tag to a language of the kit: `sv-FI` → `sv`, `fi-x-simple` → `fi-simple` when it is there, unknown → Finnish. */
export const localeOf = (tag: string): Locale => {
  const asked = tag.toLowerCase().replace(/-x-(selko|simple)$/, '-simple');
  const exact = allLocales.find((locale) => locale.toLowerCase() === asked);
  return exact ?? allLocales.find((locale) => locale === asked.split('-')[0]) ?? sourceLocale;
};
