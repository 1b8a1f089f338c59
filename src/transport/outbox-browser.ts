import { createStore, del, set, values } from 'idb-keyval';
import { Outbox } from './outbox.js';
import type { Alone, OutboxStore } from './outbox.js';

const NAME = 'sote-osallisuus:outbox';

/** Asking for what is not there would make the database; only a person's press may do that. */
const isThere = async (): Promise<boolean> => {
  const found = await indexedDB.databases?.();
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
const browserAlone: Alone = async (work) => {
  let hasBegun = false;
  try {
    await navigator.locks.request(NAME, async () => {
      hasBegun = true;
      await work();
    });
  } catch (error) {
    if (hasBegun) throw error;
    await work();
  }
};

/** The outbox of this browser on the page's origin. */
export const browserOutbox = (): Outbox => new Outbox(browserStore(), browserAlone, () => Date.now());
