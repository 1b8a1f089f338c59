import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, it } from 'node:test';
import { startJobs, type Job, type Timer } from '../../../receiver/src/common/jobs.js';
import { createLog } from '../../../receiver/src/common/log.js';

/** A timer that only moves when the test says so. */
function manualTimer() {
  const ticks = new Map<() => void, number>();
  const timer: Timer = (tick, milliseconds) => {
    ticks.set(tick, milliseconds);
    return () => void ticks.delete(tick);
  };
  return { timer, ticks, tick: () => [...ticks.keys()].forEach((run) => run()) };
}

describe('Jobs', () => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });

  it('run at the start and at their interval, until they are stopped', async () => {
    const { timer, ticks, tick } = manualTimer();
    let runs = 0;
    const job: Job = { name: 'counting', every: 5000, run: () => Promise.resolve((runs += 1)) };
    const stop = startJobs([job], log, timer);
    await nextTurn();
    assert.deepEqual([runs, [...ticks.values()]], [1, [5000]]);
    tick();
    await nextTurn();
    assert.equal(runs, 2);
    await stop();
    tick();
    await nextTurn();
    assert.deepEqual([runs, ticks.size], [2, 0]);
  });

  it('do not overlap: a slow run is waited for, and a stop waits for it too', async () => {
    const { timer, tick } = manualTimer();
    const ends: (() => void)[] = [];
    const job: Job = { name: 'slow', every: 10, run: () => new Promise<void>((resolve) => void ends.push(resolve)) };
    const stop = startJobs([job], log, timer);
    await nextTurn();
    tick();
    tick();
    await nextTurn();
    assert.equal(ends.length, 1);
    let isStopped = false;
    const stopped = stop().then(() => (isStopped = true));
    await nextTurn();
    assert.equal(isStopped, false);
    ends[0]?.();
    await stopped;
  });

  it('that fail are logged by name and tried again, and do not stop the others', async () => {
    const { timer, tick } = manualTimer();
    let runs = 0;
    const broken: Job = { name: 'broken', every: 10, run: () => Promise.reject(new Error('maija@example.org')) };
    const thrown: Job = {
      name: 'thrown',
      every: 10,
      run: () => {
        throw new Error('at once');
      },
    };
    const sound: Job = { name: 'sound', every: 10, run: () => Promise.resolve((runs += 1)) };
    const stop = startJobs([broken, thrown, sound], log, timer);
    await nextTurn();
    tick();
    await nextTurn();
    await stop();
    const logged = lines.join('');
    assert.deepEqual([runs, logged.match(/"job":"broken"/g)?.length, logged.match(/"job":"thrown"/g)?.length], [2, 2, 2]);
    assert.ok(!logged.includes('maija'));
  });
});
