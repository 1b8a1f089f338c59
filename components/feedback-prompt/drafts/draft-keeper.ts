import type { ReactiveController } from 'lit';
import type { AnswerValue } from '../../../src/contract/feedback.js';
import { KeptDraft } from '../../../src/controllers/keep-draft.js';
import type { Answers } from '../../../src/domain/visible.js';
import type { PromptHost } from '../prompt-host.js';

const isText = (value: unknown): value is string => typeof value === 'string';

const isValue = (value: unknown): value is AnswerValue =>
  isText(value) || typeof value === 'number' || (Array.isArray(value) && value.every(isText));

/** How a reply is wanted has names of its own, and is never kept: an address is not a text in the making. */
const isKept = (entry: unknown): entry is [string, AnswerValue] =>
  Array.isArray(entry) && isText(entry[0]) && !entry[0].startsWith('_') && isValue(entry[1]);

/** One place a widget: its page, what it asks, and its turn on the page. */
const placeOf = (host: PromptHost): string =>
  [
    'sote-osallisuus:draft',
    location.pathname,
    host.given('question-set'),
    host.given('unit'),
    [...document.querySelectorAll(host.localName)].indexOf(host),
  ].join(':');

/** Keeps what is not sent yet in this tab, by the host's choice `keep-draft="tab"` (FEATURES K10). What was sent or cleared is kept no longer. */
export class DraftKeeper implements ReactiveController {
  readonly #kept: KeptDraft;
  #last: Answers;

  constructor(private readonly host: PromptHost) {
    this.#kept = new KeptDraft(placeOf(host));
    const { draft } = host;
    const found = this.#kept.read();
    if (draft.answers.size === 0 && Array.isArray(found)) {
      for (const [question, value] of found.filter(isKept)) draft.set(question, value);
    }
    this.#last = draft.answers;
    host.addController(this);
    host.requestUpdate();
  }

  hostUpdated(): void {
    const { answers } = this.host.draft;
    if (answers === this.#last) return;
    this.#last = answers;
    const kept = [...answers].filter(isKept);
    if (kept.length > 0) this.#kept.write(kept);
    else this.#kept.clear();
  }
}
