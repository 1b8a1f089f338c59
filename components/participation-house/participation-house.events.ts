import type { HouseLevel } from '../../src/contract/vocabulary.js';
import type { LevelAction } from '../../src/domain/house.js';

/** A person opened or closed a level. */
export type LevelToggleEvent = CustomEvent<{ readonly level: HouseLevel; readonly open: boolean }>;
/** A person wants to go on from a level. `preventDefault()` leaves what follows to the page. */
export type LevelActionEvent = CustomEvent<{ readonly level: HouseLevel; readonly action: LevelAction }>;

declare global {
  interface GlobalEventHandlersEventMap {
    'sote-level-toggle': LevelToggleEvent;
    'sote-level-action': LevelActionEvent;
  }
}
