import { randomUUID } from 'node:crypto';
import type { Subjects } from '../../../src/endpoint-check/context.js';
import { checkEndpoint, type Report } from '../../../src/endpoint-check/run-checks.js';

/** Answers a request as a server does, without a network. */
export type Serve = (request: Request) => Response | Promise<Response>;

interface Options {
  readonly subjects?: Subjects;
  readonly only?: readonly string[];
  readonly timeLimit?: number;
}

/** Checks an endpoint in this process. A wait that it asks for is over at once. */
export const check = (serve: Serve, { subjects = {}, only, timeLimit = 15_000 }: Options = {}): Promise<Report> =>
  checkEndpoint({
    url: 'http://endpoint.example/api/v1',
    subjects,
    only,
    timeLimit,
    makeKey: randomUUID,
    sleep: async () => {},
    fetch: async (url, init) => serve(new Request(url, init)),
  });

const titles = ({ groups }: Report, wanted: string): string[] =>
  groups.flatMap(({ checks }) => checks.filter(({ result }) => result === wanted).map(({ title, reason }) => `${title} — ${reason ?? ''}`));

/** What does not hold, in words. */
export const failuresOf = (report: Report): string[] => titles(report, 'fails');

export const notTriedIn = (report: Report): string[] => titles(report, 'not-tried');
