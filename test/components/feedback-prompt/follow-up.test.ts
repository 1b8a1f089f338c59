import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { expectAccessible, expectAccessibleName } from '../../support/browser/accessibility.js';
import { screen } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { pendingAnswer } from '../../support/browser/endpoint.js';
import { fakeEndpoint, refusal } from './endpoint.js';
import type { FakeAnswer } from './endpoint.js';
import { appears, find, focused, hasFocus, openPrompt, seek } from './support.js';

const INNER = 'sote-follow-up';

const state = {
  status: 'in-outcome',
  history: [
    { at: '2026-11-22T22:30:00Z', status: 'received' },
    { at: '2026-12-01T08:00:00Z', status: 'in-outcome' },
  ],
  outcome: { id: 'o1', title: 'Puhelinajat pitenivät', language: 'fi' },
};

const opened = async (...answers: FakeAnswer[]) => {
  const calls = fakeEndpoint<{ reference: string }>(...answers);
  const widget = await openPrompt(
    html`<sote-feedback-prompt view="follow-up" endpoint="https://endpoint.invalid/api/v1" heading-level="3"></sote-feedback-prompt>`,
  );
  const inner = await appears(widget, INNER);
  await appears(inner, '#code');
  return { calls, widget, inner };
};

const look = async (inner: Element, code: string): Promise<void> => {
  const field = find<HTMLInputElement>(inner, '#code');
  field.focus();
  field.value = code;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await user.keyboard('{Enter}');
  await waitUntil(() => seek(inner, '.message') ?? seek(inner, '[data-panel]:not(:empty)'), 'something should be shown');
};

const shows = (inner: Element, text: string) =>
  waitUntil(() => focused()?.textContent === text, `should show “${text}” in <${inner.localName}>`);

describe('feedback-prompt: follow-up', () => {
  it('asks by the code in the body alone, however it was written, and shows each step by its day in Finland', async () => {
    const { calls, widget, inner } = await opened(Response.json(state));
    await look(inner, ' 4kt7 mx2a9rjw ');
    await shows(inner, 'Palautteesi on mukana, kun asiaa viedään eteenpäin.');
    expect(calls[0]?.body).to.deep.equal({ reference: '4KT7-MX2A-9RJW' });
    expect(calls[0]?.url).to.equal('https://endpoint.invalid/api/v1/feedback/status?lang=fi');
    const text = inner.shadowRoot!.textContent;
    expect(text).to.contain('23. marraskuuta 2026').and.to.contain('1. joulukuuta 2026').and.to.contain('Puhelinajat pitenivät');
    expect(find(inner, 'bdi').lang).to.equal('fi', 'a title says in which language it is');
    await expectAccessible(widget);
  });

  it('shows the state of the code that was asked for last, whichever answer comes first', async () => {
    const { answer, respond } = pendingAnswer();
    const { inner } = await opened(Response.json(state), () => answer, Response.json({ ...state, status: 'received', outcome: undefined }));
    await look(inner, '4KT7-MX2A-9RJW');
    await shows(inner, 'Palautteesi on mukana, kun asiaa viedään eteenpäin.');
    document.documentElement.lang = 'sv';
    await waitUntil(() => find(inner, '.actions button').textContent.includes('Visa'), 'in Swedish');
    await look(inner, '2222-3333-4444');
    await waitUntil(() => seek(inner, '[part="state"]') && !seek(inner, 'bdi'), 'the state of the second code');
    respond(Response.json(state));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seek(inner, 'bdi')).to.equal(undefined);
    document.documentElement.lang = 'fi';
  });

  it('tells of a wrong form beside the field, and asks nobody', async () => {
    const { calls, widget, inner } = await opened();
    await look(inner, '1234');
    expect(find(inner, '#code').getAttribute('aria-describedby')).to.contain('error-code');
    expect(find(inner, '#code').getAttribute('aria-invalid')).to.equal('true');
    expect(hasFocus(inner, '#code')).to.equal(true);
    expect(find<HTMLInputElement>(inner, '#code').value).to.equal('1234');
    expect(calls).to.have.lengthOf(0);
    await expectAccessible(widget);
  });

  for (const [name, answers, words] of [
    ['an unknown code', [refusal(404, 'not-found')], 'Emme löydä tällä tunnuksella palautetta.'],
    ['an endpoint that is down', ['lost', 'lost', 'lost'], 'Tietoja ei saatu juuri nyt.'],
    ['an answer out of form', [Response.json({}), Response.json({}), Response.json({})], 'Tietoja ei saatu juuri nyt.'],
  ] as const) {
    it(`${name}: says what to do, and the code stays in its field`, async () => {
      const { widget, inner } = await opened(...answers);
      await look(inner, '4KT7-MX2A-9RJW');
      await waitUntil(() => focused()?.textContent.startsWith(words), `should say “${words}”`);
      expect(find<HTMLInputElement>(inner, '#code').value).to.equal('4KT7-MX2A-9RJW');
      await expectAccessible(widget);
    });
  }

  it('says that it looks, and is asked once', async () => {
    const { calls, widget, inner } = await opened(new Promise(() => undefined));
    await look(inner, '4KT7-MX2A-9RJW');
    await shows(inner, 'Haemme tietoja.');
    find(inner, 'form button').click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls).to.have.lengthOf(1);
    await expectAccessible(widget);
  });

  it('gives its field and button names in the engine, and takes the heading level of the page', async () => {
    const { widget, inner } = await opened();
    await expectAccessibleName(screen.getBySelector('#code'), 'Palautteesi tunnus', 'textbox');
    await expectAccessibleName(screen.getBySelector('form button'), 'Näytä palautteen vaihe', 'button');
    expect(find(inner, '.title').localName).to.equal('h3');
    await expectAccessible(widget);
  });
});
