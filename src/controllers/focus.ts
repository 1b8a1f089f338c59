import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Moves the focus to a named place once the next view stands, so that it is never left on `body` (WCAG 2.4.3). One move an event: who
 * moves the focus does not announce.
 */
export class FocusMover implements ReactiveController {
  /** Where the focus goes with the next update, while it waits for its place to come into view. */
  target: string | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** @param selector the element in the widget's own root that takes the focus after the next update */
  moveTo(selector: string): void {
    this.target = selector;
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    const { host, target } = this;
    if (target === undefined || !host.isConnected) return;
    const found = host.shadowRoot?.querySelector<HTMLElement>(target);
    if (!found) return;
    this.target = undefined;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: 'nearest' });
  }
}
