import { ProblemError } from './problems.js';

/** Bytes. An answer with sixty full texts in it would be refused; an answer that a person writes is a few kilobytes. */
export const BODY_LIMIT = 32 * 1024;

const tooLarge = () => new ProblemError('too-large', [{ detail: `At most ${BODY_LIMIT} bytes.`, pointer: '' }]);

async function readLimited(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Counted while it streams: Content-Length may be missing (chunked) or wrong.
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > BODY_LIMIT) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/**
 * The JSON of a request.
 *
 * @throws ProblemError `unsupported` (not application/json), `too-large` (over 32 KiB), `invalid` (not JSON, not UTF-8)
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new ProblemError('unsupported');
  const bytes = await readLimited(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('invalid', [{ detail: 'The body is not JSON in UTF-8.', pointer: '' }]);
  }
}
