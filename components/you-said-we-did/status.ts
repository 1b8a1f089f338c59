import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { OutcomeStatus } from '../../src/contract/outcomes.js';

/** A shape of its own for each status, of one stroke, so that it is known without its colour and without its word. */
const shapes: Readonly<Record<OutcomeStatus, string>> = {
  done: 'M3 12l5 5L19 5',
  'partly-done': 'M11 3a8 8 0 1 0 .01 0v16M7 8v6',
  'will-not-do': 'M11 3a8 8 0 1 0 .01 0M6 16 16 6',
  'in-progress': 'M11 3a8 8 0 1 0 .01 0M11 7v4l3 2',
  planned: 'M4 5h14v13H4zM4 10h14M8 3v3M14 3v3',
  'under-review': 'M9 3a6 6 0 1 0 .01 0M13.5 13.5 19 19',
  received: 'M3 5h16v12H3zl8 7 8-7',
};

export const statusName = (status: OutcomeStatus): string => {
  switch (status) {
    case 'done':
      return msg('Tehty', { desc: 'you-said-we-did: status' });
    case 'partly-done':
      return msg('Osittain tehty', { desc: 'you-said-we-did: status' });
    case 'will-not-do':
      return msg('Emme tee', { desc: 'you-said-we-did: status' });
    case 'in-progress':
      return msg('Työn alla', { desc: 'you-said-we-did: status' });
    case 'planned':
      return msg('Päätetty tehdä', { desc: 'you-said-we-did: status' });
    case 'under-review':
      return msg('Selvitämme', { desc: 'you-said-we-did: status' });
    case 'received':
      return msg('Saapunut', { desc: 'you-said-we-did: status' });
  }
};

/** The shape beside a status's word. */
export const statusShape = (status: OutcomeStatus): TemplateResult =>
  html`<svg viewBox="0 0 22 22" aria-hidden="true"><path d=${shapes[status]}></path></svg>`;
