/** Too much text, errors that go with their cause, and what the page around the form does to what is sent. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { LONGEST_BODY } from '../../../src/contract/vocabulary.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import type { Question } from '../../../src/contract/surveys.js';
import { fakeEndpoint, problem } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { CODE, ownSet, prompt } from './support.js';

const text = (id: string): Extract<Question, { type: 'text' }> => ({ id, type: 'text', text: `Kysymys ${id}`, limit: 5000 });
const openSet = async (set: object) => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(set);
  const widget = await mount(prompt({ inside: html`${script}` }));
  await screen.findByRole('heading', { name: 'Kysely' });
  return widget;
};

const summary = { name: 'Vastauksessa on korjattavaa' };
const stop = { name: 'Poista henkilötunnus ennen lähettämistä' };
const receiptHeading = { name: 'Vastauksesi tuli perille. Kiitos!' };

const field = (id: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name: `Kysymys ${id}` });
const onlyField = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const send = () => user.click(screen.getByRole('button', { name: 'Lähetä vastaus' }));
/** Which fields have an error, by the message that is tied to them. */
const fieldsWith = (description: RegExp) =>
  screen
    .queryAllByRole<HTMLTextAreaElement>('textbox', { description })
    .filter((element) => element.getAttribute('aria-invalid') === 'true')
    .map(({ name }) => name);

describe('<sote-feedback-prompt> too much text for one request', () => {
  it('is said before anything is sent, at the longest text, and goes when it is short enough', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    await openSet(ownSet(...['a', 'b', 'c', 'd'].map(text)));
    for (const id of ['a', 'b', 'c']) await user.fill(field(id), 'ж'.repeat(4000));
    await user.fill(field('d'), 'ж'.repeat(4999));
    await send();
    const panel = await screen.findByRole('group', summary);
    expect(focused()?.textContent).to.equal('Vastauksessa on korjattavaa');
    expect(requests).to.have.lengthOf(0);
    expect(fieldsWith(/./)).to.deep.equal(['d']);
    expect(fieldsWith(/Liikaa merkkejä: \d+/)).to.deep.equal(['d']);
    const over = Number(/Liikaa merkkejä: (\d+)/.exec(textOf(panel))?.[1]);
    await user.fill(field('d'), 'ж'.repeat(4999 - over));
    await waitFor(() => expect(screen.queryByRole('group', summary)).to.equal(null));
    expect(fieldsWith(/./)).to.deep.equal([]);
    await send();
    await screen.findByRole('heading', receiptHeading);
    expect(requests).to.have.lengthOf(1);
    const bytes = new TextEncoder().encode(JSON.stringify(requests[0]?.body)).length;
    expect(bytes).to.be.within(LONGEST_BODY - 8, LONGEST_BODY);
  });

  it('refused by an endpoint that takes less (413): says what to shorten, and never to try again', async () => {
    const answers = [problem(413, 'too-large'), new Response('<h1>413</h1>', { status: 413 })];
    const { requests } = fakeEndpoint<Feedback>({ 'POST /feedback': answers });
    const widget = await mount(prompt());
    await user.fill(onlyField(), 'Pitkä juttu.');
    for (const times of [1, 2]) {
      await send();
      await waitFor(() => expect(requests).to.have.lengthOf(times));
      await screen.findByRole('group', summary);
      expect(textOf(widget)).to.contain('Lyhennä tätä tekstiä').and.not.to.contain('yrittää uudelleen');
      expect(screen.queryByRole('group', { name: 'Vastausta ei voitu ottaa vastaan' })).to.equal(null);
    }
    expect(requests[0]?.key).to.not.equal(requests[1]?.key);
    await user.fill(onlyField(), 'Lyhyt.');
    await waitFor(() => expect(screen.queryByRole('group', summary)).to.equal(null));
  });

  it('counts line breaks and emoji as the endpoint does', async () => {
    const widget = await openSet(ownSet({ ...text('a'), limit: 50 }));
    await user.fill(field('a'), `${'😀'.repeat(20)}\n\n\nx`);
    await within(widget).findByText('Merkkejä jäljellä: 6');
  });
});

describe('<sote-feedback-prompt> an error', () => {
  it('goes when its cause is gone, and the others stay', async () => {
    const required = /^Vastaa tähän kysymykseen\. /;
    await openSet(ownSet({ ...text('a'), required: true }, { ...text('b'), required: true }));
    await send();
    const panel = within(await screen.findByRole('group', summary));
    expect(fieldsWith(required)).to.deep.equal(['a', 'b']);
    await user.fill(field('a'), 'Kerron.');
    await waitFor(() => expect(panel.getAllByRole('link')).to.have.lengthOf(1));
    expect(fieldsWith(required)).to.deep.equal(['b']);
    await user.fill(field('b'), 'Kerron.');
    await waitFor(() => expect(screen.queryByRole('group', summary)).to.equal(null));
    expect(fieldsWith(/./)).to.deep.equal([]);
  });

  it('of an identity code goes when the code is deleted by hand; a code that moved is removed where it is now', async () => {
    await mount(prompt());
    await user.fill(onlyField(), `Olen ${CODE}.`);
    await send();
    await screen.findByRole('group', stop);
    await user.fill(onlyField(), `Hei! Minä olen nyt täällä: ${CODE}. Kiitos.`);
    await user.click(screen.getByRole('button', { name: 'Poista henkilötunnus' }));
    await waitFor(() => expect(onlyField().value).to.not.contain(CODE));
    expect(onlyField().value).to.contain('Hei! Minä olen nyt täällä').and.to.contain('Kiitos');
    await user.fill(onlyField(), `Olen ${CODE}.`);
    await send();
    await screen.findByRole('group', stop);
    await user.fill(onlyField(), 'Olen asiakas.');
    await waitFor(() => expect(screen.queryByRole('group', stop)).to.equal(null));
    expect(fieldsWith(/./)).to.deep.equal([]);
  });

  it('that nothing was answered goes with the first answer', async () => {
    const widget = await mount(prompt());
    await user.fill(onlyField(), ' ');
    await send();
    await screen.findByRole('link', { name: 'Vastaa ainakin yhteen kysymykseen.' });
    await user.fill(onlyField(), 'Hyvä.');
    await waitFor(() => expect(textOf(widget)).to.not.contain('Vastaa ainakin yhteen kysymykseen.'));
  });
});

describe('<sote-feedback-prompt> what is sent', () => {
  it('has the language of the questions that were asked', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    await openSet({ ...ownSet(text('a')), language: 'sv' });
    await user.fill(field('a'), 'Bra.');
    await send();
    await screen.findByRole('heading', receiptHeading);
    expect(requests[0]?.body.language).to.equal('sv');
  });

  it('is whole where a script of the page gives lists and texts a toJSON', async () => {
    const prototypes = [Array.prototype, String.prototype, Object.prototype];
    const bodies: unknown[] = [];
    const { fetch: original } = window;
    await mount(prompt());
    await user.fill(onlyField(), 'Hyvä.');
    const button = screen.getByRole('button', { name: 'Lähetä vastaus' });
    // Not the fake endpoint: its own answers would be spoiled.
    window.fetch = (_address, { body } = {}) => {
      bodies.push(body);
      return Promise.resolve(new Response(null, { status: 503 }));
    };
    for (const prototype of prototypes) Object.defineProperty(prototype, 'toJSON', { value: () => 'spoiled', configurable: true });
    try {
      // Not with the mouse of the tests: what it says to the runner would be spoiled, too.
      button.click();
      await waitFor(() => expect(bodies.length).to.be.above(0));
    } finally {
      for (const prototype of prototypes) Reflect.deleteProperty(prototype, 'toJSON');
      window.fetch = original;
    }
    expect((JSON.parse(String(bodies[0])) as Feedback).answers).to.deep.equal([{ question: 'more', value: 'Hyvä.' }]);
  });
});
