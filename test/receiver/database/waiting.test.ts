import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { sql, type Kysely } from 'kysely';
import { migrations } from '../../../receiver/src/database/migrations/index.js';
import { addUpWaiting } from '../../../receiver/src/feedback/waiting.js';
import { countWaiting } from '../../../receiver/src/outcomes/counts.js';
import type { Tables } from '../../../receiver/src/database/schema.js';
import { databaseKinds, onEachDatabase, post, sampleFeedback, type TestReceiver } from '../../support/node/receiver.js';

const NOW = new Date('2026-08-20T12:00:00Z');
const MOVE = '0014-waiting-by-adding';

const waitingOf = (database: Kysely<Tables>, unit?: string) => countWaiting(database, { unit, now: NOW, readWithinDays: undefined });

const rowsOf = (database: Kysely<Tables>) => database.selectFrom('feedback_waiting').selectAll().orderBy('unit').orderBy('day').execute();

/** Does something in a schema of its own, with the tables that one finds there, and leaves nothing behind. */
const inNewSchema = ({ database }: TestReceiver, act: (connection: Kysely<Tables>) => Promise<void>): Promise<void> =>
  database.connection().execute(async (connection) => {
    const name = `old_${randomUUID().replaceAll('-', '')}`;
    await sql`create schema ${sql.ref(name)}`.execute(connection);
    await sql`select set_config('search_path', ${name}, false)`.execute(connection);
    try {
      await act(connection);
    } finally {
      await sql`select set_config('search_path', 'public', false)`.execute(connection);
      await sql`drop schema ${sql.ref(name)} cascade`.execute(connection);
    }
  });

const addFeedback = (database: Kysely<Tables>, number: number, status: string, unit: string) =>
  sql`with added as (
      insert into feedback (key_hash, body_hash, reference, received_at, status, question_set, answers, context, channel, language, signals)
      values (${Buffer.from([number])}, '\\x00', ${`code-${number}`}, timestamptz '2026-08-10T12:00:00Z' + ${number}::integer * interval '1 day',
        ${status}, '{}', '[]', jsonb_build_object('unit', ${unit}::text), 'web', 'fi', '{}')
      returning id, received_at
    )
    insert into feedback_history (feedback_id, at, status, note) select id, received_at, 'received', null from added`.execute(database);

onEachDatabase('Feedback that was stored before changes of what waits were added up', (receiver) => {
  it('is counted as before, and its history has each step once', () =>
    inNewSchema(receiver(), async (database) => {
      const names = Object.keys(migrations);
      const migrate = async (chosen: readonly string[]) => {
        for (const name of chosen) await migrations[name]!.up(database);
      };
      await migrate(names.slice(0, names.indexOf(MOVE)));
      for (const [number, status] of ['received', 'read', 'closed', 'received'].entries()) {
        await addFeedback(database, number, status, number === 3 ? 'unit-2' : 'unit-1');
      }
      await sql`insert into feedback_history (feedback_id, at, status, note)
        select id, received_at + interval '1 hour', status, 'thanks-passed-on' from feedback where status = 'closed'`.execute(database);
      const before = [await waitingOf(database), await waitingOf(database, 'unit-1')];
      assert.deepEqual(before, [
        { count: 3, since: '2026-08-10' },
        { count: 2, since: '2026-08-10' },
      ]);
      await migrate(names.slice(names.indexOf(MOVE)));
      assert.deepEqual([await waitingOf(database), await waitingOf(database, 'unit-1')], before);
      const steps = await database.selectFrom('feedback_history').select(['status', 'note']).execute();
      assert.deepEqual(steps, [{ status: 'closed', note: 'thanks-passed-on' }]);

      await database.updateTable('feedback').set({ status: 'answered' }).where('reference', '=', 'code-0').execute();
      await database.updateTable('feedback').set({ status: 'read' }).where('reference', '=', 'code-2').execute();
      await database.deleteFrom('feedback').where('reference', '=', 'code-3').execute();
      const after = { count: 2, since: '2026-08-11' };
      assert.deepEqual(await waitingOf(database), after);
      await addUpWaiting(database);
      assert.deepEqual(await waitingOf(database), after);
    }));
});

onEachDatabase('What waits', (receiver) => {
  const give = async (count: number, day: string, unit = 'unit-1') => {
    const app = receiver().app({ clock: () => new Date(`${day}T12:00:00Z`) });
    for (let number = 0; number < count; number += 1) {
      assert.equal((await app.request(...post(sampleFeedback({ context: { unit } })))).status, 201);
    }
  };

  it('is the same before and after it is added up, and nothing is left of what no longer waits', async () => {
    const { database } = receiver();
    await give(3, '2026-08-10');
    await give(2, '2026-08-11');
    await give(1, '2026-08-11', 'unit-2');
    assert.deepEqual(await waitingOf(database), { count: 6, since: '2026-08-10' });
    assert.equal(await addUpWaiting(database), 5);
    assert.deepEqual(await rowsOf(database), [
      { unit: 'unit-1', day: '2026-08-10', waiting: 3 },
      { unit: 'unit-1', day: '2026-08-11', waiting: 2 },
      { unit: 'unit-2', day: '2026-08-11', waiting: 1 },
    ]);
    assert.equal(await addUpWaiting(database), 0, 'there is nothing to do twice');
    await database.updateTable('feedback').set({ status: 'closed' }).where('received_at', '<', new Date('2026-08-11')).execute();
    assert.deepEqual(await waitingOf(database), { count: 3, since: '2026-08-11' });
    await database.deleteFrom('feedback').execute();
    assert.deepEqual(await waitingOf(database), { count: 0 });
    await addUpWaiting(database);
    assert.deepEqual(await rowsOf(database), []);
  });

  it('is right while answers come and two instances add up', async () => {
    const { database } = receiver();
    let isOver = false;
    const seen: number[] = [];
    const addUp = async () => {
      while (!isOver) {
        await addUpWaiting(database);
        seen.push((await waitingOf(database)).count);
      }
    };
    const adding = [addUp(), addUp()];
    await Promise.all(['unit-1', 'unit-1', 'unit-2', 'unit-3'].map((unit) => give(25, '2026-08-12', unit)));
    isOver = true;
    await Promise.all(adding);
    await addUpWaiting(database);
    assert.deepEqual(await waitingOf(database), { count: 100, since: '2026-08-12' });
    assert.deepEqual(
      (await rowsOf(database)).map(({ waiting }) => waiting),
      [50, 25, 25],
    );
    assert.ok(seen.every((count) => count >= 0 && count <= 100));
  });
});

const declareInstances = (receiver: () => TestReceiver): void => {
  it('does not hold up an answer to the same unit on the same day', async () => {
    const { app, database } = receiver();
    await database.transaction().execute(async (other) => {
      await sql`insert into feedback (key_hash, body_hash, reference, received_at, status, question_set, answers, context, channel, language, signals)
        values ('\\x01', '\\x00', 'UUUU-UUUU-UUUU', now(), 'received', '{}', '[]', '{"unit":"unit-1"}', 'web', 'fi', '{}')`.execute(other);
      const response = await app().request(...post(sampleFeedback({ context: { unit: 'unit-1' } })));
      assert.equal(response.status, 201);
      assert.equal((await waitingOf(database)).count, 1);
    });
    assert.equal((await waitingOf(database)).count, 2);
  });
};
// An embedded database has one instance.
const servers = databaseKinds.filter((kind) => kind === 'PostgreSQL');
onEachDatabase('An answer that another instance has inserted and not committed', declareInstances, servers);
