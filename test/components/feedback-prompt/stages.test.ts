import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessibility.js';
import { expectNamed } from '../../support/engine.js';
import { chooseFace, find, focused, send } from '../../support/feedback-prompt.js';
import { openInAPage, reach, stages } from '../../support/feedback-stages.js';

const WIDGET = 'sote-feedback-prompt';

describe('feedback-prompt: stages', () => {
  for (const stage of stages) {
    it(`${stage}: no fault for axe, and the focus is inside`, async () => {
      const widget = await openInAPage();
      await reach[stage](widget);
      await expectAccessible(widget);
      expect(focused()?.getRootNode() === widget.shadowRoot).to.equal(true);
      expect(focused()?.getClientRects().length).to.be.at.least(1);
    });
  }

  it('sending: the questions can be neither changed nor reached, and the status has the focus', async () => {
    const widget = await openInAPage();
    await reach.sending(widget);
    expect(focused()?.textContent).to.equal('Lähetämme vastaustasi.');
    expect(find(widget, 'textarea').closest('[inert]') !== null).to.equal(true);
  });

  it('gives its controls names in the engine', async () => {
    const widget = await openInAPage();
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
    const widget = await openInAPage();
    await send(widget);
    await expectNamed([WIDGET, '[part="error-summary"] a'], 'Vastaa ainakin yhteen kysymykseen.', 'link');
    await reach['code-found'](widget);
    await expectNamed([WIDGET, '[part="code-panel"] .actions button'], 'Poista henkilötunnus', 'button');
    await reach['not-confirmed'](widget);
    await expectNamed([WIDGET, '[part="unsure"] button'], 'Yritä uudelleen', 'button');
  });

  it('shows who asks, who reads, until when, and the other ways', async () => {
    const widget = await openInAPage();
    const notice = find(widget, '[part="notice"]').textContent;
    expect(notice).to.contain('Vastauksesi lukee kotihoidon esihenkilö.').and.to.contain('Kysyjä on Esimerkin hyvinvointialue.');
    expect(notice).to.match(/Poistamme ne viimeistään \d{1,2}\. \p{L}+kuuta \d{4}\./u);
    expect(find(widget, '[part="notice"] a[href$="/tietosuoja"]').getAttribute('rel')).to.equal('noopener');
    expect(widget.querySelector('p')?.getClientRects().length).to.equal(1);
    expect(find(widget, '[part="urgent"]').textContent).to.contain('112');
  });

  it('makes no link of an address that would run', async () => {
    const widget = await openInAPage();
    widget.setAttribute('privacy-url', 'javascript:alert(1)');
    await widget.updateComplete;
    const links = [...widget.shadowRoot!.querySelectorAll('a')].map(({ protocol }) => protocol);
    expect(links.every((protocol) => protocol === 'tel:')).to.equal(true);
  });
});
