import type { Attendance, HouseLevel } from '../../../src/contract/vocabulary.js';
import { routes } from '../../../src/contract/routes.js';
import { ID_FORM, MOMENT_FORM, readCursor, writeCursor } from '../common/cursor.js';
import { midnightInHelsinki } from '../common/time.js';
import { ProblemError } from '../http/problems.js';
import { servedCacheable, type Served } from '../http/route.js';
import { findEvent, listEvents } from './repository.js';

const DEFAULT_LIMIT = 20;

const FORM = new RegExp(`^events ${MOMENT_FORM} ${MOMENT_FORM} ${ID_FORM}$`);

/** With the moment of the first page, so that a date that ends meanwhile moves nothing between two pages. */
function readPlace(text: string) {
  const [from, startsAt, id = ''] = readCursor(text, FORM);
  return { from: new Date(Number(from)), startsAt: Number(startsAt), id };
}

const list = servedCacheable(routes.events, async ({ query }, { database, clock }) => {
  const now = clock();
  const { cursor } = query;
  const after = cursor === undefined ? undefined : readPlace(cursor);
  const from = after?.from ?? (query['from'] === undefined ? now : midnightInHelsinki(query['from']));
  const filter = {
    kind: query['kind'],
    level: query['level'] as HouseLevel | undefined,
    attendance: query['attendance'] as Attendance | undefined,
    place: query['place'],
    language: query['language'],
    from,
    after,
    limit: Number(query['limit'] ?? DEFAULT_LIMIT),
  };
  const { items, next } = await listEvents(database, filter, query['lang'], now);
  return { body: next === undefined ? { items } : { items, nextCursor: writeCursor('events', from.getTime(), next.startsAt, next.id) } };
});

const one = servedCacheable(routes.event, async ({ parameters, query }, { database, clock }) => {
  const found = await findEvent(database, parameters['id'] ?? '', query['lang'], clock());
  if (found === undefined) throw new ProblemError('not-found');
  return { body: found, language: found.language };
});

export const eventRoutes: readonly Served[] = [list, one];
