import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { chooseLocale } from '../../../src/localization/page-language.js';
import type { FakeRequest } from '../../../stories/support/fake-endpoint.js';
import { ENDPOINT, fakeEndpoint, json } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { done, refused } from '../../support/fixtures/outcomes.js';
import { inside } from './support.js';

const page = (items: readonly unknown[], more: object = {}) => json({ items, counts: { done: 3, 'will-not-do': 1 }, ...more });
const broken = async (): Promise<Response> => Promise.reject(new TypeError('The connection broke.'));
const titles = () => screen.queryAllByRole('heading', { level: 3 }).map((heading) => textOf(heading));
const cardOf = (title: string) => within(screen.getByRole('heading', { name: title }).closest('article')!);
const hasFocus = (find: () => Element) => waitFor(() => expect(focused() === find()).to.equal(true));
const opened = () => screen.queryBySelector('[part="opened"]');
const openCard = async (title: string): Promise<void> => {
  await user.click(cardOf(title).getByRole('button', { name: /^Asian vaiheet/ }));
  await user.click(await screen.findByRole('link', { name: /^Linkki tähän asiaan/ }));
};

describe('<sote-you-said-we-did> at its edges', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  it('keeps the search when the page itself takes a step, and the page’s own first filter when the visitor goes back to it', async () => {
    history.replaceState(null, '', '?a=1');
    const cards = inside([done('a'), done('b', { title: 'Ovi' }), refused('c')]);
    await mount(html`<sote-you-said-we-did sync-url status="done">${cards}</sote-you-said-we-did>`);
    await user.click(await screen.findByRole('button', { name: 'Hae ja rajaa' }));
    await user.type(await screen.findByLabelText('Hae sanoilla'), 'ovi');
    await waitFor(() => expect(titles()).to.deep.equal(['Ovi']));
    location.hash = 'elsewhere';
    await oneEvent(window, 'hashchange');
    await nextFrame();
    await nextFrame();
    expect(titles()).to.deep.equal(['Ovi']);
    await openCard('Ovi');
    await screen.findBySelector('[part="opened"]');
    history.back();
    await waitFor(() => expect(opened(), 'all again').to.equal(null));
    expect(titles()).to.deep.equal(['Ovi']);
    await user.selectOptions(screen.getByLabelText('Vaihe'), 'will-not-do');
    await waitFor(() => expect(titles(), 'narrowed').to.deep.equal([]));
    history.back();
    await waitFor(() => expect(titles(), 'the page’s own first filter').to.deep.equal(['Ovi']));
  });

  it('dates a status by what was done only where the status says that it was: what was done stays on a card whose work goes on', async () => {
    const did = { summary: 'Ovi vaihdettiin.', where: 'Asema', when: '2026-10-03' };
    const why = { reason: 'Rahaa ei ole.', askFrom: 'Neuvonta' };
    const going = ['in-progress', 'planned', 'under-review', 'received'] as const;
    const cards = [
      done('a', { title: 'done', did }),
      done('b', { title: 'partly', did, ...why, status: 'partly-done' }),
      ...going.map((status) => done(status, { title: status, did, status })),
      done('c', { title: 'refused', did, ...why, status: 'will-not-do' }),
    ];
    await mount(html`<sote-you-said-we-did>${inside(cards)}</sote-you-said-we-did>`);
    await screen.findAllByRole('article');
    const statuses = titles().map((title) => [title, textOf(cardOf(title).getBySelector('[part="status"]'))] as const);
    expect(Object.fromEntries(statuses)).to.deep.equal({
      done: 'Tehty 3. lokakuuta 2026',
      partly: 'Osittain tehty 3. lokakuuta 2026',
      refused: 'Emme tee',
      'in-progress': 'Työn alla',
      planned: 'Päätetty tehdä',
      'under-review': 'Selvitämme',
      received: 'Saapunut',
    });
    const textOfCard = (title: string) => textOf(screen.getByRole('heading', { name: title }).closest('article')!);
    expect(textOfCard('refused')).to.match(/Teimme.*3\. lokakuuta 2026.*Miksi emme Rahaa ei ole\./);
    expect(textOfCard('partly').match(/lokakuuta/g), 'said once, in the status').to.have.lengthOf(1);
  });

  it('leads the focus back to the card that was left, and forward to the card by itself', async () => {
    history.replaceState(null, '', '?a=2');
    const cards = inside([done('a'), done('b', { title: 'Ovi' }), refused('c')]);
    await mount(html`<sote-you-said-we-did sync-url>${cards}</sote-you-said-we-did>`);
    await screen.findAllByRole('article');
    const byItself = () => within(opened()!).getByRole('heading', { name: 'Ovi' });
    await openCard('Ovi');
    await hasFocus(byItself);
    history.back();
    await waitFor(() => expect(titles()).to.have.lengthOf(3));
    await hasFocus(() => screen.getByRole('heading', { name: 'Ovi' }));
    history.forward();
    await hasFocus(byItself);
    history.back();
    await waitFor(() => expect(titles()).to.have.lengthOf(3));
  });

  it('breaks a long word in the steps of a narrow card, and prints the steps that are open', async () => {
    const note = `Lue lisää: https://esimerkki.invalid/${'osallisuus'.repeat(8)}`;
    const cards = inside([done('a', { history: [{ at: '2026-09-01', status: 'received', note }] })]);
    await mount(html`<sote-you-said-we-did>${cards}</sote-you-said-we-did>`, { width: 320 });
    const button = await screen.findByRole('button', { name: /^Asian vaiheet/ });
    await user.click(button);
    const below = (await screen.findByRole('list')).parentElement!;
    expect(below.scrollWidth).to.be.at.most(below.clientWidth);
    // The style sheet for paper cannot be seen on a screen.
    expect(below.closest('.no-print')).to.equal(null);
    expect(button.classList.contains('no-print')).to.equal(true);
  });

  it('claims to be reading only what waits', async () => {
    fakeEndpoint({ 'GET /outcomes': page([], { waiting: { count: 0 } }) });
    await mount(html`<sote-you-said-we-did endpoint=${ENDPOINT}></sote-you-said-we-did>`);
    const early = await screen.findBySelector('[part="early"]');
    expect(within(early).getByRole('heading').textContent).to.equal('Kerrottavaa ei ole vielä');
  });

  it('leaves the focus on the numbers when the next cards are here already', async () => {
    fakeEndpoint({
      'GET /outcomes': ({ query }) => page([done('a'), refused('b')], query.has('cursor') ? {} : { nextCursor: 'n' }),
    });
    await mount(html`<sote-you-said-we-did endpoint=${ENDPOINT}></sote-you-said-we-did>`);
    (await screen.findByRole('button', { name: 'Näytä lisää' })).focus();
    await user.keyboard('{Enter}');
    await hasFocus(() => screen.getByText(/^Asioita: /));
  });

  it('asks for the numbers of all again with the next cards when they could not be had', async () => {
    let isUp = false;
    const { requests } = fakeEndpoint({
      'GET /outcomes': ({ query }) => {
        if (query.has('status')) return page([done('a')], { counts: { done: 3 } });
        return isUp ? page([done('a')]) : broken();
      },
    });
    await mount(html`<sote-you-said-we-did endpoint=${ENDPOINT} status="done"></sote-you-said-we-did>`);
    await user.click(await screen.findByRole('button', { name: 'Hae ja rajaa' }));
    await waitFor(() => expect(requests.some(({ query }) => !query.has('status'))).to.equal(true));
    await nextFrame();
    await nextFrame();
    const numbers = () => textOf(screen.getByRole('group', { name: 'Näytä asiat' }));
    expect(numbers()).not.to.match(/\d/);
    isUp = true;
    await user.selectOptions(await screen.findByLabelText('Järjestys'), 'oldest');
    await waitFor(() => expect(numbers()).to.include('Emme tee 1'));
  });

  it('says that a new filter has no effect yet, and fetches an opened card in the page’s new language', async () => {
    let isUp = true;
    const cardIn = ({ query }: FakeRequest) => {
      const language = query.get('lang') ?? '';
      return json(done('far', { language, title: language === 'sv' ? 'Dörren' : 'Ovi' }));
    };
    const { requests } = fakeEndpoint({ 'GET /outcomes/{id}': cardIn, 'GET /outcomes': () => (isUp ? page([done('a')]) : broken()) });
    history.replaceState(null, '', '?sote-card=far');
    await mount(html`<sote-you-said-we-did endpoint=${ENDPOINT} sync-url></sote-you-said-we-did>`);
    await screen.findByRole('heading', { name: 'Ovi', level: 3 });
    document.documentElement.lang = 'sv';
    await screen.findByRole('heading', { name: 'Dörren', level: 3 });
    document.documentElement.lang = 'fi';
    await chooseLocale();
    await screen.findByRole('heading', { name: 'Ovi', level: 3 });
    expect(requests.filter(({ path }) => path === '/outcomes/far')).to.have.lengthOf(3);
    await user.click(await screen.findByRole('button', { name: 'Näytä kaikki asiat' }));
    await user.click(await screen.findByRole('button', { name: 'Hae ja rajaa' }));
    const asked = requests.length;
    const from = await screen.findByLabelText('Päivitetty alkaen');
    await user.fill(from, '0202-05-01');
    await user.fill(from, '2026-05-01');
    await waitFor(() => expect(requests.length).to.be.above(asked));
    expect(requests.slice(asked).map(({ query }) => query.get('from'))).to.deep.equal(['2026-05-01']);
    isUp = false;
    await user.selectOptions(screen.getByLabelText('Vaihe'), 'done');
    await screen.findByText(/Uusi rajauksesi ei näy/);
  });
});
