import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { kiosk } from '../../../components/shared/kiosk/kiosk.js';
import { chooseLocale } from '../../../src/localization/page-language.js';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { user } from '../../support/browser/user.js';
import { done, many, refused, reviewed } from '../../support/fixtures/outcomes.js';
import { all, answer, appears, ENDPOINT, focused, open, shown, textOf } from './support.js';

const page = (items: readonly unknown[], more: object = {}) =>
  Response.json({ items, counts: { done: 3, 'will-not-do': 1 }, waiting: { count: 2, since: '2026-11-01' }, ...more });
const said = () => document.querySelector('[data-sote-announcer="polite"]')?.textContent ?? '';
const choose = async (element: Element, selector: string, value: string): Promise<void> => {
  const field = await appears<HTMLSelectElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const ids = (element: Element) => all(element, '.card').map(({ dataset }) => dataset['id']);

afterEach(async () => {
  document.documentElement.lang = 'fi';
  await chooseLocale();
});

describe('<sote-you-said-we-did> on a page that lives', () => {
  it('stands beside another one, each with cards and a filter of its own', async () => {
    const first = await shown([done('a'), refused('b')]);
    const second = document.createElement('sote-you-said-we-did');
    second.innerHTML = `<script type="application/json">${JSON.stringify([done('c'), refused('d')])}</script>`;
    first.after(second);
    await appears(second, '.card');
    (await appears(first, '[data-act="find"]')).click();
    await choose(first, '#find-status', 'done');
    await waitUntil(() => ids(first).join() === 'a');
    expect(ids(second)).to.have.members(['c', 'd']);
    expect(all(second, '[part="form"]')).to.have.lengthOf(0);
    expect(document.querySelectorAll('[data-sote-announcer="polite"]')).to.have.lengthOf(1);
    await expectAccessible(second);
  });

  it('keeps what was opened and found when it is moved, removed and put back, and asks for nothing again', async () => {
    const calls = answer(() => page([done('a'), refused('b')]));
    const element = await open(undefined, { endpoint: ENDPOINT });
    (await appears(element, '[data-id="b"] .status')).click();
    await appears(element, '[data-id="b"] [part="history"]');
    const article = all(element, '[data-id="b"]')[0];
    const aside = document.createElement('aside');
    element.parentElement!.after(aside);
    aside.append(element);
    element.remove();
    await aTimeout(0);
    aside.append(element);
    await element.updateComplete;
    expect(all(element, '[data-id="b"]')[0] === article && all(element, '[part="history"]').length === 1).to.equal(true);
    expect(calls).to.have.lengthOf(1);
    aside.remove();
    expect(document.querySelector('[data-sote-announcer]')).to.equal(null);
  });

  it('asks again when it is seen after a while, and never while somebody is in it', async () => {
    let items = [done('a')];
    const calls = answer(() => page(items));
    const element = await open(undefined, { endpoint: ENDPOINT });
    await appears(element, '[data-id="a"]');
    await aTimeout(2000);
    items = [done('b'), done('a')];
    const { now } = Date;
    const seen = (hours: number) => {
      Date.now = () => now() + hours * 3_600_000;
      document.dispatchEvent(new Event('visibilitychange'));
      Date.now = now;
    };
    seen(0);
    expect(calls, 'what is fresh is not asked for').to.have.lengthOf(1);
    all(element, '[data-act]')[0]!.focus();
    seen(1);
    await aTimeout(100);
    expect(calls).to.have.lengthOf(1);
    (element.shadowRoot!.activeElement as HTMLElement).blur();
    seen(3);
    await appears(element, '[data-id="b"]');
    expect(ids(element)).to.have.members(['a', 'b']);
    expect(calls).to.have.lengthOf(2);
  }).timeout(10_000);

  it('fetches a file anew, and keeps what is there when it cannot', async () => {
    let isLost = false;
    let items = [done('a')];
    answer(() => (isLost ? undefined : Response.json(items)));
    const element = await open(undefined, { src: `${ENDPOINT}/tulokset.json` });
    await appears(element, '[data-id="a"]');
    await aTimeout(2000);
    const { now } = Date;
    const seen = (hours: number) => {
      Date.now = () => now() + hours * 3_600_000;
      document.dispatchEvent(new Event('visibilitychange'));
      Date.now = now;
    };
    items = [done('b')];
    seen(1);
    await appears(element, '[data-id="b"]');
    isLost = true;
    seen(3);
    await appears(element, '[part="stale"]');
    expect(ids(element)).to.deep.equal(['b']);
  }).timeout(10_000);

  it('shows a long list at once, and leaves out what is broken far down when it has checked the rest', async () => {
    const element = await shown([...many(600), done('lost', { responsible: '', updatedAt: '2020-01-01' })]);
    expect(textOf(element, '.result')).to.equal('Asioita: 601. Näkyvissä: 10.');
    await appears(element, '[part="left-out"]');
    expect(textOf(element, '.result')).to.equal('Asioita: 600. Näkyvissä: 10.');
    expect(textOf(element, '[part="left-out"]')).to.contain('Yksi asia puuttuu');
  }).timeout(10_000);

  it('follows the page’s language in every stage, and asks once in it', async () => {
    document.documentElement.lang = 'sv';
    let answered: () => Response | undefined = () => page([], { waiting: { count: 9 } });
    const calls = answer(() => answered());
    const element = await open(undefined, { endpoint: ENDPOINT });
    await appears(element, '[part="early"]');
    expect(calls.map(({ searchParams }) => searchParams.get('lang'))).to.deep.equal(['sv']);
    expect(textOf(element, '[part="early"]')).to.contain('Vi läser responsen just nu');
    answered = () => page([done('a', { language: 'sv' })]);
    document.documentElement.lang = 'en';
    await waitUntil(() => textOf(element, '.card').includes('You said'));
    expect(textOf(element, '.card')).to.contain('3 October 2026');
    expect(all(element, '.card [lang="sv"]').length).to.be.greaterThan(2);
    answered = () => undefined;
    document.documentElement.lang = 'sv';
    await waitUntil(() => textOf(element, '[part="stale"]').includes('Nya uppgifter'));
    expect(textOf(element, '.card')).to.contain('Gjort').and.to.contain('3 oktober 2026');
    const failed = await open(undefined, { endpoint: `${ENDPOINT}/none` });
    await appears(failed, '[part="failed"]');
    document.documentElement.lang = 'fi';
    await waitUntil(() => textOf(failed, '[part="failed"]').includes('Tietoja ei saatu'));
    await expectAccessible(failed);
  });

  it('goes back and forward by the page’s address, and leaves the host’s own parameters as they were', async () => {
    const before = location.href;
    history.replaceState({ own: 1 }, '', '?a=%20b&sote-level=feedback#place');
    const element = await shown([done('a', { level: 'feedback' }), refused('b')], { 'sync-url': '' });
    // By real keys: Chromium leaves out of a full history the steps that no visitor's press made.
    (await appears(element, '[data-act="find"]')).focus();
    await user.keyboard('{Enter}');
    await choose(element, '#find-level', 'feedback');
    await waitUntil(() => ids(element).join() === 'a');
    expect(location.search + location.hash).to.equal('?a=%20b&sote-level=feedback&sote-card-level=feedback#place');
    all(element, '[data-id="a"] .status')[0]!.click();
    (await appears(element, '[data-act="open"]')).focus();
    await user.keyboard('{Enter}');
    await appears(element, '[part="opened"]');
    expect(location.search).to.equal('?a=%20b&sote-level=feedback&sote-card=a');
    const go = async (step: -1 | 1) => {
      const arrived = oneEvent(window, 'popstate');
      history.go(step);
      await arrived;
    };
    await go(-1);
    await waitUntil(() => all(element, '[part="opened"]').length === 0 && ids(element).join() === 'a');
    await go(-1);
    await waitUntil(() => ids(element).length === 2);
    await go(1);
    await waitUntil(() => ids(element).join() === 'a');
    expect((history.state as { own: number }).own).to.equal(1);
    history.replaceState(null, '', before);
  });

  it('tells the numbers of all cards also where the page begins with some of them', async () => {
    const calls = answer(({ searchParams }) => page([done('a')], searchParams.has('status') ? { counts: { done: 3 } } : {}));
    const element = await open(undefined, { endpoint: ENDPOINT, status: 'done', 'page-size': '500' });
    await waitUntil(() => textOf(element, '.counts').includes('Emme tee 1'));
    expect(textOf(element, '.result')).to.contain('3');
    expect(calls.map(({ searchParams }) => searchParams.get('limit'))).to.deep.equal(['100', '1']);
  });

  it('shows a file of any size at once, and says how many when the typing has stopped', async () => {
    answer(() => Response.json({ items: [...many(120), reviewed('r', { title: 'Ovi on raskas' })] }));
    const element = await open(undefined, { src: `${ENDPOINT}/any.json`, 'page-size': '500' });
    await waitUntil(() => all(element, '.card').length === 121);
    (await appears(element, '[data-act="find"]')).click();
    (await appears(element, '#find-q')).focus();
    await user.keyboard('raskas');
    expect(said()).not.to.contain('Asioita');
    await waitUntil(() => said().includes('Asioita: 1. Näkyvissä: 1.'));
    expect(ids(element)).to.deep.equal(['r']);
  });

  it('is used by keyboard from the form to the last card, and keeps its place when more cannot be had', async () => {
    let isUp = true;
    answer((url) => (isUp && !url.searchParams.has('cursor') ? page([done('a'), refused('b')], { nextCursor: 'n' }) : undefined));
    const element = await open(undefined, { endpoint: ENDPOINT });
    (await appears(element, '[data-act="find"]')).focus();
    await user.keyboard('{Enter}');
    await appears(element, '#find-q');
    await user.tab();
    expect(focused(element)?.id).to.equal('find-q');
    all(element, '.status')[0]!.focus();
    await user.keyboard('{Enter}');
    await appears(element, '[part="history"]');
    await user.tab();
    expect(focused(element)?.getAttribute('data-act')).to.equal('print');
    all(element, '[data-act="ask"]')[0]!.focus();
    await user.keyboard('{Enter}');
    await waitUntil(() => focused(element)?.hasAttribute('data-answer'), 'the question has the focus');
    await user.tab();
    expect(focused(element)?.getAttribute('data-act')).to.equal('yes');
    isUp = false;
    all(element, '[data-act="more"]')[0]!.focus();
    await user.keyboard('{Enter}');
    await waitUntil(() => focused(element)?.matches('[part="failed"]'), 'the message has the focus', { timeout: 5000 });
    expect(ids(element)).to.deep.equal(['a', 'b']);
  });

  it('waits as long as a busy endpoint asks, and then asks again once by itself', async () => {
    let isBusy = true;
    const busy = () => new Response(null, { status: 429, headers: { 'retry-after': '1' } });
    const calls = answer(() => (isBusy ? busy() : page([done('a')])));
    const element = await open(undefined, { endpoint: ENDPOINT });
    await appears(element, '[part="failed"]');
    expect(calls).to.have.lengthOf(1);
    isBusy = false;
    await appears(element, '[data-id="a"]');
    expect(calls).to.have.lengthOf(2);
    expect(all(element, '[part="failed"]')).to.have.lengthOf(0);
  });

  it('does not ask for ever while the endpoint stays busy', async () => {
    const calls = answer(() => new Response(null, { status: 429, headers: { 'retry-after': '1' } }));
    const element = await open(undefined, { endpoint: ENDPOINT });
    await waitUntil(() => calls.length === 2, 'it should ask again', { timeout: 5000 });
    await aTimeout(3500);
    expect(calls).to.have.lengthOf(2);
    expect(all(element, '[part="failed"]')).to.have.lengthOf(1);
  });

  it('gives nothing to take along on a shared screen', async () => {
    const element = await shown([done('a')], { 'sync-url': '', kiosk: '' });
    all(element, '.status')[0]!.click();
    await appears(element, '[part="history"]');
    expect(all(element, '.card-actions *')).to.have.lengthOf(0);
  });

  it('is as the page has it again when a shared screen is cleared: no words, no filter, no open card, nothing in the address', async () => {
    const before = location.href;
    const calls = answer(() => page([done('a', { level: 'feedback' }), refused('b')]));
    const element = await open(undefined, { endpoint: ENDPOINT, 'sync-url': '', kiosk: '' });
    (await appears(element, '[data-act="find"]')).click();
    const words = await appears<HTMLInputElement>(element, '#find-q');
    words.value = 'oma sairaus';
    words.dispatchEvent(new Event('input', { bubbles: true }));
    await choose(element, '#find-level', 'feedback');
    await waitUntil(() => calls.some(({ search }) => search.includes('sairaus') && search.includes('level=feedback')), 'asked', {
      timeout: 5000,
    });
    await appears(element, '.card');
    all(element, '.status')[0]!.click();
    await appears(element, '[part="history"]');
    const asked = calls.length;
    await kiosk.clear();
    await waitUntil(() => calls.length > asked && all(element, '.card').length === 2, 'as at first', { timeout: 5000 });
    expect([
      all(element, '[part="history"]').length,
      all<HTMLInputElement>(element, '#find-q')[0]?.value ?? '',
      location.href,
    ]).to.deep.equal([0, '', before]);
    expect(calls.at(-1)?.search).to.not.match(/sairaus|level=/);
  });
});
