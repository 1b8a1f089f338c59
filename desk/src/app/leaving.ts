import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import '../shared/dialog.js';
import type { Route } from './route.js';
import { appTexts } from './texts.js';
import { isSomethingLostAt } from './unsaved.js';

/** Asks before something typed and not saved is left. */
export class Leaving {
  /** What waits until the person has said that what is not saved may go. */
  #go: (() => void) | undefined;

  /** @param stay what else is done when the person goes on writing */
  constructor(
    private readonly host: LitElement,
    private readonly stay?: () => void,
  ) {}

  get isAsking(): boolean {
    return this.#go !== undefined;
  }

  /** Goes at once where nothing is lost. @param route what is about to be opened; nothing = the desk, or what is typed in it, is left */
  request(route: Route | undefined, go: () => void): void {
    if (isSomethingLostAt(route)) this.#wait(go);
    else go();
  }

  view(): TemplateResult {
    const texts = appTexts();
    return html`<desk-dialog .heading=${texts.unsavedTitle} .open=${this.isAsking} @close=${this.#goOnWriting}>
      <p>${texts.unsaved}</p>
      <div class="actions">
        <button type="button" @click=${this.#goOnWriting}>${texts.goOnWriting}</button>
        <button type="button" class="quiet" @click=${this.#discard}>${texts.discard}</button>
      </div>
    </desk-dialog>`;
  }

  #wait(go: (() => void) | undefined): void {
    this.#go = go;
    this.host.requestUpdate();
  }

  readonly #goOnWriting = (): void => {
    this.#wait(undefined);
    this.stay?.();
  };

  /** What is behind the dialog takes no focus until it is closed. */
  readonly #discard = async ({ currentTarget }: Event): Promise<void> => {
    const go = this.#go;
    const dialog = (currentTarget as HTMLElement).closest('desk-dialog');
    this.#wait(undefined);
    await this.host.updateComplete;
    await dialog?.updateComplete;
    go?.();
  };
}
