/**
 * What a widget needs on a shared screen. A chunk of its own: fetched only where the page says `kiosk`.
 */
import { css } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import { Kiosk } from '../../../src/controllers/kiosk.js';
import type { KioskUser } from '../../../src/controllers/kiosk.js';
import { Settings } from '../../../src/controllers/settings.js';
import { chooseLocale, PageLanguage } from '../../../src/localization/page-language.js';
import { kioskTexts } from './texts.js';
import './kiosk-warning.js';
import type { KioskWarning } from './kiosk-warning.js';

let warning: KioskWarning | undefined;
/** Where the person was when the warning came. */
let place: HTMLElement | undefined;

const deepest = (): HTMLElement | undefined => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
};

const warn = (left: number | undefined): void => {
  if (left === undefined) {
    warning?.remove();
    warning = undefined;
    return;
  }
  if (!warning) {
    place = deepest();
    warning = document.createElement('sote-kiosk-warning');
    warning.addEventListener('more-time', () => {
      kiosk.more();
      place?.focus({ preventScroll: true });
    });
    warning.addEventListener('clear-now', () => void kiosk.clear());
    document.body.append(warning);
  }
  warning.left = left;
};

/** The next person begins where the page begins, in the page's own language. */
const begin = (first: LitElement): void => {
  place = undefined;
  void chooseLocale();
  for (const region of document.querySelectorAll('[data-sote-announcer]')) region.textContent = '';
  first.renderRoot.querySelector<HTMLElement>('[part~="heading"][tabindex]')?.focus({ preventScroll: true });
  scrollTo(0, 0);
};

/** The shared screen that this page is. */
export const kiosk = new Kiosk(warn, begin);

/** Things to take along (print, copy, download) are for a device of one's own. */
const kioskStyles = css`
  .take {
    display: none !important;
  }
`;

/** Nothing of what is typed goes to a spelling service or to the browser's memory of forms. */
const guard = (field: Element): void => {
  for (const name of ['autocomplete', 'autocorrect']) field.setAttribute(name, 'off');
  for (const name of ['spellcheck', 'writingsuggestions']) field.setAttribute(name, 'false');
};

/** For fields of inner elements that came later than the widget's own. */
const guardFocused = (event: Event): void => {
  const [field] = event.composedPath();
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) guard(field);
};

/** The widget's own root and those of its inner elements. */
const dress = (root: ShadowRoot): void => {
  const { styleSheet } = kioskStyles;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  for (const element of root.querySelectorAll('*')) {
    if (element.matches('input, textarea')) guard(element);
    if (element.shadowRoot) dress(element.shadowRoot);
  }
};

/** Seconds without a touch before the warning, when the page gives no other number. */
const IDLE = 120;

/** One widget's place at the shared screen, for as long as it is on the page. */
export class KioskSeat implements ReactiveController, KioskUser {
  readonly #settings: Settings;

  constructor(
    readonly host: LitElement,
    readonly clear: () => void,
  ) {
    this.#settings = new Settings(host);
    new PageLanguage(host, 'kiosk', kioskTexts);
    host.addController(this);
  }

  get idle(): number {
    const seconds = this.#settings.wholeNumber('kiosk-idle');
    // The engine's timers cannot wait longer than 24 days.
    return (seconds !== undefined && seconds >= 10 && seconds < 100_000 ? seconds : IDLE) * 1000;
  }

  hostConnected(): void {
    kiosk.join(this);
    this.host.addEventListener('focusin', guardFocused);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    kiosk.leave(this);
    this.host.removeEventListener('focusin', guardFocused);
  }

  hostUpdated(): void {
    dress(this.host.renderRoot as ShadowRoot);
  }
}
