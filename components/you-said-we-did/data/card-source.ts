import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LazyModule } from '../../../src/controllers/lazy-module.js';
import { readBoard } from '../../../src/domain/outcome.js';
import { getJson } from '../../../src/transport/get.js';
import type { BoardEvent } from '../board-state.js';
import { isNarrowed, isSame } from '../board-state.js';
import { hasSource, scopeOf } from './board-query.js';
import type { BoardQuery, CardPage } from './board-query.js';
import type { readFile } from './file-source.js';

type OnRefused = (response: Response) => undefined;

/** Asks the endpoint for one page of cards. @returns nothing when it cannot be fetched */
export const fetchPage = async (query: BoardQuery, cursor = '', onRefused?: OnRefused): Promise<CardPage | undefined> => {
  const { endpoint = '', language, limits, sort, filter, pageSize } = query;
  const given = Object.entries({ ...limits, sort, ...filter, lang: language, limit: Math.min(100, pageSize), cursor });
  const parameters = new URLSearchParams(given.filter(([, value]) => value) as unknown as [string, string][]);
  const page = readBoard(await getJson(`${endpoint}/outcomes?${String(parameters)}`, onRefused));
  return page && { ...page, allCounts: isNarrowed(filter) ? undefined : page.counts, scope: scopeOf(query) };
};

/** The JSON inside may be megabytes: it is compared as it is, not written out anew at each update. */
const isSameQuery = ({ inside, ...one }: BoardQuery, { inside: before, ...other }: BoardQuery): boolean =>
  inside === before && isSame(one, other);

/** Whoever shows the cards. */
interface CardHost extends ReactiveControllerHost {
  /** What is wanted now; nothing until it is known. */
  findQuery(): BoardQuery | undefined;
  dispatch(event: BoardEvent): void;
}

/** Fetches the cards page by page from wherever they are, whenever something else is wanted, and says what came. */
export class CardSource implements ReactiveController {
  readonly #file: LazyModule<typeof readFile>;
  /** What was asked for last. */
  query: BoardQuery | undefined;
  #requests = 0;

  constructor(private readonly host: CardHost) {
    this.#file = new LazyModule(host, async () => (await import('./file-source.js')).readFile);
    host.addController(this);
  }

  hostUpdate(): void {
    const query = this.host.findQuery();
    if (!query || !hasSource(query) || (this.query && isSameQuery(query, this.query))) return;
    this.query = query;
    void this.#loadFirst(query);
  }

  /** The number of a new request, for the first page or another. */
  newRequest(): number {
    return (this.#requests += 1);
  }

  /** Asks for the same once more. */
  retry(): void {
    if (this.query) void this.#loadFirst(this.query);
  }

  /** After a pause that the endpoint has asked for, the cards are asked for once more, unless something else is wanted by then. */
  async #loadFirst(query: BoardQuery, isAskedAgain?: boolean): Promise<void> {
    const request = this.newRequest();
    this.host.dispatch({ type: 'cards-requested', request, filter: query.filter });
    const askAgain = () => request === this.#requests && this.#loadFirst(query, true);
    const onRefused = (response: Response) =>
      void import('./ask-again.js').then((lazy) => lazy.afterPause(response, askAgain)).catch(() => undefined);
    const page = await this.load(query, undefined, isAskedAgain ? undefined : onRefused);
    this.host.dispatch(page ? { type: 'cards-received', request, page, at: Date.now() } : { type: 'cards-failed', request });
  }

  /** One page of cards; the first one without a cursor. @returns nothing when it cannot be fetched */
  async load(query: BoardQuery, cursor?: string, onRefused?: OnRefused): Promise<CardPage | undefined> {
    if ((query.inside ?? query.file) === undefined) return fetchPage(query, cursor, onRefused);
    const readFile = await this.#file.load();
    return readFile?.(query, cursor, () => query === this.query && this.retry());
  }
}
