import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StaffClient } from '../transport/staff-client.js';
import { stageOfRetry } from './remote.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

/** One page of a list. `cursors` lead back: the first page has the empty one. */
export type ListState<Item> =
  | { readonly stage: 'loading' | 'retrying'; readonly cursors: readonly string[] }
  | { readonly stage: 'failed'; readonly cursors: readonly string[] }
  | ({ readonly stage: 'shown'; readonly cursors: readonly string[] } & Page<Item>);

export type ListEvent<Item> =
  /** `isRetry`: the same page as before. */
  | { readonly type: 'asked'; readonly cursors: readonly string[]; readonly isRetry: boolean }
  | { readonly type: 'came'; readonly page: Page<Item> }
  | { readonly type: 'not-had' }
  | { readonly type: 'changed'; readonly items: readonly Item[] };

export function reduceList<Item>(state: ListState<Item>, event: ListEvent<Item>): ListState<Item> {
  const { cursors } = state;
  switch (event.type) {
    case 'asked':
      return { stage: event.isRetry ? stageOfRetry(state.stage) : 'loading', cursors: event.cursors };
    case 'came':
      return { stage: 'shown', cursors, ...event.page };
    case 'not-had':
      return { stage: 'failed', cursors };
    case 'changed':
      return state.stage === 'shown' ? { ...state, items: event.items } : state;
  }
}

/** A list that is shown a page at a time: what is not seen is neither fetched nor laid out. */
export class RemoteList<Item> implements ReactiveController {
  state: ListState<Item> = { stage: 'loading', cursors: [''] };
  #address: (cursor: string) => string = () => '';
  #asking: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly client: () => StaffClient,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking?.abort();
  }

  get items(): readonly Item[] {
    return this.state.stage === 'shown' ? this.state.items : [];
  }

  get hasPrevious(): boolean {
    return this.state.cursors.length > 1;
  }

  get hasNext(): boolean {
    return this.state.stage === 'shown' && this.state.nextCursor !== undefined;
  }

  /** @param address of a page by its cursor, which is empty for the first one */
  load(address: (cursor: string) => string): Promise<void> {
    this.#address = address;
    return this.#ask(['']);
  }

  reload(): Promise<void> {
    return this.#ask(this.state.cursors, true);
  }

  next(): Promise<void> {
    const cursor = this.state.stage === 'shown' ? this.state.nextCursor : undefined;
    return cursor === undefined ? Promise.resolve() : this.#ask([...this.state.cursors, cursor]);
  }

  previous(): Promise<void> {
    return this.hasPrevious ? this.#ask(this.state.cursors.slice(0, -1)) : Promise.resolve();
  }

  /** Shows changed items without asking for the page again. */
  replace(items: readonly Item[]): void {
    this.#dispatch({ type: 'changed', items });
  }

  async #ask(cursors: readonly string[], isRetry = false): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#dispatch({ type: 'asked', cursors, isRetry });
    const answer = await this.client().get<Page<Item>>(this.#address(cursors.at(-1) ?? ''), signal);
    if (signal.aborted) return;
    this.#dispatch(answer.kind === 'ok' ? { type: 'came', page: answer.value } : { type: 'not-had' });
  }

  #dispatch(event: ListEvent<Item>): void {
    this.state = reduceList(this.state, event);
    this.host.requestUpdate();
  }
}
