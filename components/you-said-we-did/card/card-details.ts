import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Outcome } from '../../../src/contract/outcomes.js';
import type { OutcomeStatus } from '../../../src/contract/vocabulary.js';
import { HOUSE_LEVELS } from '../../../src/contract/vocabulary/house.js';
import { msg, str } from '../../../src/localization/msg.js';
import { levelName } from '../../shared/level-names/level-name.js';
import { liveText } from '../../shared/live-text.js';
import { formatDay } from '../../../src/localization/dates.js';
import type { Told } from './card-actions.js';
import { statusName } from './status.js';

/** What a status means to who reads it. */
export const statusMeaning = (status: OutcomeStatus): string => {
  switch (status) {
    case 'done':
      return msg('Muutos on tehty. Kerromme, mikä muuttui, missä ja milloin.', { desc: 'you-said-we-did-session: what "done" means' });
    case 'partly-done':
      return msg('Osa muutoksesta on tehty. Kerromme, mikä jäi tekemättä ja miksi.', {
        desc: 'you-said-we-did-session: what "partly done" means',
      });
    case 'will-not-do':
      return msg('Emme tee tätä muutosta. Kerromme syyn ja keneltä voit kysyä lisää.', {
        desc: 'you-said-we-did-session: what "will not be done" means',
      });
    case 'in-progress':
      return msg('Teemme muutosta nyt.', { desc: 'you-said-we-did-session: what "work under way" means' });
    case 'planned':
      return msg('Olemme päättäneet tehdä muutoksen. Työ ei ole vielä alkanut.', { desc: 'you-said-we-did-session: what "decided" means' });
    case 'under-review':
      return msg('Selvitämme, mitä asialle voi tehdä. Päätöstä ei ole vielä.', {
        desc: 'you-said-we-did-session: what "looking into it" means',
      });
    case 'received':
      return msg('Palaute on tullut perille. Emme ole vielä käsitelleet sitä.', { desc: 'you-said-we-did-session: what "received" means' });
  }
};

/** What the page lets a visitor do with one card. */
interface CardActions {
  /** The card's own address; absent where the page's address does not name what the board shows. */
  readonly address: string | undefined;
  /** Not in a kiosk. */
  readonly canPrint: boolean;
  /** What is told of the last one that was done. */
  readonly told: Told | undefined;
}

const fact = (name: string, lang: string | typeof nothing, text: string) =>
  html`<p class="meta">${name}: <bdi lang=${lang}>${text}</bdi></p>`;

const historyView = (history: Outcome['history'], lang: string | typeof nothing) =>
  html`<ol class="history" part="history">
    ${history.map(
      ({ at, status, note }) =>
        html`<li>${formatDay(at)}: ${statusName(status)}${note ? html`. <span dir="auto" lang=${lang}>${note}</span>` : nothing}</li>`,
    )}
  </ol>`;

/**
 * The link opens the card here; it is a link so that it can be shared, and opened elsewhere. Every card has the same three: the title tells them
 * apart in a list of buttons.
 */
const actionsView = (title: string, { address, canPrint, told }: CardActions) => {
  const link = msg('Linkki tähän asiaan', { desc: 'you-said-we-did-session: address of one card' });
  const copy = msg('Kopioi linkki', { desc: 'you-said-we-did-session: copies the address of one card' });
  const print = msg('Tulosta tämä asia', { desc: 'you-said-we-did-session: prints one card' });
  return html`<div class="card-actions no-print">
    ${
      address
        ? html`<a href=${address} data-act="open" aria-label="${link}: ${title}" @click=${(event: Event) => event.preventDefault()}
              >${link}</a
            >
            <button type="button" class="link" data-act="copy" data-address=${address} aria-label="${copy}: ${title}">${copy}</button>`
        : nothing
    }
    ${canPrint ? html`<button type="button" class="link" data-act="print" aria-label="${print}: ${title}">${print}</button>` : nothing}
    ${told ? html`<p>${liveText(told())}</p>` : nothing}
  </div>`;
};

/** Below a card, when it is opened: what its status means, what it is about, who decided, each step with its date, and what can be done with it. */
export const detailsView = (outcome: Outcome, language: string, actions: CardActions): TemplateResult => {
  const { status, decidedBy, level, themes, history, updatedAt } = outcome;
  const lang = outcome.language === language ? nothing : outcome.language;
  return html`<div class="in">
    <p>${statusMeaning(status)}</p>
    ${themes.length > 0 ? fact(msg('Aihe', { desc: 'you-said-we-did-session: form, theme' }), lang, themes.map(({ label }) => label).join(', ')) : nothing}
    ${decidedBy ? fact(msg('Päätöksen teki', { desc: 'you-said-we-did-session: card, who decided' }), lang, decidedBy) : nothing}
    ${level && HOUSE_LEVELS.includes(level) ? fact(msg('Tapa vaikuttaa', { desc: 'you-said-we-did-session: form, level of the house' }), nothing, levelName(level)) : nothing}
    ${history.length > 0 ? historyView(history, lang) : nothing}
    <p class="meta">${msg(str`Päivitetty ${formatDay(updatedAt)}`, { desc: 'you-said-we-did: card, date of the last change' })}</p>
    ${actionsView(outcome.title, actions)}
  </div>`;
};
