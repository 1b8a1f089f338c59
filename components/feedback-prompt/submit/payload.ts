import type { Feedback } from '../../../src/contract/feedback.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { inspect } from '../../../src/domain/personal-data.js';
import { toAnswers } from '../../../src/domain/survey.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import type { Answers } from '../../../src/domain/visible.js';
import { currentLocale } from '../../../src/localization/localization.js';
import type { PromptHost } from '../prompt-host.js';

const RESPONDENTS = ['client', 'family-or-friend', 'with-help'] as const;

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

/** The body of `POST /feedback`: the answers, and what goes along with them from the host page and the form itself. */
export const makePayload = (host: PromptHost, set: QuestionSet, contact: Feedback['contact']): Feedback => {
  const { about, draft } = host;
  const { answers, seconds } = draft;
  const unit = host.given('unit');
  const service = host.given('service');
  const page = pageOf(location.href);
  const respondent = respondentOf(set, answers);
  return {
    questionSet: { id: set.id, version: set.version, instrument: set.instrument },
    answers: toAnswers(set, answers),
    ...(respondent && { respondent }),
    ...(about && { about }),
    ...(contact && { contact }),
    context: { ...(unit && { unit }), ...(service && { service }), ...(page && { page }) },
    channel: 'web',
    language: currentLocale(),
    // The field that people never see: a hint for the endpoint, never a reason to drop an answer.
    signals: { trap: Boolean(host.shadowRoot?.querySelector<HTMLInputElement>('.trap')?.value), seconds },
  };
};
