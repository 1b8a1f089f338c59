import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../../components/event-signup/event-signup.js';
import { formatSpan } from '../../../../src/localization/spans.js';
import { expectAccessible } from '../../../support/browser/accessibility.js';
import { ENDPOINT, fakeEndpoint, json } from '../../../support/browser/endpoint.js';
import { mount } from '../../../support/browser/mount.js';
import { screen, textOf, waitFor } from '../../../support/browser/queries.js';
import { user } from '../../../support/browser/user.js';
import { warningsWhile } from '../../../support/browser/warnings.js';
import { evening } from '../support.js';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const item = (id: string, days: number, more: object = {}) => ({
  id,
  name: { fi: `Tapahtuma ${id}` },
  start_time: inDays(days),
  event_status: 'EventScheduled',
  info_url: { fi: `https://kaupunki.example/${id}` },
  ...more,
});
const page = (next: string | null, ...data: unknown[]): Response => json({ meta: { next }, data });

/** A calendar that gives these pages, one by one, the last one again and again. */
const open = async (source: string, ...pages: readonly Response[]) => {
  const { requests } = fakeEndpoint({ '*': pages });
  const widget = await mount(html`<sote-event-signup src=${`${ENDPOINT}${source}`}></sote-event-signup>`);
  return { widget, requests };
};

/** The titles of the events on screen, in their order, below the heading of the list and those of the months. */
const titles = () => screen.queryAllByRole('heading', { level: 4 }).map((title) => textOf(title));

describe('<sote-event-signup> with events of a calendar', () => {
  it('lists them in the order of their days, without those that are over, called off or not', async () => {
    const over = { start_time: inDays(-9), event_status: 'EventCancelled' };
    const later = { event_status: 'EventPostponed' };
    const { widget } = await open(
      '/v1/event/',
      page(null, item('d', 4, later), item('c', 3), item('x', 1, over), item('y', -3), item('a', 1), item('b', 2)),
    );
    await waitFor(() => expect(titles()).to.deep.equal(['Tapahtuma a', 'Tapahtuma b', 'Tapahtuma c', 'Tapahtuma d']));
    expect(textOf(widget)).to.contain('Siirretty, uusi päivä kerrotaan myöhemmin');
  });

  it('says nothing of the place that they do not know, and leads to the organiser’s signup', async () => {
    const offers = [{ is_free: true, info_url: { fi: 'https://ilmo.example/7' } }];
    const { widget } = await open('/v1/event/', page(null, item('a', 1, { offers }), item('b', 2, { is_virtualevent: true })));
    const read = await screen.findByRole('button', { name: 'Lue lisää: Tapahtuma a' });
    expect(textOf(widget)).to.not.contain('Paikan päällä');
    const [, second] = screen.getAllBySelector('[part="event"]');
    expect(textOf(second!)).to.contain('Tapahtuma b').and.to.contain('Etänä');
    await user.click(read);
    const links = await screen.findAllByRole<HTMLAnchorElement>('link');
    const ways = [
      ['Ilmoittautuminen (avautuu uuteen välilehteen)', 'https://ilmo.example/7'],
      ['Järjestäjän sivu (avautuu uuteen välilehteen)', 'https://kaupunki.example/a'],
    ];
    expect(
      links.map((link) => [textOf(link), link.href]),
      'before the texts and after them',
    ).to.deep.equal([...ways, ...ways]);
    await expectAccessible(widget);
  });

  it('goes on to the page that has something to show; a next page that leads in circles is the last one', async () => {
    const { requests } = await open(
      '/v1/event/',
      page('?page=2', item('over', -3)),
      page('?page=3', item('b', 2)),
      page('?page=2', item('c', 3)),
      page('?page=3', item('b', 2)),
    );
    const more = await screen.findByRole('button', { name: 'Näytä lisää tapahtumia' });
    expect(titles()).to.deep.equal(['Tapahtuma b']);
    expect(requests.map(({ url }) => new URL(url).search)).to.deep.equal(['', '?page=2']);
    await user.click(more);
    await waitFor(() => expect(titles()).to.deep.equal(['Tapahtuma b', 'Tapahtuma c']));
    await user.click(more);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Näytä lisää tapahtumia' })).to.equal(null));
    expect(titles()).to.deep.equal(['Tapahtuma b', 'Tapahtuma c']);
    expect(requests).to.have.lengthOf(4);
  });

  it('goes on by https where the file came by it, whatever the next page is called', async () => {
    const next = `${ENDPOINT.replace('https:', 'http:')}/v1/event/?page=2`;
    const { requests } = await open('/v1/event/', page(next, item('over', -3)), page(null, item('b', 2)));
    await screen.findByRole('heading', { name: 'Tapahtuma b' });
    expect(requests.map(({ url }) => new URL(url).protocol)).to.deep.equal(['https:', 'https:']);
  });

  it('reads a page that names itself as the next one once', async () => {
    const { requests } = await open('/v1/event/?page=1', page('?page=1', item('a', 1)));
    await screen.findByRole('heading', { name: 'Tapahtuma a' });
    expect(screen.queryByRole('button', { name: 'Näytä lisää tapahtumia' })).to.equal(null);
    expect(requests).to.have.lengthOf(1);
  });

  it('counts what cannot be listed, and names all of it in the console', async () => {
    const broken = Array.from({ length: 12 }, (_, index) => item(`r${index}`, 1, { start_time: '2027-02-30' }));
    const warnings = await warningsWhile(async () => {
      await open('/v1/event/', page(null, item('a', 1), ...broken));
      await screen.findByText('Tapahtumia, joita emme voineet näyttää: 12');
    });
    expect(warnings).to.have.lengthOf(1);
    for (let place = 1; place <= 12; place += 1)
      expect(warnings[0]).to.contain(`${place} (r${place - 1}: start_time is no day and no time)`);
  });

  it('takes a file of our own with empty fields and times without an offset', async () => {
    const day = inDays(9).slice(0, 10);
    const own = { ...evening, agenda: null, goal: '', dates: [{ id: 'a', starts: `${day}T17:00`, ends: null, status: 'scheduled' }] };
    await open('/ilmo.json', json({ items: [own] }));
    const read = await screen.findByRole('button', { name: `Lue ja ilmoittaudu: ${evening.title}` });
    screen.getByText(/klo 17\.00/);
    await user.click(read);
    expect(await screen.findAllByRole('button', { name: 'Ilmoittaudu' })).to.have.lengthOf(2);
  });
});

describe('the days of an event', () => {
  const span = (starts: string, ends: string, clockTimes?: 'none' | 'start') =>
    formatSpan({ starts: new Date(starts).toISOString(), ends: new Date(ends).toISOString(), ...(clockTimes && { clockTimes }) });

  it('are whole, of one month, of two, of two years', () => {
    expect(span('2027-02-10T00:00+02:00', '2027-02-11T00:00+02:00', 'none')).to.equal('keskiviikko 10. helmikuuta 2027');
    expect(span('2027-02-15T00:00+02:00', '2027-02-20T00:00+02:00', 'none')).to.equal('15.–19. helmikuuta 2027');
    expect(span('2027-01-11T00:00+02:00', '2027-02-06T00:00+02:00', 'none')).to.equal('11. tammikuuta – 5. helmikuuta 2027');
    expect(span('2026-12-28T00:00+02:00', '2027-01-07T00:00+02:00', 'none')).to.equal('28. joulukuuta 2026 – 6. tammikuuta 2027');
    expect(span('2027-03-28T00:00+02:00', '2027-03-29T00:00+03:00', 'none')).to.equal('sunnuntai 28. maaliskuuta 2027');
  });

  it('end at 24.00, or at a time that nobody knows', () => {
    expect(span('2027-02-25T18:00+02:00', '2027-02-26T00:00+02:00')).to.equal('torstai 25. helmikuuta 2027 klo 18.00–\u206024.00');
    expect(span('2027-02-25T18:00+02:00', '2027-02-27T00:00+02:00')).to.equal(
      'torstai 25. helmikuuta 2027 klo 18.00 – perjantai 26. helmikuuta 2027 klo 24.00',
    );
    expect(span('2027-02-20T18:00+02:00', '2027-02-21T00:00+02:00', 'start')).to.equal('lauantai 20. helmikuuta 2027 klo 18.00');
    expect(span('2027-02-20T18:00+02:00', '2027-02-22T00:00+02:00', 'start')).to.equal(
      'lauantai 20. helmikuuta 2027 klo 18.00 – sunnuntai 21. helmikuuta 2027',
    );
  });
});
