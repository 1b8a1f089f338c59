import { expect } from '@open-wc/testing';
import { drawOrder } from '../../desk/src/events/draw-order.js';
import { eventBody } from '../../desk/src/events/event-body.js';
import { newEventDraft, reduceEventDraft } from '../../desk/src/events/event-draft.js';
import type { EventDraft, EventDraftEvent } from '../../desk/src/events/event-draft.js';
import { faultsOf } from '../../desk/src/events/event-faults.js';
import { previewOf } from '../../desk/src/events/preview-event.js';
import { initialCallOff, reduceCallOff } from '../../desk/src/events/call-off-state.js';
import { initialSelection, reduceSelection, selectionFault } from '../../desk/src/events/selection-state.js';
import { readEvents } from '../../src/domain/event-reader.js';
import { evening } from './event-samples.js';

const text = (name: Extract<EventDraftEvent, { type: 'text' }>['name'], value: string, language = 'fi'): EventDraftEvent => ({
  type: 'text',
  name,
  value,
  language,
});
const fact = (name: Extract<EventDraftEvent, { type: 'fact' }>['name'], value: string): EventDraftEvent => ({ type: 'fact', name, value });
const on = (day: string, more = {}): EventDraftEvent => ({ type: 'date', id: 'date-1', change: { day, ...more } });
const after = (draft: EventDraft, ...events: readonly EventDraftEvent[]): EventDraft => events.reduce(reduceEventDraft, draft);
const written = after(newEventDraft('id-1'), text('title', 'Ilta'), text('description', 'Tule mukaan.'), on('2027-07-13', { room: '20' }));
const faults = (draft: EventDraft) => Object.fromEntries(faultsOf(draft));

describe('An event while it is written', () => {
  it('names what is missing, at its own field', () => {
    expect(faults(newEventDraft('id-1'))).to.deep.equal({
      'date-1.day': 'missing',
      'fi.title': 'missing',
      'fi.description': 'missing',
      'date-1.room': 'no-way-to-attend',
    });
    expect(faults(written)).to.deep.equal({});
  });

  it('is sent by the clock in Finland, in summer and in winter', () => {
    expect(eventBody(written).dates[0]).to.deep.equal({
      id: 'date-1',
      starts: '2027-07-13T14:00:00.000Z',
      ends: '2027-07-13T16:00:00.000Z',
      room: { capacity: 20 },
    });
    expect(eventBody(after(written, on('2027-01-13'))).dates[0]?.starts).to.equal('2027-01-13T15:00:00.000Z');
  });

  it('refuses what contradicts itself, as the endpoint does', () => {
    expect(faults(after(written, on('2027-07-13', { ends: '16:00' })))).to.deep.equal({ 'date-1.ends': 'end-before-start' });
    expect(faults(after(written, fact('closes', '2027-07-13T18:00')))).to.deep.equal({ closes: 'closes-after-start' });
    expect(faults(after(written, fact('opens', '2027-07-02T09:00'), fact('closes', '2027-07-01T09:00')))).to.deep.equal({
      closes: 'closes-before-opens',
    });
    expect(faults(after(written, fact('mode', 'lottery')))).to.deep.equal({ places: 'draw-without-places' });
    expect(faults(after(written, { type: 'date-removed', id: 'date-1' }))).to.deep.equal({ dates: 'no-date' });
  });

  it('wants both halves of what belongs together, and finds an identity code', () => {
    expect(faults(after(written, text('influenceOpen', 'Ajat')))).to.deep.equal({ 'fi.influenceDecided': 'missing' });
    expect(faults(after(written, text('placeName', 'Kirjasto')))).to.deep.equal({ 'fi.placeAddress': 'missing' });
    expect(faults(after(written, text('agenda', 'Tunnus 131052-308T')))).to.deep.equal({ 'fi.agenda': 'code' });
    expect(faults(after(written, { type: 'language-toggled', language: 'sv' }))).to.have.keys('sv.title', 'sv.description');
  });

  it('sends what nobody changed exactly as it came', () => {
    const opened = reduceEventDraft(newEventDraft('x'), { type: 'opened', event: evening });
    expect(eventBody(opened)).to.deep.equal(evening.body);
  });

  it('does not open a signup again that a draw has closed meanwhile', () => {
    const opened = reduceEventDraft(newEventDraft('x'), { type: 'opened', event: evening });
    const closed = { ...evening, body: { ...evening.body, signup: { ...evening.body.signup, closes: '2026-12-01T08:00:00.000Z' } } };
    const rebased = after(opened, text('title', 'Toinen nimi'), { type: 'rebased', event: closed });
    expect(eventBody(rebased).signup.closes).to.equal('2026-12-01T08:00:00.000Z');
    expect(eventBody(rebased).texts['fi']?.title).to.equal('Toinen nimi');
  });

  it('begins a further date like the one before, as a date of its own', () => {
    const opened = reduceEventDraft(newEventDraft('x'), { type: 'opened', event: evening });
    const [, second] = reduceEventDraft(opened, { type: 'date-added', id: 'date-2' }).dates;
    expect(second).to.deep.include({ id: 'date-2', day: '', starts: '17:00', room: '20' });
    expect(second).to.not.have.property('was');
  });

  it('has the same questions in each language, and names the words that are missing', () => {
    const asked = after(
      written,
      { type: 'language-toggled', language: 'sv' },
      { type: 'question-added', id: 'food' },
      { type: 'question', id: 'food', change: { type: 'one-of', isRequired: true } },
      { type: 'question-words', id: 'food', language: 'fi', name: 'text', value: 'Mitä syöt?' },
      { type: 'option-words', id: 'food', language: 'fi', option: 'option-1', value: 'Keittoa' },
      { type: 'option-words', id: 'food', language: 'fi', option: 'option-2', value: 'Puuroa' },
      { type: 'option-added', id: 'food', option: 'third' },
      { type: 'option-removed', id: 'food', option: 'option-2' },
      { type: 'option-words', id: 'food', language: 'fi', option: 'third', value: 'Tunnus 131052-308T' },
    );
    expect(eventBody(asked).texts['fi']?.questions).to.deep.equal([
      {
        ...{ type: 'one-of', id: 'food', text: 'Mitä syöt?', required: true },
        options: [
          { value: 'option-1', label: 'Keittoa' },
          { value: 'third', label: 'Tunnus 131052-308T' },
        ],
      },
    ]);
    expect(faults(asked)).to.deep.equal({
      ...{ 'sv.title': 'missing', 'sv.description': 'missing', 'sv.food.text': 'missing' },
      ...{ 'sv.food.option.option-1': 'missing', 'sv.food.option.third': 'missing', 'fi.food.option.third': 'code' },
    });
    expect(eventBody(after(asked, fact('mode', 'none'))).texts['fi']).to.not.have.property('questions');
  });

  it('asks its questions in the order in which they are put, and keeps on what they depend', () => {
    const when = { question: 'table', is: 'yes' };
    const why = { id: 'why', type: 'text' as const, text: 'Miksi?', when, limit: 300 };
    const fi = {
      title: 'Ilta',
      description: 'Tule.',
      terms: {},
      questions: [{ id: 'table', type: 'yes-no' as const, text: 'Tuletko?' }, why],
    };
    const opened = reduceEventDraft(newEventDraft('x'), {
      type: 'opened',
      event: { ...evening, body: { ...evening.body, texts: { fi } } },
    });
    expect(eventBody(opened).texts['fi']).to.deep.equal(fi);
    const questionsOf = (draft: EventDraft) => eventBody(draft).texts['fi']?.questions;
    expect(questionsOf(after(opened, { type: 'question-raised', id: 'why' }))).to.deep.equal([why, fi.questions[0]]);
    expect(faults(after(opened, { type: 'question', id: 'why', change: { limit: '20' } }))).to.deep.equal({ 'why.limit': 'wrong' });
    const { when: _, ...alone } = why;
    expect(questionsOf(after(opened, { type: 'question-removed', id: 'table' }))).to.deep.equal([alone]);
  });

  it('of the whole organisation is not written by staff of some units', () => {
    expect(Object.fromEntries(faultsOf(written, ['keskusta']))).to.deep.equal({ unit: 'missing' });
    expect(faultsOf(after(written, fact('unit', 'keskusta')), ['keskusta']).size).to.equal(0);
  });

  it('is an event that the widget can list', () => {
    const page = readEvents({ items: [previewOf('id-1', eventBody(written), 'fi')] });
    expect(page?.events.map(({ title }) => title)).to.deep.equal(['Ilta']);
    expect(previewOf('id-1', eventBody(written), 'sv')).to.equal(undefined);
  });
});

describe('What is called off', () => {
  it('is asked again when something else is chosen', () => {
    const asked = reduceCallOff(reduceCallOff(initialCallOff, { type: 'chosen', name: 'what', value: 'cancelled' }), {
      type: 'asked',
      isAsked: true,
    });
    expect(asked).to.include({ what: 'cancelled', isAsked: true });
    expect(reduceCallOff(asked, { type: 'chosen', name: 'date', value: 'date-1' })).to.include({ isAsked: false });
  });
});

describe('Who gets in', () => {
  it('are no more than there are places, and the others are told why', () => {
    const two = ['a', 'b'].reduce((state, reference) => reduceSelection(state, { type: 'toggled', reference }), initialSelection);
    expect(selectionFault(two, { left: 1, others: 0 })).to.equal('too-many');
    expect(selectionFault(two, { left: 2, others: 3 })).to.equal('no-reason');
    const reasoned = reduceSelection(two, { type: 'reason', language: 'fi', value: 'Paikkoja oli kaksi.' });
    expect(selectionFault(reasoned, { left: 2, others: 3 })).to.equal(undefined);
  });

  it('are drawn in the browser in the same order as at the endpoint', async () => {
    // As `drawOrder` of the receiver, and `openssl dgst -sha256 -hmac julkinen-siemen`.
    const references = ['2222-2222-2222', '3333-3333-3333', '4444-4444-4444', '5555-5555-5555'];
    const expected = ['2222-2222-2222', '5555-5555-5555', '3333-3333-3333', '4444-4444-4444'];
    expect(await drawOrder('julkinen-siemen', references)).to.deep.equal(expected);
  });
});
