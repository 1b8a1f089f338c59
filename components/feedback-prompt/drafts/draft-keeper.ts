/** Keeps what is not sent yet in this tab, by the page's choice `keep-draft="tab"`. Fetched when a page asks for it. */
import type { ReactiveController } from 'lit';
import type { AnswerValue } from '../../../src/contract/feedback.js';
import { KeptDraft } from '../../../src/controllers/keep-draft.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import type { Answers } from '../../../src/domain/visible.js';
import type { Prompt } from '../prompt.js';

const isText = (value: unknown): value is string => typeof value === 'string';

const isValue = (value: unknown): value is AnswerValue =>
  isText(value) || typeof value === 'number' || (Array.isArray(value) && value.every(isText));

/** Contact fields begin with `_`: contact details are never kept. */
const isKept = (entry: unknown): entry is [string, AnswerValue] =>
  Array.isArray(entry) && isText(entry[0]) && !entry[0].startsWith('_') && isValue(entry[1]);

/** Which of the same elements on the page it is, also inside the shadow roots of other elements. */
const positionOf = (element: Element): string => {
  const root = element.getRootNode() as Document | ShadowRoot;
  const position = [...root.querySelectorAll(element.localName)].indexOf(element);
  return root instanceof ShadowRoot ? `${positionOf(root.host)}/${position}` : String(position);
};

/** One place in the storage for each widget: by its page, its questions, and its position on the page. */
const placeOf = (prompt: Prompt): string =>
  ['sote-osallisuus:draft', location.pathname, prompt.settings.text('question-set'), prompt.settings.text('unit'), positionOf(prompt)].join(
    ':',
  );

export class DraftKeeper implements ReactiveController {
  readonly #kept: KeptDraft;
  #last: Answers;

  constructor(private readonly prompt: Prompt) {
    this.#kept = new KeptDraft(placeOf(prompt));
    const found = this.#kept.read();
    if (Array.isArray(found)) prompt.dispatch({ type: 'draft-restored', answers: new Map(found.filter(isKept)) });
    this.#last = prompt.state.answers;
    prompt.addController(this);
  }

  /** What was sent or cleared is kept no longer. */
  hostUpdated(): void {
    const { set } = this.prompt;
    const { answers } = this.prompt.state;
    if (!set || answers === this.#last) return;
    this.#last = answers;
    // An answer whose question is hidden now is not sent, and so not kept either.
    const shown = new Set(visibleQuestions(set, answers).map(({ id }) => id));
    const kept = [...answers].filter((entry) => isKept(entry) && shown.has(entry[0]));
    if (kept.length > 0) this.#kept.write(kept);
    else this.#kept.clear();
  }
}

export const open = (prompt: Prompt): DraftKeeper => new DraftKeeper(prompt);
