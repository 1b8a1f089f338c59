import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { Event } from '../../src/contract/events.js';
import { OwnSignup, SignupReceipt } from '../../src/contract/signups.js';
import { readEvent } from '../../src/domain/event-details.js';
import { readEvents } from '../../src/domain/event-reader.js';
import { readOffer, readOwnSignup, readSignupReceipt } from '../../src/domain/signup-reader.js';
import { evening, january } from './event-samples.js';

const broken: Readonly<Record<string, unknown>> = {
  'no title': { ...evening, title: '' },
  'an unknown status': { ...evening, status: 'maybe' },
  'no list of dates': { ...evening, dates: {} },
  'a date without an end': { ...evening, dates: [{ ...january, ends: undefined }] },
  'a date that is none': { ...evening, dates: [{ ...january, starts: 'tiistaina' }] },
  'room that is no count': { ...evening, dates: [{ ...january, room: { capacity: 20, left: -1 } }] },
  'an unknown way in': { ...evening, signup: { mode: 'knock' } },
  'a queue without a length': { ...evening, signup: { mode: 'open', waitingList: {} } },
  'a place without a name': { ...evening, place: { name: '', address: 'x', accessibility: [] } },
  'no object at all': 'tapahtuma',
  nothing: null,
};

const unopened: Readonly<Record<string, unknown>> = {
  'a place without an address': { ...evening, place: { name: 'Kirjasto', accessibility: [] } },
  'terms that are no texts': { ...evening, terms: { reward: 40 } },
  'a question of an unknown type': { ...evening, questions: [{ id: 'a', type: 'puzzle', text: 'Mitä?' }] },
  'options that are no list': { ...evening, questions: [{ id: 'a', type: 'one-of', text: 'Mikä?', options: 'x' }] },
  'a contact person that is an object': { ...evening, contactPerson: {} },
  'a choice at no day': { ...evening, signup: { mode: 'application', choiceDate: 'keväällä' } },
};

/** Every field that a widget shows. */
const complete: Event = {
  ...evening,
  kindLabel: 'Ilta',
  influence: { open: 'Aika', decided: 'Paikka' },
  agenda: 'Kahvi',
  goal: 'Kuulla',
  dates: [{ ...january, remote: { capacity: 50, left: 50 } }],
  place: { name: 'Kirjasto', address: 'Kirjastokatu 1', accessibility: ['Esteetön'], note: 'Ovi B' },
  remoteNote: 'Linkki tulee',
  signup: {
    mode: 'application',
    opens: '2026-12-01T10:00:00+02:00',
    closes: '2027-01-10T10:00:00+02:00',
    waitingList: { capacity: 30, length: 0 },
    criteria: 'Kaikki',
    places: 20,
    term: 'Vuosi',
    chosenBy: 'Ryhmä',
    choiceDate: '2027-01-11',
    deleteOn: '2027-02-12',
  },
  terms: { reward: '40 €', travel: 'Bussi', insurance: 'On', orientation: 'Ilta', peerSupport: 'On' },
  contactPerson: 'Maija',
  otherWayToSignUp: 'Soita',
  questions: [
    {
      id: 'b',
      type: 'one-of',
      text: 'Mikä?',
      options: [
        { value: 'x', label: 'X' },
        { value: 'y', label: 'Y' },
      ],
    },
    { id: 'a', type: 'text', text: 'Mitä?' },
  ],
  organiser: 'Alue',
  outcome: 'tulos',
};

type Mutation = readonly [path: string, whole: unknown];

/** The sample once for each of its fields, with something in it that no field of the contract may be. */
const mutationsOf = (value: unknown, path = ''): Mutation[] => {
  const here: Mutation[] = path ? [[path, -1]] : [];
  if (Array.isArray(value)) {
    const [first, ...others] = value as unknown[];
    return first === undefined
      ? here
      : [...here, ...mutationsOf(first, `${path}/0`).map(([at, item]): Mutation => [at, [item, ...others]])];
  }
  if (typeof value !== 'object' || value === null) return here;
  const inner = Object.entries(value).flatMap(([name, field]) =>
    mutationsOf(field, `${path}/${name}`).map(([at, item]): Mutation => [at, { ...value, [name]: item }]),
  );
  return [...here, ...inner];
};

/** Fields that the widgets do not use. */
const UNUSED = /^\/(level|supportPerson|dates\/0\/(room|remote)\/capacity)$/;

test('the sample is the contract’s, and is read', () => {
  assert.equal(v.is(Event, evening), true);
  assert.equal(readEvent(evening), evening);
});

for (const [what, item] of Object.entries(broken)) {
  test(`left out and counted: ${what}`, () => {
    const list = readEvents({ items: [evening, item, evening] });
    assert.equal(list?.events.length, 2);
    assert.equal(list.broken, 1);
  });
}

for (const [what, item] of Object.entries({ ...broken, ...unopened })) {
  test(`not opened: ${what}`, () => {
    assert.equal(readEvent(item), undefined);
    assert.equal(v.is(Event, item), false);
  });
}

test('unknown fields and an unknown kind are no fault', () => {
  const strange = { ...evening, kind: 'sauna', kindLabel: 'Saunailta', colour: 'blue' };
  assert.equal(readEvents({ items: [strange], nextCursor: 'abc', more: 1 })?.events[0]?.kind, 'sauna');
  assert.equal(readEvents({ items: [], nextCursor: 'abc' })?.nextCursor, 'abc');
});

test('what is no page of events is not taken for an empty one', () => {
  for (const body of [undefined, null, 'kirjaudu', {}, { items: 'none' }, 3]) assert.equal(readEvents(body), undefined);
});

const receipt = {
  reference: '4KT7-MX2A-9RJW',
  token: 'AbCdEfGhIjKlMnOpQrStUv',
  dates: [{ id: 'tammikuu', state: 'waiting', position: 3 }],
  deleteOn: '2027-02-12',
};

test('a receipt is a proof only in the contract’s form and with its status', () => {
  assert.equal(readSignupReceipt(receipt, 201), receipt);
  const wrong = [
    { ...receipt, reference: '4KT7' },
    { ...receipt, token: 'short' },
    { ...receipt, deleteOn: 'pian' },
    { ...receipt, dates: [{ id: 'a', state: 'in' }] },
    { ...receipt, dates: [{ id: 'a', state: 'waiting', position: 0 }] },
  ];
  for (const body of wrong) assert.equal(readSignupReceipt(body, 201), undefined);
  assert.equal(readSignupReceipt(receipt, 200), undefined);
});

const own = {
  reference: receipt.reference,
  event: { id: evening.id, title: evening.title, language: 'fi' },
  name: 'Maija',
  contact: { way: 'email', value: 'maija@example.fi' },
  attendance: 'place',
  dates: [{ id: 'tammikuu', state: 'confirmed', starts: january.starts, ends: january.ends, status: 'scheduled' }],
  companions: 0,
  supportPerson: false,
  needsTold: true,
  deleteOn: '2027-02-12',
};

const readers = {
  'an event': { sample: complete, schema: Event, read: readEvent },
  'a receipt': { sample: receipt, schema: SignupReceipt, read: (body: unknown) => readSignupReceipt(body, 201) },
  'a signup': { sample: own, schema: OwnSignup, read: readOwnSignup },
} as const;

for (const [what, { sample, schema, read }] of Object.entries(readers)) {
  test(`reader and contract agree on every field of ${what}`, () => {
    assert.equal(v.is(schema, sample), true);
    assert.equal(read(sample), sample);
    const mutations = mutationsOf(sample);
    assert.ok(mutations.length > 7);
    for (const [path, mutated] of mutations) {
      assert.equal(v.is(schema, mutated), false, `the contract refuses another ${path}`);
      assert.equal(read(mutated) === undefined, !UNUSED.test(path), path);
    }
  });
}

test('an own signup is read, also after its contact was deleted', () => {
  assert.equal(readOwnSignup(own), own);
  assert.notEqual(readOwnSignup({ ...own, contact: undefined, name: undefined }), undefined);
  for (const body of [null, { ...own, dates: [{ id: 'x' }] }, { ...own, needsTold: 'yes' }, { ...own, attendance: 'both' }]) {
    assert.equal(readOwnSignup(body), undefined);
  }
});

test('an offer leaves out what is broken in it', () => {
  const other = { id: 'b', starts: january.starts, ends: january.ends, left: 2 };
  assert.deepEqual(readOffer({ waitingList: { open: true, nextPosition: 4 }, otherDates: [other, { id: 'c' }] }), {
    waitingList: { open: true, nextPosition: 4 },
    otherDates: [other],
  });
  assert.deepEqual(readOffer({}), { waitingList: { open: false }, otherDates: [] });
});
