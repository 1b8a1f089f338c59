import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { formatSpan } from '../../../../src/localization/spans.js';
import { expectAccessible } from '../../../support/browser/accessibility.js';
import { appears, ENDPOINT, evening, fakeRoutes, find, openList, says, seek, textOf } from '../support.js';
import type { Answer } from '../support.js';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const item = (id: string, days: number, more: object = {}) => ({
  id,
  name: { fi: `Tapahtuma ${id}` },
  start_time: inDays(days),
  event_status: 'EventScheduled',
  info_url: { fi: `https://kaupunki.example/${id}` },
  ...more,
});
const page = (next: string | null, ...data: unknown[]): Answer => Response.json({ meta: { next }, data });

const withSource = (source: string) => html`<sote-event-signup src=${`${ENDPOINT}${source}`}></sote-event-signup>`;
const shownIn = (widget: Element) =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[data-open]')].map(({ dataset }) => dataset['open']);

describe('event-signup: events of a calendar', () => {
  it('are in the order of their days, without those that are over, called off or not', async () => {
    const over = { start_time: inDays(-9), event_status: 'EventCancelled' };
    const later = { event_status: 'EventPostponed' };
    fakeRoutes({
      'GET /v1/event/': [page(null, item('d', 4, later), item('c', 3), item('x', 1, over), item('y', -3), item('a', 1), item('b', 2))],
    });
    const widget = await openList(withSource('/v1/event/'));
    await appears(widget, '[data-open="a"]');
    expect(shownIn(widget)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(textOf(widget)).to.contain('Siirretty, uusi päivä kerrotaan myöhemmin');
  });

  it('say nothing of the place that they do not know, and lead to the organiser’s signup', async () => {
    const offers = [{ is_free: true, info_url: { fi: 'https://ilmo.example/7' } }];
    fakeRoutes({ 'GET /v1/event/': [page(null, item('a', 1, { offers }), item('b', 2, { is_virtualevent: true }))] });
    const widget = await openList(withSource('/v1/event/'));
    await appears(widget, '[data-open="a"]');
    expect(textOf(widget)).to.not.contain('Paikan päällä');
    expect(find(widget, '[data-event="b"]').textContent).to.contain('Etänä');
    find(widget, '[data-open="a"]').click();
    const links = [await appears(widget, 'a[href="https://ilmo.example/7"]'), find(widget, 'a[href="https://kaupunki.example/a"]')];
    expect(links.map(({ textContent }) => textContent)).to.deep.equal([
      'Ilmoittautuminen (avautuu uuteen välilehteen)',
      'Järjestäjän sivu (avautuu uuteen välilehteen)',
    ]);
    await expectAccessible(widget);
  });

  it('go on to the page that has something to show; a next page that leads in circles is the last one', async () => {
    const calls = fakeRoutes({
      'GET /v1/event/': [
        page('?page=2', item('over', -3)),
        page('?page=3', item('b', 2)),
        page('?page=2', item('c', 3)),
        page('?page=3', item('b', 2)),
      ],
    });
    const widget = await openList(withSource('/v1/event/'));
    await appears(widget, '[data-open="b"]');
    expect(calls.map(({ url }) => new URL(url).search)).to.deep.equal(['', '?page=2']);
    find(widget, '.actions button.quiet').click();
    await appears(widget, '[data-open="c"]');
    find(widget, '.actions button.quiet').click();
    await waitUntil(() => !seek(widget, '.actions button.quiet'));
    expect(shownIn(widget)).to.deep.equal(['b', 'c']);
    expect(calls).to.have.lengthOf(4);
  });

  it('go on by https where the file came by it, whatever the next page is called', async () => {
    const next = `${ENDPOINT.replace('https:', 'http:')}/v1/event/?page=2`;
    const calls = fakeRoutes({ 'GET /v1/event/': [page(next, item('over', -3)), page(null, item('b', 2))] });
    const widget = await openList(withSource('/v1/event/'));
    await appears(widget, '[data-open="b"]');
    expect(calls.map(({ url }) => new URL(url).protocol)).to.deep.equal(['https:', 'https:']);
  });

  it('a page that names itself as the next one is read once', async () => {
    const calls = fakeRoutes({ 'GET /v1/event/': [page('?page=1', item('a', 1))] });
    const widget = await openList(withSource('/v1/event/?page=1'));
    await appears(widget, '[data-open="a"]');
    expect(seek(widget, '.actions button.quiet')).to.equal(undefined);
    expect(calls).to.have.lengthOf(1);
  });

  it('what cannot be listed is counted, and all of it named in the console', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    const broken = Array.from({ length: 12 }, (_, index) => item(`r${index}`, 1, { start_time: '2027-02-30' }));
    fakeRoutes({ 'GET /v1/event/': [page(null, item('a', 1), ...broken)] });
    const widget = await openList(withSource('/v1/event/'));
    await says(widget, 'Tapahtumia, joita emme voineet näyttää: 12');
    console.warn = warn;
    expect(warnings).to.have.lengthOf(1);
    for (let place = 1; place <= 12; place += 1)
      expect(warnings[0]).to.contain(`${place} (r${place - 1}: start_time is no day and no time)`);
  });

  it('a file of our own may have empty fields and times without an offset', async () => {
    const day = inDays(9).slice(0, 10);
    const own = { ...evening, agenda: null, goal: '', dates: [{ id: 'a', starts: `${day}T17:00`, ends: null, status: 'scheduled' }] };
    fakeRoutes({ 'GET /ilmo.json': [Response.json({ items: [own] })] });
    const widget = await openList(withSource('/ilmo.json'));
    await appears(widget, '[data-open="ilta"]');
    expect(find(widget, '.when').textContent).to.match(/klo 17\.00/);
    find(widget, '[data-open="ilta"]').click();
    await appears(widget, '[part="signup"]');
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
