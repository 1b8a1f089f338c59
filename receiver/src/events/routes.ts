import type { Attendance, HouseLevel } from '../../../src/contract/vocabulary.js';
import { routes } from '../../../src/contract/routes.js';
import { midnightInHelsinki } from '../common/time.js';
import { ProblemError } from '../http/problems.js';
import { servedCacheable, type Served } from '../http/route.js';
import { findEvent, listEvents } from './repository.js';

const DEFAULT_LIMIT = 20;

/** It contains `from` of the first page, so that a date that ends meanwhile moves nothing between two pages. */
interface Cursor {
  readonly from: Date;
  readonly startsAt: number;
  readonly id: string;
}

const CURSOR = /^([0-9a-z]{1,10})\.([0-9a-z]{1,10})\.([A-Za-z0-9][A-Za-z0-9._-]{0,79})$/;

const writeCursor = ({ from, startsAt, id }: Cursor): string => `${from.getTime().toString(36)}.${startsAt.toString(36)}.${id}`;

function readCursor(text: string | undefined): Cursor | undefined {
  const [, from, startsAt, id] = CURSOR.exec(text ?? '') ?? [];
  if (from === undefined || startsAt === undefined || id === undefined) return undefined;
  const time = new Date(parseInt(from, 36));
  return Number.isNaN(time.getTime()) ? undefined : { from: time, startsAt: parseInt(startsAt, 36), id };
}

const list = servedCacheable(routes.events, async ({ query }, { database, clock }) => {
  const now = clock();
  const cursor = readCursor(query['cursor']);
  const from = cursor?.from ?? (query['from'] === undefined ? now : midnightInHelsinki(query['from']));
  const filter = {
    kind: query['kind'],
    level: query['level'] as HouseLevel | undefined,
    attendance: query['attendance'] as Attendance | undefined,
    place: query['place'],
    language: query['language'],
    from,
    after: cursor,
    limit: Number(query['limit'] ?? DEFAULT_LIMIT),
  };
  const { items, next } = await listEvents(database, filter, query['lang'], now);
  return { body: next === undefined ? { items } : { items, nextCursor: writeCursor({ from, ...next }) } };
});

const one = servedCacheable(routes.event, async ({ parameters, query }, { database, clock }) => {
  const found = await findEvent(database, parameters['id'] ?? '', query['lang'], clock());
  if (found === undefined) throw new ProblemError('not-found');
  return { body: found, language: found.language };
});

export const eventRoutes: readonly Served[] = [list, one];
