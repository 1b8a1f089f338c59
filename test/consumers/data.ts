/** What every app shows. It is copied beside the app's own source, as TypeScript or as JavaScript. */
import type { FeedbackPrompt, YouSaidWeDid } from 'sote-osallisuus';

export const units = ['Keskusta', 'Ranta', 'Metsälä'];

export const questions: FeedbackPrompt['questions'] = {
  id: 'own-2026',
  version: '1',
  language: 'fi',
  instrument: 'own',
  title: 'Oma kysely',
  questions: [
    { id: 'care', type: 'faces', text: 'Tuliko asiasi kuulluksi?' },
    { id: 'why', type: 'text', text: 'Kerro lisää' },
  ],
};

export const outcomes: YouSaidWeDid['outcomes'] = [
  {
    id: 'evening-hours',
    status: 'will-not-do',
    title: 'Laboratorio iltaisin',
    themes: [],
    unit: { id: 'centre', name: 'Keskusta' },
    said: { summary: 'Verikokeisiin pitäisi päästä työpäivän jälkeen.' },
    reason: 'Näytteille ei ole iltakuljetusta.',
    askFrom: 'Laboratorion asiakaspalvelu',
    responsible: 'Laboratoriopalvelujen päällikkö',
    history: [],
    language: 'fi',
    updatedAt: '2026-06-29',
  },
];
