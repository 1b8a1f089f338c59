import type { Feedback } from '../../../src/contract/feedback.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import type { TextField } from '../../../src/domain/personal-data.js';
import type { ContactWay } from '../../../src/domain/contact.js';
import type { Answers } from '../../../src/domain/visible.js';
import { CONTACT_FIELDS } from '../reply/contact-ways.js';

/** The free texts in the order of the page, for the guard: those of the questions, then how a reply is wanted. */
export const textsOf = (set: QuestionSet, answers: Answers): TextField[] => {
  const ids = set.questions.filter(({ type }) => type === 'text').map(({ id }) => id);
  const way = (CONTACT_FIELDS as Partial<typeof CONTACT_FIELDS>)[answers.get('_way') as ContactWay];
  // What was written for another way of replying is not on screen, and does not travel.
  const own = answers.has('_reply') ? ['_name', ...(way ? [way] : [])] : [];
  return [...ids, ...own].flatMap((id) => {
    const text = answers.get(id);
    return typeof text === 'string' ? [{ id, text }] : [];
  });
};

/** The last sending: the same answers go again under the same key, so that they are stored once. */
export class LastSending {
  #last: { readonly content: string; readonly key: string; readonly body: Feedback } | undefined;

  /** Whether something was changed since. */
  isEdited(answers: Answers): boolean {
    return this.#last !== undefined && this.#last.content !== contentOf(answers);
  }

  /** The body and key of this sending: those of the last one when nothing was changed since. */
  renew(answers: Answers, make: () => Feedback, makeKey: () => string): { readonly key: string; readonly body: Feedback } {
    const content = contentOf(answers);
    if (this.#last?.content !== content) this.#last = { content, key: makeKey(), body: make() };
    return this.#last;
  }

  /** As it travelled: an endpoint's pointers count its answers. */
  get body(): Feedback | undefined {
    return this.#last?.body;
  }

  /** A refused sending was not stored: what is sent next is a new one. */
  forget(): void {
    this.#last = undefined;
  }
}

const contentOf = (answers: Answers): string =>
  JSON.stringify([...answers].map(([id, value]) => [id, typeof value === 'string' ? value.trim() : value]).sort());
