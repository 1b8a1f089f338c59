/** How the page of one event begins: what it is called, how it stands, and its parts. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { StaffEvent } from '../../../src/contract/staff-events.js';
import { wordsOf } from './event-list.js';
import { eventStatusName } from './names.js';
import { eventsTexts } from './texts.js';

export const PARTS = ['edit', 'signups', 'choice', 'notices', 'call-off'] as const;
export type Part = (typeof PARTS)[number];

export const eventHead = (event: StaffEvent | undefined): TemplateResult => {
  const texts = eventsTexts();
  const words = event && wordsOf(event);
  const isPublished = event?.body.published !== false && event !== undefined;
  return html`<div class="head">
    <h1 tabindex="-1" lang=${words?.language ?? nothing}>${words?.title ?? texts.newTitle}</h1>
    <p>
      ${
        event && isPublished
          ? html`<span class="pill ${event.status}">${eventStatusName(event.status)}</span>`
          : html`<span class="pill draft">${texts.isDraft}</span>`
      }
    </p>
  </div>`;
};

interface TabsParts {
  readonly open: Part;
  readonly isEditor: boolean;
  readonly goTo: (part: Part) => void;
}

export const partTabs = (event: StaffEvent, { open, isEditor, goTo }: TabsParts): TemplateResult => {
  const texts = eventsTexts();
  const { mode } = event.body.signup;
  const names: Readonly<Record<Part, string | false>> = {
    edit: texts.edit,
    signups:
      mode !== 'none' &&
      `${texts.signups} ${event.signups.confirmed + event.signups.waiting + event.signups.applied + event.signups.drawn}`,
    choice: mode === 'application' ? texts.choice : mode === 'lottery' && texts.lots,
    notices: mode !== 'none' && isEditor && texts.notices,
    'call-off': isEditor && texts.callOff,
  };
  return html`<nav class="pills" aria-label=${texts.parts}>
    ${PARTS.map((part) =>
      names[part]
        ? html`<button type="button" aria-current=${part === open ? 'page' : nothing} @click=${() => goTo(part)}>${names[part]}</button>`
        : nothing,
    )}
  </nav>`;
};
