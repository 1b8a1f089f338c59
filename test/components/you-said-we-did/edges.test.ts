import { expect, waitUntil } from '@open-wc/testing';
import { chooseLocale } from '../../../src/localization/page-language.js';
import { user } from '../../support/browser/user.js';
import { done, refused } from '../../support/fixtures/outcomes.js';
import { all, answer, appears, ENDPOINT, focused, open, shown, textOf } from './support.js';

const page = (items: readonly unknown[], more: object = {}) => Response.json({ items, counts: { done: 3, 'will-not-do': 1 }, ...more });
const ids = (element: Element) => all(element, '.card').map(({ dataset }) => dataset['id']);
const choose = async (element: Element, selector: string, value: string): Promise<void> => {
  const field = await appears<HTMLSelectElement | HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
/** A real press: Chromium leaves steps of a full history out that no visitor's press made. */
const pressed = async (element: HTMLElement): Promise<void> => {
  element.focus();
  await user.keyboard('{Enter}');
};

describe('<sote-you-said-we-did> at its edges', () => {
  it('keeps the search when the page itself takes a step, and the page’s own first filter when the visitor goes back to it', async () => {
    const before = location.href;
    history.replaceState(null, '', '?a=1');
    const element = await shown([done('a'), done('b', { title: 'Ovi' }), refused('c')], { 'sync-url': '', status: 'done' });
    await pressed(await appears(element, '[data-act="find"]'));
    const field = await appears<HTMLInputElement>(element, '#find-q');
    field.value = 'ovi';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await waitUntil(() => ids(element).join() === 'b', 'found');
    location.hash = 'elsewhere';
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ids(element)).to.deep.equal(['b']);
    await pressed(all(element, '[data-id="b"] .status')[0]!);
    await pressed(await appears(element, '[data-act="open"]'));
    await appears(element, '[part="opened"]');
    history.back();
    await waitUntil(() => all(element, '[part="opened"]').length === 0, 'all again');
    expect(ids(element)).to.deep.equal(['b']);
    await choose(element, '#find-status', 'will-not-do');
    await waitUntil(() => ids(element).length === 0, 'narrowed');
    history.back();
    await waitUntil(() => ids(element).join() === 'b', 'the page’s own first filter');
    history.replaceState(null, '', before);
  });

  it('dates a status by what was done only where the status says that it was: what was done stays on a card whose work goes on', async () => {
    const did = { summary: 'Ovi vaihdettiin.', where: 'Asema', when: '2026-10-03' };
    const why = { reason: 'Rahaa ei ole.', askFrom: 'Neuvonta' };
    const element = await shown([
      done('done', { did }),
      done('partly', { did, ...why, status: 'partly-done' }),
      ...(['in-progress', 'planned', 'under-review', 'received'] as const).map((status) => done(status, { did, status })),
      done('refused', { did, ...why, status: 'will-not-do' }),
    ]);
    const said: unknown = Object.fromEntries(
      all(element, '.card').map((card) => [card.dataset['id'], card.querySelector('.pill')?.textContent]),
    );
    expect(said).to.deep.equal({
      done: 'Tehty 3. lokakuuta 2026',
      partly: 'Osittain tehty 3. lokakuuta 2026',
      refused: 'Emme tee',
      'in-progress': 'Työn alla',
      planned: 'Päätetty tehdä',
      'under-review': 'Selvitämme',
      received: 'Saapunut',
    });
    expect(textOf(element, '[data-id="refused"] .did')).to.match(/3\. lokakuuta 2026.*Miksi emme Rahaa ei ole\./);
    expect(textOf(element, '[data-id="partly"] .did')).not.to.include('lokakuuta');
  });

  it('leads the focus back to the card that was left, and forward to the card by itself', async () => {
    const before = location.href;
    history.replaceState(null, '', '?a=2');
    const element = await shown([done('a'), done('b'), refused('c')], { 'sync-url': '' });
    await pressed(await appears(element, '[data-id="b"] .status'));
    await pressed(await appears(element, '[data-act="open"]'));
    await waitUntil(() => focused(element)?.closest('[part="opened"]'), 'the card by itself');
    history.back();
    await waitUntil(() => focused(element)?.closest('[data-id="b"]') && all(element, '.card').length === 3, 'the card that was left');
    history.forward();
    await waitUntil(() => focused(element)?.closest('[part="opened"]'), 'the card by itself again');
    history.back();
    await waitUntil(() => all(element, '.card').length === 3, 'all of them');
    history.replaceState(null, '', before);
  });

  it('breaks a long word in the steps of a narrow card, and prints the steps that are open', async () => {
    const note = `Lue lisää: https://esimerkki.invalid/${'osallisuus'.repeat(8)}`;
    const element = await shown([done('a', { history: [{ at: '2026-09-01', status: 'received', note }] })]);
    element.style.inlineSize = '320px';
    await pressed(await appears(element, '.status'));
    const steps = await appears(element, '.in');
    expect(steps.scrollWidth).to.be.at.most(steps.clientWidth);
    expect(steps.closest('.no-print')).to.equal(null);
    expect(all(element, '.status')[0]!.classList.contains('no-print')).to.equal(true);
  });

  it('claims to be reading only what waits', async () => {
    answer(() => page([], { waiting: { count: 0 } }));
    const element = await open(undefined, { endpoint: ENDPOINT });
    expect((await appears(element, '[part="early"] h3')).textContent).to.equal('Kerrottavaa ei ole vielä');
  });

  it('leaves the focus on the numbers when the next cards are here already', async () => {
    answer(({ searchParams }) => page([done('a'), refused('b')], searchParams.has('cursor') ? {} : { nextCursor: 'n' }));
    const element = await open(undefined, { endpoint: ENDPOINT });
    await pressed(await appears(element, '[data-act="more"]'));
    await waitUntil(() => focused(element)?.matches('.result'), 'the numbers have the focus');
  });

  it('asks for the numbers of all again with the next cards when they could not be had', async () => {
    let isUp = false;
    answer(({ searchParams }) => {
      if (searchParams.has('status')) return page([done('a')], { counts: { done: 3 } });
      return isUp ? page([done('a')]) : undefined;
    });
    const element = await open(undefined, { endpoint: ENDPOINT, status: 'done' });
    await pressed(await appears(element, '[data-act="find"]'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(textOf(element, '.counts')).not.to.match(/\d/);
    isUp = true;
    await choose(element, '#find-sort', 'oldest');
    await waitUntil(() => textOf(element, '.counts').includes('Emme tee 1'), 'the numbers of all', { timeout: 5000 });
  });

  it('says that a new filter has no effect yet, and fetches an opened card in the page’s new language', async () => {
    let isUp = true;
    const calls = answer(({ pathname, searchParams }) => {
      if (!isUp) return undefined;
      const language = searchParams.get('lang') ?? '';
      if (pathname.endsWith('/far')) return Response.json(done('far', { language, title: language === 'sv' ? 'Dörren' : 'Ovi' }));
      return page([done('a')]);
    });
    const before = location.href;
    history.replaceState(null, '', '?sote-card=far');
    const element = await open(undefined, { endpoint: ENDPOINT, 'sync-url': '' });
    await waitUntil(() => textOf(element, '.card h3') === 'Ovi', 'the card');
    document.documentElement.lang = 'sv';
    await waitUntil(() => textOf(element, '.card h3') === 'Dörren', 'the card in Swedish', { timeout: 5000 });
    document.documentElement.lang = 'fi';
    await chooseLocale();
    await waitUntil(() => textOf(element, '.card h3') === 'Ovi', 'the card in Finnish again', { timeout: 5000 });
    expect(calls.filter(({ pathname }) => pathname.endsWith('/far'))).to.have.lengthOf(3);
    all(element, '[data-act="all"]')[0]!.click();
    await pressed(await appears(element, '[data-act="find"]'));
    const asked = calls.length;
    await choose(element, '#find-from', '0202-05-01');
    await choose(element, '#find-from', '2026-05-01');
    await waitUntil(() => calls.length > asked, 'asked');
    expect(calls.slice(asked).map(({ searchParams }) => searchParams.get('from'))).to.deep.equal(['2026-05-01']);
    isUp = false;
    await choose(element, '#find-status', 'done');
    await waitUntil(() => textOf(element, '[part="stale"]').includes('Uusi rajauksesi ei näy'), 'the notice', { timeout: 5000 });
    history.replaceState(null, '', before);
  });
});
