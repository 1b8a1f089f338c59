import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Moves the focus to a named place once the next view stands, so that it is never left on `body` (WCAG 2.4.3). One move an event: who
 * moves the focus does not announce.
 */
export class FocusMover implements ReactiveController {
  #target: string | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** Whether the focus waits for its place to come into view. */
  get isPending(): boolean {
    return this.#target !== undefined;
  }

  /** @param selector the element in the widget's own root that takes the focus after the next update */
  moveTo(selector: string): void {
    this.#target = selector;
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    const target = this.#target;
    if (target === undefined || !this.host.isConnected) return;
    const found = this.host.shadowRoot?.querySelector<HTMLElement>(target);
    if (!found) return;
    this.#target = undefined;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: 'nearest' });
  }
}
