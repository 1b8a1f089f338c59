import type { AnswerValue } from '../../src/contract/feedback.js';
import type { Answers } from '../../src/domain/visible.js';

/**
 * What a person has answered so far, in memory only: nothing that is typed is stored anywhere (FEATURES K10). It lives with the element,
 * so that moving it, a new language or an error loses nothing. How a reply is wanted stands here too, under names that no question can
 * have: `_reply`, `_way`, `_name`, `_email`, `_phone`, `_post`.
 */
export class Draft {
  answers: Answers = new Map();
  #began: number | undefined;

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
  }
}
