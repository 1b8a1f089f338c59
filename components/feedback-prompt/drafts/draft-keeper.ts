/** Keeps what is not sent yet in this tab, by the page's choice `keep-draft="tab"`. Fetched when a page asks for it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AnswerValue } from '../../../src/contract/feedback.js';
import { KeptDraft } from '../../../src/controllers/keep-draft.js';
import type { Settings } from '../../../src/controllers/settings.js';
import type { Answers } from '../../../src/domain/visible.js';

const isText = (value: unknown): value is string => typeof value === 'string';

const isValue = (value: unknown): value is AnswerValue =>
  isText(value) || typeof value === 'number' || (Array.isArray(value) && value.every(isText));

/** Contact fields begin with `_`: contact details are never kept. */
const isKept = (entry: unknown): entry is [string, AnswerValue] =>
  Array.isArray(entry) && isText(entry[0]) && !entry[0].startsWith('_') && isValue(entry[1]);

/** One place in the storage for each widget: by its page, its questions, and its position on the page. */
const placeOf = (host: Element, settings: Settings): string =>
  [
    'sote-osallisuus:draft',
    location.pathname,
    settings.text('question-set'),
    settings.text('unit'),
    [...document.querySelectorAll(host.localName)].indexOf(host),
  ].join(':');

export class DraftKeeper implements ReactiveController {
  readonly #kept: KeptDraft;
  #last: Answers;

  /**
   * @param read gives the answers of now
   * @param restore takes those of before
   */
  constructor(
    host: ReactiveControllerHost & Element,
    settings: Settings,
    private readonly read: () => Answers,
    restore: (answers: Answers) => void,
  ) {
    this.#kept = new KeptDraft(placeOf(host, settings));
    const found = this.#kept.read();
    if (Array.isArray(found)) restore(new Map(found.filter(isKept)));
    this.#last = read();
    host.addController(this);
  }

  /** What was sent or cleared is kept no longer. */
  hostUpdated(): void {
    const answers = this.read();
    if (answers === this.#last) return;
    this.#last = answers;
    const kept = [...answers].filter(isKept);
    if (kept.length > 0) this.#kept.write(kept);
    else this.#kept.clear();
  }
}
