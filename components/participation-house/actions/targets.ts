import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { settingOf } from '../../../src/controllers/setting-of.js';
import type { LevelAction } from '../../../src/domain/house.js';
import { askToShowLevel } from '../../shared/show-level.js';

/** As much as the house knows of another widget: no widget imports another's code, and the script of the other may not have come. */
interface Target extends HTMLElement {
  readonly updateComplete?: Promise<unknown>;
  show?(): unknown;
}

const tags: Readonly<Record<LevelAction, string>> = {
  feedback: 'sote-feedback-prompt',
  outcomes: 'sote-you-said-we-did',
  events: 'sote-event-signup',
};

/** A prompt that shows where a feedback is takes no feedback; a signup element for one person's signup has no list. */
const hasOtherPurpose = (element: Element): boolean =>
  settingOf(element, 'view') === 'follow-up' || (element.localName === tags.events && settingOf(element, 'token') !== undefined);

const isDialog = (element: Element): boolean => settingOf(element, 'mode') === 'dialog';
const isCompact = (element: Element): boolean => settingOf(element, 'mode') === 'compact';

/** A dialog has no box until it is shown, but inside what is hidden it cannot be shown either. */
const canBeSeen = (element: Element): boolean => (isDialog(element) ? element.parentElement : element)?.checkVisibility() ?? true;

/** The first widget of the document that an action can lead to. */
export const targetOf = (action: LevelAction): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(tags[action])].find((element) => !hasOtherPurpose(element) && canBeSeen(element));

/** The first heading, where the widget begins for eye and ear; a widget that has none yet takes the focus itself. */
const focusOn = (target: HTMLElement): void => {
  const heading = target.shadowRoot?.querySelector<HTMLElement>('[part~="heading"][tabindex]');
  if (!heading) target.tabIndex = -1;
  (heading ?? target).focus({ preventScroll: true });
};

/**
 * Brings a widget into view and the focus to it. A widget's script is fetched when it comes near the view: it is scrolled to first. A dialog is
 * there from the start and opens over the page, which stays where the person was.
 */
export const leadTo = async (action: LevelAction, level: HouseLevel): Promise<void> => {
  const target: Target | undefined = targetOf(action);
  if (!target) return;
  const scrollTo = (): void => {
    if (!isDialog(target)) target.scrollIntoView({ block: 'start' });
  };
  scrollTo();
  await customElements.whenDefined(target.localName);
  if (action !== 'feedback') askToShowLevel(target, level);
  if (isDialog(target) || isCompact(target)) await target.show?.();
  await target.updateComplete;
  scrollTo();
  // A dialog moves the focus into itself.
  if (!isDialog(target)) focusOn(target);
};
