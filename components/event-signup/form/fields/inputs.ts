import type { Attendance, SupportNeed } from '../../../../src/contract/vocabulary.js';
import type { ContactWay } from '../../../../src/domain/contact.js';
import type { ShownEvent } from '../../../../src/domain/event-reader.js';
import { withoutFull } from '../../../../src/domain/signup-check.js';
import { withText } from '../../../../src/domain/signup-draft.js';
import type { SignupDraft } from '../../../../src/domain/signup-draft.js';
import { answerOf } from './questions.js';

const checkedOf = (root: ParentNode, name: string): string[] =>
  [...root.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]:checked`)].map(({ value }) => value);

const withAnswer = (draft: SignupDraft, event: Pick<ShownEvent, 'questions'>, name: string, values: readonly string[]): SignupDraft => {
  const question = event.questions?.find(({ id }) => `q-${id}` === name);
  if (!question) return draft;
  const answers = new Map(draft.answers);
  const answer = answerOf(question, values);
  if (answer === undefined) answers.delete(question.id);
  else answers.set(question.id, answer);
  return { ...draft, answers };
};

type Change = (
  draft: SignupDraft,
  field: { readonly name: string; readonly value: string; readonly isTicked: boolean },
  all: string[],
) => SignupDraft;

const text: Change = (draft, { name, value }) => withText(draft, name, value);
const tick: Change = (draft, { name, isTicked }) => ({ ...draft, [name]: isTicked });

/** What each field changes, by its name; an event's own questions are left. */
const changes: Readonly<Record<string, Change>> = {
  name: text,
  behalf: text,
  value: text,
  companions: text,
  'other-need': text,
  topic: text,
  supportPerson: tick,
  isForOther: tick,
  consent: tick,
  waiting: (draft, { isTicked }) => ({ ...draft, acceptWaiting: isTicked }),
  dates: (draft, _, dates) => ({
    ...draft,
    dates,
    takenBack: [...draft.takenBack, ...draft.dates].filter((id) => !dates.includes(id)),
  }),
  needs: (draft, _, needs) => ({ ...draft, needs: needs as SupportNeed[] }),
  way: (draft, { value }) => ({ ...draft, way: value as ContactWay }),
  attendance: (draft, { value }) => ({ ...draft, attendance: value as Attendance, takenBack: [] }),
};

/** The draft after a person changed one field, from the native control that it came from. */
export const draftAfterInput = (draft: SignupDraft, event: ShownEvent, target: EventTarget | null, root: ParentNode): SignupDraft => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return draft;
  const { name, value } = target;
  const change = changes[name];
  if (change) {
    const isTicked = target instanceof HTMLInputElement && target.checked;
    const changed = change(draft, { name, value, isTicked }, checkedOf(root, name));
    return name === 'attendance' ? withoutFull(event, changed) : changed;
  }
  return withAnswer(draft, event, name, target instanceof HTMLTextAreaElement ? [value] : checkedOf(root, name));
};
