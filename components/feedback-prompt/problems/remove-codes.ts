import { inspect, removeSpans } from '../../../src/domain/personal-data.js';
import type { Code, TextField } from '../../../src/domain/personal-data.js';
import type { Answers } from '../../../src/domain/visible.js';
import type { FeedbackEvent } from '../feedback-state.js';

/** Takes the codes out of the texts; everything else stays. */
export const removeCodes = (
  texts: readonly TextField[],
  answers: Answers,
  codes: readonly Code[],
): Extract<FeedbackEvent, { type: 'codes-removed' }> => {
  const spans = codes.flatMap(({ parts }) => parts);
  const inField = (id: string) => spans.filter(({ field }) => field === id);
  const rests = texts.map(({ id, text }) => ({ id, text: removeSpans(text, inField(id)) }));
  const next = new Map(answers);
  for (const { id, text } of rests) {
    if (text) next.set(id, text);
    else next.delete(id);
  }
  const { codes: left } = inspect(rests);
  const stage = left.length > 0 ? ({ name: 'code-found', codes: left, foundBy: 'widget' } as const) : ({ name: 'code-removed' } as const);
  return { type: 'codes-removed', answers: next, stage };
};
