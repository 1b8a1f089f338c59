/** The fields that an opened event shows besides those of the list. */
import { QUESTION_TYPES } from '../contract/vocabulary/questions.js';
import { readEvents } from './event-reader.js';
import type { ShownEvent } from './event-reader.js';
import { fits, isCount, isDayOrInstant, isObject, isText, oneOf, optional } from './shapes.js';
import type { Check, Shape } from './shapes.js';

const mayBeText = optional(isText);

const isQuestion: Check = (question) =>
  fits(question, { id: isText, text: isText, type: oneOf(QUESTION_TYPES) }) &&
  (!isObject(question) || !oneOf(['one-of', 'many-of'])(question['type']) || fits(question['options'], [{ value: isText, label: isText }]));

const openedEvent: Readonly<Record<string, Shape>> = {
  kind: isText,
  kindLabel: mayBeText,
  description: isText,
  influence: optional({ open: isText, decided: isText }),
  agenda: mayBeText,
  goal: mayBeText,
  place: optional({ address: isText, accessibility: [isText], note: mayBeText }),
  remoteNote: mayBeText,
  signup: {
    criteria: mayBeText,
    places: optional(isCount),
    term: mayBeText,
    chosenBy: mayBeText,
    choiceDate: optional(isDayOrInstant),
    deleteOn: optional(isDayOrInstant),
  },
  terms: { reward: mayBeText, travel: mayBeText, insurance: mayBeText, orientation: mayBeText, peerSupport: mayBeText },
  support: [isText],
  contactPerson: mayBeText,
  otherWayToSignUp: mayBeText,
  languages: [isText],
  questions: optional([isQuestion]),
  organiser: mayBeText,
  outcome: mayBeText,
  language: isText,
};

/** The first field of an opened event that does not follow the contract; nothing when it can be shown. */
export const brokenField = (event: ShownEvent): string | undefined =>
  Object.entries(openedEvent).find(([name, shape]) => !fits(event[name as keyof ShownEvent], shape))?.[0];

/** The event, when every field that is shown follows the contract. */
export const readEvent = (item: unknown): ShownEvent | undefined => {
  const [event] = readEvents({ items: [item] })?.events ?? [];
  return event && !brokenField(event) ? event : undefined;
};
