import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { OutcomeStatus } from '../../../src/contract/vocabulary.js';
import { formatDay } from '../../../src/localization/dates.js';
import { msg, str } from '../../../src/localization/msg.js';
import { shapes } from './status-shapes.js';

export const statusName = (status: OutcomeStatus): string => {
  switch (status) {
    case 'done':
      return msg('Tehty', { desc: 'you-said-we-did: status "done"' });
    case 'partly-done':
      return msg('Osittain tehty', { desc: 'you-said-we-did: status "partly done"' });
    case 'will-not-do':
      return msg('Emme tee', { desc: 'you-said-we-did: status "will not be done"' });
    case 'in-progress':
      return msg('Työn alla', { desc: 'you-said-we-did: status "work under way"' });
    case 'planned':
      return msg('Päätetty tehdä', { desc: 'you-said-we-did: status "decided"' });
    case 'under-review':
      return msg('Selvitämme', { desc: 'you-said-we-did: status "looking into it"' });
    case 'received':
      return msg('Saapunut', { desc: 'you-said-we-did: status "received"' });
  }
};

/** The status with the day on which something was done, where a day is known. @param moment of `done` and `partly-done` only */
export const datedStatus = (status: OutcomeStatus, moment: string | undefined): string => {
  if (!moment) return statusName(status);
  const day = formatDay(moment);
  return status === 'done'
    ? msg(str`Tehty ${day}`, { desc: 'you-said-we-did: status "done", with the day' })
    : msg(str`Osittain tehty ${day}`, { desc: 'you-said-we-did: status "partly done", with the day' });
};

/** The shape alone: the word is beside it. */
export const signView = (status: OutcomeStatus): TemplateResult =>
  html`<svg viewBox="0 0 22 22" aria-hidden="true"><path d=${shapes[status]}></path></svg>`;
