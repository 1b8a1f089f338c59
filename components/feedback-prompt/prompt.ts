import type { LitElement } from 'lit';
import type { QuestionSet } from '../../src/contract/surveys.js';
import type { Settings } from '../../src/controllers/settings.js';
import type { WantedSet } from './feedback-settings.js';
import type { FeedbackEvent, FeedbackState } from './feedback-state.js';

/** The widget, as its parts know it. */
export interface Prompt extends LitElement {
  readonly settings: Settings;
  readonly state: FeedbackState;
  /** The questions on screen, in the page's language; none while they are fetched. */
  readonly set: QuestionSet | undefined;
  readonly wantedSet: WantedSet;
  /** The only way to change the state. */
  dispatch(event: FeedbackEvent): void;
}
