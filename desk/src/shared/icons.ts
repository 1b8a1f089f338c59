import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedbackStatus } from '../../../src/contract/vocabulary.js';
import { statusName } from './names.js';

/** One shape a status, so that it is known without its colour: a filled dot, an eye, an arrow, a speech bubble, a card, a tick. */
const shapes: Readonly<Record<FeedbackStatus, string>> = {
  received: 'M11 3a8 8 0 1 0 .01 0z M11 7v4.5 M11 15v.2',
  read: 'M2 11c3-5 6-6.5 9-6.5s6 1.5 9 6.5c-3 5-6 6.5-9 6.5s-6-1.5-9-6.5z M11 9v4',
  'passed-on': 'M3 11h15 M12.5 5l6 6-6 6',
  answered: 'M3 4h16v11h-8l-5 4v-4H3z',
  'in-outcome': 'M4 3h14v16H4z M7.5 11.5l2.5 2.5 4.5-5.5',
  closed: 'M3.5 11.5l5 5L18.5 6',
};

/** A status: shape and word. */
export const statusPill = (status: FeedbackStatus): TemplateResult =>
  html`<span class="pill ${status}"
    ><svg viewBox="0 0 22 22" aria-hidden="true"><path d=${shapes[status]}></path></svg>${statusName(status)}</span
  >`;
