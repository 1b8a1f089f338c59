/** Every stage of the one prompt on the page that can be reached, and the way there. */
import { html } from 'lit';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import type { Stage } from '../../../components/feedback-prompt/feedback-state.js';
import type { Answers } from '../../../stories/support/fake-endpoint.js';
import { fakeEndpoint, problem } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { allLost, CODE, prompt } from './support.js';

/** With another way beside the form, as every page should have one. */
export const openInAPage = (): Promise<FeedbackPrompt> =>
  mount<FeedbackPrompt>(prompt({ inside: html`<p>Soita <a href="tel:0100">0100</a>.</p>` }));

const TEXT = 'Soittakaa 040 1234567.';

const press = (name: string) => user.click(screen.getByRole('button', { name }));

/** The advice at the phone number moves what is below it. */
const write = async (): Promise<void> => {
  await user.fill(screen.getByRole('textbox'), TEXT);
  await screen.findByRole('textbox', { description: /emme ota sen perusteella yhteyttä/ });
};

const sendTo = async (answers: Answers): Promise<void> => {
  fakeEndpoint(answers);
  await write();
  await press('Lähetä vastaus');
};

const findCode = async (): Promise<void> => {
  await user.fill(screen.getByRole('textbox'), `Olen ${CODE}.`);
  await press('Lähetä vastaus');
  await screen.findByRole('group', { name: 'Poista henkilötunnus ennen lähettämistä' });
};

/** How a person gets there. What they wrote is in the field, where the stage has one. */
export const reach: Readonly<Record<Stage['name'], (widget: FeedbackPrompt) => Promise<unknown>>> = {
  asking: () => user.click(screen.getByRole('radio', { name: 'Erittäin hyvin' })),
  unavailable: async (widget) => {
    await write();
    // All files of the widget come in a test: this is what it hears when one does not.
    widget.dispatch({ type: 'part-unavailable', part: 'other-services', isSending: false });
    await screen.findByRole('group', { name: /^Lomakkeen osaa ei saatu auki\./ });
  },
  incomplete: async () => {
    await press('Lähetä vastaus');
    await screen.findByRole('group', { name: 'Vastauksessa on korjattavaa' });
  },
  'code-found': findCode,
  'code-removed': async () => {
    await findCode();
    await press('Poista henkilötunnus');
    await screen.findByText(/^Henkilötunnus on poistettu\./);
  },
  sending: async () => {
    await sendTo({ 'POST /feedback': 'silent' });
    await screen.findByText('Lähetämme vastaustasi.');
  },
  'not-confirmed': async () => {
    await sendTo({ 'POST /feedback': allLost });
    await screen.findByRole('group', { name: 'Emme tiedä vielä, tuliko vastauksesi perille' });
  },
  refused: async () => {
    await sendTo({ 'POST /feedback': problem(422, 'invalid') });
    await screen.findByRole('group', { name: 'Vastausta ei voitu ottaa vastaan' });
  },
  received: async () => {
    await sendTo({});
    await screen.findByRole('heading', { name: 'Vastauksesi tuli perille. Kiitos!' });
  },
};

export const stages = Object.keys(reach) as Stage['name'][];
