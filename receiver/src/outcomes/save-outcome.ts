import type { Kysely, Transaction } from 'kysely';
import type { ByLanguage } from '../database/columns.js';
import type { Tables } from '../database/schema.js';
import { hashOf } from '../http/idempotency.js';
import { ProblemError } from '../http/problems.js';
import type { OutcomeBody } from '../../../src/contract/staff-outcomes.js';
import { searchedWords } from './search.js';
import { audit, type Act } from '../audit/audit.js';
import { isWithin, type StaffAct } from '../staff/staff.js';
import { lockIfThere } from './lock-outcome.js';
import { saveNames } from './names.js';

const json = (value: unknown): string => JSON.stringify(value);

async function saveTexts(transaction: Transaction<Tables>, id: string, { texts }: OutcomeBody): Promise<void> {
  await transaction.deleteFrom('outcome_text').where('outcome_id', '=', id).execute();
  const rows = Object.entries(texts).map(([language, text]) => ({
    outcome_id: id,
    language,
    body: json(text),
    words: searchedWords(text),
  }));
  await transaction.insertInto('outcome_text').values(rows).execute();
}

const columnsOf = (body: OutcomeBody, at: Date) => ({
  status: body.status,
  level: body.level ?? null,
  unit: body.unit.id,
  themes: [...new Set(body.themes.map((theme) => theme.id))],
  said_count: body.saidCount ?? null,
  next_by: body.nextBy ?? null,
  languages: Object.keys(body.texts).sort(),
  body_hash: hashOf(body),
  updated_at: at,
});

interface Step extends Act {
  readonly id: string;
  readonly status: OutcomeBody['status'];
  readonly notes: ByLanguage;
  readonly isPublic: boolean;
}

/** Whether the last step says so already. */
async function isTold(transaction: Transaction<Tables>, { id, status, notes }: Step): Promise<boolean> {
  const steps = transaction.selectFrom('outcome_history').select(['status', 'notes']).where('outcome_id', '=', id);
  const last = await steps.orderBy('id', 'desc').limit(1).executeTakeFirst();
  return last?.status === status && (Object.keys(notes).length === 0 || sameTexts(last.notes, notes));
}

/** A step of the history, when there is something new to tell. A draft has one: what it said before is for nobody else to read. */
async function addStep(transaction: Transaction<Tables>, step: Step): Promise<void> {
  const { id, at, status, notes, isPublic } = step;
  if (await isTold(transaction, step)) return;
  if (!isPublic) {
    await transaction.deleteFrom('outcome_history').where('outcome_id', '=', id).where('is_public', '=', false).execute();
    if (await isTold(transaction, step)) return;
  }
  await transaction
    .insertInto('outcome_history')
    .values({ outcome_id: id, at, status, notes: json(notes), is_public: isPublic })
    .execute();
}

const sameTexts = (one: ByLanguage, other: ByLanguage): boolean =>
  Object.keys(one).length === Object.keys(other).length && Object.entries(one).every(([language, text]) => other[language] === text);

/**
 * Writes an outcome, new or in the place of what stood there; it is public when it was before. The same again changes nothing.
 *
 * @throws ProblemError `not-found` for one of another unit, `changed-meanwhile`, `invalid`
 */
export const saveOutcome = (database: Kysely<Tables>, id: string, body: OutcomeBody, act: StaffAct): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    const before = await lockIfThere(transaction, id, act);
    if (!isWithin(act.units, body.unit.id)) {
      throw new ProblemError('invalid', [{ detail: 'Expected one of your units.', pointer: '/unit/id' }]);
    }
    const isPublic = before?.published_at instanceof Date;
    const { unit, themes } = body;
    const columns = { ...columnsOf(body, act.at), names: isPublic ? null : json({ unit, themes }) };
    if (before !== undefined && columns.body_hash.equals(before.body_hash)) return;
    await saveNames(transaction, body, isPublic);
    await transaction
      .insertInto('outcome')
      .values({ id, ...columns, published_at: null })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute();
    await saveTexts(transaction, id, body);
    await addStep(transaction, { id, status: body.status, notes: body.notes ?? {}, isPublic, ...act });
    await audit(transaction, act, before === undefined ? 'write-outcome' : 'change-outcome', `outcome ${id}`, {
      from: before?.status ?? null,
      to: body.status,
      languages: columns.languages.join(','),
    });
  });
