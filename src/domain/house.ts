import type { HouseLevel } from '../contract/vocabulary.js';

/** Where a level leads: the feedback prompt, the board of what came of feedback, or the list of events. */
export type LevelAction = 'feedback' | 'outcomes' | 'events';

/** What stands on a part of the picture, and the one sentence that says what the level means. */
export interface LevelName {
  readonly id: HouseLevel;
  /** The place in the picture; not needed to understand the level. */
  readonly part: string;
  readonly name: string;
  readonly what: string;
}

/** An example of a level, with its word explained in place. */
export interface LevelExample {
  readonly name: string;
  readonly means?: string | undefined;
}

/** The house as it is first seen. The levels stand from the foundation to the attic. */
export interface HouseNames {
  readonly title: string;
  readonly intro: string;
  /** What to do with the picture; nothing on paper. */
  readonly open: string;
  readonly credit: string;
  readonly levels: readonly LevelName[];
}

/** What an opened level tells besides. */
export interface LevelText {
  readonly examples: readonly LevelExample[];
  readonly how: readonly string[];
  readonly questions: readonly string[];
}

/** What is fetched when a level is first opened; the levels in the order of the names. */
export interface HouseTexts {
  readonly labels: { readonly examples: string; readonly how: string; readonly questions: string };
  readonly levels: readonly LevelText[];
}

/** The same for those who work in the services, in the place of what is said to clients. */
export interface StaffTexts {
  readonly title: string;
  readonly intro: string;
  readonly open: string;
  readonly how: string;
  readonly levels: readonly { readonly what: string; readonly how: readonly string[]; readonly questions: readonly string[] }[];
}

/** The change of direction in six steps. */
export interface Direction {
  readonly title: string;
  readonly intro: string;
  readonly credit: string;
  readonly steps: readonly { readonly name: string; readonly means: string }[];
}

/** The levels that a list names (`open-levels`, the address), with spaces or commas between; what is no level is left out. */
export const readLevels = (list: string, levels: readonly LevelName[]): HouseLevel[] => {
  const asked = list.split(/[\s,]+/);
  return levels.map(({ id }) => id).filter((id) => asked.includes(id));
};
