/** Too much text, errors that go with their cause, and what the page around the form does to what is sent. */
import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { LONGEST_BODY } from '../../../src/contract/vocabulary.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import { fakeEndpoint, refusal } from './endpoint.js';
import { appears, CODE, find, focused, isShown, openPrompt, prompt, seek, send, write } from './support.js';

const text = (id: string) => ({ id, type: 'text', text: `Kysymys ${id}`, limit: 5000 });
const setOf = (...questions: object[]) => ({ id: 'oma', version: '1', language: 'fi', instrument: 'own', title: 'Kysely', questions });

const openSet = async (set: object) => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(set);
  const widget = await openPrompt(prompt({ inside: html`${script}` }));
  await appears(widget, 'fieldset, textarea');
  return widget;
};

const fill = async (widget: Element & { readonly updateComplete: Promise<unknown> }, id: string, value: string) => {
  const field = find<HTMLTextAreaElement>(widget, `#q-${id}`);
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await widget.updateComplete;
};
const errorAt = (widget: Element, id: string) => seek(widget, `#error-${id}`)?.textContent;

describe('<sote-feedback-prompt> too much text for one request', () => {
  it('is said before anything is sent, at the longest text, and goes when it is short enough', async () => {
    const calls = fakeEndpoint<Feedback>();
    const widget = await openSet(setOf(...['a', 'b', 'c', 'd'].map(text)));
    for (const id of ['a', 'b', 'c']) await fill(widget, id, 'ж'.repeat(4000));
    await fill(widget, 'd', 'ж'.repeat(4999));
    await send(widget);
    expect(calls).to.have.lengthOf(0);
    expect(focused()?.textContent).to.equal('Vastauksessa on korjattavaa');
    const over = Number(/Liikaa merkkejä: (\d+)/.exec(errorAt(widget, 'd') ?? '')?.[1]);
    expect(['a', 'b', 'c'].map((id) => errorAt(widget, id))).to.deep.equal([undefined, undefined, undefined]);
    await fill(widget, 'd', 'ж'.repeat(4999 - over));
    expect([errorAt(widget, 'd'), isShown(widget, '[part="error-summary"]')]).to.deep.equal([undefined, false]);
    await send(widget);
    expect(calls).to.have.lengthOf(1);
    const bytes = new TextEncoder().encode(JSON.stringify(calls[0]?.body)).length;
    expect(bytes).to.be.within(LONGEST_BODY - 8, LONGEST_BODY);
  });

  it('refused by an endpoint that takes less (413): says what to shorten, and never to try again', async () => {
    const calls = fakeEndpoint<Feedback>(refusal(413, 'too-large'), new Response('<h1>413</h1>', { status: 413 }));
    const widget = await openPrompt();
    await write(widget, 'Pitkä juttu.');
    await send(widget);
    for (const _ of [1, 2]) {
      expect(widget.shadowRoot!.textContent).to.contain('Lyhennä tätä tekstiä').and.not.to.contain('yrittää uudelleen');
      expect(isShown(widget, '[part="refused"]')).to.equal(false);
      if (calls.length === 1) await send(widget);
    }
    expect(calls.map(({ key }) => key)[0]).to.not.equal(calls[1]?.key);
    await write(widget, 'Lyhyt.');
    expect(isShown(widget, '[part="error-summary"]')).to.equal(false);
  });

  it('counts line breaks and emoji as the endpoint does', async () => {
    fakeEndpoint();
    const widget = await openSet(setOf({ ...text('a'), limit: 50 }));
    await fill(widget, 'a', `${'😀'.repeat(20)}\n\n\nx`);
    await appears(widget, '.room');
    expect(find(widget, '.room').textContent.trim()).to.equal('Merkkejä jäljellä: 6');
  });
});

describe('<sote-feedback-prompt> an error', () => {
  it('goes when its cause is gone, and the others stay', async () => {
    fakeEndpoint();
    const widget = await openSet(setOf({ ...text('a'), required: true }, { ...text('b'), required: true }));
    await send(widget);
    expect([errorAt(widget, 'a'), errorAt(widget, 'b')]).to.deep.equal(['Vastaa tähän kysymykseen.', 'Vastaa tähän kysymykseen.']);
    await fill(widget, 'a', 'Kerron.');
    expect([errorAt(widget, 'a'), errorAt(widget, 'b')]).to.deep.equal([undefined, 'Vastaa tähän kysymykseen.']);
    expect(find(widget, '[part="error-summary"]').querySelectorAll('li')).to.have.lengthOf(1);
    await fill(widget, 'b', 'Kerron.');
    expect(isShown(widget, '[part="error-summary"]')).to.equal(false);
    expect(find(widget, '#q-b').getAttribute('aria-invalid')).to.not.equal('true');
  });

  it('of an identity code goes when the code is deleted by hand; a code that moved is removed where it is now', async () => {
    fakeEndpoint();
    const widget = await openPrompt();
    await write(widget, `Olen ${CODE}.`);
    await send(widget);
    await write(widget, `Hei! Minä olen nyt täällä: ${CODE}. Kiitos.`);
    find(widget, '[part="code-panel"] button').click();
    await widget.updateComplete;
    expect(find<HTMLTextAreaElement>(widget, 'textarea').value).to.contain('Hei! Minä olen nyt täällä').and.to.contain('Kiitos');
    await write(widget, `Olen ${CODE}.`);
    await send(widget);
    await write(widget, 'Olen asiakas.');
    expect([isShown(widget, '[part="code-panel"]'), errorAt(widget, 'more')]).to.deep.equal([false, undefined]);
  });

  it('that nothing was answered goes with the first answer', async () => {
    fakeEndpoint();
    const widget = await openPrompt();
    await write(widget, ' ');
    await send(widget);
    expect(widget.shadowRoot!.textContent).to.contain('Vastaa ainakin yhteen kysymykseen.');
    await write(widget, 'Hyvä.');
    expect(widget.shadowRoot!.textContent).to.not.contain('Vastaa ainakin yhteen kysymykseen.');
  });
});

describe('<sote-feedback-prompt> what is sent', () => {
  it('has the language of the questions that were asked', async () => {
    const calls = fakeEndpoint<Feedback>();
    const widget = await openSet({ ...setOf(text('a')), language: 'sv' });
    await fill(widget, 'a', 'Bra.');
    await send(widget);
    expect(calls[0]?.body.language).to.equal('sv');
  });

  it('is whole where a script of the page gives lists and texts a toJSON', async () => {
    const prototypes = [Array.prototype, String.prototype, Object.prototype];
    const bodies: unknown[] = [];
    const { fetch: original } = window;
    const widget = await openPrompt();
    await write(widget, 'Hyvä.');
    // Not the fake endpoint: its own answers would be spoiled.
    window.fetch = (_address, { body } = {}) => {
      bodies.push(body);
      return Promise.resolve(new Response(null, { status: 503 }));
    };
    for (const prototype of prototypes) Object.defineProperty(prototype, 'toJSON', { value: () => 'spoiled', configurable: true });
    try {
      find(widget, 'form button:not([type="button"])').click();
      await waitUntil(() => bodies.length > 0, 'should send', { timeout: 8000 });
    } finally {
      for (const prototype of prototypes) Reflect.deleteProperty(prototype, 'toJSON');
      window.fetch = original;
    }
    expect((JSON.parse(String(bodies[0])) as Feedback).answers).to.deep.equal([{ question: 'more', value: 'Hyvä.' }]);
  });
});
