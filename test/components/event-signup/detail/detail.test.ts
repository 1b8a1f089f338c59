import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { expectAccessible, expectAccessibleName } from '../../../support/browser/accessibility.js';
import { screen } from '../../../support/browser/queries.js';
import { warningsWhile } from '../../../support/browser/warnings.js';
import {
  appears,
  ENDPOINT,
  evening,
  fakeRoutes,
  find,
  focused,
  focusIsOn,
  listOf,
  openList,
  refusal,
  says,
  seek,
  openForm,
  inEvent,
  textOf,
} from '../support.js';

/** Opens each event in turn, and goes back to the list. */
const openEach = async (events: readonly object[], look: (id: string) => Promise<void> | void): Promise<void> => {
  fakeRoutes({ 'GET /events': [listOf(...events)] });
  const widget = await openList();
  for (const { id } of events as readonly { readonly id: string }[]) {
    (await appears(widget, `[data-open="${id}"]`)).click();
    await appears(widget, 'article');
    await look(textOf(widget).replace(/\s+/g, ' '));
    find(widget, 'button.link').click();
    await says(widget, 'Tule mukaan');
  }
};

interface Words {
  readonly words: string;
  readonly language: string | undefined;
}

/** Each text on screen with the language in which it would be read aloud. */
const wordsIn = (node: Node, language?: string): readonly Words[] => {
  if (node instanceof Text) return node.data.trim() ? [{ words: node.data.trim(), language }] : [];
  if (!(node instanceof Element) || node instanceof HTMLSlotElement || node instanceof HTMLStyleElement) return [];
  const own = node.getAttribute('lang') ?? language;
  return [...(node.shadowRoot?.childNodes ?? node.childNodes)].flatMap((child) => wordsIn(child, own));
};

describe('event-signup: one event', () => {
  it('has a language of its own on its own texts, and the page’s language on the page’s', async () => {
    const text = 'Eget';
    const own = { ...evening, language: 'sv', title: `${text} namn`, kindLabel: text, description: text, agenda: text, remoteNote: text };
    const terms = { reward: text, travel: text };
    const influence = { open: text, decided: text };
    const place = { name: text, address: `${text} 1`, accessibility: [text], note: text };
    const questions = [
      { id: 'q', type: 'text', text, hint: text },
      { id: 'r', type: 'one-of', text, options: [{ value: 'a', label: text }] },
    ];
    fakeRoutes({ 'GET /events': [listOf({ ...own, terms, influence, place, questions, goal: text, contactPerson: text })] });
    const widget = await openList();
    // A place's name inside a sentence is a proper name: it has no language.
    const seen = () => wordsIn(widget).filter(({ words }) => words !== `${text} tai etänä`);
    const isRight = ({ words, language }: Words) => (language === 'sv') === (words.startsWith(text) || words === 'svenska');
    await appears(widget, '[data-open="ilta"]');
    expect(seen().filter((one) => !isRight(one) && one.words !== text)).to.deep.equal([]);
    find(widget, '[data-open="ilta"]').click();
    await says(widget, 'Käytännön asiat');
    expect(seen().filter((one) => !isRight(one))).to.deep.equal([]);
    expect(seen().filter(({ words }) => words === text).length).to.be.at.least(13);
    find(widget, '[part="signup"]').click();
    await appears(widget, '#own-hint-q-q');
    expect(seen().filter((one) => !isRight(one))).to.deep.equal([]);
  });

  it('has the way to the form before its long texts, and once more at its end', async () => {
    fakeRoutes({ 'GET /events': [listOf(evening)] });
    const widget = await openList();
    (await appears(widget, '[data-open="ilta"]')).click();
    await appears(widget, 'article');
    const page = find(widget, 'article');
    const [first, last] = page.querySelectorAll('[part="signup"]');
    const text = page.querySelector('.passage')!;
    expect(first!.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING, 'before').to.not.equal(0);
    expect(text.compareDocumentPosition(last!) & Node.DOCUMENT_POSITION_FOLLOWING, 'after').to.not.equal(0);
    expect(page.querySelector('.where')?.textContent).to.equal('Pääkirjasto');
  });

  it('tells until when one can sign up, while that is still to come', async () => {
    const opens = '2040-01-01T10:00:00Z';
    const closes = '2040-01-12T15:00:00Z';
    const told: string[] = [];
    const events = [
      { ...evening, id: 'a', signup: { mode: 'open', closes } },
      { ...evening, id: 'b', signup: { mode: 'open', opens, closes } },
      { ...evening, id: 'c', signup: { mode: 'open', closes: '2020-01-01T10:00:00Z' } },
      { ...evening, id: 'd', status: 'cancelled', signup: { mode: 'open', closes } },
    ];
    await openEach(
      events,
      (text) => void told.push(/Ilmoittautuminen päättyy (\S+ 12\. tammikuuta 2040 klo 17\.00)/.exec(text)?.[1] ?? ''),
    );
    expect(told).to.deep.equal(['torstai 12. tammikuuta 2040 klo 17.00', 'torstai 12. tammikuuta 2040 klo 17.00', '', '']);
  });

  it('says that the one event is gone, and leads to the others', async () => {
    fakeRoutes({ 'GET /events/poissa': [refusal(404, 'not-found')], 'GET /events': [listOf(evening)] });
    const widget = await openList(html`<sote-event-signup endpoint=${ENDPOINT} event-id="poissa"></sote-event-signup>`);
    await says(widget, 'Tapahtumaa ei löydy');
    await says(widget, 'Se on voitu poistaa.');
    expect(textOf(widget)).to.not.contain('verkkoyhteys');
    expect(focused() === document.body, 'the focus stays where it was').to.equal(true);
    await expectAccessible(widget);
    find(widget, 'article button').click();
    await focusIsOn('Tule mukaan');
    await appears(widget, '[data-open="ilta"]');
  });

  it('an event with a broken field is not shown by half, and leads back to the list', async () => {
    fakeRoutes({ 'GET /events': [listOf({ ...evening, terms: { reward: 5 } })] });
    const widget = await openList();
    (await appears(widget, '[data-open="ilta"]')).click();
    await focusIsOn('Tapahtumaa ei voi näyttää');
    await expectAccessible(widget);
    find(widget, 'article button').click();
    await focusIsOn('Lue ja ilmoittaudu');
  });

  it('welcomes to the way in which one can come, and claims nothing of an event without dates', async () => {
    const signup = { mode: 'none' };
    const remote = { place: undefined, dates: evening.dates.map((date) => ({ ...date, room: undefined, remote: {} })) };
    const told: string[] = [];
    const events = [
      { ...evening, id: 'a', signup },
      { ...evening, ...remote, id: 'b', signup },
      { ...evening, id: 'c', signup, remoteNote: 'Linkki tulee.' },
      { ...evening, id: 'd', signup: { mode: 'application' }, dates: [] },
    ];
    await openEach(events, (text) => void told.push(/Tervetuloa! ([^.]*)\./.exec(text)?.[1] ?? text));
    const [place, away, both, undated] = told;
    expect([place, away, both]).to.deep.equal([
      'Voit tulla ilmoittautumatta',
      'Voit osallistua etänä ilmoittautumatta',
      'Voit tulla paikalle tai osallistua etänä ilmoittautumatta',
    ]);
    expect(undated).to.not.contain('Ei tarvitse ilmoittautua');
  });

  it('keeps the dates of a series that were called off, with their sign, and offers them nowhere', async () => {
    const [date] = evening.dates;
    const dates = (['scheduled', 'cancelled', 'postponed', 'scheduled'] as const).map((status, id) => ({
      ...date,
      id: `p${String(id)}`,
      status,
    }));
    fakeRoutes({ 'GET /events': [listOf({ ...evening, dates: [...dates, { ...date, id: 'ohi', ends: '2020-01-01T10:00:00Z' }] })] });
    const widget = await openList();
    (await appears(widget, '[data-open="ilta"]')).click();
    await appears(widget, '.dates');
    const signs = [...find(widget, '.dates').children].map((row) => row.querySelector('.status')?.textContent.trim());
    expect(signs).to.deep.equal(['Vapaita paikkoja: 8', 'Peruttu', 'Siirretty, uusi päivä kerrotaan myöhemmin', 'Vapaita paikkoja: 8']);
    find(widget, '[part="signup"]').click();
    await appears(widget, '[name="dates"]');
    expect([...find(widget, 'form').querySelectorAll<HTMLInputElement>('[name="dates"]')].map(({ value }) => value)).to.deep.equal([
      'p0',
      'p3',
    ]);
  });

  it('shows an event that is postponed, over or not open yet as such: names, focus, where its link leads', async () => {
    const events = [
      { ...evening, id: 'a', status: 'postponed' },
      { ...evening, id: 'b', status: 'over', outcome: 'ajanvaraus' },
      { ...evening, id: 'c', status: 'over' },
      { ...evening, id: 'd', signup: { mode: 'open', opens: '2040-01-12T15:00:00Z' } },
    ];
    const expected = {
      a: 'Siirretty, uusi päivä kerrotaan myöhemmin',
      b: 'Katso, mitä tapahtumasta seurasi',
      c: 'Tapahtuma on jo pidetty.',
      d: 'Ilmoittautuminen alkaa: torstai 12. tammikuuta 2040 klo 17.00',
    };
    fakeRoutes({ 'GET /events': [listOf(...events)] });
    const widget = await openList(html`<sote-event-signup endpoint=${ENDPOINT} results-url="/tulokset?a=1"></sote-event-signup>`);
    for (const [id, text] of Object.entries(expected)) {
      const name = `Lue lisää: ${evening.title}`;
      await appears(widget, `[data-open="${id}"]`);
      await expectAccessibleName(screen.getBySelector(`[data-open="${id}"]`), name, 'button');
      find(widget, `[data-open="${id}"]`).click();
      await focusIsOn(evening.title);
      await says(widget, text);
      expect(seek(widget, '[part="signup"]') === undefined, `${id} has no way to the form`).to.equal(true);
      if (id === 'b') {
        await expectAccessibleName(inEvent('.note a'), text, 'link');
        expect(find<HTMLAnchorElement>(widget, '.note a').href).to.equal(new URL('/tulokset?a=1&sote-card=ajanvaraus', location.href).href);
      }
      await expectAccessible(widget);
      find(widget, 'button.link').click();
      await focusIsOn('Lue lisää');
    }
  });

  it('warns the web team of what people are not told, once: who asks, who reads, the notice and until when', async () => {
    fakeRoutes({ 'GET /events': [listOf(evening)] });
    const warnings = await warningsWhile(async () => {
      const widget = await openList(html`<sote-event-signup endpoint=${ENDPOINT}></sote-event-signup>`);
      await openForm(widget, 'ilta');
      await says(widget, 'Näin käsittelemme tietojasi');
    });
    expect(warnings.filter((text) => text.endsWith('Missing: organisation, reader, privacy-url, keep-days.'))).to.have.lengthOf(1);
  });
});
