import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { sectionOf, sectionsOf } from './fields/sections.js';
import type { Section } from './fields/sections.js';
import type { FormState, Stage } from './form-state.js';

/** The stages of a reviewed form that come after the last section. */
const AFTER_REVIEW: readonly Stage['name'][] = ['reviewing', 'sending', 'not-confirmed', 'refused', 'full'];

/** Where in the form a person is: on one page, or at one section at a time. */
export interface Steps {
  readonly sections: readonly Section[];
  /** From 1, for the count of steps; the review comes after the last section. */
  readonly position: number;
  readonly previous: Section | undefined;
  readonly next: Section | undefined;
  /** Whether the first field is on screen, and with it what is said before it. */
  readonly isAtStart: boolean;
  /** Whether all is looked at once more before it is sent: one at a time, and where not everybody gets in. */
  readonly isReviewed: boolean;
  readonly isInReview: boolean;
  readonly isApplication: boolean;
}

export const stepsOf = (event: ShownEvent, isOneAtATime: boolean, { stage, section, isReturning }: FormState): Steps => {
  const { mode } = event.signup;
  const sections = sectionsOf(event);
  const position = sections.indexOf(section) + 1;
  const isReviewed = isOneAtATime || mode === 'application' || mode === 'lottery';
  const isInReview = isReviewed && AFTER_REVIEW.includes(stage.name);
  return {
    sections,
    position,
    previous: isOneAtATime ? sections[position - 2] : undefined,
    next: isOneAtATime && !isReturning ? sections[position] : undefined,
    isAtStart: !isInReview && (!isOneAtATime || position === 1),
    isReviewed,
    isInReview,
    isApplication: mode === 'application',
  };
};

/** Whether a field is checked now: one at a time those of the section on screen, at its end all of them. */
export const isFieldChecked = ({ next, isInReview }: Steps, section: Section, field: string): boolean =>
  !next || isInReview || sectionOf(field) === section;
