import { sql } from 'kysely';
import { searchedWords } from '../../.build/receiver/src/outcomes/search.js';

const FEEDBACKS = 100_000;
const OUTCOMES = 10_000;
const CHUNK = 250;
const STATUSES = ['received', 'under-review', 'planned', 'in-progress', 'done', 'done', 'done', 'partly-done', 'will-not-do'];
const WORDS = ['kotihoito', 'puhelinaika', 'odotustila', 'luiska', 'kirje', 'suunnitelma', 'hoitaja', 'ajanvaraus', 'ateria', 'käynti'];

/** A text of about 300 characters, always the same for a number. */
const textOf = (number) =>
  Array.from(
    { length: 30 },
    (_nothing, index) => `${WORDS[(number * (index + 3) + index) % WORDS.length]}${(number * 7 + index) % 97}`,
  ).join(' ');

const rowOf = (number) => {
  const status = STATUSES[number % STATUSES.length];
  const did = { summary: textOf(number), where: `Paikka ${number % 50}`, when: '2026-03-01' };
  const body = {
    title: `Asia ${number} kynnys${number}`,
    said: textOf(number + 1),
    did,
    reason: 'Syy',
    askFrom: 'puh. 1',
    responsible: 'Yksikkö',
  };
  return { number, id: `outcome-${number}`, status, body, words: searchedWords(body) };
};

const putOutcomes = async (database) => {
  for (let first = 0; first < OUTCOMES; first += CHUNK) {
    const rows = Array.from({ length: CHUNK }, (_nothing, index) => rowOf(first + index));
    const at = (number) => new Date(Date.UTC(2026, 0, 1) + number * 1_700_000);
    await database
      .insertInto('outcome')
      .values(
        rows.map(({ number, id, status }) => ({
          ...{ id, status, level: null, unit: `unit-${number % 20}`, themes: [`theme-${number % 12}`, `theme-${(number + 5) % 12}`] },
          ...{ said_count: number % 90, next_by: null, languages: ['fi'], body_hash: Buffer.alloc(32) },
          ...{ published_at: number % 50 === 0 ? null : at(number), updated_at: at(number) },
        })),
      )
      .execute();
    await database
      .insertInto('outcome_text')
      .values(rows.map(({ id, body, words }) => ({ outcome_id: id, language: 'fi', body: JSON.stringify(body), words })))
      .execute();
    const steps = rows.flatMap(({ number, id, status }) =>
      ['received', status].map((step) => ({ outcome_id: id, at: at(number), status: step, notes: '{}' })),
    );
    await database.insertInto('outcome_history').values(steps).execute();
  }
};

/** Puts in what a large county would have after some years: 10,000 outcomes and 100,000 feedbacks, of which a tenth waits. */
export const fill = async (database) => {
  await sql`insert into outcome_unit select 'unit-' || i, jsonb_build_object('fi', 'Yksikkö ' || i) from generate_series(0, 19) i`.execute(
    database,
  );
  await sql`insert into outcome_theme select 'theme-' || i, jsonb_build_object('fi', 'Teema ' || i) from generate_series(0, 11) i`.execute(
    database,
  );
  await putOutcomes(database);
  await sql`
    insert into feedback (key_hash, body_hash, reference, received_at, status, question_set, answers, context, channel, language, signals)
    select sha256(convert_to('many ' || i, 'UTF8')), '\\x00', case when i = 1 then '2222-2222-2222' else 'many-' || i end,
      timestamptz '2026-11-01' - i * interval '11 minutes',
      (array['closed', 'in-outcome', 'answered', 'closed', 'in-outcome', 'answered', 'closed', 'in-outcome', 'answered', 'received'])[1 + i % 10],
      '{"id":"visit","version":"1","instrument":"own"}',
      jsonb_build_array(jsonb_build_object('question', 'more', 'value', repeat('Odotin kauan. ', 20))),
      jsonb_build_object('unit', 'unit-' || i % 20), 'web', 'fi', '{"trap":false,"seconds":30}'
    from generate_series(1, ${FEEDBACKS}::integer) i`.execute(database);
  await sql`
    insert into feedback_history (feedback_id, at, status, note)
    select id, received_at, status, null from feedback where status <> 'received'`.execute(database);
  await sql`
    insert into outcome_feedback (feedback_id, outcome_id)
    select id, 'outcome-' || id % 10000 from feedback where status = 'in-outcome'`.execute(database);
};
