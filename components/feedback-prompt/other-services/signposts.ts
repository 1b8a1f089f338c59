/** Where to go with other matters than feedback. Fetched when it is opened. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import { msg } from '../../../src/localization/msg.js';
import { expanderStyles } from '../form/expander.styles.js';
import { fetchFormTexts } from '../form/texts.js';
import type { Prompt } from '../prompt.js';
import { keepHeight } from './keep-height.js';

const accessibility = (isOn: boolean, prompt: Prompt): TemplateResult =>
  html`${
      isOn
        ? msg('Kerrot nyt verkkosivujen saavutettavuudesta.', { desc: 'feedback-prompt-form: signpost, accessibility is the topic' })
        : msg('Etkö pystynyt käyttämään verkkosivuja? Kerro siitä, niin vastaamme 14 päivässä.', {
            desc: 'feedback-prompt-form: signpost, accessibility',
          })
    }
    <button type="button" class="link" @click=${() => prompt.dispatch({ type: 'topic-chosen', topic: isOn ? 'general' : 'accessibility' })}>
      ${
        isOn
          ? msg('Anna muuta palautetta', { desc: 'feedback-prompt-form: back from accessibility to the usual questions' })
          : msg('Kerro saavutettavuudesta', { desc: 'feedback-prompt-form: asks about accessibility instead' })
      }
    </button>`;

/** Other matters, and who helps with them. The page's own words and links in the slots replace the kit's. @param topic what is asked about now */
const signpostsView = (topic: 'accessibility' | undefined, prompt: Prompt): TemplateResult =>
  html`<ul>
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
          >${msg('Sattuiko hoidossa tai palvelussa vaaratilanne? Kysy henkilökunnalta, miten siitä ilmoitetaan.', { desc: 'feedback-prompt-form: signpost, safety' })}</slot
        >
      </li>
      <li><slot name="accessibility">${accessibility(topic !== undefined, prompt)}</slot></li>
    </ul>
    <slot name="channels"></slot>`;

/** Rejects when its texts cannot be fetched in the page's language. */
export const open = async (host: Element): Promise<typeof signpostsView> => {
  await fetchFormTexts();
  addStyles(host, expanderStyles);
  keepHeight(host);
  return signpostsView;
};
