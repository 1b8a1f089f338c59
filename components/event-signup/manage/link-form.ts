import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../../src/localization/msg.js';
import type { LinkProblem } from './manage-state.js';
import { liveText } from '../../shared/live-text.js';

const field = (link: string, isWrong: boolean): TemplateResult =>
  html`<div class="field ${isWrong ? 'wrong' : ''}">
    <label class="name" for="f-key">${msg('Oma linkki', { desc: 'event-signup-manage: name of the field for the link' })}</label>
    ${
      isWrong
        ? html`<p class="message" id="error-key">
            ${msg('Tarkista linkki. Siinä on tunnus, piste ja 22 merkkiä.', { desc: 'event-signup-manage: link of a wrong form' })}
          </p>`
        : nothing
    }
    <p class="hint" id="hint-key">
      ${msg('Sait linkin, kun lähetit ilmoittautumisen. Voit myös kirjoittaa vain sen lopun: tunnuksen, pisteen ja muut merkit.', { desc: 'event-signup-manage: hint at the link' })}
    </p>
    <input
      type="text"
      id="f-key"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-describedby=${isWrong ? 'error-key hint-key' : 'hint-key'}
      aria-invalid=${isWrong ? 'true' : 'false'}
      .value=${link}
    />
  </div>`;

const problemText = (problem: LinkProblem | undefined): string | undefined => {
  if (problem === 'unknown') {
    return msg('Emme löydä tällä linkillä ilmoittautumista. Tarkista linkki. Ilmoittautuminen on voitu jo poistaa.', {
      desc: 'event-signup-manage: unknown link',
    });
  }
  return problem === 'unavailable'
    ? msg('Ilmoittautumisesi ei auennut. Linkki on tallella kentässä. Yritä hetken kuluttua uudelleen.', {
        desc: 'event-signup-manage: could not be had',
      })
    : undefined;
};

/** Asks for the personal link. @param problem of the last one */
export const linkForm = (problem: LinkProblem | undefined, link: string, submitted: (event: Event) => void): TemplateResult => {
  const text = problemText(problem);
  return html`<form novalidate @submit=${submitted}>
    ${text ? html`<p class="panel" tabindex="-1" data-panel>${liveText(text)}</p>` : nothing} ${field(link, problem === 'wrong-form')}
    <div class="actions"><button>${msg('Näytä ilmoittautumiseni', { desc: 'event-signup-manage: shows the own signup' })}</button></div>
  </form>`;
};
