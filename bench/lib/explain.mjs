import { CompiledQuery } from 'kysely';
import { countWaiting } from '../../.build/receiver/src/outcomes/counts.js';
import { OutcomeIndex } from '../../.build/receiver/src/outcomes/outcome-index.js';
import { findOutcomes } from '../../.build/receiver/src/outcomes/repository.js';

const page = { sort: 'updated', after: undefined, limit: 20, preferred: ['fi'] };
const now = new Date('2026-11-22');

/** What is asked once an instance knows everything that was published. */
const ready = async (database) => {
  const index = new OutcomeIndex(database);
  const lists = await index.current();
  return {
    'What is new since the last page': (listening) => new OutcomeIndex(listening).current(),
    'The cards of a page': (listening) => findOutcomes(listening, lists, { ...page, filter: {} }),
    Waiting: (listening) => countWaiting(listening, { unit: undefined, now, readWithinDays: 14 }),
  };
};

/** The queries that a part of the receiver makes, as they are sent. */
const queriesOf = async (database, run) => {
  const sent = [];
  const listening = database.withPlugin({
    transformQuery: ({ node, queryId }) => {
      sent.push(database.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  await run(listening);
  return sent;
};

/** Prints how the database answers each of the board's queries. */
export const explain = async (database) => {
  for (const [name, run] of Object.entries(await ready(database))) {
    for (const query of await queriesOf(database, run)) {
      const asked = CompiledQuery.raw(`explain (analyze, buffers off, summary off, timing off) ${query.sql}`, [...query.parameters]);
      const { rows } = await database.executeQuery(asked);
      console.log(`\n### ${name}\n\n\`\`\`\n${rows.map((row) => row['QUERY PLAN']).join('\n')}\n\`\`\``);
    }
  }
};
