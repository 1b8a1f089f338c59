import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import { checkpointJob } from '../../../receiver/src/database/checkpoint.js';
import { openEmbedded } from '../../../receiver/src/database/open.js';

it('the embedded database gives the space of its log free, again and again', async () => {
  const { database, close } = await openEmbedded();
  const replayedFrom = async () => {
    const { rows } = await sql<{ from: string }>`select (redo_lsn - '0/0')::text as "from" from pg_control_checkpoint()`.execute(database);
    return Number(rows[0]?.from);
  };
  const before = await replayedFrom();
  await sql`create table t as select generate_series(1, 1000) as a`.execute(database);
  assert.equal(await replayedFrom(), before, 'not by itself');
  await checkpointJob(database).run();
  assert.ok((await replayedFrom()) > before);
  await close();
});
