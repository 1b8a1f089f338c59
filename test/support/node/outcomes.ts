import type { Outcome, OutcomePage } from '../../../src/contract/outcomes.js';
import type { OutcomeBody } from '../../../src/contract/staff-outcomes.js';
import { publishOutcome } from '../../../receiver/src/outcomes/feedback-links.js';
import { saveOutcome } from '../../../receiver/src/outcomes/save-outcome.js';
import type { TestReceiver } from './receiver.js';

/** What staff write of an outcome that is done. */
export const outcomeBody = (changes: Partial<OutcomeBody> = {}): OutcomeBody => ({
  status: 'done',
  unit: { id: 'unit-1', names: { fi: 'Keskustan terveysasema', sv: 'Centrums hälsostation' } },
  themes: [{ id: 'access', labels: { fi: 'Avun saaminen', sv: 'Att få hjälp' } }],
  saidCount: 12,
  texts: {
    fi: {
      title: 'Takaisinsoitolle on kellonaika',
      said: 'Soittoa sai odottaa.',
      did: { summary: 'Kerromme soiton tunnin.', where: 'Ajanvaraus', when: '2026-03-01' },
      responsible: 'Osastonhoitaja',
    },
  },
  ...changes,
});

/** One more language of it. */
export const SWEDISH: OutcomeBody['texts'][string] = {
  title: 'Nu vet du när vi ringer',
  said: 'Man fick vänta på samtalet.',
  did: { summary: 'Vi berättar timmen.', where: 'Tidsbeställningen', when: '2026-03-01' },
  responsible: 'Avdelningsskötaren',
};

interface Put {
  readonly body?: Partial<OutcomeBody>;
  readonly at?: Date;
  readonly isPublished?: boolean;
}

/** Writes an outcome as staff do, and publishes it. */
export async function putOutcome({ database }: TestReceiver, id: string, { body, at = new Date(), isPublished = true }: Put = {}) {
  await saveOutcome(database, id, outcomeBody(body), { at, actor: 'test', units: null });
  await publishOutcome(database, id, isPublished, { at, actor: 'test', units: null });
}

export const getPage = async ({ app }: TestReceiver, query = ''): Promise<OutcomePage> =>
  (await (await app().request(`/outcomes${query}`)).json()) as OutcomePage;

export const getOutcome = async ({ app }: TestReceiver, id: string, query = ''): Promise<Outcome> =>
  (await (await app().request(`/outcomes/${id}${query}`)).json()) as Outcome;

export const idsOf = ({ items }: OutcomePage): string[] => items.map(({ id }) => id);
