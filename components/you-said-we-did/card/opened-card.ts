import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Outcome } from '../../../src/contract/outcomes.js';
import { isOutcome } from '../../../src/domain/outcome.js';
import { ask } from '../../../src/transport/ask.js';
import type { Read } from '../../../src/transport/attempt.js';
import { browserRuntime } from '../../../src/transport/browser.js';
import { retryButton } from '../buttons.js';

/** The one card that an address or a code points at. */
export interface Opened {
  readonly id: string;
  readonly found: Outcome | 'looking' | 'missing' | 'failed';
}

const readCard: Read<Outcome> = (body) => (isOutcome(body) ? body : undefined);

/** Looks for a card at the endpoint. */
export const fetchCard = async (endpoint: string, id: string, language: string): Promise<Opened> => {
  const url = `${endpoint.replace(/\/+$/, '')}/outcomes/${encodeURIComponent(id)}?lang=${language}`;
  const asked = await ask({ url, read: readCard }, browserRuntime());
  return { id, found: asked.kind === 'got' ? asked.value : asked.kind === 'missing' ? 'missing' : 'failed' };
};

const textOf = (found: 'looking' | 'missing' | 'failed'): string => {
  switch (found) {
    case 'looking':
      return msg('Haemme asiaa.', { desc: 'you-said-we-did: one card is being fetched' });
    case 'missing':
      return msg('Tätä asiaa ei löydy. Se on voitu poistaa tai yhdistää toiseen asiaan.', {
        desc: 'you-said-we-did: the one card is not there',
      });
    case 'failed':
      return msg('Asian tietoja ei saatu juuri nyt.', { desc: 'you-said-we-did: the one card could not be had' });
  }
};

/** The place of one card by itself, and the way to all of them. */
export const openedView = (found: Opened['found'], retry: () => void): TemplateResult =>
  html`<div part="opened">
    <button type="button" class="quiet no-print" data-act="all">
      ${msg('Näytä kaikki asiat', { desc: 'you-said-we-did: from one card to all' })}
    </button>
    ${typeof found === 'object' ? nothing : html`<p class="note" tabindex="-1" .textContent=${textOf(found)}></p>`}
    ${found === 'failed' ? retryButton(retry) : nothing}
    <div class="cards"></div>
  </div>`;
