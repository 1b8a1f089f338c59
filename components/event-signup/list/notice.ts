import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { HOUSE_LEVELS } from '../../../src/contract/vocabulary.js';
import { levelName } from '../../shared/level-name.js';
import { fetchListTexts } from './texts.js';

export const prepare = fetchListTexts;

/** What is left out of the list: events of other levels, with a way to them, and broken ones. */
export const noticeView = (level: string | undefined, broken: number, showAll: () => void): TemplateResult => {
  const known = HOUSE_LEVELS.find((one) => one === level);
  return html`${
    level
      ? html`<p>
          ${known ? html`${msg(str`Taso: ${levelName(known)}`, { desc: 'event-signup-list: the list has one level only' })} · ` : nothing}<button
            type="button"
            class="link"
            @click=${showAll}
          >
            ${msg('Näytä kaikki tapahtumat', { desc: 'event-signup-list: shows every level' })}
          </button>
        </p>`
      : nothing
  }
  ${
    broken > 0
      ? html`<p class="soft">
          ${msg(str`Tapahtumia, joita emme voineet näyttää: ${broken}`, { desc: 'event-signup-list: broken events of the list' })}
        </p>`
      : nothing
  }`;
};
