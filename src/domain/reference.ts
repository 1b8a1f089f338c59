import { REFERENCE_ALPHABET } from '../contract/vocabulary/feedback.js';

const LENGTH = 12;

const grouped = (characters: string): string => characters.replace(/(.{4})(?=.)/g, '$1-');

/**
 * A code as a person types or pastes it (white space, hyphens and dashes anywhere, lower case, full width), in the form in which it
 * travels: `4KT7-MX2A-9RJW`. `undefined` when it has another length or a character that no code has; nothing is guessed.
 */
export const formatReference = (input: string): string | undefined => {
  const characters = input
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{DI}\u2212]/gu, '');
  const isReference = characters.length === LENGTH && [...characters].every((character) => REFERENCE_ALPHABET.includes(character));
  return isReference ? grouped(characters) : undefined;
};

/**
 * A new code, `XXXX-XXXX-XXXX`. `random(below)` gives a whole number from 0 to `below` - 1, every one as likely; give it a
 * cryptographic source: who guesses a code sees the state of a feedback.
 */
export const makeReference = (random: (below: number) => number): string =>
  grouped(Array.from({ length: LENGTH }, () => REFERENCE_ALPHABET.charAt(random(REFERENCE_ALPHABET.length))).join(''));
