/** What an event that is written at the desk is when it is sent. Pure. */
import type { EventBody, EventTexts } from '../../../src/contract/staff-events.js';
import type { Question } from '../../../src/contract/surveys.js';
import { instantInFinland } from '../../../src/domain/finnish-clock.js';
import { clockOf } from './event-draft.js';
import type { DraftDate, DraftTexts, EventDraft } from './event-draft.js';
import { questionsBody } from './questions-draft.js';
import type { DraftQuestion } from './questions-draft.js';

const instantOf = (clock: string, was: string | undefined): string => {
  if (was !== undefined && clockOf(was) === clock) return was;
  const time = Date.parse(`${clock}Z`);
  return Number.isNaN(time) ? '' : instantInFinland(time);
};

const given = (text: string): string | undefined => text.trim() || undefined;

/** What is empty is not there at all. */
const filled = <Name extends string>(texts: Readonly<Record<Name, string>>): Partial<Record<Name, string>> =>
  Object.fromEntries(Object.entries<string>(texts).flatMap(([name, text]) => (given(text) ? [[name, text.trim()]] : []))) as Partial<
    Record<Name, string>
  >;

const textsBody = (texts: DraftTexts, questions: readonly Question[]): EventTexts => {
  const { reward, travel, insurance, orientation, peerSupport } = texts;
  const { kindLabel, agenda, goal, remoteNote, criteria, term, chosenBy, contactPerson, otherWayToSignUp, organiser } = texts;
  const influence = { open: texts.influenceOpen.trim(), decided: texts.influenceDecided.trim() };
  const place = { name: texts.placeName.trim(), address: texts.placeAddress.trim() };
  const [accessibility, note] = [texts.accessibility.split('\n').flatMap((line) => given(line) ?? []), given(texts.placeNote)];
  const hasPlace = place.name || place.address || note || accessibility.length > 0;
  return {
    title: texts.title.trim(),
    description: texts.description.trim(),
    ...filled({ kindLabel, agenda, goal, remoteNote, criteria, term, chosenBy, contactPerson, otherWayToSignUp, organiser }),
    ...((influence.open || influence.decided) && { influence }),
    ...(hasPlace && { place: { ...place, accessibility, ...(note && { note }) } }),
    terms: filled({ reward, travel, insurance, orientation, peerSupport }),
    ...(questions.length > 0 && { questions: [...questions] }),
  };
};

const dateBody = ({ id, day, starts, ends, endDay, room, isRemote, remoteRoom, was }: DraftDate): EventBody['dates'][number] => ({
  id,
  starts: instantOf(`${day}T${starts}`, was?.starts),
  ends: instantOf(`${endDay || day}T${ends}`, was?.ends),
  ...(room !== '' && { room: { capacity: Number(room) } }),
  ...(isRemote && { remote: remoteRoom === '' ? {} : { capacity: Number(remoteRoom) } }),
});

const signupBody = ({ facts, wasSignup }: EventDraft): EventBody['signup'] => {
  const { mode, opens, closes, hasQueue, queue, places, choiceDate } = facts;
  if (mode === 'none') return { mode };
  const isChosen = mode === 'application' || mode === 'lottery';
  return {
    mode,
    ...(opens && { opens: instantOf(opens, wasSignup?.opens) }),
    ...(closes && { closes: instantOf(closes, wasSignup?.closes) }),
    ...(hasQueue && mode !== 'application' && { waitingList: queue === '' ? {} : { capacity: Number(queue) } }),
    ...(isChosen && places !== '' && { places: Number(places) }),
    ...(isChosen && choiceDate && { choiceDate }),
  };
};

/** Where nobody signs up nothing is asked. */
export const askedQuestions = ({ facts, questions }: EventDraft): readonly DraftQuestion[] => (facts.mode === 'none' ? [] : questions);

/** The body as it is sent. */
export const eventBody = (draft: EventDraft, isPublished = draft.isPublished): EventBody => {
  const { facts, dates, support, languages, outcome, texts } = draft;
  const questions = askedQuestions(draft);
  return {
    kind: facts.kind,
    level: facts.level,
    ...(facts.unit && { unit: facts.unit }),
    published: isPublished,
    dates: dates.map(dateBody),
    signup: signupBody(draft),
    support: [...support],
    languages: [...languages],
    ...(outcome && { outcome }),
    deleteAfterDays: Number(facts.deleteAfterDays),
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, words]) => [language, textsBody(words, questionsBody(questions, language))]),
    ),
  };
};
