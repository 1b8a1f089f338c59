import fc from 'fast-check';

/** The check characters in their order (Digital and Population Data Services Agency). */
export const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
/** Separators by the century that they tell. */
export const SEPARATORS = { 1800: '+', 1900: '-YXWVU', 2000: 'ABCDEF' };

/** The check character by long division of the nine digits, digit by digit: another way than that of the guard. */
export const checkOf = (digits: string): string =>
  CHECK_CHARACTERS.charAt([...digits].reduce((remainder, digit) => (remainder * 10 + Number(digit)) % 31, 0));

export interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly separator: string;
  readonly number: string;
  readonly check: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A code of a temporary number (900–999), which nobody has. */
export const parts = (day: number, month: number, fullYear: number, separator: string, number: number): Parts => {
  const date = { day: two(day), month: two(month), year: two(fullYear % 100) };
  return { ...date, separator, number: String(number), check: checkOf(date.day + date.month + date.year + String(number)) };
};

export const written = ({ day, month, year, separator, number, check }: Parts): string => day + month + year + separator + number + check;

/** Any true code of a temporary number: a real day of 1800–2099 and a separator of its century. */
export const anyParts: fc.Arbitrary<Parts> = fc
  .record({
    instant: fc.date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    choice: fc.nat(5),
    number: fc.integer({ min: 900, max: 999 }),
  })
  .map(({ instant, choice, number }) => {
    const year = instant.getUTCFullYear();
    const separators = SEPARATORS[year < 1900 ? 1800 : year < 2000 ? 1900 : 2000];
    return parts(instant.getUTCDate(), instant.getUTCMonth() + 1, year, separators.charAt(choice % separators.length), number);
  });

const fullWidth = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const dashed = (dash: string) => (code: Parts) => written({ ...code, separator: code.separator === '-' ? dash : code.separator });
const spread = (gap: string) => (code: Parts) => [...written(code)].join(gap);

/** Every way of writing that the guard promises to see through. */
export const SPELLINGS: Readonly<Record<string, (code: Parts) => string>> = {
  'as it should be': written,
  'lower case': (code) => written(code).toLowerCase(),
  'full width': (code) => fullWidth(written(code)),
  'Arabic digits': (code) => written(code).replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit))),
  'Persian digits': (code) => written(code).replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit))),
  'en dash': dashed('\u2013'),
  'em dash': dashed('\u2014'),
  'minus sign': dashed('\u2212'),
  'non-breaking hyphen': dashed('\u2011'),
  underscore: dashed('_'),
  'two hyphens': dashed('--'),
  'soft hyphen beside the separator': (code) => written({ ...code, separator: `\u00ad${code.separator}` }),
  'zero-width space between all characters': spread('\u200b'),
  'word joiner between all characters': spread('\u2060'),
  'space between all characters': spread(' '),
  'non-breaking space between all characters': spread('\u00a0'),
  'space on both sides of the separator': (code) => written({ ...code, separator: ` ${code.separator} ` }),
  'many spaces before the separator': (code) => written({ ...code, separator: `     ${code.separator}` }),
  'line break before the separator': (code) => written({ ...code, separator: `\n${code.separator}` }),
  'line break after the separator': (code) => written({ ...code, separator: `${code.separator}\r\n` }),
  'empty line inside': (code) => written({ ...code, separator: `\n\n  ${code.separator}` }),
  'dots in the date': ({ day, month, year, ...rest }) => written({ ...rest, day: `${day}.`, month: `${month}.`, year }),
  'dots and spaces in the date': ({ day, month, year, ...rest }) => written({ ...rest, day: `${day}. `, month: `${month}. `, year }),
  'slashes in the date': ({ day, month, year, ...rest }) => written({ ...rest, day: `${day}/`, month: `${month}/`, year }),
  'hyphens in the date': ({ day, month, year, ...rest }) => written({ ...rest, day: `${day}-`, month: `${month}-`, year }),
  'space before the check character': (code) => written({ ...code, check: ` ${code.check}` }),
};

/** Texts without a digit, as people write them. */
export const anyWords: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'kävin',
      'vastaanotolla',
      'ja',
      'lääkäri',
      'oli',
      'ystävällinen,',
      'mutta',
      'aika',
      'meni',
      'hukkaan.',
      'Tack',
      'så',
      'mycket!',
      '😀',
      '(hyvä)',
      'työ-',
      'Åbo:',
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(' '));
