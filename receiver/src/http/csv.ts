/** A cell that a spreadsheet would run as a formula. Some strip white space first, and some take the full-width signs too. */
const FORMULA = /^[\s\u00A0\uFEFF]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

const PLAIN_NUMBER = /^-?\d+$/;

/**
 * One cell (RFC 4180), always in quotation marks. A text that begins like a formula gets an apostrophe before it: whoever wrote it must not
 * make a colleague's spreadsheet call, open or send anything.
 */
function cell(value: string): string {
  const safe = FORMULA.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** One line of cells. */
export const csvLine = (values: readonly string[], separator: ',' | ';'): string => `${values.map(cell).join(separator)}\r\n`;
