import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { HOUSE_LEVELS } from '../../../src/contract/vocabulary.js';
import { levelName } from '../../shared/level-name.js';

/** An element whose list is narrowed to a level; `data-level-before` keeps the page's own level while the house or a visitor has another. */
type Narrowed = HTMLElement & { level?: string | undefined };

/** By the visitor's press, until the widget is cleared. */
export const showEveryLevel = (host: Narrowed): void => {
  host.dataset['levelBefore'] ??= host.level ?? '';
  host.removeAttribute('level');
  host.level = undefined;
};

/** For the next person, as the page set it. */
export const ownLevelAgain = (host: Narrowed): void => {
  const own = host.dataset['levelBefore'];
  if (own === undefined) return;
  showEveryLevel(host);
  delete host.dataset['levelBefore'];
  if (own) host.setAttribute('level', own);
};

/** What is not in the list: events of other levels, with a way to them, and broken ones. */
export const aboutView = (level: string | undefined, broken: number, showAll: () => void): TemplateResult => {
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
