import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { OutcomeStatus } from '../../../src/contract/vocabulary.js';
import { STATUSES } from '../../../src/domain/outcome.js';
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

/** The shape and the word. */
export const statusView = (status: OutcomeStatus): TemplateResult => {
  const [hue, path] = shapes[STATUSES.indexOf(status)] as (typeof shapes)[number];
  return html`<svg viewBox="0 0 22 22" aria-hidden="true" color="oklch(from var(--accent) l c ${hue})"><path d=${path}></path></svg
    >${statusName(status)}`;
};
