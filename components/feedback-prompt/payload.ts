import type { Feedback } from '../../src/contract/feedback.js';
import type { QuestionSet } from '../../src/contract/surveys.js';
import { inspect } from '../../src/domain/personal-data.js';
import { toAnswers } from '../../src/domain/survey.js';
import { visibleQuestions } from '../../src/domain/visible.js';
import type { Answers } from '../../src/domain/visible.js';

const RESPONDENTS = ['client', 'family-or-friend', 'with-help'] as const;

/** What goes along with the answers, from the host page and the form itself. */
export interface Circumstances {
  readonly unit: string | undefined;
  readonly service: string | undefined;
  readonly page: string;
  readonly language: string;
  /** Whether the field that people never see was filled: a hint for the endpoint, never a reason to drop an answer. */
  readonly trap: boolean;
  readonly seconds: number;
  readonly about: 'accessibility' | undefined;
  readonly contact: Feedback['contact'];
}

/** Origin and path only. An address that the contract or the guard would refuse is left out: it must not stop an answer. */
const pageOf = (address: string): string | undefined => {
  const { protocol, origin, pathname } = new URL(address);
  const page = origin + pathname;
  const isFit = /^https?:$/.test(protocol) && page.length <= 500 && inspect([{ id: 'page', text: pathname }]).codes.length === 0;
  return isFit ? page : undefined;
};

/** Who answers: what the set asks in its question `respondent`, else whom the set is for. */
const respondentOf = (set: QuestionSet, answers: Answers): Feedback['respondent'] => {
  const given = visibleQuestions(set, answers).some(({ id }) => id === 'respondent') && answers.get('respondent');
  return RESPONDENTS.find((one) => one === (given || set.id));
};

/** The body of `POST /feedback`. */
export const makePayload = (
  set: QuestionSet,
  answers: Answers,
  { unit, service, page, language, trap, seconds, about, contact }: Circumstances,
): Feedback => {
  const origin = pageOf(page);
  const respondent = respondentOf(set, answers);
  return {
    questionSet: { id: set.id, version: set.version, instrument: set.instrument },
    answers: toAnswers(set, answers),
    ...(respondent && { respondent }),
    ...(about && { about }),
    ...(contact && { contact }),
    context: { ...(unit && { unit }), ...(service && { service }), ...(origin && { page: origin }) },
    channel: 'web',
    language,
    signals: { trap, seconds },
  };
};
