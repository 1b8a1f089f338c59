/** Texts that a calendar gives in several languages, or in one. */
import { isObject } from './shapes.js';
import { plainText } from './plain-text.js';

/** White space is no translation. */
const isWritten = (value: unknown): value is string => typeof value === 'string' && plainText(value) !== '';

interface Written {
  /** None = of no language. */
  readonly language?: string | undefined;
  readonly text: string;
}

/** A text, `{fi: …, sv: …}`, `{"@value": …, "@language": …}`, or a list of those; what is empty is left out. */
const writtenIn = (value: unknown): readonly Written[] => {
  if (isWritten(value)) return [{ text: value }];
  if (Array.isArray(value)) return value.flatMap(writtenIn);
  if (!isObject(value)) return [];
  if (!('@value' in value)) {
    return Object.entries(value).flatMap(([language, text]) => (isWritten(text) && !language.startsWith('@') ? [{ language, text }] : []));
  }
  const { '@value': text, '@language': language } = value;
  return isWritten(text) ? [{ text, ...(isWritten(language) && { language }) }] : [];
};

const isIn = (language: string, { language: found = language }: Written): boolean =>
  found === language || found.toLowerCase().split(/[-_]/)[0] === language;

const find = (value: unknown, asked: string): Written | undefined => {
  const written = writtenIn(value);
  return written.find((one) => isIn(asked, one)) ?? written.find((one) => isIn('fi', one)) ?? written[0];
};

/** The language in which a text is found: the asked one, else Finnish, else any that there is; a text without languages counts as the asked one. */
export const languageIn = (value: unknown, asked: string): string => find(value, asked)?.language?.replace('_', '-') ?? asked;

/** A text in the asked language, else in any that there is, as people read it; '' when there is none. */
export const textIn = (value: unknown, asked: string): string => plainText(find(value, asked)?.text ?? '');

/** The same in one line, for names. */
export const lineIn = (value: unknown, asked: string): string => textIn(value, asked).replace(/\s+/g, ' ');

/** Whether a text is there in the asked language, or in none. */
export const isWrittenIn = (value: unknown, asked: string): boolean => writtenIn(value).some((one) => isIn(asked, one));
