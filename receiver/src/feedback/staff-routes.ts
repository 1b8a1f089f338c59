import type { Feedback } from '../../../src/contract/feedback.js';
import type { FeedbackStatus } from '../../../src/contract/vocabulary.js';
import { formatReference } from '../../../src/domain/reference.js';
import { fixedText } from './fixed-texts.js';
import { ProblemError } from '../http/problems.js';
import { served } from '../http/route.js';
import { findState } from './repository.js';
import { changeStatus, listFeedback, type FeedbackFilter } from './staff-repository.js';
import { ACTOR } from '../audit/audit.js';
import { staffRoutes } from '../../../src/contract/routes.js';

const DEFAULT_LIMIT = 50;

/** The filter of the list and of the export. */
export const filterIn = ({ status, mark, channel, unit, passedTo }: Readonly<Record<string, string>>): FeedbackFilter => ({
  ...(status === undefined ? {} : { status: status as FeedbackStatus }),
  ...(mark === undefined ? {} : { mark }),
  ...(channel === undefined ? {} : { channel: channel as Feedback['channel'] }),
  ...(unit === undefined ? {} : { unit }),
  ...(passedTo === undefined ? {} : { passedTo }),
});

export const staffList = served(staffRoutes.staffFeedbackList, async ({ query }, { database }) => {
  const { cursor } = query;
  const filter = cursor === undefined ? filterIn(query) : { ...filterIn(query), before: cursor };
  const { items, next } = await listFeedback(database, filter, Number(query['limit'] ?? DEFAULT_LIMIT));
  return { body: next === undefined ? { items } : { items, nextCursor: next } };
});

export const staffStatus = served(staffRoutes.setFeedbackStatus, async ({ parameters, body }, { database, clock }) => {
  const reference = formatReference(parameters['reference'] ?? '') ?? '';
  const change = { status: body.status, note: body.note ?? null, at: clock(), actor: ACTOR };
  const isKnown = await changeStatus(database, reference, change);
  const state = isKnown ? await findState(database, reference, { noteText: (id) => fixedText(id, 'fi'), languages: ['fi'] }) : undefined;
  if (state === undefined) throw new ProblemError('not-found');
  return { body: state, language: 'fi' };
});
