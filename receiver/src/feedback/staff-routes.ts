import { staffRoutes } from '../../../src/contract/routes.js';
import type { StaffFeedback } from '../../../src/contract/staff-feedback.js';
import { formatReference } from '../../../src/domain/reference.js';
import { ACTOR } from '../audit/audit.js';
import type { Services } from '../common/services.js';
import { ProblemError } from '../http/problems.js';
import { served, type Call, type Served } from '../http/route.js';
import { linkFeedback } from '../outcomes/feedback-links.js';
import { findDue } from './due-replies.js';
import { fixedText } from './fixed-texts.js';
import { findState } from './repository.js';
import { storeFeedback } from './service.js';
import { changeStatus, filterIn, findFeedback, listFeedback } from './staff-repository.js';
import { passOn, receivedAt, redact, setMarks } from './staff-service.js';

const DEFAULT_LIMIT = 50;

const referenceIn = ({ parameters }: Pick<Call<never>, 'parameters'>): string => formatReference(parameters['reference'] ?? '') ?? '';

const actNow = ({ clock }: Services) => ({ at: clock(), actor: ACTOR });

/** The feedback as it is now. */
async function show({ database }: Services, reference: string): Promise<{ body: StaffFeedback }> {
  const body = await findFeedback(database, reference);
  if (body === undefined) throw new ProblemError('not-found');
  return { body };
}

const list = served(staffRoutes.staffFeedbackList, async ({ query }, { database }) => {
  const { items, next } = await listFeedback(database, filterIn(query), Number(query['limit'] ?? DEFAULT_LIMIT));
  return { body: next === undefined ? { items } : { items, nextCursor: next } };
});

const due = served(staffRoutes.dueReplies, async ({ query }, { database, clock }) => ({
  body: { items: await findDue(database, clock(), Number(query['limit'] ?? DEFAULT_LIMIT)) },
}));

const one = served(staffRoutes.staffFeedback, (call, services) => show(services, referenceIn(call)));

const enter = served(staffRoutes.enterFeedback, async ({ key, body }, services) => {
  const sent = { key, feedback: body, receivedAt: receivedAt(body.receivedOn, services.clock()), enteredBy: ACTOR };
  return { body: await storeFeedback(services, sent) };
});

const setStatus = served(staffRoutes.setFeedbackStatus, async (call, services) => {
  const { database } = services;
  const reference = referenceIn(call);
  const { status, note = null } = call.body;
  const isKnown = await changeStatus(database, reference, { status, note, ...actNow(services) });
  const state = isKnown ? await findState(database, reference, { noteText: (id) => fixedText(id, 'fi'), languages: ['fi'] }) : undefined;
  if (state === undefined) throw new ProblemError('not-found');
  return { body: state, language: 'fi' };
});

const pass = served(staffRoutes.passFeedbackOn, async (call, services) => {
  const { to, note = 'passed-to-unit' } = call.body;
  await passOn(services.database, referenceIn(call), { to, note, ...actNow(services) });
  return show(services, referenceIn(call));
});

const mark = served(staffRoutes.setFeedbackMarks, async (call, services) => {
  await setMarks(services.database, referenceIn(call), call.body.marks, actNow(services));
  return show(services, referenceIn(call));
});

const remove = served(staffRoutes.redactFeedback, async (call, services) => {
  await redact(services.database, referenceIn(call), call.body, actNow(services));
  return show(services, referenceIn(call));
});

const link = served(staffRoutes.setFeedbackOutcome, async (call, services) => {
  const result = await linkFeedback(services.database, referenceIn(call), call.body.outcome, actNow(services));
  if (result === 'no-outcome') throw new ProblemError('invalid', [{ detail: 'There is no such outcome.', pointer: '/outcome' }]);
  return show(services, referenceIn(call));
});

/** For those who read feedback and reply to it. `due` comes before the route that would take it for a reference. */
export const staffFeedbackRoutes: readonly Served[] = [list, due, one, enter, setStatus, pass, mark, remove, link];
