/** What in a written event cannot be so, whatever stood there before. The receiver refuses it, and the desk says it while it is typed. */
import type { EventBody } from '../contract/staff-events.js';
import type { Question } from '../contract/surveys.js';

export type EventRule =
  | 'same-id'
  | 'end-before-start'
  | 'no-way-to-attend'
  | 'no-date'
  | 'closes-before-opens'
  | 'closes-after-start'
  | 'draw-without-places'
  | 'questions-differ';

/** A rule that is broken, and where, as a JSON pointer. */
interface EventFault {
  readonly pointer: string;
  readonly rule: EventRule;
}

/** What the rules are about. */
type RuledEvent = Pick<EventBody, 'dates' | 'signup' | 'texts'>;

const before = (first: string | undefined, second: string | undefined): boolean =>
  first !== undefined && second !== undefined && new Date(first) < new Date(second);

function faultsOfDates({ dates, signup, texts }: RuledEvent): EventFault[] {
  const hasPlace = Object.values(texts).some(({ place }) => place !== undefined);
  return dates.flatMap(({ id, starts, ends, room, remote }, index) => {
    const faults: EventFault[] = [];
    if (dates.findIndex((other) => other.id === id) < index) faults.push({ pointer: `/dates/${index}/id`, rule: 'same-id' });
    if (!before(starts, ends)) faults.push({ pointer: `/dates/${index}/ends`, rule: 'end-before-start' });
    if (signup.mode !== 'none' && !hasPlace && room === undefined && remote === undefined) {
      faults.push({ pointer: `/dates/${index}`, rule: 'no-way-to-attend' });
    }
    return faults;
  });
}

function faultsOfSignup({ dates, signup }: RuledEvent): EventFault[] {
  const faults: EventFault[] = [];
  if (signup.mode !== 'none' && dates.length === 0) faults.push({ pointer: '/dates', rule: 'no-date' });
  if (signup.opens !== undefined && signup.closes !== undefined && !before(signup.opens, signup.closes)) {
    faults.push({ pointer: '/signup/closes', rule: 'closes-before-opens' });
  }
  if (dates.length > 0 && dates.every(({ starts }) => before(starts, signup.closes))) {
    faults.push({ pointer: '/signup/closes', rule: 'closes-after-start' });
  }
  if (signup.mode === 'lottery' && signup.places === undefined) {
    faults.push({ pointer: '/signup/places', rule: 'draw-without-places' });
  }
  return faults;
}

/** What a question asks for, without the words that each language has of its own. */
const rulesOf = (question: Question): unknown[] => {
  const { id, type, required = false, when } = question;
  const values = 'options' in question ? question.options.map(({ value }) => value) : [];
  return [id, type, required, when?.question, when?.is, values, 'limit' in question ? question.limit : undefined];
};

/** An answer is checked by the questions of the event, whichever language it was given in. */
function faultsOfQuestions({ texts }: RuledEvent): EventFault[] {
  const [first, ...others] = Object.entries(texts).map(
    ([language, { questions = [] }]) => [language, JSON.stringify(questions.map(rulesOf))] as const,
  );
  return others
    .filter(([, rules]) => rules !== first?.[1])
    .map(([language]) => ({ pointer: `/texts/${language}/questions`, rule: 'questions-differ' }));
}

export const eventFaults = (event: RuledEvent): readonly EventFault[] => [
  ...faultsOfDates(event),
  ...faultsOfSignup(event),
  ...faultsOfQuestions(event),
];
