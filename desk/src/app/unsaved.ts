import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Route } from './route.js';

const editors = new Set<Unsaved>();

/** Knows whether something typed in an editor would be lost. The browser asks before the page is closed, the app before another view is opened. */
export class Unsaved implements ReactiveController {
  /** @param staysAt whether the editor, with what is typed, is still there when this is opened */
  constructor(
    host: ReactiveControllerHost,
    private readonly isDirty: () => boolean,
    private readonly staysAt: (route: Route) => boolean = () => false,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    editors.add(this);
    addEventListener('beforeunload', this.#closing);
  }

  hostDisconnected(): void {
    editors.delete(this);
    removeEventListener('beforeunload', this.#closing);
  }

  isLostAt(route: Route | undefined): boolean {
    return this.isDirty() && !(route && this.staysAt(route));
  }

  readonly #closing = (event: BeforeUnloadEvent): void => {
    if (this.isDirty()) event.preventDefault();
  };
}

/** @param route what is about to be opened; nothing = the desk is left */
export const isSomethingLostAt = (route: Route | undefined): boolean => [...editors].some((editor) => editor.isLostAt(route));
