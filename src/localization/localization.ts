import type { TemplateResult } from 'lit';
import { allLocales, sourceLocale } from '../../locales/generated/locales.js';
import type { LanguageTraits, Locale } from './text-loaders.js';
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

/** Shows a widget in Finnish when they cannot be had; the others stay in the page's language. */
export const goWithoutTexts = (widget: string): void => translation?.goWithoutTexts(widget);

/** A widget's long texts in the page's language; `finnish` travels with the widget itself. */
export const contentOf = <T>(widget: string, finnish: T): T => (translation?.contentOf(widget) as T | undefined) ?? finnish;

/** What is peculiar to a language, once its texts have come. */
export const traitsOf = (widget: string, locale: string = currentLocale()): LanguageTraits => translation?.traitsOf(widget, locale) ?? {};

/** What a widget says below everything in this language. */
export const footOf = (widget: string): TemplateResult | undefined => translation?.footOf(widget);

/** @see byNumber */
export const formOf = (count: number, text: string): string | undefined => translation?.formOf(count, text);

/** Fetches what shows texts in other words. Rejects when it cannot be had. */
export const fetchTranslation = async (): Promise<typeof Translation> => (translation ??= await import('./translation/translation.js'));

/**
 * Shows the whole page's widgets in a language. When none of its texts can be fetched the widgets fall back to Finnish: a text in another
 * language than hoped is better than none.
 */
export const showLocale = async (locale: Locale): Promise<void> => {
  wanted = locale;
  if (!translation && locale === sourceLocale) return;
  try {
    translation ??= await fetchTranslation();
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
