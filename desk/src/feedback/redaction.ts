import { css, html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { Announcer } from '../../../src/controllers/announcer.js';
import { defineElement } from '../../../src/define-element.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { common } from '../shared/common-texts.js';
import { deskStyles } from '../shared/styles.js';
import { textsOf } from '../shared/texts.js';
import { piecesOf, reduceSpans, suggestedSpans } from './redaction-state.js';
import type { RedactionEvent, Span } from './redaction-state.js';

const redactionTexts = textsOf({
  fi: {
    title: 'Peitä osa tekstistä',
    how: 'Valitse tekstistä kohta hiirellä, tai näppäimistöllä Vaihto ja nuolet. Paina sitten ”Peitä valittu kohta”.',
    text: 'Asiakkaan teksti',
    add: 'Peitä valittu kohta',
    nothing: 'Valitse ensin kohta tekstistä.',
    found: 'Ohjelma ehdotti kohtia, jotka näyttävät yhteystiedoilta. Tarkista ne, ja lue teksti itse läpi.',
    marked: 'Peitettävät kohdat',
    remove: (words: string) => `Älä peitä: ${words}`,
    preview: 'Näin teksti jää näkyviin',
    final: 'Peittämistä ei voi perua. Alkuperäinen teksti häviää lopullisesti.',
    redact: 'Peitä lopullisesti',
    added: 'Kohta lisättiin.',
  },
  sv: {
    title: 'Täck en del av texten',
    how: 'Markera ett ställe i texten med musen, eller med Skift och pilarna på tangentbordet. Tryck sedan på ”Täck det markerade”.',
    text: 'Klientens text',
    add: 'Täck det markerade',
    nothing: 'Markera först ett ställe i texten.',
    found: 'Programmet föreslog ställen som ser ut som kontaktuppgifter. Kontrollera dem och läs själv igenom texten.',
    marked: 'Ställen som täcks',
    remove: (words: string) => `Täck inte: ${words}`,
    preview: 'Så här blir texten',
    final: 'Täckningen kan inte ångras. Den ursprungliga texten försvinner för gott.',
    redact: 'Täck för gott',
    added: 'Stället lades till.',
  },
  en: {
    title: 'Black out a part of the text',
    how: 'Select a part of the text with the mouse, or with Shift and the arrow keys. Then press “Black out the selection”.',
    text: 'Text of the client',
    add: 'Black out the selection',
    nothing: 'Select a part of the text first.',
    found: 'The program suggested parts that look like contact details. Check them, and read the text yourself.',
    marked: 'Parts that will be blacked out',
    remove: (words: string) => `Do not black out: ${words}`,
    preview: 'This is what stays',
    final: 'This cannot be undone. The original text is lost for good.',
    redact: 'Black out for good',
    added: 'The part was added.',
  },
});

/** Asks to black out parts of the text. */
export class RedactEvent extends Event {
  constructor(readonly spans: readonly Span[]) {
    super('desk-redact');
  }
}

/**
 * Where staff choose what to black out. The text stands in a field that takes no change, so that it is selected by mouse, finger and keyboard alike:
 * in one that is `readonly`, Chromium has no caret, and nothing can be selected by keyboard.
 *
 * @fires {RedactEvent} desk-redact - The parts were confirmed.
 * @fires close - It was left without a change.
 */
export class DeskRedaction extends LitElement {
  static override styles = [
    ...deskStyles,
    css`
      textarea {
        min-block-size: 8em;
        line-height: 1.6;
      }
      .black {
        background: CanvasText;
        color: Canvas;
        border-radius: 2px;
      }
      ul {
        margin: 0 0 12px;
        padding: 0;
        list-style: none;
      }
    `,
  ];
  static override properties = {
    text: {},
    language: {},
    saving: { type: Boolean },
    spans: { state: true },
    isMissing: { state: true },
    hasSuggested: { state: true },
  };

  text = '';
  language = 'fi';
  saving = false;
  private spans: readonly Span[] = [];
  private isMissing = false;
  private hasSuggested = false;
  readonly #announcer = new Announcer(this);

  constructor() {
    super();
    updateWithLanguage(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('text')) return;
    this.spans = suggestedSpans(this.text);
    this.hasSuggested = this.spans.length > 0;
  }

  override firstUpdated(): void {
    this.#field?.setSelectionRange(0, 0);
    this.shadowRoot?.querySelector<HTMLElement>('h3')?.focus();
  }

  override render(): TemplateResult {
    const texts = redactionTexts();
    return html`<section class="note">
      <h3 tabindex="-1">${texts.title}</h3>
      <p id="how">${texts.how}</p>
      ${this.hasSuggested ? html`<p>${texts.found}</p>` : nothing}
      <label class="name" for="text">${texts.text}</label>
      <textarea
        id="text"
        aria-readonly="true"
        inputmode="none"
        spellcheck="false"
        lang=${this.language}
        aria-describedby="how"
        .value=${this.text}
        @beforeinput=${(event: Event) => event.preventDefault()}
        @input=${this.#restore}
      ></textarea>
      <div class="actions">
        <button type="button" class="quiet" @click=${this.#add}>${texts.add}</button>
        ${this.isMissing ? html`<span class="message" role="alert">${texts.nothing}</span>` : nothing}
      </div>
      ${this.spans.length > 0 ? this.#marked() : nothing}
      <div class="actions">
        <button type="button" ?disabled=${this.spans.length === 0 || this.saving} @click=${this.#confirm}>${texts.redact}</button>
        <button type="button" class="link" @click=${() => this.dispatchEvent(new Event('close'))}>${common().cancel}</button>
      </div>
    </section>`;
  }

  #marked(): TemplateResult {
    const texts = redactionTexts();
    return html`<h4 id="marked">${texts.marked}</h4>
      <ul aria-labelledby="marked">
        ${this.spans.map(({ start, end }, index) => {
          const words = this.text.slice(start, end);
          return html`<li>
            <span class="black" lang=${this.language}>${words}</span>
            <button type="button" class="link" @click=${() => this.#remove(index)}>${texts.remove(words.slice(0, 40))}</button>
          </li>`;
        })}
      </ul>
      <h4>${texts.preview}</h4>
      <p class="words" lang=${this.language} data-preview .textContent=${this.#preview}></p>
      <p><strong>${texts.final}</strong></p>`;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.shadowRoot?.querySelector<HTMLTextAreaElement>('#text') ?? null;
  }

  get #preview(): string {
    return piecesOf(this.text, this.spans)
      .map(({ text, isBlack }) => (isBlack ? '█'.repeat(text.length) : text))
      .join('');
  }

  #change(event: RedactionEvent): void {
    this.spans = reduceSpans(this.spans, event);
  }

  /** Its button goes with it. */
  #remove(index: number): void {
    this.#change({ type: 'removed', index });
    this.#field?.focus();
  }

  /** What an input method composes cannot be refused beforehand. */
  readonly #restore = (): void => {
    if (this.#field) this.#field.value = this.text;
  };

  readonly #add = (): void => {
    const field = this.#field;
    const span = { start: field?.selectionStart ?? 0, end: field?.selectionEnd ?? 0 };
    this.isMissing = span.start === span.end;
    this.#change({ type: 'added', span });
    if (!this.isMissing) this.#announcer.say(redactionTexts().added);
    field?.focus();
  };

  readonly #confirm = (): void => {
    this.dispatchEvent(new RedactEvent(this.spans));
  };
}

defineElement('desk-redaction', DeskRedaction);

declare global {
  interface HTMLElementTagNameMap {
    'desk-redaction': DeskRedaction;
  }
}
