/**
 * Runs the work of one key one after the other, in the order of arrival, within this process. Between processes the lock of the row decides;
 * this keeps the requests of a rush from taking every database connection only to wait for that lock.
 */
export class KeyedQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const previous = this.#last.get(key) ?? Promise.resolve();
    const current = previous.then(work, work);
    this.#last.set(key, current);
    try {
      return await current;
    } finally {
      if (this.#last.get(key) === current) this.#last.delete(key);
    }
  }
}
