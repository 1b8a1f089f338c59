import { CompiledQuery } from 'kysely';
import { countOutcomes, countWaiting, findFacets } from '../../.build/receiver/src/store/outcome-counts.js';
import { findOutcomes } from '../../.build/receiver/src/store/outcomes.js';

const wishes = ['fi'];
const page = { sort: 'updated', after: undefined, limit: 20, wishes };
const far = { rank: 0, updatedAt: '2026-02-01T00:00:00.000Z', id: 'x' };
const now = new Date('2026-11-22');

const CASES = {
  'First page': (database) => findOutcomes(database, { ...page, filter: {} }),
  'Far in, one unit': (database) => findOutcomes(database, { ...page, filter: { unit: 'unit-7' }, after: far }),
  'Most said of a theme': (database) => findOutcomes(database, { ...page, sort: 'most-said', filter: { themes: ['theme-3'] } }),
  'A word': (database) => findOutcomes(database, { ...page, filter: { words: ['kynnys4321'] } }),
  Counts: (database) => countOutcomes(database, {}, wishes),
  Waiting: (database) => countWaiting(database, { unit: undefined, now, readWithinDays: 14 }),
  Facets: (database) => findFacets(database, 'fi'),
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
  for (const [name, run] of Object.entries(CASES)) {
    for (const query of await queriesOf(database, run)) {
      const asked = CompiledQuery.raw(`explain (analyze, buffers off, summary off, timing off) ${query.sql}`, [...query.parameters]);
      const { rows } = await database.executeQuery(asked);
      console.log(`\n### ${name}\n\n\`\`\`\n${rows.map((row) => row['QUERY PLAN']).join('\n')}\n\`\`\``);
    }
  }
};
