import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Sender } from '../../../src/controllers/submit-controller.js';
import type { Code } from '../../../src/domain/personal-data.js';
import type { Phase } from '../../../src/transport/send.js';
import { fieldLink, stopPanel } from '../form/error-summary.js';

/** What the buttons and links of the panels do. */
export interface PanelActions {
  goTo(field: string): void;
  removeCodes(): void;
  editCodes(): void;
  copy(): void;
  /** Whether copying succeeded, in words. */
  readonly copied: string | undefined;
}

/** Message at a field with a code. Never repeats the code. */
export const codeText = (): string => msg('Tässä on henkilötunnus. Poista se.', { desc: 'feedback-prompt: error at a field with a code' });

/** Advice at a text that may hold a code, a phone number or an address: the person decides. */
export const adviceText = (kind: 'perhaps-code' | 'phone' | 'email'): string =>
  kind === 'perhaps-code'
    ? msg('Onko tämä henkilötunnus? Jos on, poista se.', { desc: 'feedback-prompt: advice, perhaps a code' })
    : msg('Tekstissä näyttää olevan puhelinnumero tai sähköpostiosoite. Saat jättää sen, mutta emme ota sen perusteella yhteyttä.', {
        desc: 'feedback-prompt: advice, phone number or e-mail address',
      });

/** A personal identity code stops the sending before any request, and goes by one press. */
export const codePanel = (level: number, codes: readonly Code[], isFoundByEndpoint: boolean, actions: PanelActions): TemplateResult => {
  const fields = [...new Set(codes.flatMap(({ parts }) => parts.map(({ field }) => field)))];
  const isSplit = codes.some(({ parts }) => parts.length > 1);
  // The endpoint gives the field, but never the characters: only the person can remove those.
  const isRemovable = codes.some(({ parts }) => parts.some(({ start, end }) => end > start));
  const title = msg('Poista henkilötunnus ennen lähettämistä', { desc: 'feedback-prompt: heading, a code was found' });
  const inside = html`<p>
      ${msg('Tekstissäsi näyttää olevan henkilötunnus. Emme tarvitse sitä.', { desc: 'feedback-prompt: a code was found' })}
      ${
        isFoundByEndpoint
          ? msg('Mitään ei tallennettu. Tekstisi on tallella tällä sivulla.', { desc: 'feedback-prompt: refused, nothing stored' })
          : msg('Mitään ei ole vielä lähetetty.', { desc: 'feedback-prompt: a code was found before sending' })
      }
    </p>
    ${
      isSplit
        ? html`<p>
            ${msg('Henkilötunnuksen osat ovat eri riveillä tai eri kentissä.', { desc: 'feedback-prompt: the code is in parts' })}
          </p>`
        : nothing
    }
    <ul>
      ${fields.map((field) => fieldLink(field, codeText(), (to) => actions.goTo(to)))}
    </ul>
    <div class="actions">
      ${
        isRemovable
          ? html`<button type="button" @click=${() => actions.removeCodes()}>
              ${msg('Poista henkilötunnus', { desc: 'feedback-prompt: removes the code' })}
            </button>`
          : nothing
      }
      <button type="button" class="quiet" @click=${() => actions.editCodes()}>
        ${msg('Muokkaan tekstiä itse', { desc: 'feedback-prompt: goes to the text with the code' })}
      </button>
    </div>`;
  return stopPanel('code-panel', level, title, inside);
};

/** After the removal: the rest of the text is kept, and nothing was sent yet. */
export const codeRemovedPanel = (): TemplateResult =>
  html`<p class="panel" tabindex="-1" data-panel>
    ${msg('Henkilötunnus on poistettu. Muu teksti on tallella. Voit nyt lähettää vastauksen.', { desc: 'feedback-prompt: the code is removed' })}
  </p>`;

/** The button submits the form, and so sends again. */
const againOrCopy = (actions: PanelActions) =>
  html`<div class="actions">
    <button>${msg('Yritä uudelleen', { desc: 'common: tries again' })}</button>
    <button type="button" class="quiet" @click=${() => actions.copy()}>
      ${msg('Kopioi tekstini', { desc: 'feedback-prompt: copies what the person wrote' })}
    </button>
    ${actions.copied ? html`<p class="small">${actions.copied}</p>` : nothing}
  </div>`;

const notConfirmedText = (sender: Sender) => {
  if (sender === 'nobody') {
    return msg('Mitään ei ole lähetetty. Tekstisi on tallella tällä sivulla. Voit kopioida sen ja kertoa asiasi muulla tavalla.', {
      desc: 'feedback-prompt: no way to send, what to do',
    });
  }
  const again = msg('Tekstisi on tallella tällä sivulla. Yritä uudelleen.', { desc: 'feedback-prompt: not confirmed, what to do' });
  if (sender === 'host') return again;
  return `${again} ${msg('Vastauksesi tallentuu vain kerran, vaikka se olisi jo tullut perille.', { desc: 'feedback-prompt: not confirmed, stored once' })}`;
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
      ? msg('Vastausta ei voi lähettää täältä juuri nyt', { desc: 'feedback-prompt: heading, no way to send' })
      : msg('Emme tiedä vielä, tuliko vastauksesi perille', { desc: 'feedback-prompt: heading, not confirmed' }),
    html`<p>${notConfirmedText(sender)}</p>
      ${
        isEdited
          ? html`<p>
              ${msg('Muutit tekstiä. Jos aiempi vastaus tuli perille, saamme nyt kaksi vastausta. Se ei haittaa.', {
                desc: 'feedback-prompt: not confirmed, then edited',
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
    msg('Vastausta ei voitu ottaa vastaan', { desc: 'feedback-prompt: heading, refused' }),
    html`<p>${msg('Mitään ei tallennettu. Tekstisi on tallella tällä sivulla.', { desc: 'feedback-prompt: refused, nothing stored' })}</p>
      <p>
        ${msg('Voit yrittää uudelleen, tai kopioida tekstin ja kertoa asiasi muulla tavalla.', {
          desc: 'feedback-prompt: refused, what to do',
        })}
      </p>
      ${againOrCopy(actions)}`,
  );

/** Shown while the answer is on its way. */
export const statusText = (phase: Phase | undefined): string => {
  if (phase === 'waiting-for-network') {
    return msg('Verkkoyhteys katkesi. Pidä sivu auki. Lähetämme vastauksen, kun yhteys palaa.', { desc: 'feedback-prompt: offline' });
  }
  if (phase === 'slow') {
    return msg('Tämä kestää tavallista kauemmin. Pidä sivu auki. Yritämme yhä.', { desc: 'feedback-prompt: sending takes long' });
  }
  return msg('Lähetämme vastaustasi.', { desc: 'feedback-prompt: sending' });
};
