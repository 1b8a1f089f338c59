import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StaffRole } from '../session/session-state.js';

export const VIEWS = ['feedback', 'outcomes', 'events', 'paper', 'figures', 'audit'] as const;
export type View = (typeof VIEWS)[number];

/** What is open: a view, in it one thing by its id, and of that one part. */
export interface Route {
  readonly view: View;
  readonly id?: string;
  readonly part?: string;
}

/** The views of a role: entering a form changes something, and the audit is for administrators. */
export const viewsFor = (role: StaffRole): readonly View[] =>
  VIEWS.filter((view) => (view === 'audit' ? role === 'administrator' : view === 'paper' ? role !== 'reader' : true));

const isView = (name: string | undefined): name is View => (VIEWS as readonly (string | undefined)[]).includes(name);

/** A feedback is named by its code, which opens it to anybody: it never stands in an address, but in the state of the history entry. */
export const addressOf = ({ view, id, part }: Route): string =>
  `#/${view}${id === undefined || view === 'feedback' ? '' : `/${encodeURIComponent(id)}`}${part === undefined ? '' : `/${part}`}`;

/** An address is typed and cut off by people: what cannot be read names nothing. */
const readId = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

export const readRoute = (hash: string, state: unknown): Route => {
  const [, view, address = '', part] = hash.split('/');
  if (!isView(view)) return { view: 'feedback' };
  if (view === 'feedback') {
    const { deskId } = (state ?? {}) as { deskId?: unknown };
    return typeof deskId === 'string' ? { view, id: deskId } : { view };
  }
  const id = readId(address);
  return id ? { view, id, ...(part && { part }) } : { view };
};

/** Asks the app to open something. */
export class OpenEvent extends Event {
  /** @param isRename what is open has got its address: Back does not lead to the one before */
  constructor(
    readonly route: Route,
    readonly isRename = false,
  ) {
    super('desk-open', { bubbles: true, composed: true });
  }
}

/** Follows the address of the page and the browser's back and forward. */
export class Router implements ReactiveController {
  route: Route = readRoute(location.hash, history.state);

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly changed: (before: Route) => void,
    /** Goes there, at once or when the person has said so. */
    private readonly leaveFor: (route: Route, go: () => void) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#popped);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#popped);
  }

  open(route: Route): void {
    this.leaveFor(route, () => {
      this.#push(route);
      this.#follow();
    });
  }

  rename(route: Route): void {
    history.replaceState({ deskId: route.id }, '', addressOf(route));
    this.#follow();
  }

  /** The browser has gone to another address already, and the person stays. */
  stay(): void {
    if (addressOf(readRoute(location.hash, history.state)) !== addressOf(this.route)) this.#push(this.route);
  }

  #push(route: Route): void {
    history.pushState(route.id === undefined ? null : { deskId: route.id }, '', addressOf(route));
  }

  readonly #popped = (): void => this.leaveFor(readRoute(location.hash, history.state), this.#follow);

  readonly #follow = (): void => {
    const before = this.route;
    this.route = readRoute(location.hash, history.state);
    this.host.requestUpdate();
    this.changed(before);
  };
}

declare global {
  interface GlobalEventHandlersEventMap {
    'desk-open': OpenEvent;
  }
}
