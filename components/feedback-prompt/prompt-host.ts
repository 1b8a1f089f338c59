import type { ReactiveControllerHost } from 'lit';
import type { QuestionSet } from '../../src/contract/surveys.js';
import type { Draft } from './draft.js';
import type { More } from './more/more.js';
import type { Stage } from './stage.js';

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
  readonly options: More | undefined;
  /** Changes what is on screen; the focus goes to the new panel or view. @param again what "Try again" does when a part is `unavailable` */
  enter(stage: Stage, again?: () => void): void;
  /** Level of the first heading, 1 to 5. */
  readonly level: number;
  /** The focus goes there after the next update. @param selector in the widget's own root */
  focusOn(selector: string): void;
  /** Empties the widget for the next answer. What was sent stays sent. */
  reset(): void;
}
