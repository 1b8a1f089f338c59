/** A text that a person can type, with the name by which its owner knows it. */
export interface TextField {
  readonly id: string;
  readonly text: string;
}

/** A stretch of one field's text: UTF-16 offsets as in `String.slice`, `end` not included. */
export interface Span {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** All fields as one plain text, unit by unit, and the way back. */
export interface Reading {
  readonly units: string[];
  /** The stretches of the original fields that the units `from` to `to` were read from, one for each field. */
  readonly spans: (from: number, to: number) => Span[];
}

/** Nothing that one sees: zero-width characters, soft hyphens, variation selectors (UAX #44), and loose accents. */
const INVISIBLE = /[\p{DI}\p{Mn}]/u;
/** Everything that looks like a hyphen, and the underscore, which is the same key with Shift on a Finnish keyboard. */
const DASH = /[\p{Pd}\u2212\u02D7\u2043_]/u;
const ARABIC_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/;
/** Letters of a Russian keyboard that look the same as those of an identity code, in the order of their doubles. */
const CYRILLIC = 'АВСЕНКМРТХУ';
const LATIN = 'ABCEHKMPTXY';

/**
 * One character in its plainest form: full-width, Arabic-Indic and lower-case forms become `0`–`9` and `A`–`Z`, dashes become `-`, what
 * cannot be seen becomes nothing.
 */
const plain = (character: string): string => {
  // Nearly every character of a text; the rest takes many times as long.
  if (character <= '\x7f') return character === '_' ? '-' : character.toUpperCase();
  if (INVISIBLE.test(character)) return '';
  const folded = character.normalize('NFKC').toUpperCase();
  if (DASH.test(folded)) return '-';
  if (ARABIC_DIGIT.test(folded)) return String(folded.charCodeAt(0) & 15);
  return LATIN[CYRILLIC.indexOf(folded)] ?? folded;
};

/**
 * Reads fields as a person would: by what the characters look like, not by which they are. A run of white space, and the edge between
 * two fields, is one space.
 */
export const readFields = (fields: readonly TextField[]): Reading => {
  const units: string[] = [];
  // White space has no place: a hole, which `forEach` passes over.
  const places: Span[] = [];
  for (const { id: field, text } of fields) {
    let end = 0;
    for (const character of `${text}\n`) {
      const start = end;
      end += character.length;
      for (const unit of plain(character).split('')) {
        if (unit.trim()) places[units.push(unit) - 1] = { field, start, end };
        else if (units.at(-1) !== ' ') units.push(' ');
      }
    }
  }
  const spans = (from: number, to: number): Span[] => {
    const found = new Map<string, Span>();
    places.slice(from, to).forEach((place) => found.set(place.field, { ...place, start: found.get(place.field)?.start ?? place.start }));
    return [...found.values()];
  };
  return { units, spans };
};
