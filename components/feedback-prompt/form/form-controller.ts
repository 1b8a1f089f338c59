import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { isFollowUp, modeOf, topicOf } from '../feedback-settings.js';
import type { FormPart } from '../feedback-state.js';
import { formPart } from '../lazy-parts.js';
import type { LazyParts } from '../lazy-parts.js';
import type { Prompt } from '../prompt.js';
import { formContent } from './form-content.js';
import { readAnswer } from './form-input.js';
import { formView } from './form-view.js';

/** What the person does in the form, and which form that is: whole, one question at a time, compact, closed, or the follow-up. */
export class FormController {
  constructor(
    private readonly prompt: Prompt,
    private readonly parts: LazyParts,
  ) {}

  view(set: QuestionSet): TemplateResult {
    return html`<form
      novalidate
      @submit=${this.#submitted}
      @focusin=${this.#touched}
      @input=${this.#answered}
      @change=${this.#left}
      @click=${this.#pressed}
    >
      ${this.#inside(set)}
    </form>`;
  }

  #inside(set: QuestionSet): unknown {
    const { outbox, organiserNotices, paper, presentation, steps } = this.parts;
    const { settings, state } = this.prompt;
    if (isFollowUp(settings)) {
      return html`<sote-follow-up .endpoint=${settings.endpoint()} .headingLevel=${settings.headingLevel()}></sote-follow-up>`;
    }
    const waiting = outbox.value?.panel();
    if (modeOf(settings) === 'compact' && !state.isExpanded && !settings.flag('closed')) {
      return [waiting, presentation.value?.compactView(set, this.prompt)];
    }
    const content = formContent(this.prompt, {
      set,
      parts: this.parts,
      waiting,
      open: (part) => void this.#open(part),
      again: this.#again,
    });
    if (settings.flag('closed')) return [waiting, organiserNotices.value?.closedView(content)];
    return [
      settings.flag('one-at-a-time') ? steps.value?.stepsView(content, this.prompt) : formView(content),
      settings.flag('kiosk') ? nothing : paper.value?.view(set, topicOf(settings, state)),
    ];
  }

  readonly #touched = (): void => void this.parts.submit.load();

  readonly #answered = (event: Event): void => {
    const { set } = this.prompt;
    const answer = set && readAnswer(event.target, set);
    if (!answer) return;
    this.prompt.dispatch({ type: 'answered', ...answer });
    void this.parts.submit.load().then((submit) => submit?.watchRoom(answer.question));
    if (answer.question === '_reply') void this.#open('reply');
  };

  /** A field was left: what it seems to hold is pointed out. */
  readonly #left = async (): Promise<void> => (await this.parts.submit.load())?.advise();

  readonly #pressed = (event: Event): void => {
    const question = event.target instanceof HTMLElement ? event.target.dataset['clear'] : undefined;
    if (question !== undefined) this.prompt.dispatch({ type: 'answered', question, value: undefined, isCleared: true });
  };

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  /** "Send" or "Next", whichever the form shows. Nothing is sent that could not be checked. */
  async #send(): Promise<void> {
    const submit = await this.parts.submit.load();
    if (submit) await submit.send(this.parts);
    else this.prompt.dispatch({ type: 'part-unavailable', part: 'submit', isSending: true });
  }

  /** The person asked for the part by a press: a failure must be shown. */
  readonly #open = async (part: FormPart): Promise<void> => {
    const isHere = await formPart(this.parts, part).load();
    this.prompt.dispatch(isHere ? { type: 'part-loaded' } : { type: 'part-unavailable', part, isSending: false });
  };

  readonly #again = (): void => {
    const { stage } = this.prompt.state;
    if (stage.name === 'unavailable') void (stage.isSending ? this.#send() : this.#open(stage.part));
  };
}
