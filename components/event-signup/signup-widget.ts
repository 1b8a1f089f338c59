import type { LitElement, TemplateResult } from 'lit';
import type { FocusMover } from '../../src/controllers/focus.js';
import type { LazyModule } from '../../src/controllers/lazy-module.js';
import type { Settings } from '../../src/controllers/settings.js';
import type { Source } from './list/source.js';
import type { ListEvent, SignupState, Step } from './signup-state.js';
import type { VisitEvent } from './signup-state.js';

/** The widget as its lazy parts see it: what it shows, what the page has set, and the ways to change what it shows. */
export interface SignupWidget extends LitElement {
  readonly state: SignupState;
  readonly settings: Settings;
  readonly focusMover: FocusMover;
  /** Where the events come from, and which of them are wanted. */
  readonly source: Source;
  /** Says what is left out of the list. */
  readonly notice: Pick<LazyModule<{ view(): TemplateResult }>, 'load' | 'value'>;
  /** All that a person does beyond reading the list. */
  readonly visit: Pick<LazyModule<{ filtersView(): TemplateResult | undefined }>, 'load' | 'value'>;
  dispatch(event: VisitEvent): void;
  /** Opens what a person pressed, once what it needs is here. */
  go(step: Step): Promise<void>;
  /** Fetches again what could not be had, else the events, and leads to the beginning. */
  reload(): void;
  /** Empties the widget for the next person. @param event that it is done, or that the screen is cleared */
  clear(event: ListEvent): void;
}
