import type { ReactiveControllerHost } from 'lit';
import type { Feedback } from '../../src/contract/feedback.js';
import type { Question, QuestionSet } from '../../src/contract/surveys.js';
import type { Draft } from './draft.js';
import type { Fault } from './submit/fault.js';
import type { Stage } from './stage.js';

/** Sees what is about to be sent. `true` = it is kept on the device instead, as the person asked. */
export type Takes = (sending: { readonly key: string; readonly body: Feedback }) => boolean;

/** A press of "send", as the page's settings see it. */
export interface Press {
  readonly checks: { run(more: readonly Fault[], only?: Question): Stage | undefined };
  takes?: Takes;
}

/** What the page's settings change in what a press does. */
export interface Options {
  /** Whether the press meant "next question": then there is nothing to send yet. */
  goOn(press: Press, faults: readonly Fault[]): boolean;
  /** Brings the field on screen that a message leads to. */
  reveal(field: string): void;
}

/** What the pieces of the widget that are fetched later see of it. */
export interface PromptHost extends ReactiveControllerHost, HTMLElement {
  readonly draft: Draft;
  readonly stage: Stage;
  /** What is asked about instead of care and services. */
  about: 'accessibility' | undefined;
  /** The questions on screen, in the page's language. */
  readonly set: QuestionSet | undefined;
  /** A setting: the element's own, else what the page gives for all (`data-sote-…`). @param name as the attribute is written */
  given(name: string): string | undefined;
  /** What shows the form when a setting asks for more than the usual one. */
  readonly options: Options | undefined;
  /** Changes what is on screen; the focus goes to the new panel or view. @param again what "Try again" does when a part is `unavailable` */
  enter(stage: Stage, again?: () => void): void;
  /** Level of the first heading, 1 to 5. */
  readonly level: number;
  /** The focus goes there after the next update. @param selector in the widget's own root */
  focusOn(selector: string): void;
  /** Empties the widget for the next answer. What was sent stays sent. */
  reset(): void;
}
