import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { html } from 'lit';
import '../../../../components/event-signup/event-signup.js';
import type { EventSignup } from '../../../../components/event-signup/event-signup.js';
import { dayInHelsinki, replyDate as daysAfter } from '../../../../src/domain/contact.js';
import { formatDay } from '../../../../src/localization/dates.js';
import { formatSpan } from '../../../../src/localization/spans.js';
import { noteTime } from '../../../../src/transport/present-time.js';
import { announcements, expectAccessible, expectAccessibleName } from '../../../support/browser/accessibility.js';
import { ENDPOINT, fakeEndpoint, json, pendingAnswer, problem } from '../../../support/browser/endpoint.js';
import { mount } from '../../../support/browser/mount.js';
import { setOffline } from '../../../support/browser/network.js';
import { screen, textOf, waitFor, within } from '../../../support/browser/queries.js';
import { focused, user } from '../../../support/browser/user.js';
import { warningsWhile } from '../../../support/browser/warnings.js';
import { fillIn, openForm } from '../steps.js';
import { evening, eventSignup, receiptOf, series, twoDates } from '../support.js';

type SignupBody = Readonly<Record<string, unknown>>;

const NAME = 'Nimi tai nimimerkki';
const DIET = 'Ruokavalio tai allergia';
const CONSENT = 'Annan luvan käyttää näitä tietoja tapahtuman järjestelyihin.';
const SEND = 'Lähetä ilmoittautuminen';

/** The widget with these events, and what was sent so far. */
const open = async (events: readonly object[], ...answers: readonly (Response | Promise<Response> | 'lost')[]) => {
  const { requests } = fakeEndpoint<SignupBody>({ 'GET /events': json({ items: events }), 'POST /events/{id}/signups': answers });
  const widget = await mount<EventSignup>(eventSignup());
  return { widget, posts: () => requests.filter(({ method }) => method === 'POST') };
};

const press = async (name: string): Promise<void> => user.click(await screen.findByRole('button', { name }));

const field = (label: string, page = screen) => page.getByLabelText<HTMLInputElement>(label);

const dateBox = (date: (typeof evening)['dates'][number]) => screen.getByRole<HTMLInputElement>('checkbox', { name: formatSpan(date) });

describe('<sote-event-signup> form', () => {
  it('asks one thing at a time: each step by itself, a way back, all of it once more before it leaves', async () => {
    const { widget, posts } = await open([evening], receiptOf('confirmed'));
    widget.oneAtATime = true;
    await openForm();
    await screen.findByText('Vaihe 1, yhteensä 5');
    screen.getByRole('button', { name: 'Näin käsittelemme tietojasi' });
    expect(screen.queryByLabelText(NAME)).to.equal(null);
    await expectAccessible(widget);
    await press('Jatka');
    const step = await screen.findByRole('heading', { name: 'Kuka olet?', focused: true });
    const progress = screen.getByText('Vaihe 2, yhteensä 5');
    expect(step.compareDocumentPosition(progress), 'read on from the heading').to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(progress.getBoundingClientRect().bottom, 'seen above it').to.be.at.most(step.getBoundingClientRect().top);
    expect(screen.queryByRole('button', { name: 'Näin käsittelemme tietojasi' }), 'told once, before the first field').to.equal(null);
    await press('Jatka');
    await screen.findByRole('heading', { name: 'Ilmoittautumisessa on korjattavaa', focused: true });
    await fillIn();
    await press('Jatka');
    await screen.findByRole('heading', { name: 'Tarvitsetko tukea, jotta voit osallistua?', focused: true });
    await press('Palaa takaisin');
    await screen.findByRole('heading', { name: 'Kuka olet?', focused: true });
    expect(field(NAME).value).to.equal('Maija');
    for (const [button, heading] of [
      ['Jatka', 'Tarvitsetko tukea, jotta voit osallistua?'],
      ['Jatka', 'Mistä haluaisit keskustella?'],
      ['Jatka tietojen tarkistukseen', 'Tarkista tietosi'],
    ] as const) {
      await press(button);
      await screen.findByRole('heading', { name: heading, focused: true });
    }
    await expectAccessible(widget);
    const change = screen.getByRole('button', { name: 'Muuta tietoja: Kuka olet?' });
    await expectAccessibleName(change, 'Muuta tietoja: Kuka olet?', 'button');
    await expectAccessibleName(screen.getByRole('button', { name: SEND }), SEND, 'button');
    await user.click(change);
    await screen.findByRole('heading', { name: 'Kuka olet?', focused: true });
    await user.fill(field(NAME), 'Matti');
    await press('Jatka tietojen tarkistukseen');
    await screen.findByRole('heading', { name: 'Tarkista tietosi', focused: true });
    expect(posts()).to.deep.equal([]);
    await press(SEND);
    await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
    expect(posts()[0]?.body['name']).to.equal('Matti');
  });

  it('tells while it is sent, is not sent twice, and announces a lost connection, which asks again under the same key', async () => {
    const { answer, respond } = pendingAnswer();
    const { widget, posts } = await open([evening], 'lost', answer);
    await openForm();
    await fillIn();
    await press(SEND);
    await waitFor(() => expect(screen.getByText('Lähetämme tietojasi.') === focused()).to.equal(true));
    await expectAccessible(widget);
    // Nothing in the form can be reached now: a submission comes by a script of the page or of an extension.
    screen.getBySelector<HTMLFormElement>('form').requestSubmit();
    await waitFor(() => expect(posts(), 'the lost one goes again').to.have.lengthOf(2));
    setOffline(true);
    await waitFor(() => expect(announcements()).to.contain('Verkkoyhteys katkesi'));
    await waitFor(() => expect(within(widget).getByText(/^Verkkoyhteys katkesi/) === focused()).to.equal(true));
    setOffline(false);
    const other = document.createElement('section');
    widget.before(other);
    other.append(widget);
    respond(receiptOf('confirmed'));
    await screen.findByRole('heading', { name: 'Paikkasi on varattu' });
    expect(new Set(posts().map(({ key }) => key)).size).to.equal(1);
    expect(posts()).to.have.lengthOf(2);
  });

  it('keeps the other dates when some of the chosen ones are full meanwhile, with another date or without one', async () => {
    const [first, second] = twoDates.dates;
    const nextDay = (time: string) => new Date(Date.parse(time) + 86_400_000).toISOString();
    const third = { ...first!, id: 'kolmas', starts: nextDay(first!.starts), ends: nextDay(first!.ends) };
    const fullOn = (id: string) => problem(409, 'event-full', undefined, { full: [id], waitingList: { open: false }, otherDates: [third] });
    const full = fullOn(first!.id);
    const event = { ...twoDates, dates: [first!, second!, third] };
    const { widget, posts } = await open([event], full, fullOn(second!.id), full, receiptOf('confirmed'));
    await openForm(twoDates.title);
    await user.click(dateBox(first!));
    await user.click(dateBox(second!));
    await fillIn();
    await press(SEND);
    await screen.findByRole('heading', { name: 'Osa valitsemistasi päivistä on täynnä', focused: true });
    await expectAccessible(widget);
    expect(screen.queryByRole('button', { name: SEND }), 'the same again would be of no use').to.equal(null);
    await press('Ilmoittaudu vain muille päiville');
    await waitFor(() => expect(posts()).to.have.lengthOf(2));
    await screen.findByRole('heading', { name: 'Kaikki paikat ehtivät mennä', focused: true });
    await user.click(dateBox(first!));
    await press(SEND);
    await screen.findByRole('heading', { name: 'Osa valitsemistasi päivistä on täynnä', focused: true });
    await press(`Vaihda aikaan: ${formatSpan(third)}`);
    await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
    expect(posts().map(({ body }) => body['dates'])).to.deep.equal([
      [first!.id, second!.id],
      [second!.id],
      [first!.id, second!.id],
      [second!.id, 'kolmas'],
    ]);
  });

  it('tells who asks, who reads and until when before the first field, by the endpoint’s day, and the web team what is missing', async () => {
    fakeEndpoint({ 'GET /events': json({ items: [{ ...evening, signup: { ...evening.signup, deleteOn: '2027-05-04' } }] }) });
    const warnings = await warningsWhile(async () => {
      const widget = await mount<EventSignup>(html`<sote-event-signup endpoint=${ENDPOINT}></sote-event-signup>`);
      await openForm();
      await press('Näin käsittelemme tietojasi');
      await waitFor(() => expect(textOf(widget)).to.contain('Poistamme tiedot viimeistään 4. toukokuuta 2027.'));
      expect(textOf(widget)).to.not.contain('Tietojesi lukija');
      widget.reader = 'koordinaattori';
      await waitFor(() => expect(textOf(widget)).to.contain('Tietojesi lukija: koordinaattori.'));
    });
    expect(
      warnings.filter((text) => text.includes('organisation, reader, privacy-url')),
      JSON.stringify(warnings),
    ).to.have.lengthOf(1);
  });

  it('counts until when from the day it is, also when the form stays open over midnight', async () => {
    const { deleteOn: _, ...signup } = { deleteOn: '', ...evening.signup };
    const { widget } = await open([{ ...evening, signup }]);
    // Nothing but the clock: that the page is seen again has other reasons to render.
    const minutes: (() => void)[] = [];
    const { setInterval } = window;
    window.setInterval = ((tick: () => void, pause: number) =>
      pause === 60_000 ? minutes.push(tick) : setInterval(tick, pause)) as typeof setInterval;
    await openForm();
    window.setInterval = setInterval;
    await press('Näin käsittelemme tietojasi');
    await waitFor(() => expect(textOf(widget)).to.contain('Poistamme tiedot viimeistään'));
    const afterThat = new Date(Date.parse(evening.dates[0]!.ends) + 3 * 86_400_000);
    noteTime(new Headers({ date: afterThat.toUTCString() }));
    for (const tick of minutes) tick();
    // At once: later, other things render the form anyway.
    await screen.getBySelector<LitElement>('sote-event-signup-form').updateComplete;
    expect(textOf(widget)).to.contain(`Poistamme tiedot viimeistään ${formatDay(daysAfter(30, dayInHelsinki(afterThat)))}.`);
    noteTime(new Headers({ date: new Date().toUTCString() }));
  });

  it('names its fields, and what they are filled with by a browser, but not on a shared screen', async () => {
    const { widget } = await open([evening]);
    await openForm();
    await fillIn();
    await expectAccessibleName(field(NAME), NAME, 'textbox');
    await expectAccessibleName(field('Sähköpostiosoite'), 'Sähköpostiosoite', 'textbox');
    const way = 'Miten kerromme sinulle, jos jokin muuttuu?';
    await expectAccessibleName(screen.getByRole('group', { name: way }), way, 'group');
    await press('Muu tuki');
    const interpreter = await screen.findByRole('checkbox', { name: 'Viittomakielen tulkki' });
    await expectAccessibleName(interpreter, 'Viittomakielen tulkki', 'checkbox');
    const filledBy = () => [NAME, 'Sähköpostiosoite', 'Voit ehdottaa aihetta'].map((label) => field(label).autocomplete);
    expect(filledBy()).to.deep.equal(['name', 'email', 'off']);
    widget.kiosk = true;
    await waitFor(() => expect(filledBy()).to.deep.equal(['off', 'off', 'off']));
  });

  it('shows what was chosen above the fields, and lets a note of a date be heard apart from its day', async () => {
    const [first, second] = twoDates.dates;
    await open([{ ...twoDates, dates: [first!, { ...second!, room: { left: 0 } }] }]);
    await openForm(twoDates.title);
    const summary = screen.getBySelector('[part="summary"]');
    expect(textOf(summary)).to.contain('Kaksi iltaa').and.to.not.contain('klo');
    await user.click(dateBox(first!));
    await waitFor(() => expect(textOf(summary)).to.contain('klo'));
    expect(textOf(summary)).to.contain('Pääkirjasto');
    const full = screen.getByRole('checkbox', { name: /Täynnä, voit jonottaa$/ });
    await expectAccessibleName(full, `${formatSpan(second!)} Täynnä, voit jonottaa`, 'checkbox');
  });

  it('asks first for the support that the event offers, and for attendance at a distance only where that is possible', async () => {
    const support = ['induction-loop', 'remote'];
    await open([
      { ...evening, support },
      { ...series, support },
    ]);
    const needs = () =>
      within(screen.getByRole('group', { name: 'Valitse tarvitsemasi tuki' }))
        .getAllByRole('checkbox')
        .map((box) => textOf(box.parentElement!));
    await openForm();
    expect(needs()).to.deep.equal(['Induktiosilmukka']);
    await press('Muu tuki');
    await user.click(await screen.findByRole('checkbox', { name: DIET }));
    expect(needs()).to.include(DIET).and.to.not.include('Osallistuminen etänä');
    await press('Palaa takaisin');
    await user.click((await screen.findAllByRole('button', { name: 'Ilmoittaudu' }))[0]!);
    await screen.findByRole('checkbox', { name: CONSENT });
    screen.getByRole('button', { name: 'Muu tuki', expanded: true });
    await user.click(screen.getByRole('checkbox', { name: DIET, checked: true }));
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: CONSENT })).to.equal(null));
    screen.getByRole('checkbox', { name: DIET, checked: false });
    // It does not close under the hand.
    screen.getByRole('button', { name: 'Muu tuki', expanded: true });
    await press('Palaa takaisin');
    await press('Takaisin tapahtumiin');
    await openForm(series.title);
    expect(needs()).to.deep.equal(['Induktiosilmukka', 'Osallistuminen etänä']);
  });
});

describe('<sote-event-signup> on a host page', () => {
  it('stands twice, each with its own signup; removed and put back it keeps what was typed', async () => {
    const { widget, posts } = await open([evening], receiptOf('confirmed'));
    const other = await mount(eventSignup());
    const [first, second] = [within(widget), within(other)];
    for (const page of [first, second]) await openForm(evening.title, page);
    await fillIn(first);
    await user.fill(field(NAME, second), 'Toinen');
    expect(field(NAME, first).value).to.equal('Maija');
    const place = other.parentElement!;
    other.remove();
    place.append(other);
    await second.findByLabelText(NAME);
    expect(field(NAME, second).value).to.equal('Toinen');
    await user.click(first.getByRole('button', { name: SEND }));
    await first.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
    expect(field(NAME, second).value).to.equal('Toinen');
    expect(posts().map(({ body }) => body['name'])).to.deep.equal(['Maija']);
    await user.click(first.getByRole('button', { name: 'Valmis, tyhjennä tiedot näytöltä' }));
    await first.findByRole('heading', { name: 'Tule mukaan', focused: true });
    await openForm(evening.title, first);
    expect(field(NAME, first).value, 'the next person finds nothing').to.equal('');
  });

  it('shows one event and its deletion day, and after its receipt leads back to it with the focus', async () => {
    fakeEndpoint({ 'GET /events/{id}': json(evening), 'POST /events/{id}/signups': receiptOf('confirmed') });
    await mount(
      html`<sote-event-signup
        endpoint=${ENDPOINT}
        .organisation=${'A'}
        .reader=${'B'}
        .privacyUrl=${'/c'}
        event-id="ilta"
      ></sote-event-signup>`,
    );
    await user.click((await screen.findAllByRole('button', { name: 'Ilmoittaudu' }))[0]!);
    await screen.findByRole('heading', { name: 'Ilmoittaudu mukaan', focused: true });
    await fillIn();
    await press(SEND);
    await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
    screen.getByText('Poistamme tietosi viimeistään 1. maaliskuuta 2027.');
    await press('Valmis, tyhjennä tiedot näytöltä');
    await screen.findByRole('heading', { name: evening.title, focused: true });
  });

  it('is defined once, however often its script comes', async () => {
    const before = customElements.get('sote-event-signup');
    // Addresses that are in no bundle: a second copy of the kit, with a file of warnings of its own.
    const [again, itsWarnings] = ['/components/event-signup/event-signup.ts?again', '/src/controllers/warnings.ts'];
    const warnings = await warningsWhile(async () => {
      await import(again);
      await import(itsWarnings);
    });
    expect(customElements.get('sote-event-signup') === before).to.equal(true);
    expect(warnings).to.have.lengthOf(1);
    await open([evening]);
    await screen.findByRole('button', { name: `Lue ja ilmoittaudu: ${evening.title}` });
  });
});
