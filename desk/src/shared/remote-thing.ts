import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Change, StaffClient } from '../transport/staff-client.js';
import { reduceRemote } from './remote.js';
import type { Remote, RemoteEvent } from './remote.js';

/** Loads one thing and changes it. The only way in the desk to do either, so that a lost answer and a conflict are the same everywhere. */
export class RemoteThing<T> implements ReactiveController {
  state: Remote<T> = { stage: 'loading' };
  #path = '';
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

  get value(): T | undefined {
    return this.state.stage === 'shown' ? this.state.value : undefined;
  }

  async load(path: string): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#dispatch({ type: 'asked', isRetry: path === this.#path });
    this.#path = path;
    const answer = await this.client().get<T>(path, signal);
    if (signal.aborted) return;
    if (answer.kind === 'ok') this.#dispatch({ ...answer, type: 'came' });
    else this.#dispatch({ type: 'not-had', isMissing: answer.kind === 'refused' && answer.status === 404 });
  }

  /** Fetches it again while it stays on screen; without an answer it stays as it was. */
  async refresh(): Promise<void> {
    const path = this.#path;
    const answer = await this.client().get<T>(path);
    if (answer.kind === 'ok' && path === this.#path) this.#dispatch({ ...answer, type: 'came' });
  }

  /** Shows a thing that is not at the endpoint yet. */
  begin(value: T, path: string): void {
    this.#asking?.abort();
    this.#path = path;
    this.#dispatch({ type: 'came', value });
  }

  /**
   * Sends a change of what is shown, with the version that was seen.
   *
   * @param readsBack false = the answer is not the thing itself, which is then fetched again
   * @returns whether it was made, and is still what is shown
   */
  async save(change: Change, readsBack = true): Promise<boolean> {
    if (this.state.stage !== 'shown' || this.state.isSaving) return false;
    const { etag } = this.state;
    const path = this.#path;
    this.#dispatch({ type: 'save-began' });
    const answer = await this.client().change<T>({ ...change, ...(etag && { etag }) });
    if (path !== this.#path) return false;
    if (answer.kind === 'changed') {
      const { current: theirs, etag: now } = answer;
      this.#dispatch({ type: 'conflict-found', conflict: { theirs, change, readsBack, ...(now && { etag: now }) } });
      return false;
    }
    if (answer.kind !== 'ok') {
      this.#dispatch({ type: 'save-failed', fault: answer });
      return false;
    }
    const now = readsBack ? answer : await this.client().get<T>(path);
    if (path !== this.#path) return false;
    if (now.kind === 'ok') this.#dispatch({ ...now, type: 'saved' });
    else this.#dispatch({ type: 'not-had', isMissing: false });
    return true;
  }

  /**
   * Sends the change again, knowing what the others did.
   *
   * @param renew makes the change anew: more may have been typed since it was refused
   */
  keepMine(renew = (change: Change): Change => change): Promise<boolean> {
    const conflict = this.state.stage === 'shown' ? this.state.conflict : undefined;
    if (!conflict) return Promise.resolve(false);
    this.#dispatch({ type: 'conflict-seen' });
    const { isNew: _, ...change } = conflict.change;
    return this.save(renew(change), conflict.readsBack);
  }

  /** Leaves the change and shows what the others did. */
  takeTheirs(): void {
    this.#dispatch({ type: 'conflict-seen' });
  }

  #dispatch(event: RemoteEvent<T>): void {
    this.state = reduceRemote(this.state, event);
    this.host.requestUpdate();
  }
}
