import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import type { LevelAction } from '../../../src/domain/house.js';
import { askToShowLevel } from '../../shared/show-level.js';
import type { LevelActionEvent } from '../participation-house.events.js';

/** The tag that an action goes to. No widget knows another's code: they meet in the page, by name. */
const tags: Readonly<Record<LevelAction, string>> = {
  feedback: 'sote-feedback-prompt:not([view])',
  outcomes: 'sote-you-said-we-did',
  events: 'sote-event-signup:not([token])',
};

/** The first fitting element of the document. */
export const targetOf = (action: LevelAction): HTMLElement | undefined => document.querySelector<HTMLElement>(tags[action]) ?? undefined;

interface Shown {
  readonly updateComplete?: Promise<unknown>;
  show?(): void;
}

/** To its first heading, from where it is heard and read; an element that is still without one takes the focus itself. */
const focusOn = (target: HTMLElement): void => {
  const heading = target.shadowRoot?.querySelector<HTMLElement>('[part~="heading"][tabindex]');
  if (!heading) target.tabIndex = -1;
  (heading ?? target).focus({ preventScroll: true });
};

/** Goes on from a level, unless the page takes it over. Another widget is fetched only when it comes near the view: it is scrolled to first. */
export const goOn = async (house: HTMLElement, level: HouseLevel, action: LevelAction): Promise<void> => {
  const detail: LevelActionEvent['detail'] = { level, action };
  const event = new CustomEvent('sote-level-action', { detail, bubbles: true, composed: true, cancelable: true });
  if (!house.dispatchEvent(event)) return;
  const target = targetOf(action);
  if (!target) return;
  if (action === 'events') target.dataset['levelBefore'] ??= target.getAttribute('level') ?? '';
  if (action !== 'feedback') target.setAttribute('level', level);
  target.scrollIntoView({ block: 'start' });
  await customElements.whenDefined(target.localName);
  if (action !== 'feedback') askToShowLevel(target, level);
  const shown = target as HTMLElement & Shown;
  if (target.matches('[mode="dialog"], [mode="compact"]')) shown.show?.();
  await shown.updateComplete;
  target.scrollIntoView({ block: 'start' });
  if (!target.matches('[mode="dialog"]')) focusOn(target);
};
