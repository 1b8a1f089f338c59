import { expect, waitUntil } from '@open-wc/testing';
import { noteTime } from '../../../src/transport/present-time.js';
import { expectAccessible, expectAccessibleName } from '../../support/browser/accessibility.js';
import { screen } from '../../support/browser/queries.js';
import { appears, chooseFace, find, focused, send } from './support.js';
import { openInAPage, reach, stages } from './reach-stage.js';

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
    await expectAccessibleName(screen.getBySelector('input[value="5"]'), 'Erittäin hyvin', 'radio');
    await expectAccessibleName(screen.getBySelector('input[value="3"]'), 'Ei hyvin eikä huonosti', 'radio');
    await chooseFace(widget, 4);
    await expectAccessibleName(screen.getBySelector('input[value="4"]'), 'Hyvin', 'radio');
    await expectAccessibleName(screen.getBySelector('fieldset'), 'Miten käyntisi tai asiointisi sujui?', 'group');
    await expectAccessibleName(screen.getBySelector('textarea'), 'Onko jotain, mitä toivot tai jäit miettimään?', 'textbox');
    await expectAccessibleName(screen.getBySelector('[part="send"]'), 'Lähetä vastaus', 'button');
    await expectAccessibleName(screen.getBySelector('.title'), 'Kerro, miten sujui', 'heading');
  });

  it('gives the error link and the panels’ buttons names in the engine', async () => {
    const widget = await openInAPage();
    await send(widget);
    await expectAccessibleName(screen.getBySelector('[part="error-summary"] a'), 'Vastaa ainakin yhteen kysymykseen.', 'link');
    await reach['code-found'](widget);
    await expectAccessibleName(screen.getByRole('button', { name: 'Poista henkilötunnus' }), 'Poista henkilötunnus', 'button');
    await reach['not-confirmed'](widget);
    await expectAccessibleName(screen.getByRole('button', { name: 'Yritä uudelleen' }), 'Yritä uudelleen', 'button');
  });

  it('shows who collects the feedback, who reads it and the other ways, and one press away what is stored and until when', async () => {
    const widget = await openInAPage();
    const notice = find(widget, '[part="notice"]');
    expect(notice.textContent).to.contain('Palautetta kerää: Esimerkin hyvinvointialue.');
    expect(find(widget, '[part="reader"]').textContent).to.contain('Vastausten lukija: kotihoidon esihenkilö.');
    find(widget, '[part="notice"] summary').click();
    const link = await appears(widget, '[part="notice"] a[href$="/tietosuoja"]');
    expect(link.getAttribute('rel')).to.equal('noopener');
    expect(notice.textContent).to.match(/Poistamme vastauksesi viimeistään \d{1,2}\. \p{L}+kuuta \d{4}\./u);
    for (const right of ['vapaaehtoista', 'tämän sivun osoitteen', 'ellet halua vastausta', 'tunnistaa sinut', 'tietosuojavaltuutetulle']) {
      expect(notice.textContent).to.contain(right);
    }
    await expectAccessible(widget);
    expect(widget.querySelector('p')?.getClientRects().length).to.equal(1);
    expect(find(widget, '[part="urgent"]').textContent).to.contain('112');
  });

  it('counts until when, and by when a reply comes, from the day it is: also when the page stays open over midnight', async () => {
    const widget = await openInAPage();
    widget.setAttribute('keep-days', '30');
    widget.setAttribute('reply-days', '14');
    find(widget, '[part="notice"] summary').click();
    await appears(widget, '[part="notice"] li');
    find(widget, '#q-_reply').click();
    await appears(widget, '#q-_way');
    const promises = () => widget.shadowRoot!.textContent.match(/(?:Poistamme|Vastaamme)[^.]* viimeistään \d+\. \p{L}+ \d{4}/gu) ?? [];
    for (const [time, kept, answered] of [
      ['2027-01-11T21:59:50Z', '10. helmikuuta 2027', '25. tammikuuta 2027'],
      ['2027-01-11T22:00:10Z', '11. helmikuuta 2027', '26. tammikuuta 2027'],
    ] as const) {
      noteTime(new Headers({ date: time }));
      document.dispatchEvent(new Event('visibilitychange'));
      await waitUntil(() => promises().join().includes(kept) && promises().join().includes(answered), `${time}: ${promises().join()}`);
    }
  });

  it('makes no link of an address that would run', async () => {
    const widget = await openInAPage();
    widget.setAttribute('privacy-url', 'javascript:alert(1)');
    await widget.updateComplete;
    const links = [...widget.shadowRoot!.querySelectorAll('a')].map(({ protocol }) => protocol);
    expect(links.every((protocol) => protocol === 'tel:')).to.equal(true);
  });
});
