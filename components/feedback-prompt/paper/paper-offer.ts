/** Offers the questions as a blank form on paper. Fetched when a page gives a `return-address`. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { LazyModule } from '../../../src/controllers/lazy-module.js';
import { msg } from '../../../src/localization/msg.js';
import { liveText } from '../../shared/live-text.js';
import { fetchFormTexts } from '../form/texts.js';
import type { Prompt } from '../prompt.js';
import type { printPaper } from './paper.js';

const missingText = (): string =>
  msg('Paperilomaketta ei saatu auki. Yritä hetken kuluttua uudelleen.', { desc: 'feedback-prompt-form: no paper form' });

const noPrintText = (): string =>
  msg('Tulostaminen ei onnistu täällä. Avaa tämä sivu selaimessa tai pyydä lomake henkilökunnalta.', {
    desc: 'feedback-prompt-form: the paper form cannot be printed',
  });

export class PaperOffer {
  readonly #announcer: Announcer;
  readonly #paper: LazyModule<{ printPaper: typeof printPaper }>;
  #failure: (() => string) | undefined;

  constructor(private readonly prompt: Prompt) {
    this.#announcer = new Announcer(prompt);
    this.#paper = new LazyModule(prompt, () => import('./paper.js'));
  }

  async #print(set: QuestionSet, about: string | undefined): Promise<void> {
    const paper = await this.#paper.load();
    const printing = paper?.printPaper({ host: this.prompt, settings: this.prompt.settings, set, about });
    this.#failure = await Promise.resolve(printing).then(
      (isPrinted) => (isPrinted ? undefined : paper ? noPrintText : missingText),
      () => missingText,
    );
    if (this.#failure) this.#announcer.say(this.#failure());
    this.prompt.requestUpdate();
  }

  /** @param about `accessibility` = the questions are about the website */
  view(set: QuestionSet, about: string | undefined): TemplateResult | undefined {
    if (this.prompt.settings.flag('kiosk')) return undefined;
    return html`<p class="no-print">
      <button type="button" class="link" part="paper" @click=${() => void this.#print(set, about)}>
        ${msg('Tulosta tyhjä paperilomake', { desc: 'feedback-prompt-form: prints the questions as a blank form' })}
      </button>
      ${this.#failure ? html`<span class="message">${liveText(this.#failure())}</span>` : nothing}
    </p>`;
  }
}

/** Rejects when its texts cannot be fetched in the page's language. */
export const open = async (prompt: Prompt): Promise<PaperOffer> => {
  await fetchFormTexts();
  return new PaperOffer(prompt);
};
