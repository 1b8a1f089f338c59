import type { Kysely, Transaction } from 'kysely';
import { dayInHelsinki } from '../../../src/domain/contact.js';
import { instantInHelsinki } from '../common/time.js';
import type { Tables } from '../database/schema.js';
import { ProblemError } from '../http/problems.js';
import { redactText } from './redact.js';
import type { Redaction } from '../../../src/contract/staff-feedback.js';
import { audit } from '../audit/audit.js';
import type { StaffAct } from '../staff/staff.js';
import { dropDueReply } from './due-replies.js';
import { addStep, withFeedback, type LockedFeedback } from './staff-repository.js';

/**
 * When a feedback that staff enter was received: noon of the given day, so that it is that day in every reading; absent = now.
 *
 * @throws ProblemError `invalid` for a day in the future
 */
export function receivedAt(receivedOn: string | undefined, now: Date): Date {
  const today = dayInHelsinki(now);
  if (receivedOn === undefined || receivedOn === today) return now;
  if (receivedOn < today) return instantInHelsinki(receivedOn, 12);
  throw new ProblemError('invalid', [{ detail: 'Expected today or a day before it.', pointer: '/receivedOn' }]);
}

/** Passes a feedback on: the unit, the step that the person sees, and a line in the audit. */
export const passOn = (database: Kysely<Tables>, reference: string, { to, note, ...act }: StaffAct & { to: string; note: string }) =>
  withFeedback(database, reference, act, async (transaction, row) => {
    if (row.passed_to !== to) {
      await transaction.updateTable('feedback').set({ passed_to: to }).where('id', '=', row.id).execute();
      await audit(transaction, act, 'pass-on', `feedback ${row.id}`, { from: row.passed_to, to });
    }
    await addStep(transaction, row, { status: 'passed-on', note, ...act });
  });

/** Replaces the marks of a feedback. */
export const setMarks = (database: Kysely<Tables>, reference: string, marks: readonly string[], act: StaffAct) =>
  withFeedback(database, reference, act, async (transaction, row) => {
    const [from, to] = [row.marks, [...new Set(marks)].sort()];
    if (from.join() === to.join()) return;
    await transaction.updateTable('feedback').set({ marks: to }).where('id', '=', row.id).execute();
    await audit(transaction, act, 'mark', `feedback ${row.id}`, { from: from.join(), to: to.join() });
  });

const noTextAt = (pointer: string): ProblemError =>
  new ProblemError('invalid', [{ detail: `There is no such text at ${pointer}.`, pointer: '/pointer' }]);

/** @returns whether there was something to remove */
async function redactContact(transaction: Transaction<Tables>, id: string, part: 'all' | 'name'): Promise<boolean> {
  if (part === 'all') {
    await dropDueReply(transaction, id);
    const { numDeletedRows } = await transaction.deleteFrom('feedback_contact').where('feedback_id', '=', id).executeTakeFirstOrThrow();
    return numDeletedRows > 0;
  }
  const named = transaction.updateTable('feedback_contact').set({ name: null }).where('feedback_id', '=', id).where('name', 'is not', null);
  return (await named.executeTakeFirstOrThrow()).numUpdatedRows > 0;
}

async function redactAnswer(transaction: Transaction<Tables>, row: LockedFeedback, { pointer, spans }: Redaction): Promise<boolean> {
  const index = Number(pointer.split('/')[2]);
  const before = row.answers[index]?.value;
  const text = typeof before === 'string' ? redactText(before, spans) : undefined;
  if (text === undefined) throw noTextAt(pointer);
  if (text === before) return false;
  const answers = JSON.stringify(row.answers.map((answer, place) => (place === index ? { ...answer, value: text } : answer)));
  await transaction.updateTable('feedback').set({ answers }).where('id', '=', row.id).execute();
  return true;
}

/**
 * Removes a text or a contact for good. The audit has the place, never the text.
 *
 * @throws ProblemError `invalid` when there is no text at that place
 */
export const redact = (database: Kysely<Tables>, reference: string, redaction: Redaction, act: StaffAct) =>
  withFeedback(database, reference, act, async (transaction, row) => {
    const { pointer, spans } = redaction;
    const isChanged = pointer.startsWith('/answers')
      ? await redactAnswer(transaction, row, redaction)
      : await redactContact(transaction, row.id, pointer === '/contact' ? 'all' : 'name');
    const places = spans?.map(({ start, end }) => `${start}-${end}`).join() ?? 'all';
    if (isChanged) await audit(transaction, act, 'redact', `feedback ${row.id}`, { pointer, places });
  });
