import { expect } from '@open-wc/testing';
import { initialState } from '../../../components/participation-house/house-state.js';
import type { HouseEvent, HouseState } from '../../../components/participation-house/house-state.js';
import { notesKey, reduce } from '../../../components/participation-house/levels/details-state.js';
import type { FetchedTexts } from '../../../components/participation-house/levels/texts.js';
import { LEVELS } from './support.js';

const URL = 'https://example.test/events?level=dialogue';
const texts: FetchedTexts = { kit: {}, staff: {}, direction: {}, own: { src: '/house.json', source: undefined } };
const comingEvents = { [URL]: [{ title: 'Raati' }] };

type Transition = readonly [what: string, before: Partial<HouseState>, event: HouseEvent, after: Partial<HouseState>];

const pressed = (level: 'feedback' | 'strategy', canSeveralBeOpen: boolean): HouseEvent => ({
  type: 'level-pressed',
  level,
  canSeveralBeOpen,
});

const transitions: readonly Transition[] = [
  ['opens a level', {}, pressed('feedback', false), { open: ['feedback'] }],
  ['opens a level instead of another', { open: ['feedback'] }, pressed('strategy', false), { open: ['strategy'] }],
  [
    'opens a level beside another, in the order of the house',
    { open: ['strategy'] },
    pressed('feedback', true),
    { open: ['feedback', 'strategy'] },
  ],
  ['closes an open level', { open: ['feedback', 'strategy'] }, pressed('feedback', true), { open: ['strategy'] }],
  ['closes one level when the page opened several', { open: ['feedback', 'strategy'] }, pressed('feedback', false), { open: ['strategy'] }],
  ['opens all levels', { open: ['feedback'] }, { type: 'all-pressed' }, { open: LEVELS }],
  ['closes all levels when all are open', { open: LEVELS }, { type: 'all-pressed' }, { open: [] }],
  [
    'closes the level that Escape is pressed in',
    { open: ['feedback', 'strategy'] },
    { type: 'escape-pressed', level: 'strategy' },
    { open: ['feedback'] },
  ],
  [
    'closes all levels by Escape in a closed one',
    { open: ['feedback', 'strategy'] },
    { type: 'escape-pressed', level: 'dialogue' },
    { open: [] },
  ],
  ['closes all levels by Escape elsewhere', { open: ['feedback'] }, { type: 'escape-pressed' }, { open: [] }],
  [
    'opens what the page chooses',
    { open: ['dialogue'] },
    { type: 'page-chose-levels', levels: ['strategy', 'feedback'] },
    { open: ['feedback', 'strategy'] },
  ],
  ['closes all when the page chooses none', { open: ['dialogue'] }, { type: 'page-chose-levels', levels: [] }, { open: [] }],
  ['asks for the details', {}, { type: 'details-requested' }, { details: 'loading' }],
  ['asks again after a failure', { details: 'failed' }, { type: 'details-requested' }, { details: 'loading' }],
  ['asks again for another language', { details: 'loaded' }, { type: 'details-requested' }, { details: 'loading' }],
  ['takes the details', { details: 'loading' }, { type: 'details-loaded', texts }, { details: 'loaded', texts }],
  ['knows that the details could not be fetched', { details: 'loading' }, { type: 'details-failed' }, { details: 'failed' }],
  ['asks once for coming events', {}, { type: 'events-requested', url: URL }, { comingEvents: { [URL]: [] } }],
  [
    'takes the coming events',
    { comingEvents: { [URL]: [] } },
    { type: 'events-loaded', url: URL, events: [{ title: 'Raati' }] },
    { comingEvents },
  ],
  [
    'opens the questions of a level',
    { openQuestions: ['strategy'] },
    { type: 'questions-pressed', level: 'feedback' },
    { openQuestions: ['feedback', 'strategy'] },
  ],
  [
    'closes the questions of a level',
    { openQuestions: ['feedback'] },
    { type: 'questions-pressed', level: 'feedback' },
    { openQuestions: [] },
  ],
  [
    'keeps a note',
    {},
    { type: 'note-written', notes: 'clients feedback', question: 1, text: 'Hyvä' },
    { notes: { 'clients feedback': ['', 'Hyvä'] } },
  ],
  [
    'keeps notes apart',
    { notes: { a: ['1', '2'], b: ['3'] } },
    { type: 'note-written', notes: 'a', question: 0, text: '4' },
    { notes: { a: ['4', '2'], b: ['3'] } },
  ],
  ['shows everything on paper', { open: ['feedback'] }, { type: 'print-began' }, { isPrinting: true }],
  ['shows the same as before after printing', { open: ['feedback'], isPrinting: true }, { type: 'print-ended' }, { isPrinting: false }],
  ['knows that nothing can be printed here', {}, { type: 'print-tried', isPrinted: false }, { hasPrintFailed: true }],
  [
    'forgets that once something was printed',
    { hasPrintFailed: true },
    { type: 'print-tried', isPrinted: true },
    { hasPrintFailed: false },
  ],
  [
    'forgets for the next person what was opened and written, and keeps what was fetched',
    { open: ['dialogue'], openQuestions: ['dialogue'], notes: { a: ['1'] }, details: 'loaded', texts, comingEvents },
    { type: 'cleared', levels: ['strategy'] },
    { open: ['strategy'], openQuestions: [], notes: {} },
  ],
];

const impossible: readonly (readonly [what: string, before: Partial<HouseState>, event: HouseEvent])[] = [
  ['details that nobody asked for', {}, { type: 'details-loaded', texts }],
  ['details that came twice', { details: 'loaded' }, { type: 'details-loaded', texts }],
  ['a failure that comes after the details', { details: 'loaded' }, { type: 'details-failed' }],
  ['a failure before anything was asked for', {}, { type: 'details-failed' }],
  ['a second request for the same events', { comingEvents }, { type: 'events-requested', url: URL }],
  ['events that nobody asked for', {}, { type: 'events-loaded', url: URL, events: [] }],
];

describe('the state of the house', () => {
  for (const [what, before, event, after] of transitions) {
    it(what, () => {
      const state: HouseState = { ...initialState, ...before };
      const copy = structuredClone(state);
      expect(reduce(state, event)).to.deep.equal({ ...state, ...after });
      expect(state, 'the state before is not changed').to.deep.equal(copy);
    });
  }

  for (const [what, before, event] of impossible) {
    it(`ignores ${what}`, () => {
      const state: HouseState = { ...initialState, ...before };
      expect(reduce(state, event)).to.equal(state);
    });
  }

  it('has a transition for every event', () => {
    const events: Record<HouseEvent['type'], true> = {
      ...{ 'all-pressed': true, cleared: true, 'details-failed': true, 'details-loaded': true, 'details-requested': true },
      ...{ 'escape-pressed': true, 'events-loaded': true, 'events-requested': true, 'level-pressed': true, 'note-written': true },
      ...{ 'page-chose-levels': true, 'print-began': true, 'print-ended': true, 'print-tried': true, 'questions-pressed': true },
    };
    expect(transitions.map(([, , { type }]) => type)).to.include.members(Object.keys(events));
  });

  it('keeps the notes of staff and clients apart', () => {
    expect(notesKey('staff', 'feedback')).to.not.equal(notesKey('clients', 'feedback'));
  });
});
