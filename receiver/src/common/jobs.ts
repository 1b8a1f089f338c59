import { describeError, type Log } from './log.js';

/** Work that the receiver does by itself, again and again. */
export interface Job {
  /** As it is called in the log. */
  readonly name: string;
  /** Milliseconds from one start to the next. */
  readonly every: number;
  readonly run: () => Promise<unknown>;
}

/** Calls `tick` every so many milliseconds until it is cancelled by what it returns. */
export type Timer = (tick: () => void, milliseconds: number) => () => void;

const nodeTimer: Timer = (tick, milliseconds) => {
  const timer = setInterval(tick, milliseconds);
  // A timer alone must not keep the process from ending.
  timer.unref();
  return () => clearInterval(timer);
};

function startJob({ name, every, run }: Job, log: Log, timer: Timer): () => Promise<void> {
  let running: Promise<void> | undefined;
  const tick = () => {
    running ??= Promise.resolve()
      .then(run)
      .then(
        () => undefined,
        (error: unknown) => log.error({ job: name, ...describeError(error) }, 'job failed'),
      )
      .finally(() => (running = undefined));
  };
  tick();
  const cancel = timer(tick, every);
  return async () => {
    cancel();
    await running;
  };
}

/**
 * Runs each job now and at its interval. A run that takes longer than the interval is not overtaken by the next one; a failed one is logged and tried
 * again at the next interval.
 *
 * @returns stops them, after the runs that are under way
 */
export function startJobs(jobs: readonly Job[], log: Log, timer: Timer = nodeTimer): () => Promise<void> {
  const stops = jobs.map((job) => startJob(job, log, timer));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
