import { currentLocale } from '../../../src/localization/localization.js';

export const DESK_LANGUAGES = ['fi', 'sv', 'en'] as const;
export type DeskLanguage = (typeof DESK_LANGUAGES)[number];

type Text = string | ((...values: never[]) => string);

/** The language that the desk is shown in. */
export const deskLanguage = (): DeskLanguage => DESK_LANGUAGES.find((language) => language === currentLocale()) ?? 'fi';

/**
 * The texts of one feature in three languages, read where they are shown, because the language may change. The compiler refuses a language that
 * lacks a text. Staff load the texts of what they open, so nothing is gained by fetching each language by itself.
 */
export const textsOf =
  <Texts extends Readonly<Record<string, Text>>>(all: Readonly<Record<DeskLanguage, Texts>>) =>
  (): Texts =>
    all[deskLanguage()];

/** Names of the values of a closed list, in three languages. */
export const namesOf =
  <Key extends string>(all: Readonly<Record<DeskLanguage, Readonly<Record<Key, string>>>>) =>
  (key: Key): string =>
    all[deskLanguage()][key];
