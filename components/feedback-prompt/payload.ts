import type { Feedback } from '../../src/contract/feedback.js';
import type { QuestionSet } from '../../src/contract/surveys.js';
import { inspect } from '../../src/domain/personal-data.js';
import { toAnswers } from '../../src/domain/survey.js';
import type { Answers } from '../../src/domain/visible.js';

/** What goes along with the answers, from the host page and the form itself. */
export interface Circumstances {
  readonly unit: string | undefined;
  readonly service: string | undefined;
  readonly page: string;
  readonly language: string;
  /** Whether the field that people never see was filled: a hint for the endpoint, never a reason to drop an answer. */
  readonly trap: boolean;
  readonly seconds: number;
}

/** Origin and path only. An address that the contract or the guard would refuse is left out: it must not stop an answer. */
const pageOf = (address: string): string | undefined => {
  const { protocol, origin, pathname } = new URL(address);
  const page = origin + pathname;
  const isFit = /^https?:$/.test(protocol) && page.length <= 500 && inspect([{ id: 'page', text: pathname }]).codes.length === 0;
  return isFit ? page : undefined;
};

/** The body of `POST /feedback`. */
export const makePayload = (
  set: QuestionSet,
  answers: Answers,
  { unit, service, page, language, trap, seconds }: Circumstances,
): Feedback => {
  const origin = pageOf(page);
  return {
    questionSet: { id: set.id, version: set.version, instrument: set.instrument },
    answers: toAnswers(set, answers),
    context: { ...(unit && { unit }), ...(service && { service }), ...(origin && { page: origin }) },
    channel: 'web',
    language,
    signals: { trap, seconds },
  };
};
