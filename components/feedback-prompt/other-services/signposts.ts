import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { PromptHost } from '../prompt-host.js';

/** What is no feedback, and who helps then (FEATURES F7). Each is replaced by the host's own words and links in its slot. */
export class Signposts {
  constructor(private readonly host: PromptHost) {}

  view(): TemplateResult {
    return html`<ul class="ways">
        <li>
          <slot name="booking"
            >${msg('Aikaa ei voi varata tai perua tällä lomakkeella.', { desc: 'feedback-prompt-form: signpost, appointments' })}</slot
          >
        </li>
        <li>
          <slot name="rights"
            >${msg(
              'Koetko, että sinua on kohdeltu väärin? Potilas- tai sosiaaliasiavastaava neuvoo maksutta. Hän auttaa myös muistutuksen tekemisessä.',
              { desc: 'feedback-prompt-form: signpost, rights' },
            )}</slot
          >
        </li>
        <li>
          <slot name="safety"
            >${msg('Sattuiko hoidossa tai palvelussa vaaratilanne? Tee siitä ilmoitus.', { desc: 'feedback-prompt-form: signpost, safety' })}</slot
          >
        </li>
        <li><slot name="accessibility">${this.#accessibility()}</slot></li>
      </ul>
      <slot name="channels"></slot>`;
  }

  #accessibility(): TemplateResult {
    const isOn = this.host.about === 'accessibility';
    return html`${
        isOn
          ? msg('Kerrot nyt verkkosivujen saavutettavuudesta.', { desc: 'feedback-prompt-form: signpost, accessibility is the topic' })
          : msg('Etkö pystynyt käyttämään verkkosivuja? Kerro siitä, niin vastaamme 14 päivässä.', {
              desc: 'feedback-prompt-form: signpost, accessibility',
            })
      }
      <button type="button" class="link" @click=${() => this.#switch(isOn)}>
        ${
          isOn
            ? msg('Anna muuta palautetta', { desc: 'feedback-prompt-form: back from accessibility to the usual questions' })
            : msg('Kerro saavutettavuudesta', { desc: 'feedback-prompt-form: asks about accessibility instead' })
        }
      </button>`;
  }

  #switch(isOn: boolean): void {
    this.host.about = isOn ? undefined : 'accessibility';
    this.host.focusOn('.title');
  }
}
