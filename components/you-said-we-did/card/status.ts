import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { OutcomeStatus } from '../../../src/contract/vocabulary.js';
import { STATUSES } from '../../../src/domain/outcome.js';
import { shapes } from './status-shapes.js';

export const statusName = (status: OutcomeStatus): string =>
  msg('Tehty, Osittain tehty, Emme tee, Työn alla, Päätetty tehdä, Selvitämme, Saapunut', {
    desc: 'you-said-we-did: the seven statuses, in this order, with a comma and a space between',
  }).split(', ')[STATUSES.indexOf(status)] as string;

/** The shape and the word. */
export const statusView = (status: OutcomeStatus): TemplateResult => {
  const [hue, path] = shapes[STATUSES.indexOf(status)] as (typeof shapes)[number];
  return html`<svg viewBox="0 0 22 22" aria-hidden="true" color="oklch(from var(--accent) l c ${hue})"><path d=${path}></path></svg
    >${statusName(status)}`;
};
