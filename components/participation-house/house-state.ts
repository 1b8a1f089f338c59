import { HOUSE_LEVELS } from '../../src/contract/vocabulary/house.js';
import type { HouseLevel } from '../../src/contract/vocabulary.js';
import type { ComingEvent } from '../../src/domain/house-events.js';
import { readLevels } from '../../src/domain/house.js';
import type { FetchedTexts } from './levels/texts.js';

/** Everything that changes while the house is on the page. What is absent has not come or happened yet. */
export interface HouseState {
  /** The open levels, in the order of the house. */
  readonly open: readonly HouseLevel[];
  /** The rest of the texts is fetched when somebody shows interest; until then each level has its first sentence. */
  readonly details: 'not-requested' | 'loading' | 'loaded' | 'failed';
  readonly texts?: FetchedTexts;
  /** By the address that they were asked from; empty until they have come. */
  readonly comingEvents?: Readonly<Record<string, readonly ComingEvent[]>>;
  /** The levels whose questions are open. */
  readonly openQuestions?: readonly HouseLevel[];
  /** What a person wrote below each question, by `notesKey`. It is kept here and nowhere else. */
  readonly notes?: Readonly<Record<string, readonly string[]>>;
  /** On paper every text is there, open or not. */
  readonly isPrinting: boolean;
  /** Inside some apps and frames nothing can be printed. */
  readonly hasPrintFailed: boolean;
}

export const initialState: HouseState = { open: [], details: 'not-requested', isPrinting: false, hasPrintFailed: false };

/** What a person can do that opens or closes levels. */
export type LevelEvent =
  | { readonly type: 'level-pressed'; readonly level: HouseLevel; readonly canSeveralBeOpen: boolean }
  | { readonly type: 'all-pressed' }
  | { readonly type: 'escape-pressed'; readonly level?: HouseLevel | undefined };

/** What happens to the texts, before and after they are fetched. */
type TextEvent =
  | { readonly type: 'details-requested' }
  | { readonly type: 'details-loaded'; readonly texts: FetchedTexts }
  | { readonly type: 'details-failed' };

export type HouseEvent =
  | LevelEvent
  | TextEvent
  | { readonly type: 'events-requested'; readonly url: string }
  | { readonly type: 'events-loaded'; readonly url: string; readonly events: readonly ComingEvent[] }
  /** By the setting `open-levels` or the page's address. */
  | { readonly type: 'page-chose-levels'; readonly levels: readonly HouseLevel[] }
  | { readonly type: 'questions-pressed'; readonly level: HouseLevel }
  | { readonly type: 'note-written'; readonly notes: string; readonly question: number; readonly text: string }
  | { readonly type: 'print-began' }
  | { readonly type: 'print-ended' }
  | { readonly type: 'print-tried'; readonly isPrinted: boolean }
  /** A shared screen is made ready for the next person. */
  | { readonly type: 'cleared'; readonly levels: readonly HouseLevel[] };

/** Opens or closes one level. */
export const toggled = (levels: readonly HouseLevel[], level: HouseLevel): readonly HouseLevel[] =>
  levels.includes(level) ? levels.filter((other) => other !== level) : readLevels([...levels, level]);

/** The state after an event. An event that cannot happen in a state, or that is for levels/details-state.ts, leaves it as it is. */
export const reduceLevels = (state: HouseState, event: HouseEvent): HouseState => {
  const { open } = state;
  switch (event.type) {
    case 'level-pressed': {
      const { level, canSeveralBeOpen } = event;
      return { ...state, open: canSeveralBeOpen || open.includes(level) ? toggled(open, level) : [level] };
    }
    case 'all-pressed':
      return { ...state, open: open.length === HOUSE_LEVELS.length ? [] : HOUSE_LEVELS };
    case 'page-chose-levels':
      return { ...state, open: readLevels(event.levels) };
    case 'details-requested':
      return { ...state, details: 'loading' };
    case 'details-failed':
      return state.details === 'loading' ? { ...state, details: 'failed' } : state;
    default:
      return state;
  }
};
