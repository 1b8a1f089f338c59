import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from './built.js';

type Steps = Readonly<Record<string, { readonly minutes?: number; readonly after?: string; readonly lane?: string }>>;

const { runSideBySide } = (await import(pathToFileURL(join(root, 'scripts/test/schedule.mjs')).href)) as {
  runSideBySide: <Result>(options: {
    names: readonly string[];
    steps: Steps;
    lanes: Readonly<Record<string, number>>;
    run: (name: string, results: ReadonlyMap<string, Result>) => Promise<Result>;
  }) => Promise<Map<string, Result>>;
};

/** Runs steps that end when they are told to, and notes what runs at the same time. */
const watch = async (steps: Steps, { tests = 2, names = Object.keys(steps) } = {}) => {
  const moments: string[] = [];
  const running = new Map<string, () => void>();
  const ended = runSideBySide<string>({
    names,
    steps,
    lanes: { tests, checks: 1 },
    run: async (name, results) => {
      await new Promise<void>((resolve) => running.set(name, resolve));
      return `${name} after ${[...results.keys()].sort().join('+') || 'nothing'}`;
    },
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  for (await turn(); running.size > 0; await turn()) {
    moments.push([...running.keys()].join('+'));
    const [[first, end] = assert.fail()] = running;
    running.delete(first);
    end();
  }
  return { moments, results: await ended };
};

describe('the steps of npm test', () => {
  it('begin with the longest, and fill each lane that becomes free', async () => {
    const { moments } = await watch({ short: { minutes: 1 }, long: { minutes: 9 }, middle: { minutes: 5 } });
    assert.deepEqual(moments, ['long+middle', 'middle+short', 'short']);
  });

  it('wait for the step that they need, which goes first when much hangs on it', async () => {
    const { moments, results } = await watch({
      build: { minutes: 1 },
      lint: { minutes: 2 },
      node: { minutes: 9, after: 'build' },
      browser: { minutes: 5 },
    });
    assert.deepEqual(moments, ['build+browser', 'browser+node', 'node+lint', 'lint']);
    assert.equal(results.get('node'), 'node after browser+build');
  });

  it('do not wait for a step that nobody asked for', async () => {
    const { moments } = await watch({ build: {}, node: { after: 'build' } }, { names: ['node'] });
    assert.deepEqual(moments, ['node']);
  });

  it('run in their own lane beside the others where they only check', async () => {
    const { moments } = await watch({
      node: { minutes: 9 },
      browser: { minutes: 5 },
      lint: { minutes: 2, lane: 'checks' },
      types: { minutes: 1, lane: 'checks' },
      late: { minutes: 0 },
    });
    assert.deepEqual(moments, ['node+browser+lint', 'browser+lint+late', 'lint+late', 'late+types', 'types']);
  });

  it('never run in more lanes than there are', async () => {
    const { moments } = await watch({ a: {}, b: {}, c: {}, d: {} }, { tests: 3 });
    assert.deepEqual(
      moments.map((moment) => moment.split('+').length),
      [3, 3, 2, 1],
    );
  });
});
