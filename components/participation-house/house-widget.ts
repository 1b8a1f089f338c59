import type { LitElement } from 'lit';
import type { Settings } from '../../src/controllers/settings.js';
import type { HouseEvent, HouseState, LevelEvent } from './house-state.js';
import type { TextsRequest } from './levels/texts.js';

/** The house as its views and its lazy parts see it: what it shows, what the page has set, and the ways to change what it shows. */
export interface HouseWidget extends LitElement {
  readonly state: HouseState;
  readonly settings: Settings;
  readonly request: TextsRequest;
  dispatch(event: HouseEvent): void;
  /** Opens and closes levels by a person's own press, and tells the page. */
  changeLevels(event: LevelEvent): void;
  /** Shows everything before it is printed, and after that what was open before. */
  showForPrint(isPrinting: boolean): void;
  /** Once more what the page opens, for the next person at a shared screen. */
  clear(): void;
}
