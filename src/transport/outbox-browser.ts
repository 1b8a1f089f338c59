import { createStore, del, set, values } from 'idb-keyval';
import { Outbox } from './outbox.js';
import type { Alone, OutboxStore } from './outbox.js';

const NAME = 'sote-osallisuus:outbox';

/** Asking for what is not there would make the database; only a person's press may do that. Firefox before 126 cannot list them. */
const isThere = async (): Promise<boolean> => {
  const factory: Partial<IDBFactory> = indexedDB;
  const found = await factory.databases?.call(indexedDB);
  return !found || found.some(({ name }) => name === NAME);
};

/** IndexedDB. The functions are asynchronous so that a blocked storage, which throws at once in some engines, rejects in all. */
const browserStore = (): OutboxStore => {
  let opened: ReturnType<typeof createStore> | undefined;
  const store = () => (opened ??= createStore(NAME, 'waiting'));
  return {
    all: async () => ((await isThere()) ? values(store()) : []),
    put: async (key, waiting) => set(key, waiting, store()),
    remove: async (key) => del(key, store()),
  };
};

/**
 * One tab at a time, by Web Locks; another tab waits for its turn. They are missing on a page without TLS and throw where storage is
 * blocked: then it goes on alone.
 */
const browserAlone = async (work: Parameters<Alone>[0], { locks }: Partial<Navigator> = navigator): Promise<void> => {
  let running: Promise<void> | undefined;
  try {
    await locks?.request(NAME, () => (running = work()));
  } catch {
    // The locks are blocked; what the work itself throws is thrown below.
  }
  await (running ?? work());
};

/** The outbox of this browser on the page's origin. */
export const browserOutbox = (): Outbox =>
  new Outbox(
    browserStore(),
    (work) => browserAlone(work),
    () => Date.now(),
  );
