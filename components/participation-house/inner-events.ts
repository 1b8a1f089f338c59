import type { HouseLevel } from '../../src/contract/vocabulary.js';
import type { LevelAction } from '../../src/domain/house.js';
import type { HouseEvent } from './house-state.js';

/** What the views tell the element, as DOM events that bubble inside its shadow root and never leave it. */
export interface InnerEvents {
  'level-pressed': { readonly level: HouseLevel };
  'all-pressed': undefined;
  'print-pressed': undefined;
  'retry-pressed': { readonly level: HouseLevel };
  'action-pressed': { readonly level: HouseLevel; readonly action: LevelAction };
  'state-changed': Extract<HouseEvent, { readonly type: 'questions-pressed' | 'note-written' }>;
}

export type InnerEvent<T extends keyof InnerEvents> = CustomEvent<InnerEvents[T]>;

/** Dispatches an inner event on the control that a person used. */
export const emit = <T extends keyof InnerEvents>({ currentTarget }: Event, type: T, detail: InnerEvents[T]): void => {
  currentTarget?.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
};
