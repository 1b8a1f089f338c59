import type { Problem } from '../contract/problems.js';

type Fault = NonNullable<Problem['errors']>[number];

const isText = (value: unknown): value is string => typeof value === 'string';

const isFault = (value: Partial<Fault> | null): value is Fault => isText(value?.detail) && isText(value.pointer);

/**
 * The problem details (RFC 9457) of an answer. An answer without them, such as the HTML of a proxy or a login page, gives the type
 * `about:blank`, as the RFC says for a problem that tells no more than its status. Members of the wrong type are left out.
 * Checked by hand, so that nobody who sends has to load the schema library.
 */
export function readProblem(status: number, contentType: string | null, body: unknown): Problem {
  const isProblem = contentType?.includes('problem+json') && body;
  const { type, title, detail, errors, ...rest } = (isProblem || {}) as Record<string, unknown>;
  return {
    ...rest,
    type: isText(type) ? type : 'about:blank',
    status,
    ...(isText(title) && { title }),
    ...(isText(detail) && { detail }),
    ...(Array.isArray(errors) && { errors: errors.filter(isFault) }),
  };
}
