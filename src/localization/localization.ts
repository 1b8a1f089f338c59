import { allLocales, sourceLocale } from '../../locales/generated/locales.js';
import type { LanguageTraits, Locale, Templates } from './text-loaders.js';
import type * as Translation from './translation/translation.js';

export type { Locale } from './text-loaders.js';

/** Here once texts in other words than the code's Finnish are wanted. */
let translation: typeof Translation | undefined;

let wanted: Locale = sourceLocale;

/** The language that is shown. */
export const currentLocale = (): Locale => translation?.shownLocale() ?? sourceLocale;

/** Whether what was asked for last is what is shown: not while another language's texts are on their way. */
export const isShown = (): boolean => translation?.isShown(wanted) ?? wanted === sourceLocale;

/** Whether a widget can be shown in the page's language now. Finnish, the source language, always can. */
export const hasTexts = (widget: string): boolean => translation?.hasTexts(widget) ?? true;

/** Fetches what `hasTexts` misses. Rejects when the chunk cannot be had. */
export const fetchTexts = async (widget: string): Promise<void> => translation?.fetchTexts(widget);

/** A widget's long texts in the page's language; `finnish` travels with the widget itself. */
export const contentOf = <T>(widget: string, finnish: T): T => (translation?.contentOf(widget) as T | undefined) ?? finnish;

/** What is peculiar to a language, once its texts have come. */
export const traitsOf = (widget: string, locale: string = currentLocale()): LanguageTraits => translation?.traitsOf(widget, locale) ?? {};

/** @see byNumber */
export const formOf = (count: number, text: string): string | undefined => translation?.formOf(count, text);

/** Replaces texts by those of the page. Who shows texts must be updated afterwards. */
export const replaceTexts = async (locale: Locale, texts: Templates): Promise<void> => {
  translation ??= await import('./translation/translation.js');
  translation.replaceTexts(locale, texts);
};

/**
 * Shows the whole page's widgets in a language. When its texts cannot be fetched the widgets fall back to Finnish: a text in another
 * language than hoped is better than none.
 */
export const showLocale = async (locale: Locale): Promise<void> => {
  wanted = locale;
  if (!translation && locale === sourceLocale) return;
  try {
    translation ??= await import('./translation/translation.js');
    // Another language may have been asked for meanwhile.
    await translation.show(wanted);
  } catch {
    if (wanted === locale) await showLocale(sourceLocale);
  }
};

/** Resolves a language tag to a language of the kit: `sv-FI` → `sv`, `fi-x-simple` → `fi-simple` when it is there. */
export const findLocale = (tag: string): Locale | undefined => {
  const asked = tag.toLowerCase().replace(/-x-(selko|simple)$/, '-simple');
  const exact = allLocales.find((locale) => locale.toLowerCase() === asked);
  return exact ?? allLocales.find((locale) => locale === asked.split('-')[0]);
};

/** The same; unknown → Finnish. */
export const localeOf = (tag: string): Locale => findLocale(tag) ?? sourceLocale;
