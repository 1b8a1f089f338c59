import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import { kiosk } from '../../../components/shared/kiosk/kiosk.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import { browserOutbox } from '../../../src/transport/outbox-browser.js';
import { announcements, expectAccessible } from '../../support/browser/accessibility.js';
import { ENDPOINT, fakeEndpoint, problem } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { openInAPage, reach } from './reach-stage.js';
import { allLost, ownSet } from './support.js';

const receiptHeading = { name: 'Vastauksesi tuli perille. Kiitos!' };
const unsure = { name: 'Emme tiedä vielä, tuliko vastauksesi perille' };
const offer = { name: 'Lähetämmekö vastauksen myöhemmin?' };
const keep = { name: 'Säilytä vastaus ja lähetä myöhemmin' };

const device = async (settings: { kiosk?: boolean; keepDraft?: string; outbox?: string }): Promise<FeedbackPrompt> => {
  const widget = await mount<FeedbackPrompt>(
    html`<sote-feedback-prompt
      endpoint=${ENDPOINT}
      organisation="Esimerkki"
      reader="osastonhoitaja"
      privacy-url="/t"
      languages="fi sv"
      .kiosk=${settings.kiosk}
      .keepDraft=${settings.keepDraft}
      .outbox=${settings.outbox}
    ></sote-feedback-prompt>`,
  );
  await within(widget).findByRole('textbox');
  return widget;
};

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
const choose = async (name: string) => user.click(await screen.findByRole('radio', { name }));
const waitingOnDevice = () => browserOutbox().waiting();
/** Everything that the tab keeps, as text. */
const draft = () => JSON.stringify(sessionStorage);
const focusIsOn = (text: string) => waitFor(() => expect(focused()?.textContent).to.equal(text));
const buttonsIn = (element: Element) =>
  within(element)
    .queryAllByRole('button')
    .map(({ textContent }) => textContent.trim());

describe('<sote-feedback-prompt> on the device', () => {
  afterEach(async () => {
    Reflect.deleteProperty(navigator, 'onLine');
    Reflect.deleteProperty(navigator, 'clipboard');
    document.body.removeAttribute('data-sote-kiosk');
    sessionStorage.clear();
    await kiosk.clear();
    const outbox = browserOutbox();
    for (const { key } of await outbox.waiting()) await outbox.remove(key);
  });

  it('offers to keep what could not be sent; kept by the person’s press, the form is empty and the notice has the focus', async () => {
    const { requests } = fakeEndpoint<Feedback>({ 'POST /feedback': [...allLost, 'lost'] });
    const widget = await device({ outbox: 'device' });
    expect(screen.queryByRole('group', offer)).to.equal(null);
    await user.fill(field(), 'Odottava.');
    await press('Lähetä vastaus');
    await screen.findByRole('group', offer);
    await expectAccessible(widget);
    expect(await waitingOnDevice()).to.deep.equal([]);
    await user.click(screen.getByRole('button', keep));
    await focusIsOn('Yksi vastaus odottaa lähettämistä');
    screen.getByRole('button', { name: 'Lähetä vastaus' });
    expect(field().value).to.equal('');
    expect(screen.queryByRole('group', offer)).to.equal(null);
    const [waiting] = await waitingOnDevice();
    expect(waiting?.key).to.equal(requests[0]?.key);
    expect(requests.every(({ key }) => key === waiting?.key)).to.equal(true);
  });

  it('tells what was kept above the folded compact form too', async () => {
    fakeEndpoint<Feedback>({ 'POST /feedback': 'lost' });
    await mount(html`<sote-feedback-prompt mode="compact" outbox="device" endpoint=${ENDPOINT}></sote-feedback-prompt>`);
    await press('Kyllä');
    await press('Lähetä vastaus');
    await user.click(await screen.findByRole('button', keep));
    await focusIsOn('Yksi vastaus odottaa lähettämistä');
    screen.getByRole('group', { name: 'Oliko tästä apua?' });
    screen.getByRole('button', { name: 'Kyllä' });
    expect(screen.queryByRole('textbox')).to.equal(null);
  });

  it('keeps nothing that the checks stop, and goes on offering', async () => {
    fakeEndpoint({ 'POST /feedback': [...allLost, 'sample'] });
    await device({ outbox: 'device' });
    await user.fill(field(), 'Odottava.');
    await press('Lähetä vastaus');
    await screen.findByRole('group', unsure);
    await user.fill(field(), 'x'.repeat(3001));
    await user.click(screen.getByRole('button', keep));
    await screen.findByRole('group', { name: 'Vastauksessa on korjattavaa' });
    expect(await waitingOnDevice()).to.deep.equal([]);
  });

  it('offers it while the network holds the answer up, says so, and sends it under one key when the network is back', async () => {
    const offline = (isOffline: boolean) => {
      Object.defineProperty(navigator, 'onLine', { value: !isOffline, configurable: true });
      dispatchEvent(new Event(isOffline ? 'offline' : 'online'));
    };
    const { requests } = fakeEndpoint<Feedback>({ 'POST /feedback': ['lost', 'sample'] });
    const widget = await device({ outbox: 'device' });
    await user.fill(field(), 'Odottava.');
    offline(true);
    await press('Lähetä vastaus');
    await screen.findByRole('group', offer);
    await waitFor(() => expect(announcements().trim()).to.equal('Lähetämmekö vastauksen myöhemmin?'));
    await expectAccessible(widget);
    await user.click(screen.getByRole('button', keep));
    await focusIsOn('Yksi vastaus odottaa lähettämistä');
    offline(false);
    await screen.findByRole('group', { name: 'Odottanut vastaus tuli perille. Kiitos!' });
    expect(new Set(requests.map(({ key }) => key)).size).to.equal(1);
    expect(await waitingOnDevice()).to.deep.equal([]);
  });

  it('on a shared screen clears the form, the choice of topic and the receipt, and offers nothing to take along', async () => {
    const { requests } = fakeEndpoint<Feedback>({ 'POST /feedback': [problem(422, 'invalid'), 'sample'] });
    document.body.dataset['soteKiosk'] = '';
    const widget = await device({ keepDraft: 'tab', outbox: 'device' });
    await waitFor(() => expect(field().autocomplete).to.equal('off'));
    await user.fill(field(), 'Salainen asia');
    await press('Lähetä vastaus');
    const refused = await screen.findByRole('group', { name: 'Vastausta ei voitu ottaa vastaan' });
    expect(buttonsIn(refused)).to.deep.equal(['Yritä uudelleen']);
    await press('Onko sinulla muu asia kuin palaute?');
    await press('Kerro saavutettavuudesta');
    await screen.findByRole('textbox', { name: 'Mikä verkkosivuilla ei toiminut?' });
    await kiosk.clear();
    const empty = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Onko jotain, mitä toivot/ });
    screen.getByRole('button', { name: 'Lähetä vastaus' });
    expect(screen.queryByRole('textbox', { name: 'Mikä verkkosivuilla ei toiminut?' })).to.equal(null);
    expect(empty.value).to.equal('');
    expect([sessionStorage.length, await waitingOnDevice()]).to.deep.equal([0, []]);
    await user.fill(empty, 'Toinen asia');
    await press('Lähetä vastaus');
    await screen.findByRole('heading', receiptHeading);
    expect(requests.at(-1)?.body.channel).to.equal('kiosk');
    const clear = await screen.findByRole('button', { name: 'Valmis, tyhjennä näyttö' });
    expect(buttonsIn(screen.getBySelector('[part="receipt"]'))).to.deep.equal(['Valmis, tyhjennä näyttö', 'Tarvitsen lisää aikaa']);
    await expectAccessible(widget);
    await user.click(clear);
    await focusIsOn('Kerro, miten sujui');
    expect(screen.queryByRole('heading', receiptHeading)).to.equal(null);
  });

  it('stands on no shared screen when it says false, whatever the page says', async () => {
    document.body.dataset['soteKiosk'] = '';
    await device({ kiosk: false, keepDraft: 'tab' });
    await user.fill(field(), 'Oma kone');
    await waitFor(() => expect(draft()).to.contain('Oma kone'));
  });

  it('keeps a draft with the tab, without contact details, until it is sent or cleared', async () => {
    fakeEndpoint();
    const first = await device({ keepDraft: 'tab' });
    await choose('Hyvin');
    await screen.findByRole('button', { name: 'Poista valinta' });
    await user.fill(field(), 'Kesken.');
    await user.click(screen.getByRole('checkbox', { name: 'Haluan vastauksen' }));
    const name = await screen.findByRole('textbox', { name: 'Nimesi (voit jättää tyhjäksi)' });
    await user.fill(name, 'Maija');
    await first.updateComplete;
    expect(draft()).to.contain('Kesken.').and.to.not.contain('Maija');
    first.remove();
    const next = await device({ keepDraft: 'tab' });
    await waitFor(() => expect(field().value).to.equal('Kesken.'));
    screen.getByRole('radio', { name: 'Hyvin', checked: true });
    await press('Lähetä vastaus');
    await screen.findByRole('heading', receiptHeading);
    expect(sessionStorage.length).to.equal(0);
    next.reset();
    await user.fill(await screen.findByRole('textbox'), 'Toinen.');
    await waitFor(() => expect(sessionStorage.length).to.equal(1));
    next.reset();
    await waitFor(() => expect(field().value).to.equal(''));
    expect(sessionStorage.length).to.equal(0);
  });

  it('lets a choice of a draft be taken back before anything else is touched', async () => {
    const first = await device({ keepDraft: 'tab' });
    await choose('Hyvin');
    await waitFor(() => expect(sessionStorage.length).to.equal(1));
    first.remove();
    await device({ keepDraft: 'tab' });
    await screen.findByRole('radio', { name: 'Hyvin', checked: true });
    await press('Poista valinta');
    await waitFor(() => expect(screen.queryByRole('radio', { checked: true })).to.equal(null));
    expect(screen.queryByRole('button', { name: 'Poista valinta' })).to.equal(null);
  });

  it('keeps only what is on screen: the answer to a question that another answer has hidden leaves the draft', async () => {
    const set = ownSet(
      { id: 'apua', type: 'yes-no', text: 'Saitko apua?' },
      { id: 'miksi', type: 'text', text: 'Mikä jäi puuttumaan?', when: { question: 'apua', is: 'no' } },
    );
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(set);
    await mount(html`<sote-feedback-prompt keep-draft="tab" endpoint=${ENDPOINT}>${script}</sote-feedback-prompt>`);
    await choose('Ei');
    await user.fill(await screen.findByRole('textbox', { name: 'Mikä jäi puuttumaan?' }), 'Salainen syy');
    await waitFor(() => expect(draft()).to.contain('Salainen syy'));
    await choose('Kyllä');
    await waitFor(() => expect(draft()).to.contain('apua').and.to.not.contain('Salainen syy'));
  });

  it('keeps a draft of its own for each widget, also inside other elements', async () => {
    for (const text of ['Teksti 0', 'Teksti 1']) {
      const host = await mount(html`<div></div>`);
      render(
        html`<sote-feedback-prompt keep-draft="tab" endpoint=${ENDPOINT}></sote-feedback-prompt>`,
        host.attachShadow({ mode: 'open' }),
      );
      await user.fill(await within(host).findByRole('textbox'), text);
    }
    const kept = () => Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.getItem(sessionStorage.key(index) ?? ''));
    await waitFor(() => expect(kept().filter((one) => one?.includes('Teksti'))).to.have.lengthOf(2));
  });

  it('works without a storage: the draft lives on the page', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const widget = await device({ keepDraft: 'tab' });
      await user.fill(field(), 'Kesken.');
      await widget.updateComplete;
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect([field().value, sessionStorage.length]).to.deep.equal(['Kesken.', 0]);
  });

  it('copies what was written by the person’s press, and tells of shared computers; says it too when it cannot', async () => {
    const copied: string[] = [];
    let isAllowed = true;
    const writeText = (text: string) => (isAllowed ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('not allowed')));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const widget = await openInAPage();
    await reach.refused(widget);
    await press('Kopioi tekstini');
    // The advice about the number, for the field was left, may be said with it.
    await waitFor(() => expect(announcements()).to.match(/Teksti on kopioitu\. Yhteisellä tietokoneella/));
    expect(copied).to.deep.equal(['Soittakaa 040 1234567.']);
    isAllowed = false;
    await press('Kopioi tekstini');
    await waitFor(() => expect(announcements().trim()).to.match(/^Kopiointi ei onnistunut\./));
    expect(field().value).to.equal('Soittakaa 040 1234567.');
  });

  it('says that a part cannot be had, keeps the text, and tries again by press', async () => {
    const widget = await openInAPage();
    await reach.unavailable(widget);
    expect(focused() === screen.getBySelector('[part="unavailable"]')).to.equal(true);
    expect(field().value).to.equal('Soittakaa 040 1234567.');
    await press('Yritä uudelleen');
    await waitFor(() => expect(screen.queryBySelector('[part="unavailable"]')).to.equal(null));
  });
});
