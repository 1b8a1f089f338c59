import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { Announcer } from '../../../src/controllers/announcer.js';
import type { PromptHost } from '../prompt-host.js';

/**
 * The blank form on paper, where the host says where to return it (`return-address`). Not in a kiosk: what is printed there lies there for
 * the next person.
 */
export class PaperOffer {
  #announcer: Announcer;
  #isMissing = false;

  constructor(private readonly host: PromptHost) {
    this.#announcer = new Announcer(host);
  }

  readonly #print = async (): Promise<void> => {
    const { host } = this;
    // Asked for anew each time: when it could not be had, the next press may get it.
    this.#isMissing = await import('./paper.js').then(
      ({ printPaper }) => printPaper(host).then(() => false),
      () => true,
    );
    if (this.#isMissing) this.#announcer.say(this.#missing());
    host.requestUpdate();
  };

  #missing(): string {
    return msg('Paperilomaketta ei saatu auki. Yritä hetken kuluttua uudelleen.', { desc: 'feedback-prompt-form: no paper form' });
  }

  view(): TemplateResult | typeof nothing {
    const { host } = this;
    if (!host.given('return-address')?.trim() || (host.given('kiosk') ?? 'false') !== 'false') return nothing;
    return html`<p class="no-print">
      <button type="button" class="link" part="paper" @click=${this.#print}>
        ${msg('Tulosta tyhjä paperilomake', { desc: 'feedback-prompt-form: prints the questions as a blank form' })}
      </button>
      ${this.#isMissing ? html`<span class="message">${this.#missing()}</span>` : nothing}
    </p>`;
  }
}
