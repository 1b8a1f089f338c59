import { expect } from '@open-wc/testing';
import { nothing } from 'lit';
// What comes with the first touch is here before the clock is watched.
import '../../../components/feedback-prompt/submit/submit-flow.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import { is } from 'valibot';
import { Feedback as FeedbackSchema } from '../../../src/contract/feedback.js';
import { allLost, fakeEndpoint, refusal, stored } from './endpoint.js';
import { user } from '../../support/browser/user.js';
import { warningsWhile } from '../../support/browser/warnings.js';
import {
  appears,
  buttonNamed,
  chooseFace,
  find,
  focused,
  hasFocus,
  isShown,
  openPrompt,
  prompt,
  receipt,
  send,
  textarea,
  write,
} from './support.js';

describe('feedback-prompt: sending', () => {
  it('points out a phone number while the person pauses, and one press of “Send” with the mouse is enough', async () => {
    const calls = fakeEndpoint<Feedback>();
    const widget = await openPrompt();
    await user.type(textarea(widget), 'Soita 040 123 4567');
    await appears(widget, '.advice');
    await user.click(find(widget, '[part="send"]'));
    await appears(widget, '[part="receipt"]');
    expect(calls).to.have.lengthOf(1);
  });

  it('does not move “Send” from under a mouse that is pressed on it when something is pointed out as the field is left', async () => {
    fakeEndpoint<Feedback>();
    const widget = await openPrompt();
    await write(widget, 'Soita');
    // The part that points it out comes with the first touch.
    await new Promise((resolve) => setTimeout(resolve, 300));
    textarea(widget).value = 'Soita 040 123 4567';
    textarea(widget).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    const button = find(widget, '[part="send"]');
    const { top } = button.getBoundingClientRect();
    const press = (type: string) => button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    press('mousedown');
    textarea(widget).dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(button.getBoundingClientRect().top).to.equal(top);
    press('mouseup');
    await appears(widget, '.advice');
    expect(button.getBoundingClientRect().top).to.be.above(top);
  });

  it('sends what the contract says, once, and shows the code of the receipt', async () => {
    const calls = fakeEndpoint<Feedback>();
    const widget = await openPrompt();
    await chooseFace(widget, 4);
    await write(widget, 'Sain apua heti.');
    await send(widget);
    expect(calls).to.have.lengthOf(1);
    const { url, method, key, body } = calls[0]!;
    expect(`${method} ${url}`).to.equal('POST https://endpoint.invalid/api/v1/feedback');
    expect(key).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(is(FeedbackSchema, body)).to.equal(true);
    expect(body.answers).to.deep.equal([
      { question: 'visit', value: 4 },
      { question: 'more', value: 'Sain apua heti.' },
    ]);
    expect(body.context.page).to.equal(location.origin + location.pathname);
    expect(body.signals.trap).to.equal(false);
    expect(find(widget, '[part="code"]').textContent).to.equal(receipt.reference);
    expect(focused()?.textContent).to.equal('Vastauksesi tuli perille. Kiitos!');
  });

  it('takes one answer as enough, and leaves out what was not answered', async () => {
    const calls = fakeEndpoint<Feedback>();
    const widget = await openPrompt();
    await chooseFace(widget, 1);
    await send(widget);
    expect(calls[0]?.body.answers).to.deep.equal([{ question: 'visit', value: 1 }]);
  });

  it('sends nothing that was chosen and then cleared', async () => {
    const calls = fakeEndpoint<Feedback>();
    const widget = await openPrompt();
    await chooseFace(widget, 1);
    await write(widget, 'Hyvä.');
    await appears(widget, '[data-clear]');
    buttonNamed(widget, 'Poista valinta').click();
    await widget.updateComplete;
    expect(hasFocus(widget, '#q-visit')).to.equal(true);
    expect(isShown(widget, 'input:checked')).to.equal(false);
    await send(widget);
    expect(calls[0]?.body.answers).to.deep.equal([{ question: 'more', value: 'Hyvä.' }]);
  });

  it('asks for an answer when there is none, and the link of the summary leads to the question', async () => {
    const calls = fakeEndpoint();
    const widget = await openPrompt();
    const before = location.href;
    await send(widget);
    await appears(widget, '[part="error-summary"]');
    expect(focused()?.textContent).to.equal('Vastauksessa on korjattavaa');
    expect(find(widget, '#error-all').textContent).to.equal('Vastaa ainakin yhteen kysymykseen.');
    for (const control of ['fieldset', 'textarea']) expect(find(widget, control).getAttribute('aria-describedby')).to.contain('error-all');
    // A link on a line of its own is as easy to hit as a button.
    expect(find(widget, '[part="error-summary"] a').getBoundingClientRect().height).to.be.at.least(44);
    // The bar is beside all the questions, and a floated legend keeps it from beginning half-way down the name of the first.
    const bar = find(widget, '.group');
    expect(getComputedStyle(bar).borderInlineStartWidth).to.equal('4px');
    expect(bar.contains(find(widget, 'textarea'))).to.equal(true);
    expect(getComputedStyle(find(widget, 'legend')).cssFloat).to.not.equal('none');
    find(widget, '[part="error-summary"] a').click();
    await widget.updateComplete;
    expect(hasFocus(widget, '#q-visit')).to.equal(true);
    expect(location.href).to.equal(before);
    expect(calls).to.have.lengthOf(0);
  });

  it('tells of a text that is too long, tied to its field', async () => {
    const calls = fakeEndpoint();
    const widget = await openPrompt();
    await write(widget, 'a'.repeat(3002));
    await send(widget);
    const field = textarea(widget);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(field.getAttribute('aria-describedby')).to.contain('error-more');
    expect(find(widget, '#error-more').textContent).to.contain('2.');
    expect(field.value).to.have.lengthOf(3002);
    expect(calls).to.have.lengthOf(0);
  });

  it('asks again with the same key and body after a lost answer', async () => {
    const calls = fakeEndpoint<Feedback>('lost', stored());
    const widget = await openPrompt();
    await write(widget, 'Hyvä.');
    await send(widget);
    expect(calls).to.have.lengthOf(2);
    expect(calls[1]?.key).to.equal(calls[0]?.key);
    expect(calls[1]?.body).to.deep.equal(calls[0]?.body);
    expect(isShown(widget, '[part="receipt"]')).to.equal(true);
  });

  it('does not claim success for an answer that is not the contract’s', async () => {
    const page = () => new Response('<!doctype html><title>Kirjaudu</title>', { status: 200, headers: { 'content-type': 'text/html' } });
    fakeEndpoint(page(), page(), page(), page(), page());
    const widget = await openPrompt();
    await write(widget, 'Hyvä.');
    await send(widget);
    expect(find(widget, '[part="unsure"]').textContent).to.contain('Emme tiedä vielä');
    expect(isShown(widget, '[part="receipt"]')).to.equal(false);
  });

  it('not confirmed: the text stays, and trying again has the same key', async () => {
    const calls = fakeEndpoint<Feedback>(...allLost);
    const widget = await openPrompt();
    await write(widget, 'Hyvä.');
    await send(widget);
    expect(focused()?.textContent).to.equal('Emme tiedä vielä, tuliko vastauksesi perille');
    expect(textarea(widget).value).to.equal('Hyvä.');
    expect(isShown(widget, '[part="send"]')).to.equal(false);
    await send(widget);
    expect(new Set(calls.map(({ key }) => key)).size).to.equal(1);
    expect(isShown(widget, '[part="receipt"]')).to.equal(true);
  });

  it('not confirmed and then edited: says that two may arrive, and the key is new', async () => {
    const calls = fakeEndpoint<Feedback>(...allLost);
    const widget = await openPrompt();
    await write(widget, 'Hyvä.');
    await send(widget);
    expect(find(widget, '[part="unsure"]').textContent).to.not.contain('Muutit tekstiä');
    await write(widget, 'Hyvä, mutta jono oli pitkä.');
    expect(find(widget, '[part="unsure"]').textContent).to.contain('Muutit tekstiä');
    await send(widget);
    expect(calls).to.have.lengthOf(6);
    expect(calls[5]?.key).to.not.equal(calls[0]?.key);
    expect(calls[5]?.body.answers[0]?.value).to.equal('Hyvä, mutta jono oli pitkä.');
  });

  it('not confirmed, edited and edited back: the key stays', async () => {
    const calls = fakeEndpoint<Feedback>(...allLost);
    const widget = await openPrompt();
    await write(widget, 'Hyvä.');
    await send(widget);
    await write(widget, 'Huono.');
    await write(widget, 'Hyvä.');
    await send(widget);
    expect(calls[5]?.key).to.equal(calls[0]?.key);
  });

  for (const [status, kind, words] of [[422, 'invalid', 'Voit yrittää uudelleen']] as const) {
    it(`refused as ${kind}: says that nothing was stored, asks once, and sends anew under a new key`, async () => {
      const calls = fakeEndpoint<Feedback>(refusal(status, kind));
      const widget = await openPrompt();
      await write(widget, 'Hyvä.');
      await send(widget);
      expect(calls).to.have.lengthOf(1);
      expect(focused()?.textContent).to.equal('Vastausta ei voitu ottaa vastaan');
      expect(find(widget, '[part="refused"]').textContent).to.contain('Mitään ei tallennettu').and.to.contain(words);
      expect(textarea(widget).value).to.equal('Hyvä.');
      await send(widget);
      expect(calls[1]?.key).to.not.equal(calls[0]?.key);
    });
  }

  it('without an endpoint nothing is sent: says so, keeps the text, and warns the web team once', async () => {
    const warnings = await warningsWhile(async () => {
      const calls = fakeEndpoint();
      const widget = await openPrompt(prompt({ endpoint: nothing }));
      widget.removeAttribute('endpoint');
      await write(widget, 'Hyvä.');
      await send(widget);
      await send(widget);
      expect(find(widget, '[part="unsure"]').textContent).to.contain('Mitään ei ole lähetetty');
      expect(textarea(widget).value).to.equal('Hyvä.');
      expect(calls).to.have.lengthOf(0);
    });
    expect(warnings.filter((text) => text.includes('no endpoint'))).to.have.lengthOf(1);
  });
});
