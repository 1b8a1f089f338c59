import { HOUSE_LEVELS } from '../contract/vocabulary.js';
import type { HouseLevel } from '../contract/vocabulary.js';

/** Where a level leads: the feedback form, the board of outcomes, or the list of events. */
export type LevelAction = 'feedback' | 'outcomes' | 'events';

/** The words on a part of the picture, and the one sentence that says what the level means. */
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

/** The house as it is first seen. The levels are in order from the foundation to the attic. */
export interface HouseNames {
  readonly title: string;
  readonly intro: string;
  /** What to do with the picture; left out on paper. */
  readonly open: string;
  readonly credit: string;
  readonly levels: readonly LevelName[];
}

/** What an opened level adds to its first sentence. */
export interface LevelText {
  readonly examples: readonly LevelExample[];
  readonly how: readonly string[];
  readonly questions: readonly string[];
}

/** The headings inside a level. */
export interface LevelLabels {
  readonly examples: string;
  readonly how: string;
  readonly questions: string;
}

/** What is fetched when a level is first opened; the levels in the order of the names. */
export interface HouseTexts {
  readonly labels: LevelLabels;
  readonly levels: readonly LevelText[];
}

/** The same for those who work in the services: it replaces what is said to clients. */
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

/** The levels among some words, in the order of the house; other words are left out. */
export const readLevels = (words: readonly string[]): readonly HouseLevel[] => HOUSE_LEVELS.filter((level) => words.includes(level));

/**
 * What a person can go on to do from a level. Feedback is about one's own service and services in general; the rest happens at events
 * and in groups. Outcomes can be seen on every level.
 */
export const actionsOf = (level: HouseLevel): readonly LevelAction[] =>
  level === 'own-service' || level === 'feedback' ? ['feedback', 'outcomes'] : ['events', 'outcomes'];
