import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Code, TextField } from '../../../src/domain/personal-data.js';
import { msg } from '../../../src/localization/msg.js';
import { stopPanel } from '../../shared/stop-panel.js';
import { fieldLink } from './error-summary.js';

export interface FoundCodes {
  readonly codes: readonly Code[];
  /** Where they are. */
  readonly texts: readonly TextField[];
  readonly isFoundByEndpoint: boolean;
}

/** What the buttons and links of the panel do. */
export interface CodeActions {
  goTo(field: string): void;
  removeCodes(): void;
  editCodes(): void;
}

/** Message at a field with a code. Never repeats the code. */
export const codeText = (): string =>
  msg('Tässä on henkilötunnus. Poista se.', { desc: 'feedback-prompt-form: error at a field with a code' });

/** Whether a person would look for the code in one place and not find it: it goes on in another field or on the next line. */
const isInParts = ({ parts }: Code, texts: readonly TextField[]): boolean =>
  parts.length > 1 ||
  parts.some(({ field, start, end }) =>
    texts
      .find(({ id }) => id === field)
      ?.text.slice(start, end)
      .includes('\n'),
  );

/** A personal identity code stops the sending before any request, and goes by one press. */
export const codePanel = (level: number, { codes, texts, isFoundByEndpoint }: FoundCodes, actions: CodeActions): TemplateResult => {
  const fields = [...new Set(codes.flatMap(({ parts }) => parts.map(({ field }) => field)))];
  const isSplit = codes.some((code) => isInParts(code, texts));
  // The endpoint gives the field, but never the characters: only the person can remove those.
  const isRemovable = codes.some(({ parts }) => parts.some(({ start, end }) => end > start));
  const title = msg('Poista henkilötunnus ennen lähettämistä', { desc: 'feedback-prompt-form: heading, a code was found' });
  const inside = html`<p>
      ${msg('Tekstissäsi näyttää olevan henkilötunnus. Emme tarvitse sitä.', { desc: 'feedback-prompt-form: a code was found' })}
      ${
        isFoundByEndpoint
          ? msg('Mitään ei tallennettu. Tekstisi on tallella tällä sivulla.', { desc: 'feedback-prompt: refused, nothing stored' })
          : msg('Mitään ei ole vielä lähetetty.', { desc: 'feedback-prompt-form: a code was found before sending' })
      }
    </p>
    ${
      isSplit
        ? html`<p>
            ${msg('Henkilötunnuksen osat ovat eri riveillä tai eri kentissä.', { desc: 'feedback-prompt-form: the code is in parts' })}
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
              ${msg('Poista henkilötunnus', { desc: 'feedback-prompt-form: removes the code' })}
            </button>`
          : nothing
      }
      <button type="button" class="quiet" @click=${() => actions.editCodes()}>
        ${msg('Muokkaan tekstiä itse', { desc: 'feedback-prompt-form: goes to the text with the code' })}
      </button>
    </div>`;
  return stopPanel('code-panel', level, title, inside);
};

/** After the removal: the rest of the text is kept, and nothing was sent yet. */
export const codeRemovedPanel = (): TemplateResult =>
  html`<p class="panel" tabindex="-1" data-panel>
    ${msg('Henkilötunnus on poistettu. Muu teksti on tallella. Voit nyt jatkaa.', { desc: 'feedback-prompt-form: the code is removed' })}
  </p>`;
