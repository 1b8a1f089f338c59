/** Shorter words fit in a line of a phone, also with text of twice the size. */
const LONG_WORD = /[a-zåäö]{13,}/gi;

/**
 * A syllable of Finnish begins with the last consonant before a vowel, unless a part of a compound begins with the vowel: terveys-asema. Four letters
 * at least are left on either side.
 */
const BEFORE_SYLLABLE = /(?<=.{4})(?=[^aeiouyåäö](?!ilt|ill|asem|asia|ohj|alue|opa|oik|osa|esit)[aeiouyåäö].{3})/gi;

/**
 * Soft hyphens in the long words of a Finnish text. Where a browser has no hyphenation of Finnish, `hyphens: auto` does nothing, and a long word
 * would be cut anywhere, without a hyphen.
 */
export const hyphenated = (text: string, language: string): string =>
  language.startsWith('fi') ? text.replace(LONG_WORD, (word) => word.replace(BEFORE_SYLLABLE, '\u00AD')) : text;
