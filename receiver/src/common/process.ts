import { DataDirectoryInUse } from '../database/lock.js';
import { describeError, type Log } from './log.js';
import { CannotListen } from '../http/listen.js';
import type { Service } from '../server.js';
import { SettingError } from '../settings.js';

/**
 * Stops the service cleanly at SIGTERM and Ctrl-C, however often they arrive: npm passes on a Ctrl-C that the terminal has already sent.
 *
 * @returns stops it now
 */
export function stopOnSignals(service: Service, log: Log): () => void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    log.info('stopping');
    service.stop().then(
      () => log.info('stopped'),
      (error: unknown) => {
        log.error(describeError(error), 'stopped with an error');
        process.exitCode = 1;
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  return stop;
}

const isForTheOperator = (error: unknown): error is Error =>
  error instanceof SettingError || error instanceof DataDirectoryInUse || error instanceof CannotListen;

/** Writes one plain sentence for what an operator can fix; kind, code and stack for the rest. The process ends with 1. */
export function failToStart(error: unknown): void {
  const text = isForTheOperator(error) ? error.message : `The receiver could not start: ${JSON.stringify(describeError(error))}`;
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
