import { staffRoutes } from '../../../src/contract/routes.js';
import type { StaffFeedback } from '../../../src/contract/staff-feedback.js';
import { formatReference } from '../../../src/domain/reference.js';
import { audit } from '../audit/audit.js';
import { rowPageIn } from '../common/pages.js';
import type { Services } from '../common/services.js';
import { ProblemError } from '../http/problems.js';
import { served, type Call, type Served } from '../http/route.js';
import { linkFeedback } from '../outcomes/feedback-links.js';
import { isWithin, type Units } from '../staff/staff.js';
import { changeInBulk } from './bulk.js';
import { findDue } from './due-replies.js';
import { allFixedTexts, fixedText } from './fixed-texts.js';
import { findState } from './repository.js';
import { storeFeedback } from './service.js';
import { listFeedback } from './staff-list.js';
import { changeStatus } from './staff-repository.js';
import { passOn, receivedAt, redact, setMarks } from './staff-service.js';
import { findContact, findFeedback } from './staff-view.js';

const referenceIn = ({ parameters }: Pick<Call<never>, 'parameters'>): string => formatReference(parameters['reference'] ?? '') ?? '';

/** The feedback as it is now. One that was passed on is still shown to who did it. */
async function show({ database }: Services, reference: string, units: Units): Promise<{ body: StaffFeedback; tag: string }> {
  const version = await findFeedback(database, reference, units);
  if (version === undefined) throw new ProblemError('not-found');
  return { body: version.content, tag: version.tag };
}

const list = served(staffRoutes.staffFeedbackList, async ({ query, staff: { units } }, { database }) => {
  const { limit } = rowPageIn(query);
  return { body: await listFeedback(database, query, { units, limit }) };
});

const due = served(staffRoutes.dueReplies, async ({ query, staff: { units } }, { database, clock }) => {
  const { limit } = rowPageIn(query);
  return { body: { items: await findDue(database, clock(), { units, limit }) } };
});

const texts = served(staffRoutes.fixedTexts, () => Promise.resolve({ body: { items: allFixedTexts() } }));

const one = served(staffRoutes.staffFeedback, (call, services) => show(services, referenceIn(call), call.staff.units));

const contact = served(staffRoutes.feedbackContact, async (call, { database }) => {
  const found = await findContact(database, referenceIn(call), call.staff.units);
  if (found === undefined) throw new ProblemError('not-found');
  // In the audit before anybody has read it, so that no reading is missing there.
  await audit(database, call.act, 'read-contact', `feedback ${found.id}`, {});
  return { body: found.contact };
});

const enter = served(staffRoutes.enterFeedback, async ({ key, body, act }, services) => {
  if (!isWithin(act.units, body.context.unit)) {
    throw new ProblemError('invalid', [{ detail: 'Expected one of your units.', pointer: '/context/unit' }]);
  }
  const sent = { key, feedback: body, receivedAt: receivedAt(body.receivedOn, services.clock()), enteredBy: act.actor };
  return { body: await storeFeedback(services, sent) };
});

const bulk = served(staffRoutes.changeFeedbackInBulk, async ({ body, act }, { database }) => ({
  body: { results: await changeInBulk(database, body, act) },
}));

const setStatus = served(staffRoutes.setFeedbackStatus, async (call, services) => {
  const { database } = services;
  const reference = referenceIn(call);
  const { status, note = null } = call.body;
  await changeStatus(database, reference, { status, note, ...call.act });
  const state = await findState(database, reference, { noteText: (id) => fixedText(id, 'fi'), languages: ['fi'] });
  if (state === undefined) throw new ProblemError('not-found');
  return { body: state, language: 'fi', tag: (await show(services, reference, call.act.units)).tag };
});

const pass = served(staffRoutes.passFeedbackOn, async (call, services) => {
  const { to, note = 'passed-to-unit' } = call.body;
  await passOn(services.database, referenceIn(call), { to, note, ...call.act });
  // Passed on from where it had been passed to, it leaves the rights of who did it: they see it once more.
  return show(services, referenceIn(call), null);
});

const mark = served(staffRoutes.setFeedbackMarks, async (call, services) => {
  await setMarks(services.database, referenceIn(call), call.body.marks, call.act);
  return show(services, referenceIn(call), call.act.units);
});

const remove = served(staffRoutes.redactFeedback, async (call, services) => {
  await redact(services.database, referenceIn(call), call.body, call.act);
  return show(services, referenceIn(call), call.act.units);
});

const link = served(staffRoutes.setFeedbackOutcome, async (call, services) => {
  await linkFeedback(services.database, referenceIn(call), call.body.outcome, call.act);
  return show(services, referenceIn(call), call.act.units);
});

/** For those who read feedback and reply to it. `due` and `bulk` come before the routes that would take them for a reference. */
export const staffFeedbackRoutes: readonly Served[] = [
  ...[list, due, texts, one, contact, enter, bulk],
  ...[setStatus, pass, mark, remove, link],
];
