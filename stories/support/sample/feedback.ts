import type { FeedbackReceipt, FeedbackState } from '../../../src/contract/feedback.js';

export const feedbackReceipt: FeedbackReceipt = { reference: '4KT7-MX2A-9RJW', receivedAt: '2026-11-22T10:00:00Z' };

const notes: Readonly<Record<string, string>> = {
  fi: 'Yksikkö käsittelee asian viikkokokouksessaan.',
  sv: 'Enheten behandlar ärendet på sitt veckomöte.',
  en: 'The unit deals with it at its weekly meeting.',
};

/** By code, as in the demo: the first one was passed on, the second one is part of an outcome, the third has just come. */
const statesIn = (language: string): Readonly<Record<string, FeedbackState>> => ({
  '2222-3333-4444': {
    status: 'passed-on',
    history: [
      { at: '2026-11-01T09:12:00Z', status: 'received' },
      { at: '2026-11-02T07:40:00Z', status: 'read' },
      { at: '2026-11-08T11:05:00Z', status: 'passed-on', note: notes[language.slice(0, 2)] ?? '' },
    ],
  },
  '3333-4444-5555': {
    status: 'in-outcome',
    history: [
      { at: '2026-10-03T16:30:00Z', status: 'received' },
      { at: '2026-10-05T08:00:00Z', status: 'read' },
      { at: '2026-11-12T10:00:00Z', status: 'in-outcome' },
    ],
    outcome: { id: 'phone-queue', title: 'Puhelimessa voi jättää soittopyynnön' },
  },
  '5555-6666-7777': { status: 'received', history: [{ at: '2026-11-21T18:45:00Z', status: 'received' }] },
});

/** Where a feedback is, or nothing when no feedback has this code. */
export const feedbackState = (reference: string, language = 'fi'): FeedbackState | undefined => statesIn(language)[reference];

export const knownReferences = Object.keys(statesIn('fi'));
