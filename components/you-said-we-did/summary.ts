import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Waiting } from '../../src/contract/outcomes.js';
import { STATUSES } from '../../src/domain/outcome.js';
import type { Counts } from '../../src/domain/outcome.js';
import { formatDay } from '../../src/localization/dates.js';
import { statusView } from './card/status.js';

/** Every status with its number, the refusals too, also where there are none. No shares: ten cards are no statistics. */
export const countsView = (counts: Counts): TemplateResult =>
  html`<ul class="actions counts">
    ${STATUSES.map((status) => html`<li>${statusView(status)} <b>${counts[status]}</b></li>`)}
  </ul>`;

/** How much waits, since when, and by when it is read. What is not known takes its sentence away. */
export const waitingView = ({ count, since, readBy }: Waiting): TemplateResult | typeof nothing =>
  count === 0
    ? nothing
    : html`<p class="soft">
        ${msg(str`Palautteita odottaa vielä: ${count}.`, { desc: 'you-said-we-did: how many feedbacks have no outcome yet' })}
        ${since ? msg(str`Vanhin saapui ${formatDay(since)}.`, { desc: 'you-said-we-did: since when the oldest waits, a date' }) : nothing}
        ${readBy ? msg(str`Luemme ne viimeistään ${formatDay(readBy)}.`, { desc: 'you-said-we-did: by when the waiting ones are read' }) : nothing}
      </p>`;
