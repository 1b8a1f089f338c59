import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LONGEST_BODY } from '../../../src/contract/vocabulary.js';
import { ProblemError } from './problems.js';

/** Bytes. */
export const BODY_LIMIT = LONGEST_BODY;

const refuseTooLarge = (): never => {
  throw new ProblemError('too-large', [{ detail: `The body may have at most ${BODY_LIMIT} bytes.`, pointer: '' }]);
};

const requireJson: MiddlewareHandler = async (context, next) => {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new ProblemError('unsupported');
  await next();
};

const countBytes = bodyLimit({ maxSize: BODY_LIMIT, onError: refuseTooLarge });

/**
 * Hono's `bodyLimit` looks at the body as a stream, which costs more than all the rest of reading it. Where a length is declared it only compares that length, so
 * that is done here.
 */
const limitBody: MiddlewareHandler = (context, next) => {
  const length = context.req.header('content-length');
  if (length === undefined || context.req.header('transfer-encoding') !== undefined) return countBytes(context, next);
  return Number(length) <= BODY_LIMIT ? next() : refuseTooLarge();
};

/** Lets through a request whose body is declared as JSON and is not too large (`unsupported`, `too-large`). */
export const jsonBody: readonly MiddlewareHandler[] = [requireJson, limitBody];

/**
 * The JSON of a request that `jsonBody` let through.
 *
 * @throws ProblemError `invalid` (not JSON, not UTF-8)
 */
export async function readJson(context: Context): Promise<unknown> {
  const bytes = await context.req.arrayBuffer();
  // `bodyLimit` trusts Content-Length. Node's parser holds a client to it; another host of the app may not.
  if (bytes.byteLength > BODY_LIMIT) refuseTooLarge();
  try {
    // Hono's `json()` would replace bytes that are not UTF-8 without a word.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('invalid', [{ detail: 'The body is not JSON in UTF-8.', pointer: '' }]);
  }
}
