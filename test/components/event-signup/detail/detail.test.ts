import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../../components/event-signup/event-signup.js';
import { formatSpan } from '../../../../src/localization/spans.js';
import { expectAccessible, expectAccessibleName } from '../../../support/browser/accessibility.js';
import { ENDPOINT, fakeEndpoint, json } from '../../../support/browser/endpoint.js';
import { mount } from '../../../support/browser/mount.js';
import { screen, textOf, within } from '../../../support/browser/queries.js';
import { focused, user } from '../../../support/browser/user.js';
import { warningsWhile } from '../../../support/browser/warnings.js';
import { openForm } from '../steps.js';
import { evening, eventSignup } from '../support.js';

const OPEN_EVENING = `Lue ja ilmoittaudu: ${evening.title}`;
const BACK = 'Takaisin tapahtumiin';

const press = async (name: string | RegExp): Promise<void> => user.click(await screen.findByRole('button', { name }));

/** What can be read of each event in turn, by the button that opens it. */
const textsOfEach = async (
  events: readonly ({ readonly title: string } & Readonly<Record<string, unknown>>)[],
): Promise<readonly string[]> => {
  fakeEndpoint({ 'GET /events': json({ items: events }) });
  await mount(eventSignup());
  const texts: string[] = [];
  for (const { title } of events) {
    await press(new RegExp(`: ${title}$`));
    texts.push(textOf(await screen.findByRole('article')));
    await press(BACK);
  }
  return texts;
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

describe('<sote-event-signup> one event', () => {
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
    const event = { ...own, terms, influence, place, questions, goal: text, contactPerson: text };
    fakeEndpoint({ 'GET /events': json({ items: [event] }) });
    const widget = await mount(eventSignup());
    // A place's name inside a sentence is a proper name: it has no language.
    const seen = () => wordsIn(widget).filter(({ words }) => words !== `${text} tai etänä`);
    const isRight = ({ words, language }: Words) => (language === 'sv') === (words.startsWith(text) || words === 'svenska');
    const read = await screen.findByRole('button', { name: `Lue ja ilmoittaudu: ${text} namn` });
    expect(seen().filter((one) => !isRight(one) && one.words !== text)).to.deep.equal([]);
    await user.click(read);
    await screen.findByRole('heading', { name: 'Käytännön asiat' });
    expect(seen().filter((one) => !isRight(one))).to.deep.equal([]);
    expect(seen().filter(({ words }) => words === text).length).to.be.at.least(13);
    await user.click(screen.getAllByRole('button', { name: 'Ilmoittaudu' })[0]!);
    await screen.findByRole('textbox', { name: text, description: new RegExp(`^${text} `) });
    expect(seen().filter((one) => !isRight(one))).to.deep.equal([]);
  });

  it('has the way to the form before its long texts, and once more at its end', async () => {
    fakeEndpoint({ 'GET /events': json({ items: [evening] }) });
    await mount(eventSignup());
    await press(OPEN_EVENING);
    const page = within(await screen.findByRole('article'));
    const [first, last] = page.getAllByRole('button', { name: 'Ilmoittaudu' });
    const text = page.getByText(/^Kerromme suunnitelmista/);
    expect(first!.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING, 'before').to.not.equal(0);
    expect(text.compareDocumentPosition(last!) & Node.DOCUMENT_POSITION_FOLLOWING, 'after').to.not.equal(0);
    const where = page.getByText('Pääkirjasto');
    expect(where.compareDocumentPosition(first!) & Node.DOCUMENT_POSITION_FOLLOWING, 'where it is, before all').to.not.equal(0);
  });

  it('tells until when one can sign up, while that is still to come', async () => {
    const opens = '2040-01-01T10:00:00Z';
    const closes = '2040-01-12T15:00:00Z';
    const texts = await textsOfEach([
      { ...evening, id: 'a', title: 'Ilta a', signup: { mode: 'open', closes } },
      { ...evening, id: 'b', title: 'Ilta b', signup: { mode: 'open', opens, closes } },
      { ...evening, id: 'c', title: 'Ilta c', signup: { mode: 'open', closes: '2020-01-01T10:00:00Z' } },
      { ...evening, id: 'd', title: 'Ilta d', status: 'cancelled', signup: { mode: 'open', closes } },
    ]);
    const told = texts.map((text) => /Ilmoittautuminen päättyy (\S+ 12\. tammikuuta 2040 klo 17\.00)/.exec(text)?.[1] ?? '');
    expect(told).to.deep.equal(['torstai 12. tammikuuta 2040 klo 17.00', 'torstai 12. tammikuuta 2040 klo 17.00', '', '']);
  });

  it('says that the one event is gone, and leads to the others', async () => {
    fakeEndpoint({ 'GET /events/{id}': 'not-found', 'GET /events': json({ items: [evening] }) });
    const widget = await mount(html`<sote-event-signup endpoint=${ENDPOINT} event-id="poissa"></sote-event-signup>`);
    await screen.findByRole('heading', { name: 'Tapahtumaa ei löydy' });
    screen.getByText('Se on voitu poistaa.');
    expect(textOf(widget)).to.not.contain('verkkoyhteys');
    expect(focused() === document.body, 'the focus stays where it was').to.equal(true);
    await expectAccessible(widget);
    await press(BACK);
    await screen.findByRole('heading', { name: 'Tule mukaan', focused: true });
    await screen.findByRole('button', { name: OPEN_EVENING });
  });

  it('is not shown by half when a field is broken, and leads back to the list', async () => {
    fakeEndpoint({ 'GET /events': json({ items: [{ ...evening, terms: { reward: 5 } }] }) });
    const widget = await mount(eventSignup());
    await press(OPEN_EVENING);
    await screen.findByRole('heading', { name: 'Tapahtumaa ei voi näyttää', focused: true });
    await expectAccessible(widget);
    await press(BACK);
    await screen.findByRole('button', { name: OPEN_EVENING, focused: true });
  });

  it('is named to the web team once when a field is broken, however often it is opened', async () => {
    fakeEndpoint({ 'GET /events': json({ items: [{ ...evening, id: 'vika', terms: { reward: 5 } }] }) });
    const warnings = await warningsWhile(async () => {
      await mount(eventSignup());
      await press(OPEN_EVENING);
      await press(BACK);
      await press(OPEN_EVENING);
      await screen.findByRole('heading', { name: 'Tapahtumaa ei voi näyttää', focused: true });
    });
    expect(warnings.filter((text) => text.includes('vika'))).to.deep.equal([
      'sote-event-signup: the event "vika" cannot be shown: its "terms" is broken.',
    ]);
  });

  it('welcomes to the way in which one can come, and claims nothing of an event without dates', async () => {
    const signup = { mode: 'none' };
    const remote = { place: undefined, dates: evening.dates.map((date) => ({ ...date, room: undefined, remote: {} })) };
    const texts = await textsOfEach([
      { ...evening, id: 'a', title: 'Ilta a', signup },
      { ...evening, ...remote, id: 'b', title: 'Ilta b', signup },
      { ...evening, id: 'c', title: 'Ilta c', signup, remoteNote: 'Linkki tulee.' },
      { ...evening, id: 'd', title: 'Ilta d', signup: { mode: 'application' }, dates: [] },
    ]);
    const [place, away, both, undated] = texts.map((text) => /Tervetuloa! ([^.]*)\./.exec(text)?.[1] ?? text);
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
      ...date!,
      id: `p${String(id)}`,
      status,
    }));
    const past = { ...date, id: 'ohi', ends: '2020-01-01T10:00:00Z' };
    fakeEndpoint({ 'GET /events': json({ items: [{ ...evening, dates: [...dates, past] }] }) });
    await mount(eventSignup());
    await press(OPEN_EVENING);
    const day = textOf((await screen.findAllByText(formatSpan(date!)))[0]!);
    const rows = within(screen.getAllByRole('list')[0]!)
      .getAllByRole('listitem')
      .map((row) => textOf(row));
    expect(rows).to.deep.equal([
      `${day} Vapaita paikkoja: 8`,
      `${day} Peruttu`,
      `${day} Siirretty, uusi päivä kerrotaan myöhemmin`,
      `${day} Vapaita paikkoja: 8`,
    ]);
    await user.click(screen.getAllByRole('button', { name: 'Ilmoittaudu' })[0]!);
    const offered = await screen.findAllByRole<HTMLInputElement>('checkbox', { name: / klo / });
    expect(offered.map(({ value }) => value)).to.deep.equal(['p0', 'p3']);
  });

  it('is shown as postponed, over or not open yet: names, focus, where its link leads', async () => {
    const events = [
      { ...evening, id: 'a', title: 'Ilta a', status: 'postponed' },
      { ...evening, id: 'b', title: 'Ilta b', status: 'over', outcome: 'ajanvaraus' },
      { ...evening, id: 'c', title: 'Ilta c', status: 'over' },
      { ...evening, id: 'd', title: 'Ilta d', signup: { mode: 'open', opens: '2040-01-12T15:00:00Z' } },
    ];
    const outcome = 'Katso, mitä tapahtumasta seurasi';
    fakeEndpoint({ 'GET /events': json({ items: events }) });
    const widget = await mount(html`<sote-event-signup endpoint=${ENDPOINT} results-url="/tulokset?a=1"></sote-event-signup>`);
    for (const [title, text] of [
      ['Ilta a', 'Siirretty, uusi päivä kerrotaan myöhemmin'],
      ['Ilta b', outcome],
      ['Ilta c', 'Tapahtuma on jo pidetty.'],
      ['Ilta d', 'Ilmoittautuminen alkaa: torstai 12. tammikuuta 2040 klo 17.00'],
    ] as const) {
      const name = `Lue lisää: ${title}`;
      const read = await screen.findByRole('button', { name });
      await expectAccessibleName(read, name, 'button');
      await user.click(read);
      await screen.findByRole('heading', { name: title, focused: true });
      screen.getByText(text);
      const page = within(screen.getByRole('article'));
      expect(
        page.getAllByRole('button').map((button) => textOf(button)),
        `${title} has no way to the form`,
      ).to.deep.equal([BACK]);
      if (text === outcome) {
        const link = page.getByRole<HTMLAnchorElement>('link', { name: outcome });
        await expectAccessibleName(link, outcome, 'link');
        expect(link.href).to.equal(new URL('/tulokset?a=1&sote-card=ajanvaraus', location.href).href);
      }
      await expectAccessible(widget);
      await press(BACK);
      await screen.findByRole('button', { name, focused: true });
    }
  });

  it('warns the web team of what people are not told, once: who asks, who reads, the notice and until when', async () => {
    fakeEndpoint({ 'GET /events': json({ items: [evening] }) });
    const warnings = await warningsWhile(async () => {
      await mount(html`<sote-event-signup endpoint=${ENDPOINT}></sote-event-signup>`);
      await openForm();
      await screen.findByRole('button', { name: 'Näin käsittelemme tietojasi' });
    });
    expect(warnings.filter((text) => text.endsWith('Missing: organisation, reader, privacy-url, keep-days.'))).to.have.lengthOf(1);
  });
});
