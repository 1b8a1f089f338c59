import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import type { Code } from '../../../src/domain/personal-data.js';
import { textLength, textLimit } from '../../../src/domain/visible.js';
import type { AnswerError } from '../../../src/domain/survey.js';
import type { Answers } from '../../../src/domain/visible.js';
import type { Phase } from '../../../src/transport/send.js';
import { heading } from '../../shared/heading.js';
import type { Fault } from './fault.js';

/** What the panels above the form ask the widget to do. */
export interface PanelActions {
  readonly level: number;
  /** Moves the focus to a question; the link's own jump would change the host page's address. */
  goTo(question: string): void;
  removeCodes(): void;
  editCodes(): void;
  copy(): void;
}

/** The message at a field, the same as in the summary. */
export const errorText = (set: QuestionSet, answers: Answers, { question, problem }: AnswerError): string => {
  const found = set.questions.find(({ id }) => id === question);
  const value = answers.get(question ?? '');
  if (problem === 'too-long' && found && typeof value === 'string') {
    const over = Math.max(1, textLength(value) - textLimit(found));
    return msg(str`Teksti on liian pitkä. Lyhennä sitä. Liikaa merkkejä: ${over}.`, { desc: 'feedback-prompt: error, text too long' });
  }
  if (problem === 'empty') return msg('Vastaa ainakin yhteen kysymykseen.', { desc: 'feedback-prompt: error, nothing answered' });
  return msg('Vastaa tähän kysymykseen.', { desc: 'feedback-prompt: error, required question' });
};

/** Message at a field where a code stands. Never repeats the code. */
export const codeText = (): string => msg('Tässä on henkilötunnus. Poista se.', { desc: 'feedback-prompt: error at a field with a code' });

/** Advice at a text that may hold a code, a phone number or an address: the person decides. */
export const adviceText = (kind: 'perhaps-code' | 'phone' | 'email'): string =>
  kind === 'perhaps-code'
    ? msg('Onko tämä henkilötunnus? Jos on, poista se.', { desc: 'feedback-prompt: advice, perhaps a code' })
    : msg('Tekstissä näyttää olevan puhelinnumero tai sähköpostiosoite. Saat jättää sen, mutta emme ota sen perusteella yhteyttä.', {
        desc: 'feedback-prompt: advice, phone number or e-mail address',
      });

const link = (question: string, text: string, actions: PanelActions) => {
  const go = (event: Event) => {
    event.preventDefault();
    actions.goTo(question);
  };
  return html`<li><a href="#q-${question}" @click=${go} .textContent=${text}></a></li>`;
};

/** What stops the way to the receipt: the heading takes the focus. */
const stop = (part: string, level: number, title: string, inside: unknown): TemplateResult =>
  html`<div class="panel stop" part=${part} role="group" data-panel>${heading(level, title)} ${inside}</div>`;

/** What must be mended, with links to the fields (WCAG 3.3.1). */
export const errorSummary = (faults: readonly Fault[], actions: PanelActions): TemplateResult =>
  stop(
    'error-summary',
    actions.level,
    msg('Vastauksessa on korjattavaa', { desc: 'feedback-prompt: heading of the error summary' }),
    html`<ul>
      ${faults.map(({ field, text }) => link(field, text(), actions))}
    </ul>`,
  );

/** A personal identity code stops the sending before any request, and goes by one press. */
export const codePanel = (codes: readonly Code[], isFoundByEndpoint: boolean, actions: PanelActions): TemplateResult => {
  const fields = [...new Set(codes.flatMap(({ parts }) => parts.map(({ field }) => field)))];
  const isSplit = codes.some(({ parts }) => parts.length > 1);
  // The endpoint tells the field, but never which characters: only the person can take those out.
  const isPlaced = codes.some(({ parts }) => parts.some(({ start, end }) => end > start));
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
      ${fields.map((field) => link(field, codeText(), actions))}
    </ul>
    <div class="actions">
      ${
        isPlaced
          ? html`<button type="button" @click=${() => actions.removeCodes()}>
              ${msg('Poista henkilötunnus', { desc: 'feedback-prompt: removes the code' })}
            </button>`
          : nothing
      }
      <button type="button" class="quiet" @click=${() => actions.editCodes()}>
        ${msg('Muokkaan tekstiä itse', { desc: 'feedback-prompt: goes to the text with the code' })}
      </button>
    </div>`;
  return stop('code-panel', actions.level, title, inside);
};

/** After the removal: the rest of the text is kept, and nothing was sent yet. */
export const codeRemovedPanel = (): TemplateResult =>
  html`<p class="panel" tabindex="-1" data-panel>
    ${msg('Henkilötunnus on poistettu. Muu teksti on tallella. Voit nyt lähettää vastauksen.', { desc: 'feedback-prompt: the code is removed' })}
  </p>`;

/** The form's own button stands here, and sends once more. */
const againOrCopy = (actions: PanelActions) =>
  html`<div class="actions">
    <button>${msg('Yritä uudelleen', { desc: 'common: tries again' })}</button>
    <button type="button" class="quiet" @click=${() => actions.copy()}>
      ${msg('Kopioi tekstini', { desc: 'feedback-prompt: copies what the person wrote' })}
    </button>
  </div>`;

const unsureText = (sentBy: 'widget' | 'host' | 'nobody') => {
  if (sentBy === 'nobody') {
    return msg('Mitään ei ole lähetetty. Tekstisi on tallella tällä sivulla. Voit kopioida sen ja kertoa asiasi muulla tavalla.', {
      desc: 'feedback-prompt: no way to send, what to do',
    });
  }
  const again = msg('Tekstisi on tallella tällä sivulla. Yritä uudelleen.', { desc: 'feedback-prompt: not confirmed, what to do' });
  if (sentBy === 'host') return again;
  return `${again} ${msg('Vastauksesi tallentuu vain kerran, vaikka se olisi jo tullut perille.', { desc: 'feedback-prompt: not confirmed, stored once' })}`;
};

/**
 * Not confirmed: we do not know whether it arrived. The same key goes with "try again", so our endpoint stores it once; whether the host's
 * own does, we do not know.
 */
export const unsurePanel = (isEdited: boolean, sentBy: 'widget' | 'host' | 'nobody', actions: PanelActions): TemplateResult =>
  stop(
    'unsure',
    actions.level,
    sentBy === 'nobody'
      ? msg('Vastausta ei voi lähettää täältä juuri nyt', { desc: 'feedback-prompt: heading, no way to send' })
      : msg('Emme tiedä vielä, tuliko vastauksesi perille', { desc: 'feedback-prompt: heading, not confirmed' }),
    html`<p>${unsureText(sentBy)}</p>
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
export const refusedPanel = (actions: PanelActions): TemplateResult =>
  stop(
    'refused',
    actions.level,
    msg('Vastausta ei voitu ottaa vastaan', { desc: 'feedback-prompt: heading, refused' }),
    html`<p>${msg('Mitään ei tallennettu. Tekstisi on tallella tällä sivulla.', { desc: 'feedback-prompt: refused, nothing stored' })}</p>
      <p>
        ${msg('Voit yrittää uudelleen, tai kopioida tekstin ja kertoa asiasi muulla tavalla.', {
          desc: 'feedback-prompt: refused, what to do',
        })}
      </p>
      ${againOrCopy(actions)}`,
  );

/** Said while the answer is under way. */
export const statusText = (phase: Phase | undefined): string => {
  if (phase === 'waiting-for-network') {
    return msg('Verkkoyhteys katkesi. Pidä sivu auki. Lähetämme vastauksen, kun yhteys palaa.', { desc: 'feedback-prompt: offline' });
  }
  if (phase === 'slow') {
    return msg('Tämä kestää tavallista kauemmin. Pidä sivu auki. Yritämme yhä.', { desc: 'feedback-prompt: sending takes long' });
  }
  return msg('Lähetämme vastaustasi.', { desc: 'feedback-prompt: sending' });
};
