/** Plain text from what calendars and content systems give: HTML, HTML written as entities, or text. */

/** From U+00A0 on, in order (HTML 4, Latin-1). */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );

/** The others that are met: punctuation, and the letters of the Sámi languages. */
const OTHERS = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    hellip: '…',
    bull: '•',
    prime: '′',
    euro: '€',
    trade: '™',
    rarr: '→',
    larr: '←',
    minus: '−',
    le: '≤',
    ge: '≥',
    ne: '≠',
    asymp: '≈',
    permil: '‰',
    infin: '∞',
    dagger: '†',
    hearts: '♥',
    OElig: 'Œ',
    oelig: 'œ',
    lsaquo: '‹',
    rsaquo: '›',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    zwnj: '',
    zwj: '',
    Ccaron: 'Č',
    ccaron: 'č',
    Dstrok: 'Đ',
    dstrok: 'đ',
    ENG: 'Ŋ',
    eng: 'ŋ',
    Scaron: 'Š',
    scaron: 'š',
    Tstrok: 'Ŧ',
    tstrok: 'ŧ',
    Zcaron: 'Ž',
    zcaron: 'ž',
  }),
);

/** From 128 on a number means a character of Windows-1252, as in HTML. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Džÿ';

const characterOf = (code: number): string | undefined => {
  if (code >= 0x80 && code < 0xa0) return WINDOWS_1252[code - 0x80];
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : undefined;
};

const decodeName = (name: string): string | undefined => {
  const place = LATIN_1.indexOf(name);
  return place < 0 ? OTHERS.get(name) : String.fromCharCode(0xa0 + place);
};

const decodeOnce = (text: string): string =>
  text.replace(
    /&(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|([a-z]\w{1,7}));/gi,
    (whole, hexadecimal?: string, decimal?: string, name?: string) =>
      (name ? decodeName(name) : characterOf(hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal))) ?? whole,
  );

/** What is encoded twice is decoded twice. */
const decode = (text: string): string => {
  const decoded = decodeOnce(text);
  return decoded === text ? text : decodeOnce(decodeOnce(decoded));
};

const BLOCKS =
  'address|article|aside|blockquote|dd|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|main|nav|ol|p|pre|section|table|tr|ul';
const INLINE =
  'a|abbr|acronym|area|b|bdi|bdo|big|button|caption|center|cite|code|col|colgroup|del|details|dfn|em|embed|font|form|i|img|input|ins|kbd|label|legend|map|mark|o:p|option|param|picture|q|s|samp|small|source|span|strike|strong|sub|summary|sup|tbody|textarea|tfoot|thead|time|tt|u|var|wbr';

/** Attributes have a value, or are known to need none: `<b ja b>` is no tag. */
const ATTRIBUTES =
  '(?:\\s+(?:[\\w:-]+\\s*=\\s*(?:"[^"]*"|\'[^\']*\'|[^\\s"\'>]+)|allowfullscreen|checked|disabled|hidden|nowrap|open|reversed))*\\s*/?';
const tags = (names: string, slash = '/?'): RegExp => new RegExp(`<${slash}(?:${names})${ATTRIBUTES}>`, 'gi');

const UNSEEN =
  /<!--[^]*?-->|<!\[CDATA\[|\]\]>|<(script|style|template|noscript|iframe|object|svg|video|audio|select)\b[^>]*>[^]*?<\/\1\s*>/gi;

/** The tag in which an excerpt was cut off. */
const CUT_OFF = new RegExp(`<(?:${BLOCKS}|${INLINE}|li|td|th)\\s+[\\w:-]+\\s*=[^<>]*$`, 'i');

/** Begins a list point until all else is done: a character of private use, which no text has. */
const POINT = '\uE000';

/** Whether the line that ends here is a list point. */
const isPointBefore = (text: string, end: number): boolean => text.slice(text.lastIndexOf('\n', end - 1) + 1, end).startsWith(POINT);

/**
 * The text as a person reads it: entities decoded first, then the tags of HTML dropped. What only looks like a tag stays, as in `a < b` and
 * `<ilta>`. Paragraphs are apart by an empty line, and list points have a line each.
 */
export const plainText = (source: string): string => (/[<&\\]|\s\s|[^\S ]/.test(source) ? freed(source) : source.trim());

const freed = (source: string): string =>
  decode(source)
    .replace(UNSEEN, '')
    // Some plugins leave the escapes of a string behind.
    .replace(/\\r?\\n|\\[rn]/g, '\n')
    .replace(/\r\n?/g, '\n')
    .replace(tags('br|hr'), '\n')
    .replace(tags('li', ''), `\n${POINT}`)
    .replace(tags('li', '/'), '\n')
    .replace(tags(BLOCKS), '\n\n')
    // Cells of a row stay apart.
    .replace(tags('td|th'), ' ')
    .replace(tags(INLINE), '')
    .replace(CUT_OFF, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\uE000\s*(?=\uE000|$)/g, '')
    .replace(/\uE000\s*/g, POINT)
    .replace(/\n+\uE000/g, (_, at: number, whole: string) => (isPointBefore(whole, at) ? '\n' : '\n\n') + POINT)
    .replace(/\uE000/g, '• ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The same in one line, for a name. */
export const plainLine = (source: string): string => plainText(source).replace(/\s+/g, ' ');
