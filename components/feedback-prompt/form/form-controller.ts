import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { isFollowUp, topicOf } from '../feedback-settings.js';
import type { FormPart } from '../feedback-state.js';
import { openPart } from '../lazy-parts.js';
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
      @toggle=${this.#toggled}
    >
      ${this.#inside(set)}
    </form>`;
  }

  #inside(set: QuestionSet): unknown {
    const { followUp, organiserNotices, paper, presentation, steps } = this.parts;
    const { settings, state } = this.prompt;
    if (isFollowUp(settings)) return followUp.value?.(settings);
    const content = formContent(this.prompt, set, this.parts, this.#again);
    return (
      presentation.value?.compactView(content, this.prompt) ??
      organiserNotices.value?.closedView(content) ?? [
        steps.value?.stepsView(content, this.prompt) ?? formView(content),
        paper.value?.view(set, topicOf(settings, state)),
      ]
    );
  }

  readonly #touched = (): void => void this.parts.submit.load();

  readonly #answered = ({ target }: Event): void => {
    const { set } = this.prompt;
    const answer = set && readAnswer(target, set);
    if (!answer) return;
    this.prompt.dispatch({ type: 'answered', ...answer });
    void this.parts.submit.load().then((submit) => submit?.answered(answer.question));
    if (answer.question === '_reply') void openPart(this.prompt, this.parts, 'reply');
  };

  /** A field was left: what it seems to hold is pointed out. */
  readonly #left = async (): Promise<void> => (await this.parts.submit.load())?.writing.left();

  /** A part that is opened is fetched. The event does not bubble, so it is heard on its way down: one listener for all of them. */
  readonly #toggled = {
    handleEvent: ({ target }: Event): void => {
      const name = target instanceof HTMLDetailsElement && target.open ? target.dataset['opens'] : undefined;
      if (name !== undefined) void openPart(this.prompt, this.parts, name as FormPart);
    },
    capture: true,
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

  readonly #again = (): void => {
    const { stage } = this.prompt.state;
    if (stage.name === 'unavailable') void (stage.isSending ? this.#send() : openPart(this.prompt, this.parts, stage.part));
  };
}
