import { ProblemError } from '../http/problems.js';

/** A place in a list as clients carry it; to them it is opaque. @param parts without spaces: which list it is of, and where in it */
export const writeCursor = (...parts: readonly (string | number)[]): string => Buffer.from(parts.join(' ')).toString('base64url');

/**
 * Reads back what `writeCursor` wrote.
 *
 * @param form of the parts, with a group for each that is wanted
 * @throws ProblemError `invalid` for a cursor of another list: the first page instead would show the same things twice
 */
export function readCursor(text: string, form: RegExp): readonly string[] {
  const found = form.exec(Buffer.from(text, 'base64url').toString());
  if (found) return found.slice(1);
  throw new ProblemError('invalid', [{ detail: 'The cursor does not belong to this list in this order.', pointer: '' }]);
}

/** What an id looks like at the end of a form, as the contract has it. */
export const ID_FORM = '([A-Za-z0-9][A-Za-z0-9._-]{0,79})';

/** Milliseconds since 1970, which every date of JavaScript can hold. */
export const MOMENT_FORM = '(\\d{1,15})';
