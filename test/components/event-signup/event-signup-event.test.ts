import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { expectAccessible } from '../../support/accessibility.js';
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
  textOf,
} from '../../support/event-signup.js';

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
    expect(told).to.deep.equal(['torstaina 12. tammikuuta 2040 klo 17.00', 'torstaina 12. tammikuuta 2040 klo 17.00', '', '']);
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
});
