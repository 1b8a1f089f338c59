import { DAY } from '../common/time.js';
import type { Answer } from '../../../src/contract/feedback.js';
import type { FeedbackStatus } from '../../../src/contract/vocabulary.js';
import { keyedHash } from '../http/idempotency.js';
import { insertFeedback } from '../feedback/insert.js';
import { changeStatus } from '../feedback/staff-repository.js';
import type { Seed } from './seed.js';

interface Sample {
  readonly reference: string;
  readonly daysAgo: number;
  readonly answers: readonly Answer[];
  readonly steps: readonly { readonly daysAgo: number; readonly status: FeedbackStatus; readonly note?: string }[];
}

const QUESTION_SET = { id: 'sample-home-care', version: '1', instrument: 'own' };

/** Invented from end to end, and every text says so. The codes are easy to type, to try the follow-up with. */
const samples: readonly Sample[] = [
  {
    reference: '2222-3333-4444',
    daysAgo: 21,
    answers: [
      { question: 'how', value: 2 },
      { question: 'more', value: 'Keksitty esimerkki: Käyntiaika vaihtuu usein, enkä tiedä siitä etukäteen.' },
    ],
    steps: [
      { daysAgo: 20, status: 'read' },
      { daysAgo: 14, status: 'passed-on', note: 'passed-to-unit' },
    ],
  },
  {
    reference: '3333-4444-5555',
    daysAgo: 12,
    answers: [
      { question: 'how', value: 5 },
      { question: 'more', value: 'Keksitty esimerkki: Hoitaja ehti jutella rauhassa. Kiitos siitä!' },
    ],
    steps: [
      { daysAgo: 11, status: 'read' },
      { daysAgo: 10, status: 'closed', note: 'thanks-passed-on' },
    ],
  },
  {
    reference: '4444-5555-6666',
    daysAgo: 6,
    answers: [
      { question: 'know', value: 'no' },
      { question: 'more', value: 'Keksitty esimerkki: Mistä näen, kuka minulle tulee seuraavan kerran?' },
    ],
    steps: [{ daysAgo: 5, status: 'read', note: 'discussed-by-staff' }],
  },
  { reference: '5555-6666-7777', daysAgo: 1, answers: [{ question: 'how', value: 4 }], steps: [] },
];

/** One key a sample, always the same: seeding can never store it twice. */
const keyOf = (index: number): string => `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;

export const sampleFeedback: Seed = {
  name: 'sample-feedback',
  run: async (database, now) => {
    const ago = (days: number) => new Date(now.getTime() - days * DAY);
    for (const [index, { reference, daysAgo, answers, steps }] of samples.entries()) {
      const feedback = {
        questionSet: QUESTION_SET,
        answers: [...answers],
        context: { unit: 'sample-unit', service: 'Esimerkkilän kotihoito (keksitty)' },
        channel: 'web' as const,
        language: 'fi',
        signals: { trap: false },
      };
      const key = keyOf(index);
      await insertFeedback(database, { key, hash: keyedHash(key, feedback), reference, receivedAt: ago(daysAgo), feedback });
      for (const { daysAgo: day, status, note = null } of steps) {
        await changeStatus(database, reference, { status, note, at: ago(day), actor: 'sample', units: null });
      }
    }
  },
};
