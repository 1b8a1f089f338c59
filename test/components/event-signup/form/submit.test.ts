import { expect } from '@open-wc/testing';
import '../../../../components/event-signup/event-signup.js';
import type { EventSignup } from '../../../../components/event-signup/event-signup.js';
import type { SignupSendEvent } from '../../../../components/event-signup/event-signup.events.js';
import { announcements, expectAccessible } from '../../../support/browser/accessibility.js';
import { fakeEndpoint, json, pendingAnswer, problem } from '../../../support/browser/endpoint.js';
import { mount } from '../../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../../support/browser/queries.js';
import { focused, user } from '../../../support/browser/user.js';
import { fillIn, openForm } from '../steps.js';
import { evening, eventSignup, receiptOf, REFERENCE } from '../support.js';

type Answer = Response | Promise<Response> | 'lost' | 'refused';

const LOST = ['lost', 'lost', 'lost', 'lost', 'lost'] as const;
const NAME = 'Nimi tai nimimerkki';
const TOPIC = 'Voit ehdottaa aihetta';
const SEND = 'Lähetä ilmoittautuminen';
const SEND_AGAIN = 'Yritä lähettää uudelleen';
const BACK = 'Palaa takaisin';
const FAULTS = 'Ilmoittautumisessa on korjattavaa';
const UNSURE = 'Emme tiedä vielä, tuliko ilmoittautumisesi perille';
const REFUSED = 'Ilmoittautumista ei voitu ottaa vastaan';

/** A filled form that these answers wait for. */
const openFilled = async (answers: readonly Answer[], event: object = evening) => {
  const { requests } = fakeEndpoint<Readonly<Record<string, unknown>>>({
    'GET /events': json({ items: [event] }),
    'POST /events/{id}/signups': answers,
  });
  const widget = await mount<EventSignup>(eventSignup());
  await openForm();
  await fillIn();
  return {
    widget,
    posts: () => requests.filter(({ method }) => method === 'POST'),
    /** The primary button, whatever it says by then. */
    send: screen.getByRole('button', { name: SEND }),
  };
};

const press = async (name: string): Promise<void> => user.click(await screen.findByRole('button', { name }));

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

const isSending = () => waitFor(() => expect(screen.getByText('Lähetämme tietojasi.') === focused()).to.equal(true));

/** The clipboard as a page has it that may write to it. */
const clipboard = () => {
  let text = '';
  const writeText = (given: string) => Promise.resolve(void (text = given));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  return { copied: () => text, restore: () => Reflect.deleteProperty(navigator, 'clipboard') };
};

describe('<sote-event-signup> errors of the form', () => {
  it('go when their cause is gone', async () => {
    const { send } = await openFilled([receiptOf('confirmed')]);
    const faults = () => screen.queryAllByRole('link', { name: /^Kirjoita / }).map(textOf);
    await user.fill(field(NAME), ' ');
    await user.fill(field('Sähköpostiosoite'), 'maija');
    await user.click(send);
    await screen.findByRole('heading', { name: FAULTS, focused: true });
    const summary = within(screen.getByRole('group', { name: FAULTS }));
    expect(summary.getAllByRole('listitem')).to.have.lengthOf(2);
    await user.fill(field(NAME), 'Maija');
    await waitFor(() => expect(faults()).to.deep.equal(['Kirjoita sähköpostiosoite, esimerkiksi nimi@esimerkki.fi.']));
    expect(summary.getAllByRole('listitem')).to.have.lengthOf(1);
    expect(field(NAME).getAttribute('aria-invalid')).to.not.equal('true');
    await user.fill(field('Sähköpostiosoite'), 'maija@example.fi');
    await waitFor(() => expect(screen.queryByRole('group', { name: FAULTS })).to.equal(null));
  });

  it('say before anything is sent that there is too much text for one request, at the longest text', async () => {
    const questions = ['a', 'b', 'c', 'd'].map((id) => ({ id, type: 'text' as const, text: `Kysymys ${id}` }));
    const { posts, send } = await openFilled([receiptOf('confirmed')], { ...evening, questions });
    for (const { id, text } of questions) await user.fill(field(text), 'ж'.repeat(id === 'c' ? 4900 : 4000));
    await user.click(send);
    await screen.findByRole('heading', { name: FAULTS, focused: true });
    const longest = screen.getByRole('textbox', { name: 'Kysymys c', description: /Lyhennä tätä tekstiä\. Liikaa merkkejä: \d+/ });
    await user.fill(longest, 'Lyhyt.');
    await waitFor(() => expect(screen.queryByRole('group', { name: FAULTS })).to.equal(null));
    expect(posts()).to.deep.equal([]);
  });

  it('say what to shorten when the endpoint refused it for its size (413), and never to try again', async () => {
    const { widget, send } = await openFilled([problem(413, 'too-large')]);
    await user.fill(field(TOPIC), 'Pitkä aihe, josta haluan puhua.');
    await user.click(send);
    await screen.findByRole('heading', { name: FAULTS, focused: true });
    expect(textOf(widget)).to.contain('Lyhennä tätä tekstiä').and.not.to.contain('yrittää uudelleen');
  });
});

describe('<sote-event-signup> what is sent, and for whom', () => {
  it('does not show an answer that comes after the screen was cleared to the next person, and takes nothing of theirs', async () => {
    const { answer, respond } = pendingAnswer();
    const { widget, posts, send } = await openFilled([answer]);
    const left = screen.getBySelector('sote-event-signup-form');
    const received = new Promise((resolve) => left.addEventListener('signup-received', resolve, { once: true }));
    await user.click(send);
    await waitFor(() => expect(posts()).to.have.lengthOf(1));
    widget.reset();
    await openForm();
    await user.fill(field(NAME), 'Seuraava');
    respond(receiptOf('confirmed'));
    await received;
    await widget.updateComplete;
    expect(textOf(widget)).to.not.contain(REFERENCE);
    await press(BACK);
    await user.click((await screen.findAllByRole('button', { name: 'Ilmoittaudu' }))[0]!);
    expect((await screen.findByLabelText<HTMLInputElement>(NAME)).value).to.equal('Seuraava');
  });

  it('stops an identity code that came into the text after the refusal, at the offers of a full event too', async () => {
    const offer = { waitingList: { open: true, nextPosition: 3 }, otherDates: [] };
    const { posts, send } = await openFilled([problem(409, 'event-full', undefined, offer), receiptOf('waiting', 3)]);
    await user.click(send);
    await screen.findByRole('button', { name: 'Mene jonoon, sijasi on 3' });
    await user.fill(field(TOPIC), 'Olen 131052-987P, jonot.');
    await press('Mene jonoon, sijasi on 3');
    await screen.findByRole('heading', { name: 'Poista henkilötunnus, ennen kuin lähetät', focused: true });
    expect(posts()).to.have.lengthOf(1);
    await press('Poista henkilötunnus tiedoista');
    await screen.findByText(/^Henkilötunnus on poistettu/);
    await press(SEND);
    await screen.findByRole('heading', { name: 'Olet jonossa. Sinulla ei ole vielä paikkaa.', focused: true });
    expect(posts()[1]?.body).to.deep.include({ acceptWaiting: true, topic: 'Olen, jonot.' });
  });

  it('has no way back while it is sent; afterwards back and forth keeps the key, and what is stored is another signup', async () => {
    const { answer, respond } = pendingAnswer();
    const { widget, posts, send } = await openFilled([...LOST, answer, receiptOf('confirmed')]);
    await user.click(send);
    await screen.findByRole('heading', { name: UNSURE, focused: true });
    await press(BACK);
    await user.click((await screen.findAllByRole('button', { name: 'Ilmoittaudu' }))[0]!);
    const back = await screen.findByRole('button', { name: BACK });
    await press(SEND);
    await isSending();
    await expectAccessible(widget);
    expect(screen.queryByRole('button', { name: BACK })).to.equal(null);
    // Nobody can press it now, but a press may have been on its way.
    back.click();
    await widget.updateComplete;
    await isSending();
    expect(screen.queryByRole('button', { name: 'Ilmoittaudu' })).to.equal(null);
    expect(new Set(posts().map(({ key }) => key)).size).to.equal(1);
    respond(receiptOf('confirmed'));
    await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
    await press('Valmis, tyhjennä tiedot näytöltä');
    await screen.findByRole('heading', { name: 'Tule mukaan', focused: true });
    await openForm();
    await fillIn();
    await press(SEND);
    await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
    expect(posts().at(-1)?.key).to.not.equal(posts()[0]?.key);
  });

  it('lets the host page stop or take it over: then it is not said that it is stored once, and what was typed can be copied', async () => {
    const answers = [undefined, 'down', receiptOf('confirmed')];
    const listen = (event: Event) => {
      const answer = answers.shift();
      if (answer)
        (event as SignupSendEvent).detail.respondWith(answer === 'down' ? Promise.reject(new Error(answer)) : Promise.resolve(answer));
      else event.preventDefault();
    };
    const { widget, posts, send } = await openFilled([]);
    widget.addEventListener('sote-signup-send', listen);
    await user.click(send);
    await waitFor(() => expect(answers, 'the page was asked').to.have.lengthOf(2));
    expect([textOf(send), field(NAME).value], 'stopped, and as it was').to.deep.equal([SEND, 'Maija']);
    expect(screen.queryBySelector('[data-panel]')).to.equal(null);
    await user.click(send);
    await screen.findByRole('heading', { name: UNSURE, focused: true });
    await expectAccessible(widget);
    expect(textOf(widget)).to.contain('Yritä uudelleen').and.to.not.contain('vain kerran');
    const { copied, restore } = clipboard();
    await press('Kopioi tietoni');
    await waitFor(() => expect(announcements()).to.contain('Tiedot on kopioitu'));
    restore();
    expect(copied()).to.contain('Kuka olet?\nMaija\nSähköposti: maija@example.fi');
    widget.kiosk = true;
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Kopioi tietoni' })).to.equal(null));
    await user.click(send);
    await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
    expect(posts()).to.deep.equal([]);
  });

  it('has the button to try again where it says so, and the same key goes again', async () => {
    const { widget, posts, send } = await openFilled([...LOST, 'refused', receiptOf('confirmed')]);
    const sendAgain = (panel: string) => within(screen.getByRole('group', { name: panel })).getByRole('button', { name: SEND_AGAIN });
    await user.click(send);
    await screen.findByRole('heading', { name: UNSURE, focused: true });
    await user.click(sendAgain(UNSURE));
    await screen.findByRole('heading', { name: REFUSED, focused: true });
    expect([posts().length, new Set(posts().map(({ key }) => key)).size]).to.deep.equal([LOST.length + 1, 1]);
    await expectAccessible(widget);
    await user.click(sendAgain(REFUSED));
    await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
  });

  it('promises nothing once it was edited after it was not confirmed: two may be stored', async () => {
    const { widget, send } = await openFilled([...LOST, 'refused']);
    await user.click(send);
    await screen.findByText(/tallentuu vain kerran/);
    await user.fill(field(NAME), 'Matti');
    await screen.findByText(/saamme nyt kaksi/);
    expect(textOf(widget)).to.not.contain('tallentuu vain kerran');
    await user.click(send);
    await screen.findByRole('heading', { name: REFUSED, focused: true });
    screen.getByRole('button', { name: 'Kopioi tietoni' });
  });
});
