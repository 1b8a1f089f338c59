import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Sender } from '../../../src/controllers/submit-controller.js';
import { msg } from '../../../src/localization/msg.js';
import type { Phase } from '../../../src/transport/send.js';
import { copyToClipboard } from '../../shared/copy-to-clipboard.js';
import { stopPanel } from '../../shared/stop-panel.js';

/** What the buttons of the panels do. */
export interface PanelActions {
  copy(): void;
  /** Whether copying succeeded, in words. */
  readonly copied: string | undefined;
}

/** The button submits the form, and so sends again. */
const againOrCopy = (actions: PanelActions) =>
  html`<div class="actions">
    <button>${msg('Yritä uudelleen', { desc: 'common: tries again' })}</button>
    <button type="button" class="quiet" @click=${() => actions.copy()}>
      ${msg('Kopioi tekstini', { desc: 'feedback-prompt-submit: copies what the person wrote' })}
    </button>
    ${actions.copied ? html`<p class="small">${actions.copied}</p>` : nothing}
  </div>`;

const notConfirmedText = (sender: Sender) => {
  if (sender === 'nobody') {
    return msg('Mitään ei ole lähetetty. Tekstisi on tallella tällä sivulla. Voit kopioida sen ja kertoa asiasi muulla tavalla.', {
      desc: 'feedback-prompt-submit: no way to send, what to do',
    });
  }
  const again = msg('Tekstisi on tallella tällä sivulla. Yritä uudelleen.', { desc: 'feedback-prompt-submit: not confirmed, what to do' });
  if (sender === 'host') return again;
  return `${again} ${msg('Vastauksesi tallentuu vain kerran, vaikka se olisi jo tullut perille.', { desc: 'feedback-prompt-submit: not confirmed, stored once' })}`;
};

/**
 * Not confirmed: we do not know whether it arrived. The same key goes with "try again", so our endpoint stores it once; whether the host's
 * own does, we do not know.
 */
export const notConfirmedPanel = (level: number, isEdited: boolean, sender: Sender, actions: PanelActions): TemplateResult =>
  stopPanel(
    'unsure',
    level,
    sender === 'nobody'
      ? msg('Vastausta ei voi lähettää täältä juuri nyt', { desc: 'feedback-prompt-submit: heading, no way to send' })
      : msg('Emme tiedä vielä, tuliko vastauksesi perille', { desc: 'feedback-prompt-submit: heading, not confirmed' }),
    html`<p>${notConfirmedText(sender)}</p>
      ${
        isEdited
          ? html`<p>
              ${msg('Muutit tekstiä. Jos aiempi vastaus tuli perille, saamme nyt kaksi vastausta. Se ei haittaa.', {
                desc: 'feedback-prompt-submit: not confirmed, then edited',
              })}
            </p>`
          : nothing
      }
      ${againOrCopy(actions)}`,
  );

/** Refused: we know that nothing was stored. */
export const refusedPanel = (level: number, actions: PanelActions): TemplateResult =>
  stopPanel(
    'refused',
    level,
    msg('Vastausta ei voitu ottaa vastaan', { desc: 'feedback-prompt-submit: heading, refused' }),
    html`<p>${msg('Mitään ei tallennettu. Tekstisi on tallella tällä sivulla.', { desc: 'feedback-prompt: refused, nothing stored' })}</p>
      <p>
        ${msg('Voit yrittää uudelleen, tai kopioida tekstin ja kertoa asiasi muulla tavalla.', {
          desc: 'feedback-prompt-submit: refused, what to do',
        })}
      </p>
      ${againOrCopy(actions)}`,
  );

/** Copies a text. @returns what to announce */
export const copyText = async (text: string): Promise<string> =>
  (await copyToClipboard(text))
    ? msg('Teksti on kopioitu. Yhteisellä tietokoneella seuraava käyttäjä voi nähdä sen.', {
        desc: 'feedback-prompt-submit: the text is copied',
      })
    : msg('Kopiointi ei onnistunut. Valitse teksti ja kopioi se itse.', { desc: 'feedback-prompt-submit: copying failed' });

/** Shown while the answer is on its way. */
export const statusText = (phase: Phase | undefined): string => {
  if (phase === 'waiting-for-network') {
    return msg('Verkkoyhteys katkesi. Pidä sivu auki. Lähetämme vastauksen, kun yhteys palaa.', {
      desc: 'feedback-prompt-submit: offline',
    });
  }
  if (phase === 'slow') {
    return msg('Tämä kestää tavallista kauemmin. Pidä sivu auki. Yritämme yhä.', { desc: 'feedback-prompt-submit: sending takes long' });
  }
  return msg('Lähetämme vastaustasi.', { desc: 'feedback-prompt-submit: sending' });
};
