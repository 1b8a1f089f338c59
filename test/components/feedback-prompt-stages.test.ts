import { expect, html } from '@open-wc/testing';
import { expectAccessible } from '../support/accessibility.js';
import { expectNamed } from '../support/engine.js';
import { allLost, fakeEndpoint, refusal } from '../support/feedback-endpoint.js';
import type { FakeAnswer } from '../support/feedback-endpoint.js';
import { CODE, appears, buttonNamed, chooseFace, find, focused, openPrompt, prompt, send, write } from '../support/feedback-prompt.js';
import type { FeedbackPrompt } from '../../components/feedback-prompt/feedback-prompt.js';

const WIDGET = 'sote-feedback-prompt';
const opened = () => openPrompt(prompt(undefined, html`<p>Soita <a href="tel:0100">0100</a>.</p>`));

/** Every stage that can be reached, and the way there. */
const stages: Readonly<Record<string, (widget: FeedbackPrompt) => Promise<unknown>>> = {
  asking: async (widget) => chooseFace(widget, 5),
  incomplete: async (widget) => send(widget),
  'code-found': async (widget) => {
    await write(widget, `Olen ${CODE}.`);
    await send(widget);
  },
  'code-removed': async (widget) => {
    await write(widget, `Olen ${CODE}.`);
    await send(widget);
    buttonNamed(widget, 'Poista henkilötunnus').click();
    await widget.updateComplete;
  },
  sending: async (widget) => {
    fakeEndpoint(new Promise(() => undefined));
    await write(widget, 'Hyvä.');
    find(widget, '[part="send"]').click();
    await appears(widget, '#status:not([hidden])');
    await widget.updateComplete;
  },
  'not-confirmed': async (widget) => answeredBy(widget, ...allLost),
  refused: async (widget) => answeredBy(widget, refusal(422, 'invalid')),
  received: async (widget) => answeredBy(widget),
};

const answeredBy = async (widget: FeedbackPrompt, ...answers: FakeAnswer[]) => {
  fakeEndpoint(...answers);
  await write(widget, 'Soittakaa 040 1234567.');
  await send(widget);
};

describe('feedback-prompt: stages', () => {
  for (const [stage, reach] of Object.entries(stages)) {
    it(`${stage}: no fault for axe, and the focus is inside`, async () => {
      const widget = await opened();
      await reach(widget);
      await expectAccessible(widget);
      expect(focused()?.getRootNode() === widget.shadowRoot).to.equal(true);
      expect(focused()?.getClientRects().length).to.be.at.least(1);
    });
  }

  it('sending: the questions can be neither changed nor reached, and the status has the focus', async () => {
    const widget = await opened();
    await stages['sending']!(widget);
    expect(focused()?.textContent).to.equal('Lähetämme vastaustasi.');
    expect(find(widget, 'textarea').closest('[inert]') !== null).to.equal(true);
  });

  it('gives its controls names in the engine', async () => {
    const widget = await opened();
    await expectNamed([WIDGET, 'input[value="5"]'], 'Erittäin hyvin', 'radio');
    await expectNamed([WIDGET, 'input[value="3"]'], 'Ei hyvin eikä huonosti', 'radio');
    await chooseFace(widget, 4);
    await expectNamed([WIDGET, 'input[value="4"]'], 'Hyvin', 'radio');
    await expectNamed([WIDGET, 'fieldset'], 'Miten käyntisi tai asiointisi sujui?', 'group');
    await expectNamed([WIDGET, 'textarea'], 'Onko jotain, mitä toivot tai jäit miettimään?', 'textbox');
    await expectNamed([WIDGET, '[part="send"]'], 'Lähetä vastaus', 'button');
    await expectNamed([WIDGET, '.title'], 'Kerro, miten sujui', 'heading');
  });

  it('gives the error link and the panels’ buttons names in the engine', async () => {
    const widget = await opened();
    await send(widget);
    await expectNamed([WIDGET, '[part="error-summary"] a'], 'Vastaa ainakin yhteen kysymykseen.', 'link');
    await stages['code-found']!(widget);
    await expectNamed([WIDGET, '[part="code-panel"] .actions button'], 'Poista henkilötunnus', 'button');
    await stages['not-confirmed']!(widget);
    await expectNamed([WIDGET, '[part="unsure"] button'], 'Yritä uudelleen', 'button');
  });

  it('shows who asks, who reads, until when, and the other ways', async () => {
    const widget = await opened();
    const notice = find(widget, '[part="notice"]').textContent;
    expect(notice).to.contain('Vastauksesi lukee kotihoidon esihenkilö.').and.to.contain('Kysyjä on Esimerkin hyvinvointialue.');
    expect(notice).to.match(/Poistamme ne viimeistään \d{1,2}\. \p{L}+kuuta \d{4}\./u);
    expect(find(widget, '[part="notice"] a[href$="/tietosuoja"]').getAttribute('rel')).to.equal('noopener');
    expect(widget.querySelector('p')?.getClientRects().length).to.equal(1);
    expect(find(widget, '[part="urgent"]').textContent).to.contain('112');
  });

  it('makes no link of an address that would run', async () => {
    const widget = await opened();
    widget.setAttribute('privacy-url', 'javascript:alert(1)');
    await widget.updateComplete;
    const links = [...widget.shadowRoot!.querySelectorAll('a')].map(({ protocol }) => protocol);
    expect(links.every((protocol) => protocol === 'tel:')).to.equal(true);
  });
});
