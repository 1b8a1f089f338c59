import type { Feedback } from '../contract/feedback.js';
import type { Signup } from '../contract/signups.js';

/** Every test answer begins with it, so that staff see at once what it is and can delete it. */
export const MARK = 'TESTI / TEST';

export const MARKED_TEXT = `${MARK}: automaattinen tarkistus, saa poistaa. Automatic check, may be deleted.`;

/** An invented personal identity code of the number range that is given to nobody (900–999), with its right check character. */
export const INVENTED_CODE = '010190-900P';

/** A feedback as the widget sends it, marked as a test in its text, its question set and its service. */
export const testFeedback = (unit: string | undefined, changes: Partial<Feedback> = {}): Feedback => ({
  questionSet: { id: 'endpoint-check', version: '1', instrument: 'own' },
  answers: [
    { question: 'how', value: 4 },
    { question: 'more', value: MARKED_TEXT },
  ],
  context: { ...(unit === undefined ? {} : { unit }), service: MARK },
  channel: 'web',
  language: 'fi',
  signals: { trap: false },
  ...changes,
});

/** The same with another text. */
export const testFeedbackSaying = (unit: string | undefined, text: string): Feedback =>
  testFeedback(unit, { answers: [{ question: 'more', value: text }] });

export const testSignup = (changes: Pick<Signup, 'attendance' | 'dates'> & Partial<Signup>): Signup => ({
  name: MARK,
  contact: { way: 'email', value: 'testi@example.org' },
  companions: 0,
  supportPerson: false,
  acceptWaiting: true,
  supportNeeds: { needs: ['breaks'], other: MARKED_TEXT, basis: 'consent' },
  language: 'fi',
  ...changes,
});
