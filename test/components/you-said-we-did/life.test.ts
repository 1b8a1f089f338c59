import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { kiosk } from '../../../components/shared/kiosk/kiosk.js';
import { chooseLocale } from '../../../src/localization/page-language.js';
import { announcements, expectAccessible } from '../../support/browser/accessibility.js';
import { comeBackAfter } from '../../support/browser/coming-back.js';
import { ENDPOINT, fakeEndpoint, json } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { done, many, refused, reviewed } from '../../support/fixtures/outcomes.js';
import { boardOf, inside } from './support.js';

const REFUSED = 'Vastaanotto auki myös lauantaisin';

const fromEndpoint = html`<sote-you-said-we-did endpoint=${ENDPOINT}></sote-you-said-we-did>`;
const page = (items: readonly unknown[], more: object = {}) =>
  json({ items, counts: { done: 3, 'will-not-do': 1 }, waiting: { count: 2, since: '2026-11-01' }, ...more });
const broken = async (): Promise<Response> => Promise.reject(new TypeError('The connection broke.'));
const titles = (root: Document | Element = document) =>
  within(root)
    .queryAllByRole('heading', { level: 3 })
    .map((heading) => textOf(heading));
const cardOf = (title: string) => screen.getByRole('heading', { name: title }).closest('article')!;
const press = async (button: HTMLElement): Promise<void> => {
  button.focus();
  await user.keyboard('{Enter}');
};
const textOfCard = () => textOf(screen.getByRole('article'));

describe('<sote-you-said-we-did> on a page that lives', () => {
  const before = location.href;
  afterEach(async () => {
    history.replaceState(null, '', before);
    document.documentElement.lang = 'fi';
    await chooseLocale();
  });

  it('stands beside another one, each with cards and a filter of its own', async () => {
    await mount(
      html`<main>${boardOf([done('a', { title: 'Ovi' }), refused('b')])} ${boardOf([done('c', { title: 'Hissi' }), refused('d')])}</main>`,
    );
    const [first, second] = screen.getAllBySelector('sote-you-said-we-did') as [HTMLElement, HTMLElement];
    await within(second).findAllByRole('article');
    await user.click(await within(first).findByRole('button', { name: 'Hae ja rajaa' }));
    await user.selectOptions(await within(first).findByLabelText('Vaihe'), 'done');
    await waitFor(() => expect(titles(first)).to.deep.equal(['Ovi']));
    expect(titles(second)).to.have.members(['Hissi', REFUSED]);
    expect(within(second).queryAllBySelector('[part="form"]')).to.have.lengthOf(0);
    expect(screen.getAllBySelector('[aria-live="polite"]')).to.have.lengthOf(1);
    await expectAccessible(second);
  });

  it('keeps what was opened and found when it is moved, removed and put back, and asks for nothing again', async () => {
    const { requests } = fakeEndpoint({ 'GET /outcomes': page([done('a'), refused('b')]) });
    const widget = await mount(fromEndpoint);
    await screen.findAllByRole('article');
    const card = cardOf(REFUSED);
    await press(within(card).getByRole('button', { name: /^Asian vaiheet/ }));
    await within(card).findByRole('list');
    const aside = await mount(html`<aside></aside>`);
    aside.append(widget);
    widget.remove();
    await nextFrame();
    aside.append(widget);
    await nextFrame();
    expect(cardOf(REFUSED) === card).to.equal(true);
    expect(screen.getAllByRole('list')).to.have.lengthOf(1);
    expect(requests).to.have.lengthOf(1);
    aside.remove();
    expect(screen.queryAllBySelector('[aria-live]')).to.have.lengthOf(0);
  });

  it('asks again when it is seen after a while, and never while somebody is in it', async () => {
    let items = [done('a', { title: 'Ovi' })];
    const { requests } = fakeEndpoint({ 'GET /outcomes': () => page(items) });
    await mount(fromEndpoint);
    await screen.findByRole('article');
    // What keeps a board true is fetched after the first view; nothing on the screen tells when it is there.
    await waitFor(() => {
      comeBackAfter(1);
      expect(requests).to.have.lengthOf(2);
    });
    items = [done('b', { title: 'Hissi' }), ...items];
    // What is fresh is not asked for.
    comeBackAfter(1);
    const button = screen.getByRole('button', { name: 'Hae ja rajaa' });
    button.focus();
    comeBackAfter(3);
    button.blur();
    comeBackAfter(5);
    await screen.findByRole('heading', { name: 'Hissi' });
    expect(titles()).to.have.members(['Ovi', 'Hissi']);
    expect(requests, 'the first time, after an hour, and when nobody was in it').to.have.lengthOf(3);
  });

  it('fetches a file anew, and keeps what is there when it cannot', async () => {
    let isLost = false;
    let items = [done('a', { title: 'Ovi' })];
    fakeEndpoint({ '*': () => (isLost ? broken() : json(items)) });
    await mount(html`<sote-you-said-we-did src="${ENDPOINT}/tulokset.json"></sote-you-said-we-did>`);
    await screen.findByRole('heading', { name: 'Ovi' });
    items = [done('b', { title: 'Hissi' })];
    // What keeps a board true is fetched after the first view; nothing on the screen tells when it is there.
    await waitFor(() => {
      comeBackAfter(1);
      expect(titles()).to.deep.equal(['Hissi']);
    });
    isLost = true;
    comeBackAfter(3);
    await screen.findBySelector('[part="stale"]');
    expect(titles()).to.deep.equal(['Hissi']);
  });

  it('shows a long list at once, and leaves out what is broken far down when it has checked the rest', async () => {
    await mount(boardOf([...many(600), done('lost', { responsible: '', updatedAt: '2020-01-01' })]));
    await screen.findAllByRole('article');
    const result = () => textOf(screen.getBySelector('[part="result"]'));
    expect(result()).to.equal('Asioita: 601. Näkyvissä: 10.');
    const leftOut = await screen.findBySelector('[part="left-out"]');
    expect(result()).to.equal('Asioita: 600. Näkyvissä: 10.');
    expect(textOf(leftOut)).to.contain('Yksi asia puuttuu');
  });

  it('follows the page’s language in every stage, and asks once in it', async () => {
    document.documentElement.lang = 'sv';
    const answers = [page([], { waiting: { count: 9 } }), page([done('a', { language: 'sv' })]), 'offline'] as const;
    const { requests } = fakeEndpoint({ 'GET /outcomes': answers, '*': 'offline' });
    await mount(fromEndpoint);
    const early = await screen.findBySelector('[part="early"]');
    expect(requests.map(({ query }) => query.get('lang'))).to.deep.equal(['sv']);
    expect(textOf(early)).to.contain('Vi läser responsen just nu');
    document.documentElement.lang = 'en';
    await waitFor(() => expect(textOfCard()).to.include('You said'));
    expect(textOfCard()).to.contain('3 October 2026');
    expect(within(screen.getByRole('article')).getAllBySelector('[lang="sv"]').length).to.be.greaterThan(2);
    document.documentElement.lang = 'sv';
    await screen.findByText(/Nya uppgifter/);
    expect(textOfCard()).to.contain('Gjort').and.to.contain('3 oktober 2026');
    const failed = await mount(html`<sote-you-said-we-did endpoint="${ENDPOINT}/none"></sote-you-said-we-did>`);
    await within(failed).findBySelector('[part="failed"]');
    document.documentElement.lang = 'fi';
    await within(failed).findByText(/^Tietoja ei saatu/);
    await expectAccessible(failed);
  });

  it('goes back and forward by the page’s address, and leaves the host’s own parameters as they were', async () => {
    history.replaceState({ own: 1 }, '', '?a=%20b&sote-level=feedback#place');
    const cards = inside([done('a', { title: 'Ovi', level: 'feedback' }), refused('b')]);
    await mount(html`<sote-you-said-we-did sync-url>${cards}</sote-you-said-we-did>`);
    const opened = () => screen.queryBySelector('[part="opened"]');
    await user.click(await screen.findByRole('button', { name: 'Hae ja rajaa' }));
    await user.selectOptions(await screen.findByLabelText('Tapa vaikuttaa'), 'feedback');
    await waitFor(() => expect(titles()).to.deep.equal(['Ovi']));
    expect(location.search + location.hash).to.equal('?a=%20b&sote-level=feedback&sote-card-level=feedback#place');
    await user.click(screen.getByRole('button', { name: /^Asian vaiheet/ }));
    await user.click(await screen.findByRole('link', { name: /^Linkki tähän asiaan/ }));
    await waitFor(() => expect(opened()).to.not.equal(null));
    expect(location.search).to.equal('?a=%20b&sote-level=feedback&sote-card=a');
    const go = async (step: -1 | 1) => {
      const arrived = oneEvent(window, 'popstate');
      history.go(step);
      await arrived;
    };
    await go(-1);
    await waitFor(() => expect(opened()).to.equal(null));
    await waitFor(() => expect(titles()).to.deep.equal(['Ovi']));
    await go(-1);
    await waitFor(() => expect(titles()).to.have.lengthOf(2));
    await go(1);
    await waitFor(() => expect(titles()).to.deep.equal(['Ovi']));
    expect((history.state as { own: number }).own).to.equal(1);
  });

  it('tells the numbers of all cards also where the page begins with some of them', async () => {
    const { requests } = fakeEndpoint({
      'GET /outcomes': ({ query }) => page([done('a')], query.has('status') ? { counts: { done: 3 } } : {}),
    });
    await mount(html`<sote-you-said-we-did endpoint=${ENDPOINT} status="done" page-size="500"></sote-you-said-we-did>`);
    await screen.findByRole('button', { name: 'Emme tee 1' });
    expect(textOf(screen.getBySelector('[part="result"]'))).to.contain('3');
    expect(requests.map(({ query }) => query.get('limit'))).to.deep.equal(['100', '1']);
  });

  it('shows a file of any size at once, and says how many when the typing has stopped', async () => {
    fakeEndpoint({ '*': json({ items: [...many(120), reviewed('r', { title: 'Ovi on raskas' })] }) });
    await mount(html`<sote-you-said-we-did src="${ENDPOINT}/any.json" page-size="500"></sote-you-said-we-did>`);
    await waitFor(() => expect(screen.getAllBySelector('[part="card"]')).to.have.lengthOf(121));
    await user.click(screen.getByRole('button', { name: 'Hae ja rajaa' }));
    await user.type(await screen.findByLabelText('Hae sanoilla'), 'raskas');
    expect(announcements()).not.to.contain('Asioita');
    await waitFor(() => expect(announcements()).to.include('Asioita: 1. Näkyvissä: 1.'));
    expect(titles()).to.deep.equal(['Ovi on raskas']);
  });

  it('is used by keyboard from the form to the last card, and keeps its place when more cannot be had', async () => {
    fakeEndpoint({
      'GET /outcomes': ({ query }) =>
        query.has('cursor') ? broken() : page([done('a', { title: 'Ovi' }), refused('b')], { nextCursor: 'n' }),
    });
    await mount(fromEndpoint);
    await press(await screen.findByRole('button', { name: 'Hae ja rajaa' }));
    const words = await screen.findByLabelText('Hae sanoilla');
    await user.tab();
    expect(focused() === words).to.equal(true);
    const card = within(cardOf('Ovi'));
    await press(card.getByRole('button', { name: /^Asian vaiheet/ }));
    await card.findByRole('list');
    await user.tab();
    expect(focused() === card.getByRole('button', { name: /^Tulosta tämä asia/ })).to.equal(true);
    await press(card.getByRole('button', { name: 'Onko asia nyt paremmin?' }));
    await waitFor(() => expect(focused() === card.getByText('Onko asia nyt paremmin?')).to.equal(true));
    await user.tab();
    expect(focused() === card.getByRole('button', { name: 'On' })).to.equal(true);
    await press(screen.getByRole('button', { name: 'Näytä lisää' }));
    await waitFor(() => expect(focused() === screen.getByText('Tietoja ei saatu juuri nyt.')).to.equal(true));
    expect(titles()).to.deep.equal(['Ovi', REFUSED]);
  });

  it('waits as long as a busy endpoint asks, and then asks again once by itself', async () => {
    const { requests } = fakeEndpoint({ 'GET /outcomes': ['rate-limited', page([done('a')])] });
    await mount(fromEndpoint);
    await screen.findBySelector('[part="failed"]');
    expect(requests).to.have.lengthOf(1);
    await screen.findByRole('article');
    expect(requests).to.have.lengthOf(2);
    expect(screen.queryBySelector('[part="failed"]')).to.equal(null);
  });

  it('does not ask for ever while the endpoint stays busy', async () => {
    const { requests } = fakeEndpoint({ 'GET /outcomes': 'rate-limited' });
    const requestsFor = (unit: string | null) => requests.filter(({ query }) => query.get('unit') === unit);
    const widget = await mount(fromEndpoint);
    await waitFor(() => expect(requestsFor(null)).to.have.lengthOf(2));
    // Another board is refused later, and asks again after the same pause: by then the first one would have asked too.
    await mount(html`<sote-you-said-we-did endpoint=${ENDPOINT} unit="keskusta"></sote-you-said-we-did>`);
    await waitFor(() => expect(requestsFor('keskusta')).to.have.lengthOf(2));
    expect(requestsFor(null)).to.have.lengthOf(2);
    expect(within(widget).getAllBySelector('[part="failed"]')).to.have.lengthOf(1);
  });

  it('gives nothing to take along on a shared screen', async () => {
    await mount(html`<sote-you-said-we-did sync-url kiosk>${inside([done('a')])}</sote-you-said-we-did>`);
    await user.click(await screen.findByRole('button', { name: /^Asian vaiheet/ }));
    await screen.findByRole('list');
    const card = within(screen.getByRole('article'));
    expect(card.queryAllByRole('link')).to.have.lengthOf(0);
    expect(card.getAllByRole('button').map((button) => textOf(button))).to.deep.equal(['Asian vaiheet']);
  });

  it('is as the page has it again when a shared screen is cleared: no words, no filter, no open card, nothing in the address', async () => {
    const { requests } = fakeEndpoint({ 'GET /outcomes': page([done('a', { level: 'feedback' }), refused('b')]) });
    await mount(html`<sote-you-said-we-did endpoint=${ENDPOINT} sync-url kiosk></sote-you-said-we-did>`);
    await user.click(await screen.findByRole('button', { name: 'Hae ja rajaa' }));
    await user.type(await screen.findByLabelText('Hae sanoilla'), 'oma sairaus');
    await user.selectOptions(screen.getByLabelText('Tapa vaikuttaa'), 'feedback');
    await waitFor(() => expect(requests.at(-1)?.query.get('q')).to.equal('oma sairaus'));
    expect(requests.at(-1)?.query.get('level')).to.equal('feedback');
    await user.click((await screen.findAllByRole('button', { name: /^Asian vaiheet/ }))[0]!);
    await screen.findByRole('list');
    const asked = requests.length;
    await kiosk.clear();
    await waitFor(() => {
      expect(requests.length).to.be.above(asked);
      expect(titles()).to.have.lengthOf(2);
    });
    expect(screen.queryByRole('list')).to.equal(null);
    expect(screen.queryByLabelText<HTMLInputElement>('Hae sanoilla')?.value ?? '').to.equal('');
    expect(location.href).to.equal(before);
    expect(String(requests.at(-1)?.query)).to.not.match(/sairaus|level=/);
  });
});
