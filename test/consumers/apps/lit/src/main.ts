import 'sote-osallisuus/feedback-prompt.js';
import 'sote-osallisuus/you-said-we-did.js';
import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { outcomes, questions, units } from './data';

/** The widgets are in its shadow root, where the script tag's loader would not see them: the imports define them. */
class HostPortal extends LitElement {
  static override properties = { view: { state: true }, sent: { state: true }, shown: { state: true } };
  declare view: 'form' | 'list' | 'board';
  declare sent: number;
  declare shown: string[];

  constructor() {
    super();
    this.view = 'form';
    this.sent = 0;
    this.shown = [...units];
  }

  #form = () =>
    html`<output id="sent">${this.sent}</output>
      <sote-feedback-prompt
        endpoint="/api/v1"
        organisation="Esimerkkilä"
        privacy-url="/tietosuoja"
        keep-days="365"
        .reader=${'osastonhoitaja'}
        .headingLevel=${3}
        .questions=${questions}
        @sote-feedback-sent=${() => (this.sent += 1)}
        ><p>Soita 0295 000 000.</p></sote-feedback-prompt
      >`;

  #list = () =>
    html`<button id="reverse" @click=${() => (this.shown = [...this.shown].reverse())}></button>
      <button id="remove" @click=${() => (this.shown = this.shown.slice(1))}></button>
      <button id="add" @click=${() => (this.shown = [...this.shown, ...units.filter((unit) => !this.shown.includes(unit))])}></button>
      ${repeat(
        this.shown,
        (unit) => unit,
        (unit) =>
          html`<sote-feedback-prompt
            endpoint="/api/v1"
            organisation="Esimerkkilä"
            privacy-url="/tietosuoja"
            keep-days="365"
            reader="osastonhoitaja"
            unit-name=${unit}
          ></sote-feedback-prompt>`,
      )}`;

  #board = () => html`<sote-you-said-we-did .outcomes=${outcomes} heading-level="3"></sote-you-said-we-did>`;

  override render() {
    const views = { form: this.#form, list: this.#list, board: this.#board };
    return html`<button id="to-form" @click=${() => (this.view = 'form')}></button>
      <button id="to-list" @click=${() => (this.view = 'list')}></button>
      <button id="to-board" @click=${() => (this.view = 'board')}></button>
      <main>${views[this.view]()}</main>`;
  }
}

customElements.define('host-portal', HostPortal);
