/**
 * Runs steps side by side. Each waits for the one that it names as `after`, if that is asked for too; of those that may begin, the one goes first
 * that has the most left behind it.
 *
 * @template Result
 * @param {object} options
 * @param {readonly string[]} options.names the steps to run
 * @param {Readonly<Record<string, { minutes?: number, after?: string, lane?: string }>>} options.steps `minutes` = about how long it takes; `lane` is
 *   `tests` if it is not given
 * @param {Readonly<Record<string, number>>} options.lanes how many run at a time in each lane
 * @param {(name: string, results: ReadonlyMap<string, Result>) => Promise<Result>} options.run
 * @returns {Promise<Map<string, Result>>}
 */
export const runSideBySide = async ({ names, steps, lanes, run }) => {
  const minutesFrom = (name) => {
    const next = names.filter((other) => steps[other].after === name).map(minutesFrom);
    return (steps[name].minutes ?? 0) + Math.max(0, ...next);
  };
  const waiting = [...names].sort((one, other) => minutesFrom(other) - minutesFrom(one));
  const results = new Map();
  const running = new Map();
  const laneOf = (name) => steps[name].lane ?? 'tests';
  const isFree = (lane) => [...running.keys()].filter((name) => laneOf(name) === lane).length < lanes[lane];
  const isDone = (name) => name === undefined || results.has(name) || !names.includes(name);
  const begin = async (name) => {
    results.set(name, await run(name, results));
    running.delete(name);
  };
  while (waiting.length > 0 || running.size > 0) {
    for (const name of [...waiting]) {
      if (!isDone(steps[name].after) || !isFree(laneOf(name))) continue;
      waiting.splice(waiting.indexOf(name), 1);
      running.set(name, begin(name));
    }
    await Promise.race(running.values());
  }
  return results;
};
