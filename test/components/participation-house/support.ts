/** A page with `<sote-participation-house>`, and what a visitor does there. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../../components/participation-house/participation-house.js';
import type { ParticipationHouse } from '../../../components/participation-house/participation-house.js';

export const LEVELS = ['own-service', 'feedback', 'dialogue', 'co-development', 'co-production', 'strategy'] as const;
type Level = (typeof LEVELS)[number];

export const TAG = 'sote-participation-house';

/** The whole text, as a page has it before the script comes. */
export const fallback = html`<p class="static">Voit vaikuttaa monella tavalla.</p>`;

export const house = (): TemplateResult => html`<sote-participation-house>${fallback}</sote-participation-house>`;

/** In a box of this width: 1000 shows the picture, 320 the rows. */
export const openHouse = async (template: TemplateResult = house(), width = 1000): Promise<ParticipationHouse> => {
  const box = await fixture<HTMLElement>(html`<div>${template}</div>`);
  box.style.inlineSize = `${String(width)}px`;
  const widget = box.querySelector<ParticipationHouse>(TAG)!;
  await widget.updateComplete;
  return widget;
};

/** On a narrow page the picture's buttons keep their boxes, but nobody can see or reach them. */
const isVisible = (element: Element): boolean => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

/** The one button of a level that can be seen. */
export const buttonOf = (widget: Element, level: Level): HTMLButtonElement => {
  const found = [...widget.shadowRoot!.querySelectorAll<HTMLButtonElement>(`button[data-level=${level}]`)].filter(isVisible);
  if (found.length !== 1) throw new Error(`${String(found.length)} buttons of ${level} can be seen, not one.`);
  return found[0]!;
};

export const textOf = (widget: Element, level: Level): HTMLElement => widget.shadowRoot!.querySelector<HTMLElement>(`#text-${level}`)!;

/** The levels that are open, as assistive technology is told and as the text is shown. */
export const openLevels = (widget: Element): readonly string[] =>
  LEVELS.filter((level) => {
    const told = buttonOf(widget, level).getAttribute('aria-expanded') === 'true';
    const shown = isVisible(textOf(widget, level));
    if (told !== shown) throw new Error(`${level} is told to be ${told ? 'open' : 'closed'}, and is not.`);
    return shown;
  });

/** Presses a level's button and waits until all of its text is there. */
export const press = async (widget: ParticipationHouse, level: Level): Promise<void> => {
  buttonOf(widget, level).click();
  await whole(widget);
};

/** Waits until every level that can be seen has all of its text. */
export const whole = async (widget: ParticipationHouse): Promise<void> => {
  await widget.updateComplete;
  const root = widget.shadowRoot!;
  const isWhole = () => {
    const bodies = [...root.querySelectorAll('.body')].filter(isVisible);
    return root.querySelector('.surface') !== null && bodies.every((body) => body.querySelector('[part="questions"]'));
  };
  await waitUntil(isWhole, 'the whole text should come', { timeout: 5000 });
  await widget.updateComplete;
};

/** Whether everything is there to be printed, which the element says by showing all of it at once. */
export const canPrintAll = (widget: ParticipationHouse): boolean => {
  dispatchEvent(new Event('beforeprint'));
  const texts = widget.shadowRoot!.querySelectorAll('[part="questions"]').length;
  dispatchEvent(new Event('afterprint'));
  return texts === LEVELS.length;
};

export const listen = (type: 'sote-level-toggle' | 'sote-level-action'): readonly object[] => {
  const heard: object[] = [];
  const listener = (event: Event) => heard.push((event as CustomEvent<object>).detail);
  document.addEventListener(type, listener);
  endings.push(() => document.removeEventListener(type, listener));
  return heard;
};

const endings: (() => void)[] = [];
afterEach(() => endings.splice(0).forEach((end) => end()));
