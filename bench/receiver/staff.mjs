import { STAFF_TOKEN } from './processes.mjs';

const LIST = '/api/v1/staff/feedback?limit=50';

/** Asks for the staff's list again and again while something runs, and says how long it took. */
export const askStaffLists = async (port, run) => {
  let isOver = false;
  const times = [];
  const ask = async () => {
    while (!isOver) {
      const began = performance.now();
      const response = await fetch(`http://127.0.0.1:${port}${LIST}`, { headers: { authorization: `Bearer ${STAFF_TOKEN}` } });
      if (response.status !== 200) throw new Error(`The staff list answered ${response.status}.`);
      await response.text();
      times.push(performance.now() - began);
    }
  };
  const asking = ask();
  const { perSecond, errors } = await run();
  isOver = true;
  await asking;
  const sorted = times.sort((one, other) => one - other);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(0);
  return `${times.length} lists, median ${at(0.5)} ms, p99 ${at(0.99)} ms, beside ${perSecond.toFixed(0)} answers a second with ${errors} errors`;
};
