/** Outcomes for tests: made up, no person behind them. */
import type { Outcome } from '../../src/contract/outcomes.js';

const base = {
  title: 'Kutsua ei kuule odotushuoneessa',
  themes: [{ id: 'waiting', label: 'Odottaminen' }],
  unit: { id: 'keskusta', name: 'Keskustan terveysasema' },
  said: { summary: 'Kuulutus hukkuu meluun, ja vuoro menee ohi.', count: 12 },
  responsible: 'Vastaanoton tiimi',
  history: [{ at: '2026-09-01', status: 'received' as const }],
  language: 'fi',
  updatedAt: '2026-10-03',
};
const did = { summary: 'Vuoronumero näkyy nyt seinän näytöllä.', where: 'Keskustan terveysasema', when: '2026-10-03' };
const refusal = { reason: 'Lauantaille ei ole nyt lääkäreitä.', askFrom: 'Asiakaspalvelu, 05 000 0000' };

export const done = (id: string, changes: Partial<Outcome> = {}): Outcome => ({ ...base, id, status: 'done', did, ...changes }) as Outcome;
export const refused = (id: string, changes: Partial<Outcome> = {}): Outcome =>
  ({ ...base, id, status: 'will-not-do', title: 'Vastaanotto auki myös lauantaisin', ...refusal, ...changes }) as Outcome;
export const partly = (id: string): Outcome => ({ ...base, id, status: 'partly-done', did, ...refusal });
export const reviewed = (id: string, changes: Partial<Outcome> = {}): Outcome =>
  ({ ...base, id, status: 'under-review', ...changes }) as Outcome;

/** So many cards, the newest first. */
export const many = (count: number): Outcome[] =>
  Array.from({ length: count }, (_, index) =>
    done(`o${index}`, { title: `Asia ${index}`, updatedAt: `2026-10-${String(28 - (index % 28)).padStart(2, '0')}` }),
  );
