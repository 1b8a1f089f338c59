import type { OutcomeBody, OutcomeText } from '../../../../src/contract/staff-outcomes.js';
import type { ByLanguage } from '../../database/columns.js';

/** The words of one; when something was done is its last step, unless words say it. */
type SampleText = Omit<OutcomeText, 'did'> & {
  readonly did?: { readonly summary: string; readonly where: string; readonly when?: string };
};

/** An invented outcome and how it came to where it is. Days are counted from the first start, so that the demo never looks old. */
export interface SampleOutcome {
  readonly id: string;
  readonly body: Pick<OutcomeBody, 'unit' | 'level' | 'themes' | 'saidCount'> & {
    /** Days to the next step. */
    readonly nextIn?: number;
    readonly texts: Readonly<Record<string, SampleText>>;
  };
  /** Oldest first; the last one is where it stands. */
  readonly steps: readonly { readonly daysAgo: number; readonly status: OutcomeBody['status']; readonly notes?: ByLanguage }[];
}

export const healthStation: OutcomeBody['unit'] = {
  id: 'esimerkkila-keskusta',
  names: { fi: 'Keskustan terveysasema', sv: 'Centrums hälsostation', en: 'City centre health station' },
};

export const homeCare: OutcomeBody['unit'] = {
  id: 'sample-unit',
  names: { fi: 'Esimerkkilän kotihoito', sv: 'Exempelby hemvård', en: 'Esimerkkilä home care' },
};

export const themes = {
  access: { id: 'access', labels: { fi: 'Avun saaminen', sv: 'Att få hjälp', en: 'Getting help' } },
  accessibility: { id: 'accessibility', labels: { fi: 'Esteettömyys', sv: 'Tillgänglighet', en: 'Accessibility' } },
  continuity: { id: 'continuity', labels: { fi: 'Tutut työntekijät', sv: 'Bekant personal', en: 'Familiar staff' } },
  encounter: { id: 'encounter', labels: { fi: 'Kohtaaminen', sv: 'Bemötande', en: 'Encounter' } },
  information: { id: 'information', labels: { fi: 'Tieto ja ohjeet', sv: 'Information och råd', en: 'Information and advice' } },
} as const satisfies Record<string, OutcomeBody['themes'][number]>;
