import type { FeedbackStatus } from '../../../src/contract/feedback.js';
import { formatReference } from '../../../src/domain/reference.js';
import { fixedText } from '../fixed-texts.js';
import { ProblemError } from '../problems.js';
import { served } from '../register.js';
import { findState } from '../store/feedback.js';
import { changeStatus, listFeedback } from '../store/staff-feedback.js';
import { staffRoutes } from './staff-table.js';

const DEFAULT_LIMIT = 50;
/** One token is one actor; staff members apart need their own sign-on in front of these routes. */
const ACTOR = 'staff';

export const staffList = served(staffRoutes.list, async ({ query }, { database }) => {
  const { items, next } = await listFeedback(database, {
    status: query['status'] as FeedbackStatus | undefined,
    before: query['cursor'],
    limit: Number(query['limit'] ?? DEFAULT_LIMIT),
  });
  return { body: next === undefined ? { items } : { items, nextCursor: next } };
});

export const staffStatus = served(staffRoutes.status, async ({ parameters, body }, { database, clock }) => {
  const reference = formatReference(parameters['reference'] ?? '') ?? '';
  const change = { status: body.status, note: body.note ?? null, at: clock(), actor: ACTOR };
  const isKnown = await changeStatus(database, reference, change);
  const state = isKnown ? await findState(database, reference, { noteText: (id) => fixedText(id, 'fi'), wishes: ['fi'] }) : undefined;
  if (state === undefined) throw new ProblemError('not-found');
  return { body: state, language: 'fi' };
});
