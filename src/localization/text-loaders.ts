import type { LocaleModule } from '@lit/localize';
import type { allLocales, targetLocales } from '../../locales/generated/locales.js';

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

/** What `msg()` looks up, by the id of the message. */
export type Templates = LocaleModule['templates'];

/** One widget's texts in one language: what `msg()` looks up, and its long texts. */
interface Texts {
  readonly templates: Templates;
  readonly content: unknown;
  readonly traits?: LanguageTraits;
}

/** How one widget's texts are fetched, a chunk a language (`locales/generated/<widget>.loaders.ts`). Without a language it shows Finnish there. */
export type TextLoaders = Partial<Record<TargetLocale, () => Promise<Texts>>>;

/** By the widget, or the part of one, whose texts they are. */
export const loaders = new Map<string, TextLoaders>();

/** Makes a widget's texts known, so that a language switch waits for them. */
export const registerTexts = (widget: string, texts: TextLoaders): void => {
  if (!loaders.has(widget)) loaders.set(widget, texts);
};
