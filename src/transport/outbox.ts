import type { Outcome } from './attempt.js';

/** An answer that waits on this device until it is sent. */
export interface Waiting {
  /** The `Idempotency-Key` of the person's first press: with it the endpoint stores the answer once, whoever sends it. */
  readonly key: string;
  /** Where it was meant to go. It goes nowhere else. */
  readonly url: string;
  /** JSON, as it was first sent. */
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  /** The endpoint did not take it; it is not sent again by itself. */
  readonly isRefused?: true;
}

/** Where answers wait. Each of these may reject: storage can be blocked, full or taken away. */
export interface OutboxStore {
  all(): Promise<readonly unknown[]>;
  put(key: string, waiting: Waiting): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Runs when no other tab does. Where there are no locks it runs at once, and the endpoint's knowledge of the key is what is left. */
export type Alone = (work: () => Promise<void>) => Promise<void>;

/** Days that an answer may wait at most. */
export const DAYS = 7;
const LIFE = DAYS * 86_400_000;

const isWaiting = (value: unknown): value is Waiting => {
  const { key, url, body, keptAt } = (value ?? {}) as Partial<Record<keyof Waiting, unknown>>;
  return [key, url, body].every((text) => typeof text === 'string') && typeof keptAt === 'number';
};

/** Only what the contract knows is a refusal: a login page or a proxy says nothing of the tries before it. */
const isRefusal = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'refused' && outcome.problem.type.startsWith('urn:sote-osallisuus:');

/**
 * Answers that a person asked to be kept on this device until they are sent. Every tab with a widget may send them; never
 * two at once, and never twice: what is sent is read again under the lock, and goes with the key that it has had from the start.
 */
export class Outbox {
  constructor(
    private readonly store: OutboxStore,
    private readonly alone: Alone,
    private readonly now: () => number,
  ) {}

  /** Whether it is kept now. `false` = the storage did not take it, and what is on screen is all there is. */
  async keep(waiting: Omit<Waiting, 'keptAt'>): Promise<boolean> {
    try {
      await this.store.put(waiting.key, { ...waiting, keptAt: this.now() });
      return (await this.#read()).some(({ key }) => key === waiting.key);
    } catch {
      return false;
    }
  }

  /** What waits, oldest first. What has waited longer than {@link DAYS} days is deleted, sent or not. */
  async waiting(): Promise<readonly Waiting[]> {
    try {
      const all = await this.#read();
      const isFresh = ({ keptAt }: Waiting) => Math.abs(this.now() - keptAt) < LIFE;
      await Promise.all(all.filter((waiting) => !isFresh(waiting)).map(({ key }) => this.store.remove(key)));
      return all.filter(isFresh).sort((one, other) => one.keptAt - other.keptAt);
    } catch {
      return [];
    }
  }

  /** Deletes it. `false` = the storage did not let. */
  async remove(key: string): Promise<boolean> {
    try {
      await this.store.remove(key);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Sends what waits for this address, one after another, while no other tab does. `sendOne` makes one try; nothing = the host page did not let it go.
   * What is confirmed is deleted, what is refused is marked, all else goes on waiting.
   */
  async send<T>(url: string, sendOne: (waiting: Waiting) => Promise<Outcome<T> | undefined>): Promise<readonly T[]> {
    const sent: T[] = [];
    await this.alone(async () => {
      for (const waiting of await this.waiting()) {
        if (waiting.url !== url || waiting.isRefused) continue;
        const outcome = await sendOne(waiting);
        if (outcome?.kind === 'confirmed') {
          sent.push(outcome.value);
          await this.remove(waiting.key);
        } else if (outcome && isRefusal(outcome)) await this.#mark(waiting);
      }
    });
    return sent;
  }

  async #mark(waiting: Waiting): Promise<void> {
    try {
      await this.store.put(waiting.key, { ...waiting, isRefused: true });
    } catch {
      // Then it is tried again at the next visit, and refused again.
    }
  }

  async #read(): Promise<readonly Waiting[]> {
    return (await this.store.all()).filter(isWaiting);
  }
}
