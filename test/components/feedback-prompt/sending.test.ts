import { expect } from '@open-wc/testing';
import { nothing } from 'lit';
import { is } from 'valibot';
import { Feedback } from '../../../src/contract/feedback.js';
import { fakeEndpoint, problem } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { warningsWhile } from '../../support/browser/warnings.js';
import { allLost, prompt, receipt } from './support.js';

const receiptHeading = { name: 'Vastauksesi tuli perille. Kiitos!' };
const unsure = { name: 'Emme tiedä vielä, tuliko vastauksesi perille' };

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const sendButton = () => screen.getByRole('button', { name: 'Lähetä vastaus' });
const send = () => user.click(sendButton());
const tryAgain = () => user.click(screen.getByRole('button', { name: 'Yritä uudelleen' }));

/** The button that takes the choice back comes with the first touch, and moves what is below it. */
const choose = async (name: string) => {
  await user.click(screen.getByRole('radio', { name }));
  return screen.findByRole('button', { name: 'Poista valinta' });
};

const notConfirmed = async (text: string) => {
  const { requests } = fakeEndpoint<Feedback>({ 'POST /feedback': [...allLost, 'sample'] });
  await mount(prompt());
  await user.fill(field(), text);
  await send();
  const panel = await screen.findByRole('group', unsure);
  return { requests, panel };
};

describe('<sote-feedback-prompt> sending', () => {
  it('points out a phone number while the person pauses, and one press of “Send” with the mouse is enough', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    await mount(prompt());
    await user.type(field(), 'Soita 040 123 4567');
    await screen.findByRole('textbox', { description: /puhelinnumero tai sähköpostiosoite/ });
    await send();
    await screen.findByRole('heading', receiptHeading);
    expect(requests).to.have.lengthOf(1);
  });

  it('does not move “Send” from under a mouse that is pressed on it when something is pointed out as the field is left', async () => {
    const widget = await mount(prompt());
    const advice = /puhelinnumero tai sähköpostiosoite/;
    await choose('Hyvin');
    await user.type(field(), 'Soita 040 123 4567');
    const button = sendButton();
    const { top } = button.getBoundingClientRect();
    const press = (type: string) => button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    press('mousedown');
    field().blur();
    // Longer than the pause after which it is pointed out: while the mouse is down nothing is.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(within(widget).queryByText(advice)).to.equal(null);
    expect(button.getBoundingClientRect().top).to.equal(top);
    press('mouseup');
    await within(widget).findByText(advice);
    expect(button.getBoundingClientRect().top).to.be.above(top);
  });

  it('sends what the contract says, once, and shows the code of the receipt', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    await mount(prompt());
    await choose('Hyvin');
    await user.fill(field(), 'Sain apua heti.');
    await send();
    await waitFor(() => expect(focused()?.textContent).to.equal('Vastauksesi tuli perille. Kiitos!'));
    expect(screen.getBySelector('[part="code"]').textContent).to.equal(receipt.reference);
    expect(requests).to.have.lengthOf(1);
    const { url, method, key, body } = requests[0]!;
    expect(`${method} ${url}`).to.equal('POST https://endpoint.invalid/api/v1/feedback');
    expect(key).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(is(Feedback, body)).to.equal(true);
    expect(body.answers).to.deep.equal([
      { question: 'visit', value: 4 },
      { question: 'more', value: 'Sain apua heti.' },
    ]);
    expect(body.context.page).to.equal(location.origin + location.pathname);
    expect(body.signals.trap).to.equal(false);
  });

  it('takes one answer as enough, and leaves out what was not answered', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    await mount(prompt());
    await choose('Erittäin huonosti');
    await send();
    await screen.findByRole('heading', receiptHeading);
    expect(requests[0]?.body.answers).to.deep.equal([{ question: 'visit', value: 1 }]);
  });

  it('sends nothing that was chosen and then cleared', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    await mount(prompt());
    const clear = await choose('Erittäin huonosti');
    await user.fill(field(), 'Hyvä.');
    await user.click(clear);
    await waitFor(() => expect(focused() === screen.getByRole('radio', { name: 'Erittäin hyvin' })).to.equal(true));
    expect(screen.queryByRole('radio', { checked: true })).to.equal(null);
    await send();
    await screen.findByRole('heading', receiptHeading);
    expect(requests[0]?.body.answers).to.deep.equal([{ question: 'more', value: 'Hyvä.' }]);
  });

  it('asks for an answer when there is none, and the link of the summary leads to the question', async () => {
    const { requests } = fakeEndpoint();
    await mount(prompt());
    const before = location.href;
    await send();
    const summary = await screen.findByRole('group', { name: 'Vastauksessa on korjattavaa' });
    expect(focused()?.textContent).to.equal('Vastauksessa on korjattavaa');
    const told = { description: /^Vastaa ainakin yhteen kysymykseen\. / };
    const question = screen.getByRole('group', { name: 'Miten käyntisi tai asiointisi sujui?', ...told });
    screen.getByRole('textbox', told);
    const link = within(summary).getByRole('link', { name: 'Vastaa ainakin yhteen kysymykseen.' });
    // A link on a line of its own is as easy to hit as a button.
    expect(link.getBoundingClientRect().height).to.be.at.least(44);
    // The bar is beside all the questions, and a floated legend keeps it from beginning half-way down the name of the first.
    const bar = question.parentElement!;
    expect(getComputedStyle(bar).borderInlineStartWidth).to.equal('4px');
    expect(bar.contains(field())).to.equal(true);
    expect(getComputedStyle(within(question).getByText('Miten käyntisi tai asiointisi sujui?')).cssFloat).to.not.equal('none');
    await user.click(link);
    await waitFor(() => expect(focused() === screen.getByRole('radio', { name: 'Erittäin hyvin' })).to.equal(true));
    expect(location.href).to.equal(before);
    expect(requests).to.have.lengthOf(0);
  });

  it('tells of a text that is too long, tied to its field', async () => {
    const { requests } = fakeEndpoint();
    await mount(prompt());
    await user.fill(field(), 'a'.repeat(3002));
    await send();
    const described = await screen.findByRole<HTMLTextAreaElement>('textbox', { description: /Liikaa merkkejä: 2\./ });
    expect(described.getAttribute('aria-invalid')).to.equal('true');
    expect(described.value).to.have.lengthOf(3002);
    expect(requests).to.have.lengthOf(0);
  });

  it('asks again with the same key and body after a lost answer', async () => {
    const { requests } = fakeEndpoint<Feedback>({ 'POST /feedback': ['lost', 'sample'] });
    await mount(prompt());
    await user.fill(field(), 'Hyvä.');
    await send();
    await screen.findByRole('heading', receiptHeading);
    expect(requests).to.have.lengthOf(2);
    expect(requests[1]?.key).to.equal(requests[0]?.key);
    expect(requests[1]?.body).to.deep.equal(requests[0]?.body);
  });

  it('does not claim success for an answer that is not the contract’s', async () => {
    fakeEndpoint({ 'POST /feedback': 'bad-answer' });
    await mount(prompt());
    await user.fill(field(), 'Hyvä.');
    await send();
    await screen.findByRole('group', unsure);
    expect(screen.queryByRole('heading', receiptHeading)).to.equal(null);
    expect(screen.queryBySelector('[part="receipt"]')).to.equal(null);
  });

  it('not confirmed: the text stays, and trying again has the same key', async () => {
    const { requests } = await notConfirmed('Hyvä.');
    expect(focused()?.textContent).to.equal('Emme tiedä vielä, tuliko vastauksesi perille');
    expect(field().value).to.equal('Hyvä.');
    expect(screen.queryByRole('button', { name: 'Lähetä vastaus' })).to.equal(null);
    await tryAgain();
    await screen.findByRole('heading', receiptHeading);
    expect(requests).to.have.lengthOf(6);
    expect(new Set(requests.map(({ key }) => key)).size).to.equal(1);
  });

  it('not confirmed and then edited: says that two may arrive, and the key is new', async () => {
    const { requests, panel } = await notConfirmed('Hyvä.');
    expect(textOf(panel)).to.not.contain('Muutit tekstiä');
    await user.fill(field(), 'Hyvä, mutta jono oli pitkä.');
    await waitFor(() => expect(textOf(panel)).to.contain('Muutit tekstiä'));
    await tryAgain();
    await screen.findByRole('heading', receiptHeading);
    expect(requests).to.have.lengthOf(6);
    expect(requests[5]?.key).to.not.equal(requests[0]?.key);
    expect(requests[5]?.body.answers[0]?.value).to.equal('Hyvä, mutta jono oli pitkä.');
  });

  it('not confirmed, edited and edited back: the key stays', async () => {
    const { requests } = await notConfirmed('Hyvä.');
    await user.fill(field(), 'Huono.');
    await user.fill(field(), 'Hyvä.');
    await tryAgain();
    await screen.findByRole('heading', receiptHeading);
    expect(requests[5]?.key).to.equal(requests[0]?.key);
  });

  it('refused as invalid: says that nothing was stored, asks once, and sends anew under a new key', async () => {
    const { requests } = fakeEndpoint<Feedback>({ 'POST /feedback': [problem(422, 'invalid'), 'sample'] });
    await mount(prompt());
    await user.fill(field(), 'Hyvä.');
    await send();
    const panel = await screen.findByRole('group', { name: 'Vastausta ei voitu ottaa vastaan' });
    expect(requests).to.have.lengthOf(1);
    expect(focused()?.textContent).to.equal('Vastausta ei voitu ottaa vastaan');
    expect(textOf(panel)).to.contain('Mitään ei tallennettu').and.to.contain('Voit yrittää uudelleen');
    expect(field().value).to.equal('Hyvä.');
    await tryAgain();
    await screen.findByRole('heading', receiptHeading);
    expect(requests[1]?.key).to.not.equal(requests[0]?.key);
  });

  it('without an endpoint nothing is sent: says so, keeps the text, and warns the web team once', async () => {
    const warnings = await warningsWhile(async () => {
      const { requests } = fakeEndpoint();
      const widget = await mount(prompt({ endpoint: nothing }));
      let failures = 0;
      widget.addEventListener('sote-feedback-failed', () => (failures += 1));
      await user.fill(field(), 'Hyvä.');
      await send();
      const nowhere = { name: 'Vastausta ei voi lähettää täältä juuri nyt' };
      await screen.findByRole('group', nowhere);
      await tryAgain();
      await waitFor(() => expect(failures).to.equal(2));
      expect(textOf(await screen.findByRole('group', nowhere))).to.contain('Mitään ei ole lähetetty');
      expect(field().value).to.equal('Hyvä.');
      expect(requests).to.have.lengthOf(0);
    });
    expect(warnings.filter((text) => text.includes('no endpoint'))).to.have.lengthOf(1);
  });
});
