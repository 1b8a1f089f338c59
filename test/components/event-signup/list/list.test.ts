import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { expectAccessible } from '../../../support/browser/accessibility.js';
import {
  ENDPOINT,
  appears,
  evening,
  fakeRoutes,
  find,
  focusIsOn,
  listOf,
  openForm,
  openList,
  panel,
  says,
  seek,
  textOf,
  eventSignup,
  write,
} from '../support.js';

/** As the participation house does. */
const showLevel = (widget: Element, level: 'dialogue' | 'strategy') =>
  widget.dispatchEvent(new CustomEvent('sote-show-level', { detail: { level } }));

describe('event-signup: the list', () => {
  it('leaves a broken event out and counts it, in Finnish and in Swedish', async () => {
    fakeRoutes({ 'GET /events': [listOf(evening, { id: 'rikki' }, panel)] });
    const widget = await openList();
    await says(widget, 'Tapahtumia, joita emme voineet näyttää: 1');
    await expectAccessible(widget);
    expect(widget.shadowRoot?.querySelectorAll('[part="event"]').length).to.equal(2);
    document.documentElement.lang = 'sv';
    await says(widget, 'Evenemang som vi inte kunde visa: 1');
    document.documentElement.lang = 'fi';
    await says(widget, 'Tule mukaan');
  });

  it('says that there are none, and that they could not be had', async () => {
    fakeRoutes({ 'GET /events': [listOf()] });
    const widget = await openList();
    await says(widget, 'Tällaisia tapahtumia ei ole nyt tulossa');
    const other = await openList(html`<sote-event-signup></sote-event-signup>`);
    await says(other, 'Tapahtumat eivät auenneet');
    await expectAccessible(other);
  });

  it('shows a Linked Events page that stands in the element, read only, with its broken item counted', async () => {
    const starts = new Date(Date.now() + 86_400_000).toISOString();
    const page = {
      meta: { next: null },
      data: [
        {
          id: 'a:1',
          name: { fi: 'Kahvila' },
          start_time: starts,
          event_status: 'EventScheduled',
          info_url: { fi: 'https://kahvila.example/' },
        },
        { id: 'a:2', name: { fi: 'Rikki' } },
      ],
    };
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(page);
    const widget = await openList(html`<sote-event-signup>${script}</sote-event-signup>`);
    await says(widget, 'Tapahtumia, joita emme voineet näyttää: 1');
    (await appears(widget, '[data-open="a-1"]')).click();
    expect((await appears(widget, 'a[href="https://kahvila.example/"]')).getAttribute('rel')).to.equal('noopener');
    expect(seek(widget, '[part="signup"]') === undefined).to.equal(true);
  });

  it('shows a cancelled, a full and a closed event as such, with no way to the form', async () => {
    const past = '2020-01-01T10:00:00Z';
    const events = [
      { ...evening, id: 'a', status: 'cancelled' },
      { ...evening, id: 'b', signup: { mode: 'open' }, dates: evening.dates.map((date) => ({ ...date, room: { capacity: 20, left: 0 } })) },
      { ...evening, id: 'c', signup: { mode: 'open', closes: past } },
      { ...evening, id: 'd', signup: { mode: 'none' } },
    ];
    fakeRoutes({ 'GET /events': [listOf(...events)] });
    const widget = await openList();
    for (const text of ['Peruttu', 'Täynnä', 'Ilmoittautuminen on päättynyt', 'Ei tarvitse ilmoittautua']) await says(widget, text);
    for (const id of ['a', 'b', 'c', 'd']) {
      (await appears(widget, `[data-open="${id}"]`)).click();
      (await appears(widget, 'article')).getBoundingClientRect();
      expect(seek(widget, '[part="signup"]') === undefined).to.equal(true);
      find(widget, 'button.link').click();
      await appears(widget, '[part="events"]');
    }
    expect(textOf(widget)).to.contain('Peruttu');
  });

  it('keeps its events and filters when a new filter fails, tells of it there, and tries again by a press', async () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => ({ ...evening, id }));
    const calls = fakeRoutes({ 'GET /events': [listOf(...items), 'lost', 'lost', 'lost', 'lost', listOf(panel)] });
    const widget = await openList();
    (await appears(widget, 'button.quiet:not([data-open])')).click();
    const select = await appears<HTMLSelectElement>(widget, '#kind');
    select.focus();
    select.value = 'panel';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await focusIsOn('Tapahtumat eivät auenneet');
    expect(widget.shadowRoot?.querySelectorAll('[part="event"]').length).to.equal(4);
    await expectAccessible(widget);
    find(widget, '.failed + .actions button').click();
    await focusIsOn('Tule mukaan');
    await appears(widget, '[data-open="raati"]');
    expect([find<HTMLSelectElement>(widget, '#kind') === select, select.value]).to.deep.equal([true, 'panel']);
    expect(calls.at(-1)?.url).to.contain('kind=panel');
    expect(seek(widget, '.failed') === undefined).to.equal(true);
    expect(document.querySelector('[data-sote-announcer="polite"]')?.textContent, 'the focus tells enough').to.equal('');
  });

  it('keeps its events when the next page fails, and goes to the first new one once it has come', async () => {
    const first = Response.json({ items: [evening], nextCursor: 'b' });
    fakeRoutes({ 'GET /events': [first, 'lost', 'lost', 'lost', 'lost', listOf({ ...panel, title: 'Toinen sivu' })] });
    const widget = await openList();
    await appears(widget, '[data-open="ilta"]');
    find(widget, '.actions button.quiet').click();
    await focusIsOn('Tapahtumat eivät auenneet');
    find(widget, '[data-open="ilta"]');
    find(widget, '.failed + .actions button').click();
    await focusIsOn('Toinen sivu');
    find(widget, '[data-open="ilta"]');
  });

  it('narrows by kind, and says how many there are', async () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => ({ ...evening, id }));
    const calls = fakeRoutes({ 'GET /events': [listOf(...items), listOf(panel)] });
    const widget = await openList(eventSignup());
    (await appears(widget, 'button.quiet:not([data-open])')).click();
    const select = await appears<HTMLSelectElement>(widget, '#kind');
    select.value = 'panel';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await says(widget, 'Tapahtumia: 1');
    expect(calls.at(-1)?.url).to.contain('kind=panel');
    await expectAccessible(widget);
  });

  it('narrows the events of the page itself by place, way and language, together, and finds its way back', async () => {
    const others = { languages: ['sv'], place: { ...evening.place, name: 'Biblioteket' }, remoteNote: 'Länken kommer.' };
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify([
      evening,
      panel,
      { ...evening, ...others, id: 'c' },
      { ...evening, id: 'd', remoteNote: 'Linkki.' },
    ]);
    const widget = await openList(html`<sote-event-signup>${script}</sote-event-signup>`);
    (await appears(widget, 'button.quiet:not([data-open])')).click();
    await appears(widget, '#place');
    const steps = [
      ['attendance', 'remote', ['c', 'd']],
      ['place', ' BIBLIO', ['c']],
      ['language', 'sv', ['c']],
      ['language', 'fi', []],
      ['place', '', ['d']],
      ['attendance', '', ['ilta', 'raati', 'd']],
    ] as const;
    for (const [field, value, ids] of steps) {
      const control = find<HTMLInputElement>(widget, `#${field}`);
      control.value = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
      await says(widget, `Tapahtumia: ${String(ids.length)}`);
      const shown = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[data-open]')].map(({ dataset }) => dataset['open']);
      expect(shown, `${field} ${value}`).to.deep.equal(ids);
    }
  });

  it('never leaves a text that a browser has translated at another event, when the list is narrowed', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
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
    script.textContent = JSON.stringify([first, { ...panel, dates: on('11') }, { ...first, id: 'c' }, other]);
    const widget = await openList(html`<sote-event-signup>${script}</sote-event-signup>`);
    (await appears(widget, 'button.quiet:not([data-open])')).click();
    await appears(widget, '#place');
    // As the translators of browsers do: each text node gives its place to an element.
    for (const row of widget.shadowRoot!.querySelectorAll('[part="event"]')) {
      const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [];
      while (texts.nextNode()) if (texts.currentNode.textContent!.trim()) nodes.push(texts.currentNode);
      for (const node of nodes) {
        const element = document.createElement('span');
        element.textContent = 'käännetty';
        node.parentNode!.replaceChild(element, node);
      }
    }
    const control = find<HTMLSelectElement>(widget, '#attendance');
    control.value = 'remote';
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await says(widget, 'Tapahtumia: 1');
    const [row, another] = widget.shadowRoot!.querySelectorAll('[part="event"]');
    expect(another === undefined).to.equal(true);
    expect(row!.querySelector('.tile')?.textContent.replace(/\s/g, '')).to.equal('la15');
    expect(row!.textContent).to.contain('Etänä').and.to.not.contain('käännetty');
  });

  it('tells of the level that the house led to, gives a way to the other events, and forgets it for the next person', async () => {
    const calls = fakeRoutes({ 'GET /events': [listOf(evening)] });
    const widget = await openList();
    await appears(widget, '[data-open="ilta"]');
    expect(textOf(widget)).to.not.contain('Näytä kaikki tapahtumat');
    showLevel(widget, 'dialogue');
    await says(widget, 'Tapa vaikuttaa: Keskustelu · Näytä kaikki tapahtumat');
    expect(calls.at(-1)?.url).to.contain('level=dialogue');
    await expectAccessible(widget);
    find(widget, 'p > button.link').click();
    await focusIsOn('Tule mukaan');
    await waitUntil(() => !calls.at(-1)?.url.includes('level='));
    expect(textOf(widget)).to.not.contain('Tapa vaikuttaa:');
    showLevel(widget, 'dialogue');
    await says(widget, 'Tapa vaikuttaa: Keskustelu');
    widget.reset();
    await waitUntil(() => !textOf(widget).includes('Tapa vaikuttaa:'));
    await waitUntil(() => !calls.at(-1)?.url.includes('level='));
    expect(widget.level, 'the setting is the page’s').to.equal(undefined);
  });

  it('that the page narrows to one level gives the way to the other events before anything else was pressed', async () => {
    const calls = fakeRoutes({ 'GET /events': [listOf(evening)] });
    const widget = await openList(html`<sote-event-signup endpoint=${ENDPOINT} level="dialogue"></sote-event-signup>`);
    await says(widget, 'Näytä kaikki tapahtumat');
    expect(calls.at(-1)?.url).to.contain('level=dialogue');
    find(widget, 'p > button.link').click();
    await focusIsOn('Tule mukaan');
    await waitUntil(() => !calls.at(-1)?.url.includes('level='));
  });

  it('led from the house: what is typed stays, an event that is only read makes place for the list', async () => {
    const calls = fakeRoutes({ 'GET /events': [listOf(evening)] });
    const widget = await openList();
    await openForm(widget, 'ilta');
    await write(widget, 'name', 'Maija');
    showLevel(widget, 'strategy');
    await waitUntil(() => calls.at(-1)?.url.includes('level=strategy'));
    await aTimeout(50);
    expect((await appears<HTMLInputElement>(widget, '#f-name')).value).to.equal('Maija');
    find(widget, 'button.link').click();
    await focusIsOn(evening.title);
    showLevel(widget, 'dialogue');
    await focusIsOn('Tule mukaan');
    await openForm(widget, 'ilta');
    expect((await appears<HTMLInputElement>(widget, '#f-name')).value).to.equal('Maija');
  });
});
