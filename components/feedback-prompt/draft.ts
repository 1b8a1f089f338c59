import type { AnswerValue, Feedback } from '../../src/contract/feedback.js';
import type { QuestionSet } from '../../src/contract/surveys.js';
import type { TextField } from '../../src/domain/personal-data.js';
import type { Answers } from '../../src/domain/visible.js';

/**
 * What a person has answered so far, in memory only: nothing that is typed is stored anywhere (FEATURES K10). It lives with the element,
 * so that moving it, a new language or an error loses nothing.
 */
export class Draft {
  answers: Answers = new Map();
  #began: number | undefined;
  /** The last sending: the same answers go again under the same key, so that they are stored once. */
  #last: { readonly content: string; readonly key: string; readonly body: Feedback } | undefined;

  /** The first touch, for the time signal. */
  begin(): void {
    this.#began ??= performance.now();
  }

  get seconds(): number {
    return this.#began === undefined ? 0 : Math.round((performance.now() - this.#began) / 1000);
  }

  set(question: string, value: AnswerValue | undefined): void {
    const next = new Map(this.answers);
    if (value === undefined) next.delete(question);
    else next.set(question, value);
    this.answers = next;
  }

  clear(): void {
    this.answers = new Map();
    this.#began = undefined;
    this.#last = undefined;
  }

  /** The free texts in the order of the page, for the guard. */
  texts(set: QuestionSet): TextField[] {
    return set.questions.flatMap(({ id, type }) => {
      const text = this.answers.get(id);
      return type === 'text' && typeof text === 'string' ? [{ id, text }] : [];
    });
  }

  /** All that was typed, as the person would copy it. */
  asText(set: QuestionSet): string {
    return this.texts(set)
      .map(({ text }) => text)
      .join('\n\n');
  }

  /** Whether something was changed since the last sending. */
  get isEdited(): boolean {
    return this.#last !== undefined && this.#last.content !== this.#content;
  }

  /** The body and key of this sending: those of the last one when nothing was changed since. */
  sending(make: () => Feedback, makeKey: () => string): { readonly key: string; readonly body: Feedback } {
    const content = this.#content;
    if (this.#last?.content !== content) this.#last = { content, key: makeKey(), body: make() };
    return this.#last;
  }

  /** The answers of the last sending, in the order in which they travelled: an endpoint's pointers count them. */
  get sentAnswers(): Feedback['answers'] {
    return this.#last?.body.answers ?? [];
  }

  /** A refused sending was not stored: what is sent next is a new one. */
  forgetSending(): void {
    this.#last = undefined;
  }

  get #content(): string {
    return JSON.stringify([...this.answers].map(([id, value]) => [id, typeof value === 'string' ? value.trim() : value]).sort());
  }
}
