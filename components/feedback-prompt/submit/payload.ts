import type { Feedback } from '../../../src/contract/feedback.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { RESPONDENTS } from '../../../src/contract/vocabulary/feedback.js';
import type { Settings } from '../../../src/controllers/settings.js';
import type { Inspect } from '../../../src/domain/personal-data.js';
import { toAnswers } from '../../../src/domain/survey.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import type { Answers } from '../../../src/domain/visible.js';
import { toJson } from '../../../src/domain/to-json.js';

/** Origin and path only. An address that the contract or the check for identity codes would refuse is left out: it must not stop an answer. */
const pageOf = ({ protocol, origin, pathname }: Location, inspect: Inspect): string | undefined => {
  const page = origin + pathname;
  const isFit = /^https?:$/.test(protocol) && page.length <= 500 && inspect([{ id: 'page', text: pathname }]).codes.length === 0;
  return isFit ? page : undefined;
};

/** Who answers: what the set asks in its question `respondent`, else whom the set is for. */
const respondentOf = (set: QuestionSet, answers: Answers): Feedback['respondent'] => {
  const given = visibleQuestions(set, answers).some(({ id }) => id === 'respondent') && answers.get('respondent');
  return RESPONDENTS.find((one) => one === (given || set.id));
};

export interface PayloadSource {
  readonly set: QuestionSet;
  readonly answers: Answers;
  readonly settings: Settings;
  readonly about: Feedback['about'];
  readonly contact: Feedback['contact'];
  /** Whether the field that people never see is filled: a hint for the endpoint, never a reason to drop an answer. */
  readonly isTrapFilled: boolean;
  readonly inspect: Inspect;
}

/** The body of `POST /feedback`: the answers, and what the page says of itself. */
export const makePayload = ({ set, answers, settings, about, contact, isTrapFilled, inspect }: PayloadSource): Feedback => {
  const unit = settings.text('unit');
  const service = settings.text('service');
  const page = pageOf(location, inspect);
  const respondent = respondentOf(set, answers);
  return {
    questionSet: { id: set.id, version: set.version, instrument: set.instrument },
    answers: toAnswers(set, answers),
    ...(respondent && { respondent }),
    ...(about && { about }),
    ...(contact && { contact }),
    context: { ...(unit && { unit }), ...(service && { service }), ...(page && { page }) },
    channel: settings.flag('kiosk') ? 'kiosk' : 'web',
    // Of the questions that were asked: a browser's translation of the page changes no words of ours.
    language: set.language,
    signals: { trap: isTrapFilled },
  };
};

/** The same answers are the same request, whatever their order and the white space around them. */
export const contentOf = (answers: Answers): string =>
  toJson([...answers].map(([id, value]) => [id, typeof value === 'string' ? value.trim() : value]).sort());
