import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import { kiosk } from '../../../components/shared/kiosk/kiosk.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import { browserOutbox } from '../../../src/transport/outbox-browser.js';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { allLost, fakeEndpoint, refusal } from './endpoint.js';
import { ENDPOINT, appears, buttonNamed, chooseFace, find, focused, isShown, openPrompt, seek, send, textarea, write } from './support.js';
import { openInAPage, reach } from './reach-stage.js';

const KEEP = 'Säilytä vastaus ja lähetä myöhemmin';
const device = async (settings: { kiosk?: boolean; keepDraft?: string; outbox?: string }) => {
  const widget = await openPrompt(
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
  await appears(widget, 'textarea');
  return widget;
};
const announced = () => document.querySelector('[data-sote-announcer="polite"]')?.textContent;
const shownButtons = (root: ParentNode) =>
  [...root.querySelectorAll('button')].filter((button) => button.getClientRects().length > 0).map(({ textContent }) => textContent.trim());

describe('feedback-prompt: on the device', () => {
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
    const calls = fakeEndpoint<Feedback>(...allLost, 'lost');
    const widget = await device({ outbox: 'device' });
    expect(isShown(widget, '[data-outbox]')).to.equal(false);
    await write(widget, 'Odottava.');
    await send(widget);
    await expectAccessible(widget);
    expect(await browserOutbox().waiting()).to.deep.equal([]);
    buttonNamed(widget, KEEP).click();
    await waitUntil(() => focused()?.textContent === 'Yksi vastaus odottaa lähettämistä', 'the notice should have the focus');
    expect([widget.state.stage.name, textarea(widget).value, isShown(widget, '[part=keep]')]).to.deep.equal(['asking', '', false]);
    const [waiting] = await browserOutbox().waiting();
    expect(waiting?.key).to.equal(calls[0]?.key);
    expect(calls.every(({ key }) => key === waiting?.key)).to.equal(true);
  });

  it('tells what was kept above the folded compact form too', async () => {
    fakeEndpoint<Feedback>(...allLost, 'lost');
    const widget = await openPrompt(
      html`<sote-feedback-prompt mode="compact" outbox="device" endpoint=${ENDPOINT}></sote-feedback-prompt>`,
    );
    (await appears(widget, '[part=compact] button')).click();
    await appears(widget, 'textarea');
    await send(widget);
    buttonNamed(widget, KEEP).click();
    await waitUntil(() => focused()?.textContent === 'Yksi vastaus odottaa lähettämistä', 'the notice should have the focus');
    expect([isShown(widget, '[part=compact]'), isShown(widget, 'textarea')]).to.deep.equal([true, false]);
  });

  it('keeps nothing that the checks stop, and goes on offering', async () => {
    fakeEndpoint(...allLost);
    const widget = await device({ outbox: 'device' });
    await write(widget, 'Odottava.');
    await send(widget);
    await write(widget, 'x'.repeat(3001));
    buttonNamed(widget, KEEP).click();
    await appears(widget, '[part=error-summary]');
    expect(await browserOutbox().waiting()).to.deep.equal([]);
  });

  it('offers it while the network holds the answer up, says so, and sends it under one key when the network is back', async () => {
    const offline = (isOffline: boolean) => {
      Object.defineProperty(navigator, 'onLine', { value: !isOffline, configurable: true });
      dispatchEvent(new Event(isOffline ? 'offline' : 'online'));
    };
    const calls = fakeEndpoint<Feedback>('lost');
    const widget = await device({ outbox: 'device' });
    await write(widget, 'Odottava.');
    offline(true);
    find(widget, '[part=send]').click();
    await appears(widget, '[part=keep]');
    await waitUntil(() => announced() === 'Lähetämmekö vastauksen myöhemmin?', 'the offer should be announced', { timeout: 5000 });
    await expectAccessible(widget);
    buttonNamed(widget, KEEP).click();
    await waitUntil(() => focused()?.textContent === 'Yksi vastaus odottaa lähettämistä', 'the notice should have the focus');
    offline(false);
    await waitUntil(() => seek(widget, '[part=outbox]')?.textContent.includes('tuli perille'), 'it should be sent', { timeout: 5000 });
    expect(new Set(calls.map(({ key }) => key)).size).to.equal(1);
    expect(await browserOutbox().waiting()).to.deep.equal([]);
  });

  it('on a shared screen clears the form, the choice of topic and the receipt, and offers nothing to take along', async () => {
    const calls = fakeEndpoint<Feedback>(refusal(422, 'invalid'));
    document.body.dataset['soteKiosk'] = '';
    const widget = await device({ keepDraft: 'tab', outbox: 'device' });
    await waitUntil(() => textarea(widget).autocomplete === 'off', 'the browser should remember nothing');
    await write(widget, 'Salainen asia');
    await send(widget);
    expect(shownButtons(find(widget, '[part=refused]'))).to.deep.equal(['Yritä uudelleen']);
    find(widget, '[part="signposts"] summary').click();
    (await appears(widget, '[part="signposts"] button')).click();
    await appears(widget, '#q-problem');
    await kiosk.clear();
    await appears(widget, '#q-more');
    expect([widget.state.stage.name, isShown(widget, '#q-problem'), textarea(widget).value]).to.deep.equal(['asking', false, '']);
    expect([sessionStorage.length, await browserOutbox().waiting()]).to.deep.equal([0, []]);
    await write(widget, 'Toinen asia');
    await send(widget);
    expect(calls.at(-1)?.body.channel).to.equal('kiosk');
    const time = await appears(widget, 'sote-kiosk-time');
    expect(shownButtons(find(widget, '[part=receipt]'))).to.deep.equal([]);
    await expectAccessible(widget);
    time.shadowRoot!.querySelector('button')!.click();
    await waitUntil(() => !isShown(widget, '[part=receipt]') && focused()?.textContent === 'Kerro, miten sujui', 'it should be cleared');
  });

  it('stands on no shared screen when it says false, whatever the page says', async () => {
    document.body.dataset['soteKiosk'] = '';
    const widget = await device({ kiosk: false, keepDraft: 'tab' });
    await write(widget, 'Oma kone');
    expect(JSON.stringify(sessionStorage)).to.contain('Oma kone');
  });

  it('keeps a draft with the tab, without contact details, until it is sent or cleared', async () => {
    fakeEndpoint();
    const first = await device({ keepDraft: 'tab' });
    await chooseFace(first, 4);
    await write(first, 'Kesken.');
    find<HTMLInputElement>(first, '#q-_reply').click();
    (await appears<HTMLInputElement>(first, '#q-_name')).value = 'Maija';
    find(first, '#q-_name').dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await first.updateComplete;
    expect(JSON.stringify(sessionStorage)).to.contain('Kesken.').and.to.not.contain('Maija');
    first.remove();
    const next = await device({ keepDraft: 'tab' });
    await waitUntil(() => textarea(next).value === 'Kesken.', 'the draft should come back');
    expect(find<HTMLInputElement>(next, 'input[value="4"]').checked).to.equal(true);
    await send(next);
    expect(sessionStorage.length).to.equal(0);
    next.reset();
    await appears(next, 'textarea');
    await write(next, 'Toinen.');
    expect(sessionStorage.length).to.equal(1);
    next.reset();
    await next.updateComplete;
    expect([sessionStorage.length, textarea(next).value]).to.deep.equal([0, '']);
  });

  it('lets a choice of a draft be taken back before anything else is touched', async () => {
    const first = await device({ keepDraft: 'tab' });
    await chooseFace(first, 4);
    await first.updateComplete;
    first.remove();
    const next = await device({ keepDraft: 'tab' });
    (await appears(next, '[data-clear="visit"]')).click();
    await waitUntil(() => !isShown(next, 'input:checked'), 'the choice should be taken back');
    expect(isShown(next, '[data-clear]')).to.equal(false);
  });

  it('keeps only what is on screen: the answer to a question that another answer has hidden leaves the draft', async () => {
    const set = {
      id: 'oma',
      version: '1',
      language: 'fi',
      instrument: 'own',
      title: 'Kerro',
      questions: [
        { id: 'apua', type: 'yes-no', text: 'Saitko apua?' },
        { id: 'miksi', type: 'text', text: 'Mikä jäi puuttumaan?', when: { question: 'apua', is: 'no' } },
      ],
    };
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(set);
    const widget = await openPrompt(html`<sote-feedback-prompt keep-draft="tab" endpoint=${ENDPOINT}>${script}</sote-feedback-prompt>`);
    (await appears<HTMLInputElement>(widget, 'input[value="no"]')).click();
    await appears(widget, 'textarea');
    await write(widget, 'Salainen syy');
    expect(JSON.stringify(sessionStorage)).to.contain('Salainen syy');
    find<HTMLInputElement>(widget, 'input[value="yes"]').click();
    await widget.updateComplete;
    expect(JSON.stringify(sessionStorage)).to.contain('apua').and.to.not.contain('Salainen syy');
  });

  it('keeps a draft of its own for each widget, also inside other elements', async () => {
    const insides = await Promise.all(
      [0, 1].map(async () => {
        const host = await fixture(html`<div></div>`);
        const root = host.attachShadow({ mode: 'open' });
        render(html`<sote-feedback-prompt keep-draft="tab" endpoint=${ENDPOINT}></sote-feedback-prompt>`, root);
        const widget = root.querySelector('sote-feedback-prompt')!;
        await appears(widget, 'textarea');
        return widget;
      }),
    );
    for (const [index, widget] of insides.entries()) await write(widget, `Teksti ${index}`);
    const kept = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.getItem(sessionStorage.key(index) ?? ''));
    expect(kept.filter((draft) => draft?.includes('Teksti'))).to.have.lengthOf(2);
  });

  it('works without a storage: the draft lives on the page', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const widget = await device({ keepDraft: 'tab' });
    await write(widget, 'Kesken.');
    Storage.prototype.setItem = setItem;
    expect([textarea(widget).value, sessionStorage.length]).to.deep.equal(['Kesken.', 0]);
  });

  it('copies what was written by the person’s press, and tells of shared computers; says it too when it cannot', async () => {
    const copied: string[] = [];
    let isAllowed = true;
    const writeText = (text: string) => (isAllowed ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('not allowed')));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const widget = await openInAPage();
    await reach.refused(widget);
    await aTimeout(200);
    buttonNamed(widget, 'Kopioi tekstini').click();
    await waitUntil(() => announced()?.startsWith('Teksti on kopioitu. Yhteisellä tietokoneella'), 'it should be told');
    expect(copied).to.deep.equal(['Soittakaa 040 1234567.']);
    isAllowed = false;
    buttonNamed(widget, 'Kopioi tekstini').click();
    await waitUntil(() => announced()?.startsWith('Kopiointi ei onnistunut.'), 'that it failed should be told');
    expect(textarea(widget).value).to.equal('Soittakaa 040 1234567.');
  });

  it('says that a part cannot be had, keeps the text, and tries again by press', async () => {
    const widget = await openInAPage();
    await reach.unavailable(widget);
    expect(focused() === find(widget, '[part=unavailable]')).to.equal(true);
    expect(textarea(widget).value).to.equal('Soittakaa 040 1234567.');
    buttonNamed(widget, 'Yritä uudelleen').click();
    await waitUntil(() => !isShown(widget, '[part=unavailable]'), 'the part is fetched');
  });
});
