/**
 * Runs steps side by side. Each waits for the one that it names as `after`, if that is asked for too; of those that may begin, the one goes first
 * that has the most left behind it.
 *
 * @template Result
 * @param {object} options
 * @param {readonly string[]} options.names the steps to run
 * @param {Readonly<Record<string, { minutes?: number, after?: string }>>} options.steps `minutes` = about how long it takes
 * @param {number} options.lanes how many run at a time
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
  const running = new Set();
  const mayBegin = (name) => results.has(steps[name].after) || !names.includes(steps[name].after);
  const begin = (name) => {
    const ended = run(name, results).then((result) => {
      results.set(name, result);
      running.delete(ended);
    });
    running.add(ended);
  };
  while (waiting.length > 0 || running.size > 0) {
    for (let index = waiting.findIndex(mayBegin); index >= 0 && running.size < lanes; index = waiting.findIndex(mayBegin)) {
      begin(...waiting.splice(index, 1));
    }
    await Promise.race(running);
  }
  return results;
};
