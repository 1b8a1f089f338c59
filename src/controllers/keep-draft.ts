import { toJson } from '../domain/to-json.js';

/** After so long the tab is taken for another person's: a browser that restores its windows gives the storage back too. */
const LIFE = 12 * 3_600_000;

/** The tab's own storage; asking for it throws where storage is blocked. */
type GetStorage = () => Storage;

/**
 * Keeps what is being written in one place of this tab, over a reload and over Back, by the host's choice `keep-draft="tab"`. Works
 * without storage too: then nothing is kept, without a message, because nothing was promised.
 */
export class KeptDraft {
  constructor(
    private readonly place: string,
    private readonly getStorage: GetStorage = () => sessionStorage,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** What was kept, whatever its form: anything on the page's origin may have written it. */
  read(): unknown {
    return this.#try((storage) => {
      const { at, value } = JSON.parse(storage.getItem(this.place) ?? '{}') as { at?: number; value?: unknown };
      if (at !== undefined && Math.abs(this.now() - at) < LIFE) return value;
      storage.removeItem(this.place);
      return undefined;
    });
  }

  write(value: unknown): void {
    this.#try((storage) => storage.setItem(this.place, toJson({ at: this.now(), value })));
  }

  clear(): void {
    this.#try((storage) => storage.removeItem(this.place));
  }

  #try<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(this.getStorage());
    } catch {
      // Blocked, full, or not what we wrote.
      return undefined;
    }
  }
}
