import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatDay } from '../../../src/localization/dates.js';
import { msg, str } from '../../../src/localization/msg.js';
import { heading } from '../../shared/heading.js';
import { liveText } from '../../shared/live-text.js';
import { byNumber } from '../../../src/localization/by-number.js';

/** The button stays while it is sent. */
export const outboxStyles = css`
  [aria-disabled='true'] {
    border-style: dashed;
    cursor: progress;
  }
`;

export const offerHeading = (): string =>
  msg('Lähetämmekö vastauksen myöhemmin?', { desc: 'feedback-prompt-outbox: heading of the offer' });

/** Offered when it is not known whether the answer arrived. The button is the form's: it goes through the same checks as "send". */
export const keepOffer = (level: number, isImpossible: boolean, pressed: () => void): TemplateResult =>
  html`<div class="panel" part="keep" role="group" aria-label=${offerHeading()} data-outbox>
    ${heading(level, offerHeading())}
    ${
      isImpossible
        ? html`<p class="message" tabindex="-1">
            ${msg('Tämä selain ei anna säilyttää vastausta. Tekstisi on yhä tällä sivulla. Yritä lähettää uudelleen tai kopioi teksti.', {
              desc: 'feedback-prompt-outbox: storage is blocked',
            })}
          </p>`
        : nothing
    }
    <p>
      ${msg(
        'Voit säilyttää vastauksen tällä laitteella. Yritämme lähettää sen 7 päivän ajan aina, kun verkko toimii ja tämä sivu on auki.',
        {
          desc: 'feedback-prompt-outbox: what keeping means',
        },
      )}
    </p>
    <p>
      ${msg('Onko laite yhteinen? Älä säilytä vastausta: muut voivat päästä lukemaan sitä.', {
        desc: 'feedback-prompt-outbox: warning of shared devices',
      })}
    </p>
    <div class="actions">
      <button class="quiet" @click=${pressed}>
        ${msg('Säilytä vastaus ja lähetä myöhemmin', { desc: 'feedback-prompt-outbox: keeps the answer' })}
      </button>
    </div>
  </div>`;

export const waitingHeading = (count: number): string =>
  count === 1
    ? msg('Yksi vastaus odottaa lähettämistä', { desc: 'feedback-prompt-outbox: heading, one answer waits' })
    : byNumber(count, msg(str`Lähettämistä odottaa ${count} vastausta`, { desc: 'feedback-prompt-outbox: heading, several answers wait' }));

/** What the person can do with what waits. */
export interface NoticeActions {
  sendNow(): void;
  askToRemove(): void;
  remove(): void;
  keep(): void;
  close(): void;
}

const frame = (level: number, title: string, inside: unknown): TemplateResult =>
  html`<div class="panel no-print" part="outbox" role="group" aria-label=${title} data-outbox>${heading(level, title)} ${inside}</div>`;

const press = (text: string, action: () => void, name = 'quiet', isBusy = false) =>
  html`<button type="button" class=${name} aria-disabled=${isBusy ? 'true' : nothing} @click=${action}>${text}</button>`;

const removeText = (count = 1): string =>
  count === 1
    ? msg('Poista vastaus', { desc: 'feedback-prompt-outbox: deletes the one that waits' })
    : msg('Poista kaikki vastaukset', { desc: 'feedback-prompt-outbox: deletes all that wait' });

const untilText = (count: number, until: string): string => {
  const day = formatDay(until);
  return count === 1
    ? msg(
        str`Lähetämme sen, kun verkko toimii ja tämä sivu on auki. Viimeinen päivä on ${day}. Sen jälkeen poistamme vastauksen, kun sivu avataan.`,
        {
          desc: 'feedback-prompt-outbox: until when one waits',
        },
      )
    : msg(
        str`Lähetämme ne, kun verkko toimii ja tämä sivu on auki. Viimeinen päivä on ${day}. Sen jälkeen poistamme vastaukset, kun sivu avataan.`,
        {
          desc: 'feedback-prompt-outbox: until when several wait',
        },
      );
};

/**
 * The button stays while it is sent, so that the focus does.
 *
 * @param until the last day of the oldest, as a moment
 * @param message the outcome of the last try, when the person asked for it
 */
export const waitingNotice = (
  level: number,
  { count, until, isSending, message }: { count: number; until: string; isSending: boolean; message: string | undefined },
  actions: NoticeActions,
): TemplateResult =>
  frame(
    level,
    waitingHeading(count),
    html`<p>${liveText(untilText(count, until))}</p>
      <p>
        ${msg('Onko laite yhteinen? Poista odottava vastaus, ennen kuin lähdet: muut voivat päästä lukemaan sitä.', { desc: 'feedback-prompt-outbox: remove on a shared device' })}
      </p>
      ${message ? html`<p class="about" tabindex="-1" data-message>${liveText(message)}</p>` : nothing}
      ${isSending ? html`<p>${sendingText()}</p>` : nothing}
      <div class="actions">
        ${press(msg('Yritä lähettää nyt', { desc: 'feedback-prompt-outbox: tries to send now' }), () => actions.sendNow(), 'quiet', isSending)}
        ${press(removeText(count), () => actions.askToRemove(), 'link')}
      </div>`,
  );

export const sendingText = (): string => msg('Lähetämme odottanutta vastausta.', { desc: 'feedback-prompt-outbox: sending' });

export const stillWaitingText = (): string =>
  msg('Lähettäminen ei vielä onnistunut. Vastaus odottaa edelleen.', { desc: 'feedback-prompt-outbox: not sent yet' });

export const sentText = (): string => msg('Odottanut vastaus tuli perille. Kiitos!', { desc: 'feedback-prompt-outbox: heading, sent' });

export const goneText = (): string =>
  msg('Vastaus ei enää odota. Se on lähetetty tai poistettu toisessa välilehdessä.', { desc: 'feedback-prompt-outbox: gone elsewhere' });

/** A removal cannot be taken back: it is asked once. */
export const removeQuestion = (level: number, count: number, actions: NoticeActions): TemplateResult =>
  frame(
    level,
    count === 1
      ? msg('Poistetaanko odottava vastaus?', { desc: 'feedback-prompt-outbox: heading, really delete one' })
      : byNumber(
          count,
          msg(str`Poistetaanko kaikki ${count} odottavaa vastausta?`, { desc: 'feedback-prompt-outbox: heading, really delete all' }),
        ),
    html`<p>${msg('Poistettua ei voi palauttaa, eikä sitä lähetetä.', { desc: 'feedback-prompt-outbox: what deleting means' })}</p>
      <div class="actions">
        ${press(removeText(count), () => actions.remove())}
        ${press(msg('Säilytä vastaus', { desc: 'feedback-prompt-outbox: does not delete' }), () => actions.keep(), 'link')}
      </div>`,
  );

const closeButton = (actions: NoticeActions) =>
  press(msg('Sulje ilmoitus', { desc: 'feedback-prompt-outbox: closes the notice' }), () => actions.close());

/** A receipt like any other: who kept the answer needs its code. */
export const sentNotice = (level: number, references: readonly string[], actions: NoticeActions): TemplateResult =>
  frame(
    level,
    sentText(),
    html`<p>
        ${msg('Kirjoita tunnus paperille. Sillä näet myöhemmin, missä vaiheessa asia on.', { desc: 'feedback-prompt-outbox: keep the code' })}
      </p>
      ${references.map((reference) => html`<p class="code" part="code" translate="no" dir="ltr">${reference}</p>`)}
      <div class="actions">${closeButton(actions)}</div>`,
  );

/** @param texts what was written, where it may be shown */
export const refusedNotice = (level: number, texts: readonly string[], actions: NoticeActions): TemplateResult =>
  frame(
    level,
    msg('Odottanutta vastausta ei otettu vastaan', { desc: 'feedback-prompt-outbox: heading, refused' }),
    html`<p>
        ${msg('Emme yritä enää lähettää sitä. Voit kertoa asiasi muulla tavalla.', { desc: 'feedback-prompt-outbox: refused, what to do' })}
      </p>
      ${
        texts.length > 0
          ? html`<details>
              <summary>${msg('Näytä odottanut teksti', { desc: 'feedback-prompt-outbox: shows the refused text' })}</summary>
              ${texts.map((text) => html`<p class="kept-text">${liveText(text)}</p>`)}
            </details>`
          : nothing
      }
      <div class="actions">${press(removeText(), () => actions.askToRemove(), 'link')}</div>`,
  );

/** Removed by the person's press, or gone in another tab. */
export const plainNotice = (level: number, text: string, actions: NoticeActions): TemplateResult =>
  frame(level, text, html`<div class="actions">${closeButton(actions)}</div>`);

export const removedText = (): string => msg('Vastaus on poistettu tältä laitteelta', { desc: 'feedback-prompt-outbox: heading, deleted' });

export const notRemovedText = (): string =>
  msg('Poistaminen ei onnistunut. Vastaus on yhä tällä laitteella.', { desc: 'feedback-prompt-outbox: deleting failed' });
