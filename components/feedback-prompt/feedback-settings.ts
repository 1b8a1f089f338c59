import type { QuestionSet } from '../../src/contract/surveys.js';
import type { Settings } from '../../src/controllers/settings.js';
import type { FeedbackState } from './feedback-state.js';

/** What the settings of the page come to, together with what the person chose. */

/** What is asked about instead of care and services. */
export const topicOf = (settings: Settings, { topic }: Pick<FeedbackState, 'topic'>): 'accessibility' | undefined => {
  if (topic) return topic === 'accessibility' ? topic : undefined;
  return settings.oneOf('about', ['accessibility']);
};

export const modeOf = (settings: Settings): 'inline' | 'compact' | 'dialog' =>
  settings.oneOf('mode', ['inline', 'compact', 'dialog']) ?? 'inline';

export type Replies = 'offered' | 'general' | 'none';

export const repliesOf = (settings: Settings): Replies => settings.oneOf('replies', ['offered', 'general', 'none']) ?? 'offered';

/** Whether one may ask for a reply: nobody asks a child for contact details, and feedback on accessibility is always answered. */
export const isReplyOffered = (settings: Settings, { id }: QuestionSet, topic: string | undefined): boolean =>
  id !== 'child' && (topic !== undefined || repliesOf(settings) === 'offered');

/** Unit and service that the answer is about, for people to read. */
export const subjectOf = (settings: Settings): string => [settings.text('unit-name'), settings.text('service')].filter(Boolean).join(', ');

export const isFollowUp = (settings: Settings): boolean => settings.oneOf('view', ['follow-up']) !== undefined;

/** The id of the built-in question set that is shown when no other is asked for, or the one that is asked for. */
export const questionSetIdOf = (settings: Settings, topic: string | undefined): string =>
  topic ?? settings.text('question-set') ?? (modeOf(settings) === 'compact' ? 'page' : 'visit');
