import type { QuestionSet } from '../../../src/contract/surveys.js';
import { inspect, removeSpans } from '../../../src/domain/personal-data.js';
import type { Code } from '../../../src/domain/personal-data.js';
import type { Answers } from '../../../src/domain/visible.js';
import type { FeedbackEvent } from '../feedback-state.js';
import { textsOf } from '../submit/validation.js';

/** Takes the codes out of the texts; everything else stays. */
export const removeCodes = (set: QuestionSet, answers: Answers, codes: readonly Code[]): FeedbackEvent => {
  const spans = codes.flatMap(({ parts }) => parts);
  const next = new Map(answers);
  for (const { id, text } of textsOf(set, answers)) {
    const found = spans.filter(({ field }) => field === id);
    if (found.length === 0) continue;
    const rest = removeSpans(text, found);
    if (rest) next.set(id, rest);
    else next.delete(id);
  }
  return { type: 'codes-removed', answers: next, remaining: inspect(textsOf(set, next)).codes };
};
