import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Answer } from '../../../stories/support/fake-endpoint.js';
import { expectAccessible, expectAccessibleName } from '../../support/browser/accessibility.js';
import { ENDPOINT, fakeEndpoint, json, pendingAnswer, problem } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import '../../../components/feedback-prompt/feedback-prompt.js';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';

const state = {
  status: 'in-outcome',
  history: [
    { at: '2026-11-22T22:30:00Z', status: 'received' },
    { at: '2026-12-01T08:00:00Z', status: 'in-outcome' },
  ],
  outcome: { id: 'o1', title: 'Puhelinajat pitenivät', language: 'fi' },
};

const code = { name: 'Palautteesi tunnus' };
const show = { name: 'Näytä palautteen vaihe' };

const opened = async (...answers: Answer[]) => {
  const { requests } = fakeEndpoint<{ reference: string }>({ 'POST /feedback/status': [...answers, 'sample'] });
  const widget = await mount(html`<sote-feedback-prompt view="follow-up" endpoint=${ENDPOINT} heading-level="3"></sote-feedback-prompt>`);
  const field = await screen.findByRole<HTMLInputElement>('textbox', code);
  return { requests, widget, field };
};

/** Writes the code, and asks by Enter. */
const look = async (field: HTMLInputElement, text: string) => {
  await user.fill(field, text);
  await user.keyboard('{Enter}');
};

const focusIsOn = (text: string) => waitFor(() => expect(focused()?.textContent).to.equal(text));

describe('<sote-feedback-prompt> follow-up', () => {
  it('asks by the code in the body alone, however it was written, and shows each step by its day in Finland', async () => {
    const { requests, widget, field } = await opened(json(state));
    await look(field, ' 4kt7 mx2a9rjw ');
    await focusIsOn('Palautteesi on mukana, kun asiaa viedään eteenpäin.');
    expect(requests[0]?.body).to.deep.equal({ reference: '4KT7-MX2A-9RJW' });
    expect(requests[0]?.url).to.equal('https://endpoint.invalid/api/v1/feedback/status?lang=fi');
    const [received, inOutcome] = screen.getAllByRole('listitem').map(textOf);
    expect(received).to.contain('23. marraskuuta 2026');
    expect(inOutcome).to.contain('1. joulukuuta 2026');
    expect(screen.getByText('Puhelinajat pitenivät').lang).to.equal('fi', 'a title says in which language it is');
    await expectAccessible(widget);
  });

  it('gives its own name to the dialog that it stands in', async () => {
    const widget = await mount<FeedbackPrompt>(
      html`<sote-feedback-prompt view="follow-up" mode="dialog" endpoint=${ENDPOINT}></sote-feedback-prompt>`,
    );
    await widget.show();
    await screen.findByRole('dialog', { name: 'Missä vaiheessa palautteesi on?' });
  });

  it('shows the state of the code that was asked for last, whichever answer comes first', async () => {
    const { answer, respond } = pendingAnswer();
    const { requests, field } = await opened(json(state), () => answer, json({ ...state, status: 'received', outcome: undefined }));
    await look(field, '4KT7-MX2A-9RJW');
    await focusIsOn('Palautteesi on mukana, kun asiaa viedään eteenpäin.');
    document.documentElement.lang = 'sv';
    try {
      await screen.findByRole('button', { name: 'Visa hur det går med responsen' });
      await waitFor(() => expect(requests).to.have.lengthOf(2));
      await look(field, '2222-3333-4444');
      await waitFor(() => {
        expect(screen.getAllByRole('listitem')).to.have.lengthOf(2);
        expect(screen.queryByText('Puhelinajat pitenivät')).to.equal(null);
      });
      expect(requests).to.have.lengthOf(3);
      const late = json(state);
      respond(late);
      await waitFor(() => expect(late.bodyUsed).to.equal(true));
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      expect(screen.queryByText('Puhelinajat pitenivät')).to.equal(null);
    } finally {
      document.documentElement.lang = 'fi';
    }
  });

  it('tells of a wrong form beside the field, and asks nobody', async () => {
    const { requests, widget, field } = await opened();
    await look(field, '1234');
    await screen.findByRole('textbox', { ...code, description: /^Tarkista tunnus\. Siinä on kolme neljän merkin ryhmää\. / });
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(focused() === field).to.equal(true);
    expect(field.value).to.equal('1234');
    expect(requests).to.have.lengthOf(0);
    await expectAccessible(widget);
  });

  for (const [name, answer, words] of [
    ['an unknown code', problem(404, 'not-found'), /^Emme löydä tällä tunnuksella palautetta\./],
    ['an endpoint that is down', 'lost', /^Tietoja ei saatu juuri nyt\./],
    ['an answer out of form', json({}), /^Tietoja ei saatu juuri nyt\./],
  ] as const) {
    it(`${name}: says what to do, and the code stays in its field`, async () => {
      const { widget, field } = await opened(...[answer, answer, answer]);
      await look(field, '4KT7-MX2A-9RJW');
      await waitFor(() => expect(focused()?.textContent).to.match(words));
      expect(field.value).to.equal('4KT7-MX2A-9RJW');
      await expectAccessible(widget);
    });
  }

  it('says that it looks, and is asked once', async () => {
    const { requests, widget, field } = await opened('silent');
    await look(field, '4KT7-MX2A-9RJW');
    await focusIsOn('Haemme tietoja.');
    await waitFor(() => expect(requests).to.have.lengthOf(1));
    await user.click(screen.getByRole('button', show));
    // A second request would begin in the turn of the press.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(requests).to.have.lengthOf(1);
    await expectAccessible(widget);
  });

  it('gives its field and button names in the engine, and takes the heading level of the page', async () => {
    const { widget, field } = await opened();
    await expectAccessibleName(field, 'Palautteesi tunnus', 'textbox');
    await expectAccessibleName(screen.getByText('Näytä palautteen vaihe'), 'Näytä palautteen vaihe', 'button');
    screen.getByRole('heading', { name: 'Missä vaiheessa palautteesi on?', level: 3 });
    await expectAccessible(widget);
  });
});
