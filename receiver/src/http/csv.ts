import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { describeError, type Log } from '../common/log.js';
import { NOT_STORED } from './caching.js';

export interface CsvTable {
  /** Name of the downloaded file, without its ending. */
  readonly name: string;
  /** Spreadsheets of Finland and Sweden open a file with semicolons in columns; the standard (RFC 4180) has commas. */
  readonly separator: ',' | ';';
  readonly columns: readonly string[];
  /** One row after the other, in the order of the columns. */
  readonly rows: AsyncIterable<readonly (string | number)[]>;
}

/** What a spreadsheet takes for a formula; some strip white space before they look. */
const FORMULA = /^[\s\u00A0\u200B-\u200D\u2060\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/;

/** An international phone number is no formula, and is dialled as it is copied. With a hyphen a spreadsheet would subtract. */
const DIALABLE = /^\+\d[\d ]*$/;

/** An apostrophe that was there already gets another, so that whoever takes one away always has what was written. */
const mark = (text: string): string => (text.startsWith("'") || (FORMULA.test(text) && !DIALABLE.test(text)) ? `'${text}` : text);

const cast = { string: mark };

async function* withLog<Row>(rows: AsyncIterable<Row>, log: Log): AsyncGenerator<Row> {
  try {
    yield* rows;
  } catch (error) {
    log.error(describeError(error), 'the export failed');
    throw error;
  }
}

/**
 * A table for a spreadsheet as a download that is stored nowhere on the way, read from the database as fast as the client takes it. A text that
 * begins like a formula, or with an apostrophe, gets an apostrophe before it: whoever wrote it must not make a colleague's spreadsheet call, open
 * or send anything. Phone numbers stay as they are.
 */
export function csvDownload({ name, separator, columns, rows }: CsvTable, log: Log): Response {
  const csv = stringify({
    ...{ bom: true, header: true, columns: [...columns], delimiter: separator, record_delimiter: 'windows' },
    ...{ quoted: true, quoted_empty: true, cast },
  });
  // A failure ends the body early: the client sees a broken download, not a file that looks complete. One that leaves ends the reading.
  pipeline(Readable.from(withLog(rows, log)), csv, () => undefined);
  return new Response(Readable.toWeb(csv) as ReadableStream, {
    headers: {
      ...NOT_STORED,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  });
}
