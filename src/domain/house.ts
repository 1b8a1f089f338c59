import { HOUSE_LEVELS } from '../contract/vocabulary/house.js';
import type { HouseLevel } from '../contract/vocabulary.js';

/** Where a level leads: the feedback form, the board of outcomes, or the list of events. */
export type LevelAction = 'feedback' | 'outcomes' | 'events';

/** The words on a part of the picture. */
export interface LevelName {
  readonly id: HouseLevel;
  /** The place in the picture; not needed to understand the level. */
  readonly part: string;
  readonly name: string;
  /** What is inside, before it is opened. */
  readonly hint: string;
}

/** An example of a level, with its word explained in place. */
export interface LevelExample {
  readonly name: string;
  readonly means?: string | undefined;
}

/** What everything in the house rests on: the right to take part. */
export interface Rights {
  readonly title: string;
  readonly text: readonly string[];
  /** Opens the list of laws. */
  readonly laws: string;
}

/** The house as it is first seen. The levels are in order from the foundation to the attic. */
export interface HouseNames {
  readonly title: string;
  readonly intro: string;
  /** What to do with the picture; left out on paper. */
  readonly open: string;
  readonly credit: string;
  readonly rights: Rights;
  readonly levels: readonly LevelName[];
}

/** What is inside a level. */
export interface LevelText {
  /** The one sentence that says what the level means. */
  readonly what: string;
  readonly examples: readonly LevelExample[];
  readonly how: readonly string[];
  readonly questions: readonly string[];
  /** `href` is not checked here: the address of the page is needed for it. */
  readonly links?: readonly { readonly label: string; readonly href: string }[];
}

/** The headings inside a level, and what is said where the house cannot be printed. */
export interface LevelLabels {
  readonly examples: string;
  readonly how: string;
  readonly questions: string;
  readonly noPrint: string;
}

/** What is fetched when a level is first opened; the levels in the order of the names. */
export interface HouseTexts {
  readonly labels: LevelLabels;
  readonly levels: readonly LevelText[];
  readonly laws: readonly LevelExample[];
}

/** A list that opens below the right to take part. */
export interface FoldedList {
  readonly label: string;
  readonly items: readonly LevelExample[];
}

/** What is said of a level to those who work in the services. */
interface StaffLevel {
  readonly hint: string;
  readonly what: string;
  readonly how: readonly string[];
  readonly questions: readonly string[];
}

/** The same for those who work in the services: it replaces what is said to clients. */
export interface StaffTexts {
  readonly title: string;
  readonly intro: string;
  readonly open: string;
  readonly how: string;
  readonly rights: Rights;
  readonly more: readonly FoldedList[];
  readonly levels: readonly StaffLevel[];
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
