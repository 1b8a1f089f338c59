import type { LitElement } from 'lit';
import type { FocusMover } from '../../src/controllers/focus.js';
import type { Settings } from '../../src/controllers/settings.js';
import type { BoardEvent, BoardState, Reduce } from './board-state.js';
import type { BoardQuery } from './data/board-query.js';
import type { CardSource } from './data/card-source.js';

/** The board as its parts see it: what it shows, what the page has set, and the one way to change what it shows. */
export interface Board extends LitElement {
  readonly state: BoardState;
  readonly settings: Settings;
  readonly focusMover: FocusMover;
  readonly source: CardSource;
  /** Where the cards come from, and which are wanted. */
  readonly query: BoardQuery;
  /** The next state. The session, which knows what else can happen, brings its own. */
  reduce: Reduce;
  dispatch(event: BoardEvent): void;
}
