import type { ShownEvent } from '../../../src/domain/event-reader.js';
import type { Settings } from '../settings.js';
import type { FormStage } from './flow.js';
import { sectionOf, sectionsOf } from './fields/sections.js';
import type { Section } from './fields/sections.js';

/** What stands in the form's place once everything has been looked at. */
const AFTER_REVIEW: readonly FormStage[] = ['reviewing', 'sending', 'not-confirmed', 'refused', 'full'];

/** Where in the form a person is: on one page, or at one section at a time. */
export class Walk {
  /** The section on screen, one at a time. */
  section: Section = 'coming';
  /** Whether the person came from the review to change one section: then it is the next thing again. */
  isReturning = false;

  constructor(private readonly form: { readonly event: ShownEvent; readonly settings: Settings; readonly stage: FormStage }) {}

  get sections(): readonly Section[] {
    return sectionsOf(this.form.event);
  }

  /** From 1, for the count of steps; the review comes after the last section. */
  get place(): number {
    return this.sections.indexOf(this.section) + 1;
  }

  get before(): Section | undefined {
    return this.#isOneAtATime ? this.sections[this.place - 2] : undefined;
  }

  get next(): Section | undefined {
    return this.#isOneAtATime && !this.isReturning ? this.sections[this.place] : undefined;
  }

  /** Whether what is told before the first field stands here. */
  get isAtStart(): boolean {
    return !this.isInReview && (!this.#isOneAtATime || this.place === 1);
  }

  /** Where not everybody gets in, and one thing at a time: all is looked at once more before it leaves. */
  get isReviewed(): boolean {
    return this.#isOneAtATime || this.isApplication || this.form.event.signup.mode === 'lottery';
  }

  get isInReview(): boolean {
    return this.isReviewed && AFTER_REVIEW.includes(this.form.stage);
  }

  get isApplication(): boolean {
    return this.form.event.signup.mode === 'application';
  }

  /** Whether a field is checked now: one at a time those of the section on screen, at its end all of them. */
  isAsked(field: string): boolean {
    return !this.next || this.isInReview || sectionOf(field) === this.section;
  }

  /** The heading of a section, once it is on screen. */
  headingOf(section: Section): string {
    const place = this.#isOneAtATime ? 1 : this.sections.indexOf(section) + 1;
    return `.part:nth-of-type(${place}) [part='heading']`;
  }

  get #isOneAtATime(): boolean {
    return this.form.settings.isOneAtATime;
  }
}
