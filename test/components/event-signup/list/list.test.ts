import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../../components/event-signup/event-signup.js';
import type { EventSignup } from '../../../../components/event-signup/event-signup.js';
import { announcements, expectAccessible } from '../../../support/browser/accessibility.js';
import { ENDPOINT, fakeEndpoint, json } from '../../../support/browser/endpoint.js';
import { mount } from '../../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../../support/browser/queries.js';
import { focused, user } from '../../../support/browser/user.js';
import { openForm } from '../steps.js';
import { evening, eventSignup, panel } from '../support.js';

const FAILED = 'Tapahtumat eivät auenneet juuri nyt.';
const OPEN_EVENING = `Lue ja ilmoittaudu: ${evening.title}`;
const NAME = 'Nimi tai nimimerkki';
const four = ['a', 'b', 'c', 'd'].map((id) => ({ ...evening, id }));

const press = async (name: string): Promise<void> => user.click(await screen.findByRole('button', { name }));

/** The titles of the events on screen, in their order, below the heading of the list and those of the months. */
const titles = () => screen.queryAllByRole('heading', { level: 4 }).map((title) => textOf(title));

/** The tag with data of its own inside. */
const withData = (data: unknown) => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(data);
  return html`<sote-event-signup>${script}</sote-event-signup>`;
};

/** As the participation house does. */
const showLevel = (widget: Element, level: 'dialogue' | 'strategy') =>
  widget.dispatchEvent(new CustomEvent('sote-show-level', { detail: { level } }));

describe('<sote-event-signup> list', () => {
  afterEach(() => (document.documentElement.lang = 'fi'));

  it('leaves a broken event out and counts it, in Finnish and in Swedish', async () => {
    fakeEndpoint({ 'GET /events': json({ items: [evening, { id: 'rikki' }, panel] }) });
    const widget = await mount(eventSignup());
    await screen.findByText('Tapahtumia, joita emme voineet näyttää: 1');
    await expectAccessible(widget);
    expect(titles()).to.deep.equal([evening.title, panel.title]);
    document.documentElement.lang = 'sv';
    await screen.findByText('Evenemang som vi inte kunde visa: 1');
    document.documentElement.lang = 'fi';
    await screen.findByRole('heading', { name: 'Tule mukaan' });
  });

  it('says that there are none, and that they could not be had', async () => {
    fakeEndpoint({ 'GET /events': json({ items: [] }) });
    await mount(eventSignup());
    await screen.findByText('Tällaisia tapahtumia ei ole nyt tulossa.');
    const other = await mount(html`<sote-event-signup></sote-event-signup>`);
    await within(other).findByText(FAILED);
    await expectAccessible(other);
  });

  it('shows a Linked Events page that stands in the element, read only, with its broken item counted', async () => {
    const data = [
      {
        id: 'a:1',
        name: { fi: 'Kahvila' },
        start_time: new Date(Date.now() + 86_400_000).toISOString(),
        event_status: 'EventScheduled',
        info_url: { fi: 'https://kahvila.example/' },
      },
      { id: 'a:2', name: { fi: 'Rikki' } },
    ];
    await mount(withData({ meta: { next: null }, data }));
    await screen.findByText('Tapahtumia, joita emme voineet näyttää: 1');
    await press('Lue lisää: Kahvila');
    const page = within(await screen.findByRole('article'));
    for (const link of page.getAllByRole<HTMLAnchorElement>('link', { name: 'Järjestäjän sivu (avautuu uuteen välilehteen)' }))
      expect([link.href, link.getAttribute('rel')]).to.deep.equal(['https://kahvila.example/', 'noopener']);
    expect(page.getAllByRole('button').map(textOf), 'no way to the form').to.deep.equal(['Takaisin tapahtumiin']);
  });

  it('shows a cancelled, a full and a closed event as such, with no way to the form', async () => {
    const full = evening.dates.map((date) => ({ ...date, room: { capacity: 20, left: 0 } }));
    const events = [
      { ...evening, id: 'a', title: 'Ilta a', status: 'cancelled' },
      { ...evening, id: 'b', title: 'Ilta b', signup: { mode: 'open' }, dates: full },
      { ...evening, id: 'c', title: 'Ilta c', signup: { mode: 'open', closes: '2020-01-01T10:00:00Z' } },
      { ...evening, id: 'd', title: 'Ilta d', signup: { mode: 'none' } },
    ];
    fakeEndpoint({ 'GET /events': json({ items: events }) });
    const widget = await mount(eventSignup());
    for (const text of ['Peruttu', 'Täynnä', 'Ilmoittautuminen on päättynyt', 'Ei tarvitse ilmoittautua']) await screen.findByText(text);
    for (const { title } of events) {
      await press(`Lue lisää: ${title}`);
      const page = within(await screen.findByRole('article'));
      page.getByRole('heading', { name: title });
      expect(page.getAllByRole('button').map(textOf)).to.deep.equal(['Takaisin tapahtumiin']);
      await press('Takaisin tapahtumiin');
    }
    await screen.findByRole('heading', { name: 'Tule mukaan' });
    expect(textOf(widget)).to.contain('Peruttu');
  });

  it('keeps its events and filters when a new filter fails, tells of it there, and tries again by a press', async () => {
    const { requests } = fakeEndpoint({
      'GET /events': [json({ items: four }), 'lost', 'lost', 'lost', 'lost', json({ items: [panel] })],
    });
    const widget = await mount(eventSignup());
    await press('Rajaa tapahtumia');
    const kind = await screen.findByLabelText<HTMLSelectElement>('Mitä');
    await user.selectOptions(kind, 'panel');
    await waitFor(() => expect(screen.getByText(FAILED) === focused()).to.equal(true));
    expect(titles()).to.have.lengthOf(4);
    await expectAccessible(widget);
    await press('Yritä uudelleen');
    await screen.findByRole('heading', { name: 'Tule mukaan', focused: true });
    await screen.findByRole('button', { name: `Lue ja hae: ${panel.title}` });
    expect([screen.getByLabelText('Mitä') === kind, kind.value]).to.deep.equal([true, 'panel']);
    expect(requests.at(-1)?.query.get('kind')).to.equal('panel');
    expect(screen.queryByText(FAILED)).to.equal(null);
    // What is announced comes 100 ms later.
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(announcements().trim(), 'the focus tells enough').to.equal('');
  });

  it('keeps its events when the next page fails, and goes to the first new one once it has come', async () => {
    const first = json({ items: [evening], nextCursor: 'b' });
    const second = json({ items: [{ ...panel, title: 'Toinen sivu' }] });
    fakeEndpoint({ 'GET /events': [first, 'lost', 'lost', 'lost', 'lost', second] });
    await mount(eventSignup());
    await press('Näytä lisää tapahtumia');
    await waitFor(() => expect(screen.getByText(FAILED) === focused()).to.equal(true));
    expect(titles()).to.deep.equal([evening.title]);
    await press('Yritä uudelleen');
    await screen.findByRole('heading', { name: 'Toinen sivu', focused: true });
    expect(titles()).to.deep.equal([evening.title, 'Toinen sivu']);
  });

  it('narrows by kind, and says how many there are', async () => {
    const { requests } = fakeEndpoint({ 'GET /events': [json({ items: four }), json({ items: [panel] })] });
    const widget = await mount(eventSignup());
    await press('Rajaa tapahtumia');
    await user.selectOptions(await screen.findByLabelText('Mitä'), 'panel');
    await within(widget).findByText('Tapahtumia: 1');
    await waitFor(() => expect(announcements()).to.contain('Tapahtumia: 1'));
    expect(requests.at(-1)?.query.get('kind')).to.equal('panel');
    await expectAccessible(widget);
  });

  it('narrows the events of the page itself by place, way and language, together, and finds its way back', async () => {
    const others = { languages: ['sv'], place: { ...evening.place, name: 'Biblioteket' }, remoteNote: 'Länken kommer.' };
    const widget = await mount(
      withData([
        { ...evening, title: 'Ilta' },
        { ...panel, title: 'Raati' },
        { ...evening, ...others, id: 'c', title: 'Kväll' },
        { ...evening, id: 'd', title: 'Etäilta', remoteNote: 'Linkki.' },
      ]),
    );
    await press('Rajaa tapahtumia');
    await screen.findByLabelText('Miten');
    for (const [field, value, shown] of [
      ['Miten', 'remote', ['Kväll', 'Etäilta']],
      ['Paikka tai kunta', ' BIBLIO', ['Kväll']],
      ['Tapahtuman kieli', 'sv', ['Kväll']],
      ['Tapahtuman kieli', 'fi', []],
      ['Paikka tai kunta', '', ['Etäilta']],
      ['Miten', '', ['Ilta', 'Raati', 'Etäilta']],
    ] as const) {
      await user.fill(screen.getByLabelText(field), value);
      await waitFor(() => expect(titles(), `${field} ${value}`).to.deep.equal(shown));
      await within(widget).findByText(`Tapahtumia: ${String(shown.length)}`);
    }
  });

  it('never leaves a text that a browser has translated at another event, when the list is narrowed', async () => {
    // Another in every word, so that none of them may stay.
    const on = (day: string) =>
      evening.dates.map((date) => ({ ...date, starts: `2040-12-${day}T15:00:00Z`, ends: `2040-12-${day}T17:00:00Z` }));
    const first = { ...evening, dates: on('10') };
    const other = {
      ...panel,
      id: 'etana',
      title: 'Raati verkossa',
      place: undefined,
      remoteNote: 'Linkki.',
      dates: on('15').map((date) => ({ ...date, room: undefined })),
    };
    await mount(withData([first, { ...panel, dates: on('11') }, { ...first, id: 'c' }, other]));
    await press('Rajaa tapahtumia');
    const way = await screen.findByLabelText('Miten');
    // As the translators of browsers do: each text node gives its place to an element.
    for (const row of screen.getAllBySelector('[part="event"]')) {
      const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [];
      while (texts.nextNode()) if (texts.currentNode.textContent!.trim()) nodes.push(texts.currentNode);
      for (const node of nodes) {
        const element = document.createElement('span');
        element.textContent = 'käännetty';
        node.parentNode!.replaceChild(element, node);
      }
    }
    await user.selectOptions(way, 'remote');
    const row = await screen.findBySelector('[part="event"]');
    expect(textOf(row)).to.match(/^la ?15 /);
    expect(textOf(row)).to.contain('Etänä').and.to.not.contain('käännetty');
  });

  it('tells of the level that the house led to, gives a way to the other events, and forgets it for the next person', async () => {
    const { requests } = fakeEndpoint({ 'GET /events': json({ items: [evening] }) });
    const levelAsked = () => requests.at(-1)?.query.get('level');
    const widget = await mount<EventSignup>(eventSignup());
    await screen.findByRole('button', { name: OPEN_EVENING });
    expect(textOf(widget)).to.not.contain('Näytä kaikki tapahtumat');
    showLevel(widget, 'dialogue');
    await waitFor(() => expect(textOf(widget)).to.contain('Tapa vaikuttaa: Keskustelu · Näytä kaikki tapahtumat'));
    expect(levelAsked()).to.equal('dialogue');
    await expectAccessible(widget);
    await press('Näytä kaikki tapahtumat');
    await screen.findByRole('heading', { name: 'Tule mukaan', focused: true });
    await waitFor(() => expect(levelAsked()).to.equal(null));
    expect(textOf(widget)).to.not.contain('Tapa vaikuttaa:');
    showLevel(widget, 'dialogue');
    await waitFor(() => expect(textOf(widget)).to.contain('Tapa vaikuttaa: Keskustelu'));
    widget.reset();
    await waitFor(() => expect(textOf(widget)).to.not.contain('Tapa vaikuttaa:'));
    await waitFor(() => expect(levelAsked()).to.equal(null));
    expect(widget.level, 'the setting is the page’s').to.equal(undefined);
  });

  it('gives the way to the other events before anything else was pressed, where the page narrows it to one level', async () => {
    const { requests } = fakeEndpoint({ 'GET /events': json({ items: [evening] }) });
    const levelAsked = () => requests.at(-1)?.query.get('level');
    await mount(html`<sote-event-signup endpoint=${ENDPOINT} level="dialogue"></sote-event-signup>`);
    const showAll = await screen.findByRole('button', { name: 'Näytä kaikki tapahtumat' });
    expect(levelAsked()).to.equal('dialogue');
    await user.click(showAll);
    await screen.findByRole('heading', { name: 'Tule mukaan', focused: true });
    await waitFor(() => expect(levelAsked()).to.equal(null));
  });

  it('takes the place of an event that is only read when the house leads to it; what is typed stays', async () => {
    const { requests } = fakeEndpoint({ 'GET /events': json({ items: [evening] }) });
    const widget = await mount<EventSignup>(eventSignup());
    await openForm();
    await user.fill(screen.getByLabelText(NAME), 'Maija');
    showLevel(widget, 'strategy');
    // The list is asked for once the view is chosen.
    await waitFor(() => expect(requests.at(-1)?.query.get('level')).to.equal('strategy'));
    await widget.updateComplete;
    expect(screen.getByLabelText<HTMLInputElement>(NAME).value).to.equal('Maija');
    await press('Palaa takaisin');
    await screen.findByRole('heading', { name: evening.title, focused: true });
    showLevel(widget, 'dialogue');
    await screen.findByRole('heading', { name: 'Tule mukaan', focused: true });
    await openForm();
    expect(screen.getByLabelText<HTMLInputElement>(NAME).value).to.equal('Maija');
  });
});
