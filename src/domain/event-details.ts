/** What an opened event shows besides what the list shows, checked by hand. */
import { isAbsentOr, isCount, isInstant, isListOf, isObject, isOneOf, isText, readEvents } from './event-reader.js';
import type { ShownEvent } from './event-reader.js';

const isAllText = (value: unknown): boolean => isObject(value) && isAbsentOr(isText, ...Object.values(value));

const isPlace = (place: unknown): boolean =>
  isObject(place) && isText(place['address']) && isListOf(isText, place['accessibility']) && isAbsentOr(isText, place['note']);

const isSignup = (signup: unknown): boolean =>
  isObject(signup) &&
  isAbsentOr(isText, signup['criteria'], signup['term'], signup['chosenBy']) &&
  isAbsentOr(isInstant, signup['choiceDate'], signup['deleteOn']) &&
  isAbsentOr(isCount, signup['places']);

const isQuestion = (question: unknown): boolean =>
  isObject(question) &&
  isText(question['id']) &&
  isText(question['text']) &&
  (isOneOf('recommend agree faces yes-no text', question['type']) ||
    (isOneOf('one-of many-of', question['type']) && isListOf(isAllText, question['options'])));

const isWhole = (event: ShownEvent): boolean => {
  const item: Readonly<Record<string, unknown>> = { ...event };
  return (
    isText(item['kind']) &&
    isText(item['description']) &&
    isAllText(item['terms']) &&
    isListOf(isText, item['support']) &&
    isListOf(isText, item['languages']) &&
    isSignup(item['signup']) &&
    isAbsentOr(isPlace, item['place']) &&
    isAbsentOr(isAllText, item['influence']) &&
    isAbsentOr((questions) => isListOf(isQuestion, questions), item['questions']) &&
    'kindLabel agenda goal remoteNote contactPerson otherWayToSignUp organiser outcome language'
      .split(' ')
      .every((name) => isAbsentOr(isText, item[name]))
  );
};

/** The event, when every field that is shown has the contract's form. */
export const readEvent = (item: unknown): ShownEvent | undefined => {
  const [event] = readEvents({ items: [item] })?.events ?? [];
  return event && isWhole(event) ? event : undefined;
};
