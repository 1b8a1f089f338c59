import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Urgency = 'polite' | 'assertive';

/** How long what was said stays in the page, in milliseconds: long enough for every screen reader to take it up. */
const KEPT = 10_000;

const users = new Set<Announcer>();
const regions = new Map<Urgency, HTMLElement>();

const make = (urgency: Urgency): HTMLElement => {
  const region = document.createElement('div');
  region.setAttribute('aria-live', urgency);
  region.setAttribute('data-sote-announcer', urgency);
  // Hidden by properties: a `style` attribute or sheet would be blocked by the strict policy.
  Object.assign(region.style, { position: 'absolute', inlineSize: '1px', blockSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)' });
  return region;
};

/** Empties what was said: it must not wait there for whoever uses the page next. */
export const clearAnnouncements = (): void => {
  for (const region of regions.values()) region.textContent = '';
};

/** The nearest element around, through shadow roots. */
const closest = (element: Element, selector: string): HTMLElement | null => {
  const root = element.getRootNode();
  return element.closest<HTMLElement>(selector) ?? (root instanceof ShadowRoot ? closest(root.host, selector) : null);
};

/** Everything outside an open modal dialog is inert, its live regions too: inside one the region must be in the dialog. */
const homeOf = (element: Element): Element => closest(element, 'dialog:modal') ?? document.body;

/** The language of the widget's texts: of its surface, else, for an inner element, of what is around it (WCAG 3.1.2). */
const languageOf = (element: Element): string =>
  (element.shadowRoot?.querySelector<HTMLElement>('[part~="surface"][lang]') ?? closest(element, '[lang]'))?.lang ?? '';

/**
 * Tells a screen reader what changed without moving the focus. The kit has one polite and one assertive live region, in the light DOM
 * (regions in shadow roots are missed), made empty before they speak and gone with the last widget (WCAG 4.1.3).
 */
export class Announcer implements ReactiveController {
  /** What is said in a moment. */
  readonly #waiting = new Set<HTMLElement>();

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    users.add(this);
    for (const urgency of ['polite', 'assertive'] as const) {
      const region = regions.get(urgency) ?? make(urgency);
      regions.set(urgency, region);
      if (!region.isConnected) document.body.append(region);
    }
  }

  hostDisconnected(): void {
    this.#waiting.clear();
    users.delete(this);
    if (users.size > 0) return;
    for (const region of regions.values()) region.remove();
    regions.clear();
  }

  /**
   * Says a text once, after what was said just before. A region that was moved is given a moment to be noticed before it speaks.
   *
   * @param text empty = what waits is not said
   */
  say(text: string, urgency: Urgency = 'polite'): void {
    const region = regions.get(urgency);
    if (!region || !users.has(this)) return;
    const home = homeOf(this.host);
    if (region.parentElement !== home) home.append(region);
    region.textContent = '';
    if (!text) return this.#waiting.clear();
    const line = document.createElement('p');
    line.textContent = text;
    // A live region inherits the language of the page, which may not be a language of the kit.
    line.lang = languageOf(this.host);
    this.#waiting.add(line);
    setTimeout(() => {
      if (this.#waiting.delete(line)) region.append(line);
      // Who reads on to the end of the page should not find old news there, also when the widget is gone by then.
      setTimeout(() => line.remove(), KEPT);
    }, 100);
  }
}
