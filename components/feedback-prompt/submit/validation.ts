import type { ReactiveControllerHost } from 'lit';
import type { Question } from '../../../src/contract/surveys.js';
import { inspect, removeSpans } from '../../../src/domain/personal-data.js';
import type { Code, Hint } from '../../../src/domain/personal-data.js';
import { checkAnswers } from '../../../src/domain/survey.js';
import type { AnswerError } from '../../../src/domain/survey.js';
import type { Fault } from './fault.js';
import { textsOf } from './last-sending.js';
import type { PromptHost } from '../prompt-host.js';
import type { Stage } from '../stage.js';
import { adviceText, codeText, errorText } from './panels.js';

/** What must be put right before sending, and what is only advised. */
export class Checks {
  faults: readonly Fault[] = [];
  codes: readonly Code[] = [];
  /** An endpoint's guard is stricter than ours: nothing was stored, and it tells the field, but not which characters. */
  isFoundByEndpoint = false;
  #advised: ReadonlyMap<string, Hint['kind']> = new Map();

  constructor(private readonly host: PromptHost & ReactiveControllerHost) {}

  get #texts() {
    const { set, draft } = this.host;
    return set ? textsOf(set, draft.answers) : [];
  }

  #faultOf(error: AnswerError, set: NonNullable<PromptHost['set']>): Fault {
    return {
      field: error.question ?? set.questions[0]?.id ?? '',
      text: () => errorText(this.host.set ?? set, this.host.draft.answers, error),
    };
  }

  /**
   * The stage that stops the sending, if one does. @param more faults of how a reply is wanted. @param only one question, when the person
   * goes on to the next: then "answer at least one" waits for the end.
   */
  run(more: readonly Fault[], only?: Question): Stage | undefined {
    const { set, draft } = this.host;
    if (!set) return undefined;
    const concerns = (field: string | undefined) => !only || field === only.id;
    const errors = checkAnswers(set, draft.answers).filter(({ question }) => concerns(question));
    this.faults = [...errors.map((error) => this.#faultOf(error, set)), ...more];
    if (this.faults.length > 0) return 'incomplete';
    this.isFoundByEndpoint = false;
    this.codes = inspect(this.#texts).codes.filter(({ parts }) => parts.some(({ field }) => concerns(field)));
    return this.codes.length > 0 ? 'code-found' : undefined;
  }

  /** Shown like codes that we found. */
  foundByEndpoint(fields: readonly string[]): void {
    this.isFoundByEndpoint = true;
    this.codes = fields.map((field) => ({ parts: [{ field, start: 0, end: 0 }] }));
  }

  /** "I will edit the text myself": to the field, with the code selected, as that is the only way to mark it there. */
  selectCode(root: ParentNode): void {
    const span = this.codes[0]?.parts[0];
    const field = span && root.querySelector<HTMLTextAreaElement>(`#q-${span.field}`);
    field?.focus();
    if (span && span.end > span.start && field?.type !== 'email') field?.setSelectionRange(span.start, span.end);
  }

  /** Takes the found codes out of the texts; everything else stays. */
  removeCodes(): Stage {
    const spans = this.codes.flatMap(({ parts }) => parts);
    for (const { id, text } of this.#texts) {
      const own = spans.filter(({ field }) => field === id);
      if (own.length > 0) this.host.draft.set(id, removeSpans(text, own) || undefined);
    }
    this.codes = inspect(this.#texts).codes;
    return this.codes.length > 0 ? 'code-found' : 'code-removed';
  }

  /** Messages at the fields, by id. */
  messages(stage: Stage): ReadonlyMap<string, string> {
    if (stage === 'incomplete') return new Map(this.faults.map(({ field, text }) => [field, text()]));
    const fields = stage === 'code-found' ? this.codes.flatMap(({ parts }) => parts.map(({ field }) => field)) : [];
    return new Map(fields.map((field) => [field, codeText()]));
  }

  /** Advice at the texts, by question: never stops anything. */
  get advice(): ReadonlyMap<string, string> {
    return new Map([...this.#advised].map(([field, kind]) => [field, adviceText(kind)]));
  }

  /** What may be a code, a phone number or an address. Not in the fields that ask for one. @returns what is new, to be said once */
  advise(): string {
    const before = this.#advised;
    const hints = inspect(this.#texts).hints.filter(({ span }) => !span.field.startsWith('_'));
    this.#advised = new Map(hints.map(({ kind, span }) => [span.field, kind]));
    const news = [...this.#advised].filter(([field, kind]) => before.get(field) !== kind);
    return news.map(([, kind]) => adviceText(kind)).join(' ');
  }

  clear(): void {
    this.#advised = new Map();
  }
}
