/** The language of passages (WCAG 3.1.2): what is not in the page's language says in which it is, so that it is read aloud in its own voice. */
import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../../components/feedback-prompt/feedback-prompt.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { chooseLocale } from '../../../src/localization/page-language.js';
import { ENDPOINT, fakeEndpoint } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, waitFor } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';

/** The page's own questions, which it has in Swedish only. */
const questions: QuestionSet = {
  id: 'own',
  version: '1',
  language: 'sv',
  instrument: 'own',
  title: 'Ditt besök',
  source: 'Ett påhittat exempel',
  questions: [
    {
      id: 'place',
      type: 'one-of',
      text: 'Var var du?',
      options: [
        { value: 'here', label: 'På plats' },
        { value: 'remote', label: 'På distans' },
      ],
    },
    { id: 'helped', type: 'yes-no', text: 'Fick du hjälp?' },
  ],
};

const prompt = (more: TemplateResult): TemplateResult => html`<div>${more}</div>`;
const languageOf = (element: Element): string | undefined => element.closest<HTMLElement>('[lang]')?.lang;

describe('<sote-feedback-prompt> language of its parts', () => {
  beforeEach(() => fakeEndpoint());
  afterEach(() => chooseLocale());

  it('says of questions in another language which it is, at each step and in the review', async () => {
    await mount(prompt(html`<sote-feedback-prompt endpoint=${ENDPOINT} one-at-a-time .questions=${questions}></sote-feedback-prompt>`));
    await user.click(await screen.findByRole('radio', { name: 'På plats' }));
    expect(languageOf(screen.getByText('Ett påhittat exempel'))).to.equal('sv');
    await user.click(screen.getByRole('button', { name: 'Seuraava' }));
    await screen.findByRole('group', { name: 'Fick du hjälp?' });
    expect(languageOf(screen.getByRole('heading', { name: 'Ditt besök' }))).to.equal('sv');
    await user.click(screen.getByRole('button', { name: 'Tarkista vastaukset' }));
    await screen.findByRole('heading', { name: 'Tarkista vastauksesi' });
    for (const text of ['Var var du?', 'På plats', 'Fick du hjälp?']) expect(languageOf(screen.getByText(text)), text).to.equal('sv');
    expect(languageOf(screen.getByText('Ei vastausta'))).to.equal('fi');
  });

  it('says in the language of the page that a question needs an answer, beside a hint in that of the questions', async () => {
    const [place] = questions.questions;
    const set = { ...questions, questions: [{ ...place!, required: true, hint: 'Du kan välja en.' }] };
    await mount(prompt(html`<sote-feedback-prompt endpoint=${ENDPOINT} .questions=${set}></sote-feedback-prompt>`));
    expect(languageOf(await screen.findByText('Du kan välja en.'))).to.equal('sv');
    expect(languageOf(screen.getByText(/^Tähän tarvitsemme vastauksen\./))).to.equal('fi');
    screen.getByRole('group', { description: 'Tähän tarvitsemme vastauksen. Du kan välja en.' });
  });

  it('says it of the one question that opens the rest, too', async () => {
    const set = { ...questions, questions: [...questions.questions].reverse() };
    await mount(prompt(html`<sote-feedback-prompt endpoint=${ENDPOINT} mode="compact" .questions=${set}></sote-feedback-prompt>`));
    expect(languageOf(await screen.findByText('Fick du hjälp?'))).to.equal('sv');
    expect(languageOf(screen.getByRole('button', { name: 'Kyllä' }))).to.equal('fi');
  });

  it('has the close button of its dialog in the language that the visitor chose', async () => {
    await mount(
      prompt(
        html`<button id="opens">Palaute</button>
          <sote-feedback-prompt endpoint=${ENDPOINT} mode="dialog" for="opens" languages></sote-feedback-prompt>`,
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Palaute' }));
    await user.click(await screen.findByRole('button', { name: 'Svenska' }));
    await waitFor(() => expect(languageOf(screen.getByRole('button', { name: 'Stäng' }))).to.equal('sv'));
  });
});
