/** `<sote-feedback-prompt>` as a web team embeds it, and sample data. */
import { html } from 'lit';
import type { nothing, TemplateResult } from 'lit';
import '../../../components/feedback-prompt/feedback-prompt.js';
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import { ENDPOINT } from '../../support/browser/endpoint.js';

/** A code of a temporary number (900–999), which nobody has. */
export const CODE = '131052-987P';

export { feedbackReceipt as receipt } from '../../../stories/support/sample/feedback.js';

/** As many lost answers as one sending makes tries. */
export const allLost = ['lost', 'lost', 'lost', 'lost', 'lost'] as const;

/** Questions that a page brings itself. */
export const ownSet = (...questions: readonly Question[]): QuestionSet => ({
  id: 'own',
  version: '1',
  language: 'fi',
  instrument: 'own',
  title: 'Kysely',
  questions: [...questions],
});

interface Embedding {
  readonly endpoint?: string | typeof nothing;
  /** What the page puts inside the element. */
  readonly inside?: TemplateResult | string;
}

/** The element as a web team embeds it, with every text that people should get. */
export const prompt = ({ endpoint = ENDPOINT, inside = '' }: Embedding = {}): TemplateResult =>
  html`<sote-feedback-prompt
    endpoint=${endpoint}
    organisation="Esimerkin hyvinvointialue"
    reader="kotihoidon esihenkilö"
    privacy-url="/tietosuoja"
    keep-days="365"
    unit-name="Keskustan terveysasema"
    >${inside}</sote-feedback-prompt
  >`;
