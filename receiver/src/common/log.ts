import pino, { type DestinationStream, type Logger } from 'pino';

/** Structured log. It gets route patterns and counts, never a body, a code, a token, an address of a person or a query string. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** Standard output. What is logged while a line is being written goes out with the next one, so that no request waits for the log. */
function standardOutput(): DestinationStream {
  const output = pino.destination({ fd: 1, sync: false });
  // A process that dies of an error still writes why.
  process.once('exit', () => output.flushSync());
  return output;
}

/** A log of JSON lines, to standard output when nothing else is given. */
export const createLog = (destination?: DestinationStream): Log =>
  pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination ?? standardOutput());

const textOf = (error: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
};

/**
 * What may be logged of an error: its kind, the database's code and the places in the program. Messages and details of a database quote the
 * values of the row ("Key (reference)=(…) already exists"), so they stay out.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    code: textOf(error, 'code'),
    constraint: textOf(error, 'constraint'),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}
