import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/browser/accessibility.js';
import { pendingAnswer } from '../support/browser/endpoint.js';
import { overflowing } from '../support/browser/layout.js';
import { waitFor } from '../support/browser/queries.js';
import { focused, user } from '../support/browser/user.js';
import { changesIn, CODES, makeFeedback, openDesk, session } from './support.js';

const rowOf = (words: RegExp) => ({ name: words });
const first = rowOf(/^Soittoa sai odottaa/);
const second = rowOf(/^Hoitaja Maija/);

const outcome = {
  id: 'call-back',
  title: 'Takaisinsoitolle on kellonaika',
  language: 'fi',
  languages: ['fi'],
  status: 'done',
  updatedAt: '2026-11-20T10:00:00.000Z',
  linked: 1,
};

describe('The list of feedback at the desk', () => {
  it('is accessible', async () => {
    const { app, desk } = await openDesk();
    await desk.findByRole('button', first);
    await expectAccessible(app);
  });

  it('is read and opened by keyboard alone, and single keys do nothing in a field', async () => {
    const { requests, desk } = await openDesk();
    await desk.findByRole('button', first);
    await user.keyboard('j');
    await waitFor(() => expect(focused() === desk.getByRole('button', first)).to.equal(true));
    await user.keyboard('j');
    await waitFor(() => expect(focused() === desk.getByRole('button', second)).to.equal(true));
    await user.keyboard('k');
    await waitFor(() => expect(focused() === desk.getByRole('button', first)).to.equal(true));
    await user.keyboard('/');
    const search = desk.getByLabelText<HTMLInputElement>('Hae sanoja');
    await waitFor(() => expect(focused() === search).to.equal(true));
    await user.keyboard('jk?');
    expect(search.value).to.equal('jk?');
    await waitFor(() => expect(requests.some(({ query }) => query.get('q') === 'jk?')).to.be.true);
    (await desk.findByRole('button', first)).focus();
    await user.keyboard('{Enter}');
    await desk.findByRole('heading', { name: 'Palaute', level: 1 });
    expect(location.href).to.not.include(CODES[0]);
    await user.keyboard('u');
    await waitFor(() => expect(focused() === desk.getByRole('button', first)).to.equal(true));
  });

  describe('while somebody types in the search', () => {
    const { setTimeout: later } = window;
    let endPause = () => {};

    /** The pause after the last key lasts until the test ends it. */
    beforeEach(() => {
      window.setTimeout = ((run: () => void, time: number) =>
        time === 400 ? ((endPause = run), 0) : later(run, time)) as typeof window.setTimeout;
    });
    afterEach(() => {
      window.setTimeout = later;
    });

    it('leaves what is typed as it is, also while the list is narrowed', async () => {
      const { requests, desk } = await openDesk();
      await desk.findByRole('button', first);
      const search = desk.getByLabelText<HTMLInputElement>('Hae sanoja');
      await user.type(search, 'hoitaja ');
      await user.click(desk.getByRole('checkbox', { name: /^Valitse: Soittoa/ }));
      await desk.findByText('Valittuna 1');
      expect(search.value).to.equal('hoitaja ');
      endPause();
      await waitFor(() => expect(requests.some(({ query }) => query.get('q') === 'hoitaja')).to.be.true);
      await desk.findByRole('button', first);
      expect(search.value).to.equal('hoitaja ');
      await user.click(await desk.findByRole('button', { name: 'Tyhjennä rajaus' }));
      await waitFor(() => expect(search.value).to.equal(''));
    });
  });

  it('shows its keys on “?”, and they can be switched off', async () => {
    const { app, desk } = await openDesk();
    await desk.findByRole('button', first);
    await user.keyboard('?');
    await desk.findByRole('dialog', { name: 'Pikanäppäimet' });
    await expectAccessible(app);
    await user.click(desk.getByLabelText('Pikanäppäimet ovat käytössä'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(desk.queryByRole('dialog')).to.equal(null));
    await user.keyboard('?j');
    expect(desk.queryByRole('dialog')).to.equal(null);
  });

  it('folds its filters on a narrow screen, and shows them on request', async () => {
    const { app, box, desk } = await openDesk();
    await desk.findByRole('button', first);
    box.style.inlineSize = '320px';
    await waitFor(() => expect(desk.getByLabelText('Kanava').checkVisibility()).to.be.false);
    await user.click(desk.getByRole('button', { name: 'Rajaa' }));
    await waitFor(() => expect(desk.getByLabelText('Kanava').checkVisibility()).to.be.true);
    expect(overflowing(app)).to.deep.equal([]);
    await expectAccessible(app);
  });

  it('marks several as read at once', async () => {
    const { requests, desk } = await openDesk({
      'POST /staff/feedback/bulk': { results: CODES.slice(0, 2).map((reference) => ({ reference, result: 'changed' })) },
    });
    await user.click(await desk.findByRole('checkbox', { name: /^Valitse: Soittoa/ }));
    await user.click(desk.getByRole('checkbox', { name: /^Valitse: Hoitaja/ }));
    await user.click(await desk.findByRole('button', { name: 'Merkitse luetuiksi' }));
    await waitFor(() => expect(desk.queryByRole('button', { name: 'Merkitse luetuiksi' })).to.equal(null));
    expect(changesIn(requests)).to.deep.equal([['POST /staff/feedback/bulk', { action: 'read', references: [CODES[0], CODES[1]] }]]);
  });

  it('asks for the outcomes to link to once, and after a fault only when told to', async () => {
    let isBroken = true;
    let count = 0;
    // Requests without end would leave the browser no time to fail the test.
    const broken = () => (++count > 9 ? pendingAnswer().answer : new Response(null, { status: 502 }));
    const { app, requests, desk } = await openDesk({
      'GET /staff/outcomes': () => (isBroken ? broken() : Response.json({ items: [outcome] })),
    });
    const asked = () => requests.filter(({ path }) => path.startsWith('/staff/outcomes')).length;
    await user.click(await desk.findByRole('checkbox', { name: /^Valitse: Soittoa/ }));
    await waitFor(() => expect(asked()).to.be.at.least(1));
    // Each selection draws the choice again.
    await user.click(desk.getByRole('checkbox', { name: /^Valitse: Hoitaja/ }));
    await user.click(desk.getByRole('checkbox', { name: /^Valitse: Hoitaja/ }));
    expect(asked()).to.equal(1);
    await expectAccessible(app);
    isBroken = false;
    await user.click(desk.getByRole('button', { name: 'Yritä uudelleen' }));
    await user.selectOptions(await desk.findByLabelText('Liitä tulokseen'), 'call-back');
    expect(asked()).to.equal(2);
  });

  it('keeps what was selected when the connection breaks', async () => {
    const { desk } = await openDesk({ 'POST /staff/feedback/bulk': new Response(null, { status: 502 }) });
    await user.click(await desk.findByRole('checkbox', { name: /^Valitse: Soittoa/ }));
    await user.click(await desk.findByRole('button', { name: 'Merkitse luetuiksi' }));
    await desk.findByText(/Yhteys katkesi/);
    desk.getByText('Valittuna 1');
  });

  it('is for looking only for a reader', async () => {
    const { desk } = await openDesk({ 'GET /staff/session': { ...session, staff: { ...session.staff, role: 'reader' } } });
    await user.click(await desk.findByRole('button', first));
    await desk.findByText(/Sinulla on lukuoikeus/);
    expect(desk.queryByRole('button', { name: 'Tallenna tila' })).to.equal(null);
    expect(desk.queryByRole('link', { name: 'Kirjaa palaute' })).to.equal(null);
  });

  it('lays out no more than a page of a long list, quickly', async () => {
    const alphabet = '23456789AFJKMRTWXY';
    const items = Array.from({ length: 50 }, (_, n) =>
      makeFeedback(`2222-3333-44${alphabet[n % 18]!}${alphabet[Math.floor(n / 18)]!}`, `Palaute numero ${n}`),
    );
    const { desk } = await openDesk({ 'GET /staff/feedback': { items, nextCursor: '9950' } });
    await desk.findByText('Palaute numero 49');
    expect(desk.getAllByRole('row').length).to.equal(51);
    await user.click(desk.getByRole('button', { name: 'Seuraavat' }));
    await desk.findByText('Sivu 2');
  });
});
