import { expect, nextFrame } from '@open-wc/testing';
import { html } from 'lit';
import type { ParticipationHouse } from '../../../components/participation-house/participation-house.js';
import { kiosk } from '../../../components/shared/kiosk/kiosk.js';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { comeBackAfter } from '../../support/browser/coming-back.js';
import { ENDPOINT, fakeEndpoint, json } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { warningsWhile } from '../../support/browser/warnings.js';
import { expectOpen, house, names, OPEN_TEXT, PICTURE } from './support.js';
import type { Level } from './support.js';

const jsonFile = (content: unknown): string => URL.createObjectURL(new Blob([JSON.stringify(content)], { type: 'application/json' }));

const event = (title: string, starts: string) => ({
  ...{ id: title, kind: 'panel', level: 'dialogue', title, description: '…', status: 'scheduled', place: { name: 'Kirjasto' } },
  dates: [{ id: '1', starts, ends: starts, status: 'scheduled' }],
});
const eventsPage = (...items: readonly unknown[]): Response => json({ items });

const press = (level: Level, root: Document | Element = document) => user.click(within(root).getByRole('button', { name: names[level] }));
const openText = () => textOf(screen.getBySelector(OPEN_TEXT));
const tools = (root: Document | Element) =>
  within(root)
    .getAllByRole('button', { name: /^(?:Avaa kaikki|Tulosta talo)$/ })
    .map((button) => textOf(button));

describe('<sote-participation-house> in a host page', () => {
  it('takes the organisation’s own names and texts by `src`, and leaves the rest as it is', async () => {
    const src = jsonFile({
      title: 'Vaikuta meillä',
      levels: {
        feedback: {
          name: 'Kerro meille',
          what: 'Luemme <b>kaiken</b>.',
          examples: [{ name: 'Palauteseinä' }],
          more: ['Palautepäivä on maanantai.'],
          links: [
            { label: 'Palautesivu', href: '/palaute' },
            { label: 'Paha', href: 'javascript:alert(1)' },
          ],
        },
      },
    });
    await mount(html`<sote-participation-house src=${src} open-levels="feedback"></sote-participation-house>`, PICTURE);
    await expectOpen(['feedback']);
    expect(screen.getByRole('heading', { level: 2 }).textContent).to.equal('Vaikuta meillä');
    screen.getByRole('button', { name: /Kerro meille/ });
    screen.getByRole('button', { name: /Keskustelu/ });
    expect(openText()).to.contain('Luemme <b>kaiken</b>.').and.contain('Palauteseinä').and.contain('Palautepäivä on maanantai.');
    expect(openText()).to.contain('Jos haluat vastauksen, pyydä sitä.').and.not.contain('Palautelomake');
    const links = within(screen.getBySelector(OPEN_TEXT)).getAllByRole<HTMLAnchorElement>('link');
    expect(links.map(({ href }) => href)).to.deep.equal([new URL('/palaute', location.href).href]);
  });

  it('stands with its own texts when `src` is broken, and tells the web team what', async () => {
    const broken = jsonFile({ levels: { feedback: { how: 'ei lista' }, cellar: {} } });
    for (const [src, expected] of [
      [broken, /levels\.feedback\.how.*levels\.cellar/],
      ['blob:nothing', /could not be fetched/],
    ] as const) {
      const warnings = await warningsWhile(async () => {
        const widget = await mount(html`<sote-participation-house src=${src} open-levels="feedback"></sote-participation-house>`, PICTURE);
        await expectOpen(['feedback'], widget);
        expect(textOf(within(widget).getBySelector(OPEN_TEXT))).to.contain('Palautelomake');
      });
      expect(warnings.join(' ')).to.match(expected);
    }
  });

  it('puts a slot in the place of a level’s text, or below it', async () => {
    const widget = await mount(
      html`<sote-participation-house open-levels="feedback dialogue" multiple>
        <p slot="level-feedback">Oma tekstimme.</p>
        <p slot="level-dialogue-more">Raati kokoontuu torstaisin.</p>
      </sote-participation-house>`,
      PICTURE,
    );
    await expectOpen(['feedback', 'dialogue']);
    const [feedback, dialogue] = screen.getAllBySelector(OPEN_TEXT).map((text) => textOf(text));
    expect(feedback).to.contain('Oma tekstimme.').and.not.contain('Palautelomake');
    expect(dialogue).to.contain('Raati kokoontuu torstaisin.').and.contain('Asiakasraati');
    await expectAccessible(widget);
  });

  it('shows the coming events of a level, asked for when it is opened', async () => {
    const coming = [event('Asiakasraati', '2099-01-12T17:00:00+02:00'), event('Mennyt', '2020-01-12T17:00:00+02:00'), { broken: true }];
    const { requests } = fakeEndpoint({ 'GET /events': eventsPage(...coming) });
    const widget = await mount(html`<sote-participation-house endpoint="${ENDPOINT}/"></sote-participation-house>`, PICTURE);
    await press('dialogue');
    const events = await screen.findBySelector('[part="events"]');
    expect(events.textContent).to.contain('Asiakasraati').and.contain('12. tammikuuta 2099 klo 17.00, Kirjasto').and.not.contain('Mennyt');
    await press('dialogue');
    await expectOpen([]);
    await press('dialogue');
    await expectOpen(['dialogue']);
    expect(requests.map(({ url }) => url.slice(ENDPOINT.length))).to.deep.equal(['/events?lang=fi&level=dialogue&limit=3']);
    await expectAccessible(widget);
  });

  it('asks for the coming events again on a page that stays open, and keeps them when they cannot be had', async () => {
    const { requests } = fakeEndpoint({
      'GET /events': [
        eventsPage(event('Raati', '2099-01-12T17:00:00+02:00')),
        eventsPage(event('Uusi', '2099-01-13T17:00:00+02:00')),
        new Response('', { status: 503 }),
      ],
    });
    await mount(html`<sote-participation-house endpoint=${ENDPOINT}></sote-participation-house>`, PICTURE);
    await press('dialogue');
    await screen.findByText('Raati');
    comeBackAfter(1);
    await screen.findByText('Uusi');
    comeBackAfter(3);
    await waitFor(() => expect(requests).to.have.lengthOf(3));
    await nextFrame();
    await nextFrame();
    screen.getByText('Uusi');
  });

  it('says nothing of events when there is no answer, no endpoint or none to come', async () => {
    for (const answer of ['lost', eventsPage(), new Response('<html>', { status: 200 }), new Response('', { status: 503 })] as const) {
      const { requests } = fakeEndpoint({ 'GET /events': answer });
      const widget = await mount(html`<sote-participation-house endpoint=${ENDPOINT}></sote-participation-house>`, PICTURE);
      await press('strategy', widget);
      await expectOpen(['strategy'], widget);
      await waitFor(() => expect(requests).to.have.lengthOf(1));
      await nextFrame();
      await nextFrame();
      expect(within(widget).queryBySelector('[part="events"]')).to.equal(null);
      widget.remove();
    }
    const { requests } = fakeEndpoint();
    const widget = await mount(house(), PICTURE);
    await press('strategy', widget);
    await expectOpen(['strategy'], widget);
    expect(requests).to.have.lengthOf(0);
  });

  it('lets settings come from the page around it, and hides the print button on a public device', async () => {
    const plain = await mount(house(), PICTURE);
    expect(tools(plain)).to.deep.equal(['Avaa kaikki', 'Tulosta talo']);
    const page = await mount(
      html`<div data-sote-kiosk data-sote-heading-level="3"><sote-participation-house></sote-participation-house></div>`,
      PICTURE,
    );
    expect(tools(page)).to.deep.equal(['Avaa kaikki']);
    within(page).getByRole('heading', { name: 'Näin voit vaikuttaa', level: 3 });
    within(page).getByRole('heading', { name: 'Sinulla on oikeus osallistua ja vaikuttaa', level: 4 });
  });

  it('takes every heading level from 1 to 5, with the headings inside one deeper each, as far as there are levels', async () => {
    for (const level of [1, 5, 6]) {
      const widget = await mount(
        html`<sote-participation-house heading-level=${level} open-levels="feedback"></sote-participation-house>`,
        PICTURE,
      );
      await expectOpen(['feedback'], widget);
      const first = Math.min(level, 5);
      const title = within(widget).getByRole('heading', { name: 'Näin voit vaikuttaa', level: first });
      const others = within(widget)
        .getAllByRole('heading')
        .filter((heading) => heading !== title);
      const levels = others.map((heading) => Number(heading.getAttribute('aria-level')));
      expect([...new Set(levels)].sort()).to.deep.equal([...new Set([first + 1, Math.min(6, first + 2)])]);
    }
  });

  it('takes its settings as properties, as a framework sets them', async () => {
    const { requests } = fakeEndpoint({ 'GET /events': eventsPage(event('Asiakasraati', '2099-01-12T17:00:00+02:00')) });
    const widget = await mount<ParticipationHouse>(
      html`<sote-participation-house
        .endpoint=${`${ENDPOINT}/`}
        .kiosk=${true}
        .headingLevel=${3}
        .openLevels=${'dialogue'}
      ></sote-participation-house>`,
      PICTURE,
    );
    await waitFor(() => expect(requests).to.have.lengthOf(1));
    expect(requests[0]!.url).to.contain(`${ENDPOINT}/events?`);
    screen.getByRole('heading', { name: 'Näin voit vaikuttaa', level: 3 });
    expect(screen.queryByRole('button', { name: 'Tulosta talo' })).to.equal(null);
    widget.kiosk = false;
    await screen.findByRole('button', { name: 'Tulosta talo' });
  });

  it('reads “false” as off and an empty text as absent, as frameworks and publishing systems write them', async () => {
    await mount(
      html`<sote-participation-house multiple="false" kiosk="false" src="" endpoint=" " heading-level=""></sote-participation-house>`,
      PICTURE,
    );
    await press('feedback');
    await expectOpen(['feedback']);
    await press('dialogue');
    await expectOpen(['dialogue']);
    screen.getByRole('heading', { name: 'Näin voit vaikuttaa', level: 2 });
    screen.getByRole('button', { name: 'Tulosta talo' });
  });

  it('asks for events once the page has said where the endpoint is', async () => {
    const { requests } = fakeEndpoint({ 'GET /events': eventsPage() });
    const widget = await mount<ParticipationHouse>(
      html`<sote-participation-house open-levels="dialogue"></sote-participation-house>`,
      PICTURE,
    );
    await expectOpen(['dialogue']);
    expect(requests).to.have.lengthOf(0);
    widget.endpoint = ENDPOINT;
    await waitFor(() => expect(requests).to.have.lengthOf(1));
  });

  it('leaves nothing of one person’s thoughts to the next one at a shared screen', async () => {
    const widget = await mount(html`<sote-participation-house kiosk open-levels="strategy"></sote-participation-house>`, PICTURE);
    await expectOpen(['strategy']);
    await press('feedback');
    await expectOpen(['feedback']);
    await user.click(screen.getByRole('button', { name: 'Mietittäväksi' }));
    const field = await screen.findByLabelText<HTMLTextAreaElement>('Mikä palvelussa toimii hyvin?');
    await waitFor(() => {
      expect(field.getAttribute('autocomplete')).to.equal('off');
      expect(field.getAttribute('spellcheck')).to.equal('false');
    });
    await user.type(field, 'Salainen ajatus');
    await kiosk.clear();
    await expectOpen(['strategy']);
    await press('feedback');
    await expectOpen(['feedback']);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Mikä palvelussa toimii hyvin?').value).to.equal('');
    expect(widget.shadowRoot!.textContent).to.not.contain('Salainen');
  });
});
