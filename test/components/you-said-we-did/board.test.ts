import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { YouSaidWeDid } from '../../../components/you-said-we-did/you-said-we-did.js';
import { announcements, expectAccessible, expectAccessibleName } from '../../support/browser/accessibility.js';
import { ENDPOINT, fakeEndpoint, json, pendingAnswer } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { done, many, partly, refused, reviewed } from '../../support/fixtures/outcomes.js';
import { boardOf } from './support.js';

const fromEndpoint = html`<sote-you-said-we-did endpoint=${ENDPOINT}></sote-you-said-we-did>`;
const pageOf = (...items: readonly unknown[]) => json({ items, counts: { done: 1 }, waiting: { count: 0 } });
const cards = () => screen.queryAllByRole('article');
const titles = () => screen.queryAllByRole('heading', { level: 3 }).map((heading) => textOf(heading));
const numbers = () => within(screen.getByRole('group', { name: 'Näytä asiat' }));

describe('<sote-you-said-we-did>', () => {
  it('shows each status with what it promises, in an order that reads without the look', async () => {
    const widget = await mount(boardOf([done('a', { title: 'Vuoro näkyy' }), refused('b'), partly('c'), reviewed('d')]));
    expect(await screen.findAllByRole('article')).to.have.lengthOf(4);
    const textOfCard = (title: string) => textOf(screen.getByRole('heading', { name: title }).closest('article')!);
    expect(textOfCard('Vastaanotto auki myös lauantaisin')).to.match(
      /Vastaanotto auki.*Emme tee.*Sanoit.*Miksi emme.*lääkäreitä.*Kysy lisää: Asiakaspalvelu.*Asiasta vastaa: \u2068Vastaanoton tiimi\u2069/,
    );
    expect(textOfCard('Vuoro näkyy')).to.contain('Teimme').and.to.contain('3. lokakuuta 2026').and.to.contain('12 palautetta');
    expect(
      numbers()
        .getAllByRole('button')
        .map((button) => textOf(button)),
    ).to.include('Emme tee 1');
    const refusal = screen.getByRole('heading', { name: /lauantaisin/ });
    await expectAccessibleName(refusal, 'Vastaanotto auki myös lauantaisin', 'heading');
    await expectAccessible(widget);
  });

  it('leaves out and counts what is broken or tells less than its status promises', async () => {
    const { did: _, ...empty } = done('x') as { did?: unknown };
    await mount(boardOf([done('a'), empty, { ...refused('y'), reason: '  ' }, null, { ...done('z'), updatedAt: '2026-02-31' }, done('a')]));
    expect(await screen.findAllByRole('article')).to.have.lengthOf(1);
    expect(textOf(await screen.findBySelector('[part="left-out"]'))).to.contain('5 asiaa puuttuu');
  });

  it('shows text as text, in its own language and direction', async () => {
    const title = '<img src=x onerror=alert(1)>\u202Ejavascript:alert(1)';
    await mount(boardOf([done('a', { title, language: 'sv' })]));
    await screen.findByRole('article');
    expect(screen.queryAllByRole('img', { hidden: true })).to.have.lengthOf(0);
    expect(screen.getByRole('heading', { level: 3 }).textContent).to.equal(title);
    expect(screen.getByText('Kuulutus hukkuu meluun, ja vuoro menee ohi.').lang).to.equal('sv');
  });

  it('shows more below and moves the focus to the first new card', async () => {
    const widget = await mount(boardOf(many(25)));
    await user.click(await screen.findByRole('button', { name: 'Näytä lisää' }));
    await waitFor(() => expect(cards()).to.have.lengthOf(20));
    await waitFor(() => expect(focused()?.closest('article') === cards()[10], 'the first new card has the focus').to.equal(true));
    await expectAccessible(widget);
  });

  it('explains a status one press away, with the dated steps', async () => {
    const widget = await mount(boardOf([done('a')]));
    const status = await screen.findByRole('button', { name: /^Asian vaiheet/ });
    await user.click(status);
    expect(textOf(await screen.findByRole('list')))
      .to.contain('1. syyskuuta 2026')
      .and.to.contain('Saapunut');
    expect(textOf(screen.getByRole('article'))).to.contain('Muutos on tehty.');
    expect(status.getAttribute('aria-expanded')).to.equal('true');
    await expectAccessibleName(status, `Asian vaiheet: ${done('a').title}`, 'button');
    await expectAccessible(widget);
  });

  it('narrows by the form, announces how many, and goes to the result', async () => {
    const widget = await mount(boardOf([done('a'), refused('b'), reviewed('c')]));
    await user.click(await screen.findByRole('button', { name: 'Hae ja rajaa' }));
    await user.selectOptions(await screen.findByLabelText('Vaihe'), 'will-not-do');
    await waitFor(() => expect(titles()).to.deep.equal(['Vastaanotto auki myös lauantaisin']));
    await waitFor(() => expect(announcements()).to.include('Asioita: 1'));
    await expectAccessible(widget);
  });

  it('shows by each number what it counts, keeps the focus there, and says how many', async () => {
    const widget = await mount(boardOf([done('a', { title: 'Vuoro näkyy' }), refused('b'), reviewed('c', { title: 'Ovi' }), partly('d')]));
    await screen.findAllByRole('article');
    const names = numbers()
      .getAllByRole('button')
      .map((button) => textOf(button));
    expect(names).to.deep.equal(['Kaikki asiat 4', 'Tehty 2', 'Emme tee 1', 'Työn alla 1', 'Saapunut 0', 'Hae ja rajaa']);
    await user.click(screen.getByRole('button', { name: 'Tehty 2' }));
    await waitFor(() => expect(cards()).to.have.lengthOf(2));
    expect(titles()).to.have.members(['Vuoro näkyy', 'Kutsua ei kuule odotushuoneessa']);
    expect(screen.getByRole('button', { name: 'Tehty 2' }).getAttribute('aria-pressed')).to.equal('true');
    expect(textOf(screen.getByRole('button', { name: /^Kaikki asiat/ }))).to.contain('4');
    await waitFor(() => expect(announcements()).to.include('Asioita: 2'));
    expect(focused() === screen.getByRole('button', { name: 'Tehty 2' })).to.equal(true);
    await expectAccessible(widget);
    await user.click(screen.getByRole('button', { name: 'Saapunut 0' }));
    await screen.findByText(/^Näillä rajauksilla ei löytynyt mitään/);
    await user.click(screen.getByRole('button', { name: 'Saapunut 0' }));
    await waitFor(() => expect(cards(), 'pressed again, it shows all').to.have.lengthOf(4));
  });

  it('offers all cards again where more narrows the board than a number, and goes to the result', async () => {
    await mount(boardOf([done('a'), refused('b', { themes: [{ id: 'hours', label: 'Aukiolo' }] })]));
    await user.click(await screen.findByRole('button', { name: 'Hae ja rajaa' }));
    await user.selectOptions(await screen.findByLabelText('Aihe'), 'hours');
    await waitFor(() => expect(cards()).to.have.lengthOf(1));
    expect(textOf(screen.getByRole('group', { name: 'Näytä asiat' }))).to.match(/Kaikki asiat 1.*Tehty 0.*Emme tee 1/);
    await user.click(await screen.findByRole('button', { name: 'Poista rajaukset' }));
    await waitFor(() => expect(cards()).to.have.lengthOf(2));
    await waitFor(() => expect(focused() === screen.getByText('Asioita: 2. Näkyvissä: 2.')).to.equal(true));
  });

  it('keeps the last good cards when the endpoint fails, and says from when they are', async () => {
    fakeEndpoint({ 'GET /outcomes': [pageOf(done('a')), 'offline'] });
    const widget = await mount<YouSaidWeDid>(fromEndpoint);
    await screen.findByRole('article');
    widget.unit = 'keskusta';
    expect(textOf(await screen.findBySelector('[part="stale"]'))).to.match(/Nämä tiedot on haettu .*klo/);
    expect(cards()).to.have.lengthOf(1);
    await expectAccessible(widget);
  });

  it('says that it is still reading, since when and by when', async () => {
    fakeEndpoint({ 'GET /outcomes': json({ items: [], counts: {}, waiting: { count: 9, since: '2026-11-01', readBy: '2026-12-05' } }) });
    const widget = await mount(fromEndpoint);
    expect(textOf(await screen.findBySelector('[part="early"]')))
      .to.contain('9')
      .and.to.contain('1. marraskuuta 2026')
      .and.to.contain('5. joulukuuta 2026');
    await expectAccessible(widget);
  });

  it('sends the answer about the card that it is about, also where a slash stands in its id', async () => {
    const { requests } = fakeEndpoint({ 'GET /outcomes': pageOf(done('2026/12')) });
    await mount(fromEndpoint);
    await user.click(await screen.findByRole('button', { name: 'Onko asia nyt paremmin?' }));
    await user.click(await screen.findByRole('button', { name: 'Osittain' }));
    const answers = () => requests.filter(({ method }) => method === 'POST');
    await waitFor(() => expect(answers()).to.have.lengthOf(1));
    expect(answers()[0]?.path).to.equal('/outcomes/2026%2F12/answer');
  });

  it('asks once whether it is better now, with one key, and thanks in place', async () => {
    const { answer, respond } = pendingAnswer();
    const { requests } = fakeEndpoint({ 'GET /outcomes': pageOf(done('a')), 'POST /outcomes/{id}/answer': answer });
    const widget = await mount(fromEndpoint);
    let sent = 0;
    widget.addEventListener('sote-outcome-answer-sent', () => (sent += 1));
    await user.click(await screen.findByRole('button', { name: 'Onko asia nyt paremmin?' }));
    const choice = await screen.findByRole('button', { name: 'Osittain' });
    await expectAccessible(widget);
    await user.click(choice);
    await user.click(choice);
    respond(json({ receivedAt: '2026-11-22T10:00:00Z' }, 201));
    const thanks = await screen.findByText(/Kiitos/);
    const bodies = requests.filter(({ method }) => method === 'POST').map(({ body, key }) => [body, key.length]);
    expect(bodies).to.deep.equal([[{ better: 'partly' }, 36]]);
    expect(sent).to.equal(1);
    expect(focused() === thanks).to.equal(true);
  });
});
