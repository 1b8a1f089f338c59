import type { StaffFeedback } from '../../../src/contract/staff-feedback.js';

/** A choice is one short word without white space; what people write is longer. */
const isWords = (value: unknown): value is string => typeof value === 'string' && (/\s/.test(value.trim()) || value.length > 20);

/** What somebody wrote, in one line; nothing when they only chose. */
export const excerptOf = ({ answers }: Pick<StaffFeedback, 'answers'>): string | undefined => {
  const words = answers.map(({ value }) => value).filter(isWords);
  return words.length === 0 ? undefined : words.join(' · ').replace(/\s+/g, ' ').slice(0, 240);
};
