import { dayInHelsinki } from '../../../src/domain/contact.js';
import { formatReference } from '../../../src/domain/reference.js';
import { instantInHelsinki } from '../common/time.js';
import { ProblemError } from '../http/problems.js';
import type { Services } from '../common/services.js';
import { served, type Call, type Served } from '../http/route.js';
import { listAudit, subjectOf } from '../audit/repository.js';
import { findDue } from './due-replies.js';
import { linkFeedback } from '../outcomes/feedback-links.js';
import { passOn, redact, setMarks } from './staff-service.js';
import { findFeedback } from './staff-repository.js';
import { storeFeedback } from './service.js';
import { staffRoutes } from '../../../src/contract/routes.js';
import { ACTOR } from '../audit/audit.js';
import type { StaffFeedback } from '../../../src/contract/staff-feedback.js';

const DEFAULT_LIMIT = 50;

const referenceIn = ({ parameters }: Pick<Call<never>, 'parameters'>): string => formatReference(parameters['reference'] ?? '') ?? '';

const actNow = ({ clock }: Services) => ({ at: clock(), actor: ACTOR });

/** The feedback as it stands now. */
async function shown({ database }: Services, reference: string): Promise<{ body: StaffFeedback }> {
  const body = await findFeedback(database, reference);
  if (body === undefined) throw new ProblemError('not-found');
  return { body };
}

const due = served(staffRoutes.dueReplies, async ({ query }, { database, clock }) => ({
  body: { items: await findDue(database, clock(), Number(query['limit'] ?? DEFAULT_LIMIT)) },
}));

const one = served(staffRoutes.staffFeedback, (call, services) => shown(services, referenceIn(call)));

/** When it came: noon of the given day, so that it is that day in every reading. */
function momentOf(receivedOn: string | undefined, now: Date): Date {
  const today = dayInHelsinki(now);
  if (receivedOn === undefined || receivedOn === today) return now;
  if (receivedOn < today) return instantInHelsinki(receivedOn, 12);
  throw new ProblemError('invalid', [{ detail: 'Expected today or a day before it.', pointer: '/receivedOn' }]);
}

const enter = served(staffRoutes.enterFeedback, async ({ key, body }, services) => {
  const receivedAt = momentOf(body.receivedOn, services.clock());
  return { body: await storeFeedback(services, { key, feedback: body, receivedAt, enteredBy: ACTOR }) };
});

const passedOn = served(staffRoutes.passFeedbackOn, async (call, services) => {
  const { to, note = 'passed-to-unit' } = call.body;
  await passOn(services.database, referenceIn(call), { to, note, ...actNow(services) });
  return shown(services, referenceIn(call));
});

const marked = served(staffRoutes.setFeedbackMarks, async (call, services) => {
  await setMarks(services.database, referenceIn(call), call.body.marks, actNow(services));
  return shown(services, referenceIn(call));
});

const redacted = served(staffRoutes.redactFeedback, async (call, services) => {
  await redact(services.database, referenceIn(call), call.body, actNow(services));
  return shown(services, referenceIn(call));
});

const linked = served(staffRoutes.setFeedbackOutcome, async (call, services) => {
  const result = await linkFeedback(services.database, referenceIn(call), call.body.outcome, actNow(services));
  if (result === 'no-outcome') throw new ProblemError('invalid', [{ detail: 'There is no such outcome.', pointer: '/outcome' }]);
  return shown(services, referenceIn(call));
});

const audited = served(staffRoutes.audit, async ({ query }, { database }) => {
  const { feedback, outcome, cursor: before, limit } = query;
  const subject = feedback === undefined ? outcome && `outcome ${outcome}` : await subjectOf(database, formatReference(feedback) ?? '');
  if (feedback !== undefined && subject === undefined) throw new ProblemError('not-found');
  const { items, next } = await listAudit(database, { subject, before, limit: Number(limit ?? DEFAULT_LIMIT) });
  return { body: next === undefined ? { items } : { items, nextCursor: next } };
});

/** The desk of those who read feedback. `due` stands before the route that would take it for a code. */
export const feedbackDesk: readonly Served[] = [due, one, enter, passedOn, marked, redacted, linked, audited];
