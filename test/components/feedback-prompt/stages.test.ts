import { expect } from '@open-wc/testing';
import { noteTime } from '../../../src/transport/present-time.js';
import { expectAccessible, expectAccessibleName } from '../../support/browser/accessibility.js';
import { screen, textOf, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { openInAPage, reach, stages } from './reach-stage.js';

const openPrivacy = { name: /Näin käsittelemme vastaustasi$/ };

describe('<sote-feedback-prompt> stages', () => {
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
    expect(screen.getByRole('textbox').closest('[inert]') !== null).to.equal(true);
  });

  it('gives its controls names in the engine', async () => {
    await openInAPage();
    await expectAccessibleName(screen.getBySelector('input[value="5"]'), 'Erittäin hyvin', 'radio');
    await expectAccessibleName(screen.getBySelector('input[value="3"]'), 'Ei hyvin eikä huonosti', 'radio');
    await user.click(screen.getByRole('radio', { name: 'Hyvin' }));
    await expectAccessibleName(screen.getBySelector('input[value="4"]'), 'Hyvin', 'radio');
    await expectAccessibleName(screen.getBySelector('fieldset'), 'Miten käyntisi tai asiointisi sujui?', 'group');
    await expectAccessibleName(screen.getBySelector('textarea'), 'Onko jotain, mitä toivot tai jäit miettimään?', 'textbox');
    await expectAccessibleName(screen.getBySelector('[part="send"]'), 'Lähetä vastaus', 'button');
    await expectAccessibleName(screen.getByText('Kerro, miten sujui'), 'Kerro, miten sujui', 'heading');
  });

  it('gives the error link and the panels’ buttons names in the engine', async () => {
    const widget = await openInAPage();
    await reach.incomplete(widget);
    await expectAccessibleName(screen.getBySelector('[part="error-summary"] a'), 'Vastaa ainakin yhteen kysymykseen.', 'link');
    await reach['code-found'](widget);
    await expectAccessibleName(screen.getByText('Poista henkilötunnus'), 'Poista henkilötunnus', 'button');
    await reach['not-confirmed'](widget);
    await expectAccessibleName(screen.getByText('Yritä uudelleen'), 'Yritä uudelleen', 'button');
  });

  it('shows who collects the feedback, who reads it and the other ways, and one press away what is stored and until when', async () => {
    const widget = await openInAPage();
    const notice = screen.getBySelector('[part="notice"]');
    expect(textOf(notice)).to.contain('Palautetta kerää: Esimerkin hyvinvointialue.');
    expect(textOf(screen.getBySelector('[part="reader"]'))).to.contain('Vastausten lukija: kotihoidon esihenkilö.');
    await user.click(screen.getByRole('button', openPrivacy));
    const link = await screen.findByRole('link', { name: 'Näin käsittelemme tietojasi (avautuu uuteen välilehteen)' });
    expect(link.getAttribute('href')).to.match(/\/tietosuoja$/);
    expect(link.getAttribute('rel')).to.equal('noopener');
    expect(textOf(notice)).to.match(/Poistamme vastauksesi viimeistään \d{1,2}\. \p{L}+kuuta \d{4}\./u);
    for (const right of ['vapaaehtoista', 'tämän sivun osoitteen', 'ellet halua vastausta', 'tunnistaa sinut', 'tietosuojavaltuutetulle']) {
      expect(textOf(notice)).to.contain(right);
    }
    await expectAccessible(widget);
    expect(screen.getByRole('link', { name: '0100' }).getClientRects().length).to.equal(1);
    expect(textOf(screen.getBySelector('[part="urgent"]'))).to.contain('112');
  });

  it('counts until when, and by when a reply comes, from the day it is: also when the page stays open over midnight', async () => {
    const widget = await openInAPage();
    widget.setAttribute('keep-days', '30');
    widget.setAttribute('reply-days', '14');
    await user.click(screen.getByRole('button', openPrivacy));
    await user.click(screen.getByRole('checkbox', { name: 'Haluan vastauksen' }));
    await within(widget).findByText(/^Poistamme vastauksesi viimeistään/);
    await within(widget).findByText(/^Vastaamme sinulle viimeistään/);
    for (const [time, kept, answered] of [
      ['2027-01-11T21:59:50Z', '10. helmikuuta 2027', '25. tammikuuta 2027'],
      ['2027-01-11T22:00:10Z', '11. helmikuuta 2027', '26. tammikuuta 2027'],
    ] as const) {
      noteTime(new Headers({ date: time }));
      document.dispatchEvent(new Event('visibilitychange'));
      await within(widget).findByText(`Poistamme vastauksesi viimeistään ${kept}.`);
      await within(widget).findByText(`Vastaamme sinulle viimeistään ${answered}.`);
    }
  });

  it('makes no link of an address that would run', async () => {
    const widget = await openInAPage();
    widget.setAttribute('privacy-url', 'javascript:alert(1)');
    await user.click(screen.getByRole('button', openPrivacy));
    await within(widget).findByText(/^Poistamme vastauksesi viimeistään/);
    const protocols = screen.getAllByRole<HTMLAnchorElement>('link').map(({ protocol }) => protocol);
    expect([...new Set(protocols)]).to.deep.equal(['tel:']);
  });
});
