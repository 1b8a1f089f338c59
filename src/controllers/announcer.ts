import type { ReactiveController, ReactiveControllerHost } from 'lit';

const users = new Set<Announcer>();
let region: HTMLElement | undefined;

const makeRegion = (): HTMLElement => {
  const made = document.createElement('div');
  made.setAttribute('aria-live', 'polite');
  made.setAttribute('data-sote-announcer', 'polite');
  // Hidden by properties: a `style` attribute or sheet would be blocked by the strict policy.
  Object.assign(made.style, { position: 'absolute', inlineSize: '1px', blockSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)' });
  return made;
};

/** Everything outside an open modal dialog is inert, its live regions too: inside one the region must be in the dialog. */
const homeOf = (element: Element): Element => {
  let node: Node | null = element;
  while (node) {
    if (node instanceof HTMLDialogElement && node.matches(':modal')) return node;
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  }
  return document.body;
};

/** The language of the widget's texts: of its surface, else, for an inner element, of what is around it (WCAG 3.1.2). */
const languageOf = (element: Element): string => {
  const inside = element.shadowRoot?.querySelector<HTMLElement>('[part~="surface"][lang]');
  for (let node: Element | undefined = element; node && !inside;) {
    const around: HTMLElement | null = node.closest<HTMLElement>('[lang]');
    if (around) return around.lang;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return inside?.lang ?? '';
};

/**
 * Tells a screen reader what changed without moving the focus. The kit has one live region, in the light DOM (those in shadow roots are missed), made
 * empty before it speaks and gone with the last widget (WCAG 4.1.3).
 */
export class Announcer implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    users.add(this);
    region ??= makeRegion();
    if (!region.isConnected) document.body.append(region);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    users.delete(this);
    if (users.size > 0) return;
    region?.remove();
    region = undefined;
  }

  /** Says a text once. A region that was moved is given a moment to be noticed before it speaks. */
  say(text: string): void {
    const speaking = region;
    if (!speaking || !users.has(this)) return;
    const home = homeOf(this.host);
    if (speaking.parentElement !== home) home.append(speaking);
    speaking.textContent = '';
    // A live region inherits the language of the page, which may not be a language of the kit.
    speaking.lang = languageOf(this.host);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (speaking.textContent = text), 100);
  }
}
