import type { QuestionSet } from '../../src/contract/surveys.js';
import type { Settings } from '../../src/controllers/settings.js';
import type { FeedbackState } from './feedback-state.js';

/** What the settings of the page come to, together with what the person chose. */

/** What is asked about instead of care and services. */
export type Topic = 'accessibility' | undefined;

export const topicOf = (settings: Settings, { topic }: Pick<FeedbackState, 'topic'>): Topic => {
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

/** Which question set the page, or the person by a topic, asks for. */
export interface WantedSet {
  /** A built-in id, an address (it has a `/`), or an id of the endpoint. */
  readonly id: string;
  /** JSON inside the element; it wins. */
  readonly inside: string | undefined;
}

export const wantedSet = (settings: Settings, topic: string | undefined, inside: string | undefined): WantedSet => ({
  id: topic ?? settings.text('question-set') ?? (modeOf(settings) === 'compact' ? 'page' : 'visit'),
  inside: topic ? undefined : inside,
});

/** Whether it is the one set that comes with the widget. */
export const isDefault = ({ id, inside }: WantedSet): boolean => id === 'visit' && inside === undefined;
