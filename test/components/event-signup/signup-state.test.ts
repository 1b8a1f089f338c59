import { expect } from '@open-wc/testing';
import { hasMore, initialState, knowsMore, PAGE_SIZE, reduceList, shownEvents } from '../../../components/event-signup/signup-state.js';
import type { Opening, SignupState, Step } from '../../../components/event-signup/signup-state.js';
import { reduce } from '../../../components/event-signup/visit/visit-state.js';
import type { VisitEvent } from '../../../components/event-signup/signup-state.js';
import type { SignupReceipt } from '../../../src/contract/signups.js';
import { NO_FILTER } from '../../../src/domain/event-filter.js';
import { evening, panel, series } from './support.js';

const receipt: SignupReceipt = { reference: '4KT7-MX2A-9RJW', token: 'AbCd_-GhIjKlMnOpQrStUv', dates: [], deleteOn: '2027-03-01' };
const page = (...events: (typeof evening)[]) => ({ events, broken: 0 });
const after = (state: SignupState, ...events: VisitEvent[]): SignupState => events.reduce(reduce, state);

/** With the events of the first request on screen. */
const listed = (...events: (typeof evening)[]): SignupState =>
  after(initialState(), { type: 'events-requested' }, { type: 'events-received', request: 1, page: page(...events) });

const open = (state: SignupState, step: Opening): SignupState => after(state, { type: 'step-requested', step }, { type: 'opened', step });

const detail: Opening = { name: 'detail', event: evening };
const form: Opening = { name: 'form', event: evening };
const manage: Opening = { name: 'manage', link: 'x' };
const filters: Step = { name: 'filters' };
const nextPage: Step = { name: 'next-page' };

describe('<sote-event-signup> state', () => {
  describe('the events', () => {
    it('are loading at first, then on screen', () => {
      const state = initialState();
      expect([state.list.status, state.list.version, state.view.name]).to.deep.equal(['loading', 0, 'list']);
      const ready = listed(evening, panel);
      expect([ready.list.status, ready.list.version, shownEvents(ready)]).to.deep.equal(['ready', 1, [evening, panel]]);
    });

    it('stay on screen while others are requested, and when those fail', () => {
      const waiting = after(listed(evening), { type: 'events-requested' });
      expect([waiting.list.status, shownEvents(waiting)]).to.deep.equal(['ready', [evening]]);
      const failed = after(waiting, { type: 'events-failed', request: 2 });
      expect([failed.list.status, shownEvents(failed)]).to.deep.equal(['failed', [evening]]);
      expect(after(failed, { type: 'events-requested' }).list.status).to.equal('loading');
    });

    it('of an earlier request are ignored when they come late, and so is its failure', () => {
      const waiting = after(listed(evening), { type: 'events-requested' });
      expect(after(waiting, { type: 'events-received', request: 1, page: page(panel) })).to.equal(waiting);
      expect(after(waiting, { type: 'events-failed', request: 1 })).to.equal(waiting);
    });

    it('are shown twenty at a time, and the rest of a page before the next page', () => {
      const many = Array.from({ length: PAGE_SIZE + 5 }, (_, index) => ({ ...evening, id: String(index) }));
      const first = after(
        initialState(),
        { type: 'events-requested' },
        { type: 'events-received', request: 1, page: { ...page(...many), nextCursor: 'b' } },
      );
      expect([shownEvents(first).length, knowsMore(first), hasMore(first)]).to.deep.equal([PAGE_SIZE, true, true]);
      const second = after(first, { type: 'step-requested', step: nextPage }, { type: 'next-page-received', step: nextPage });
      expect([shownEvents(second).length, knowsMore(second), hasMore(second), second.list.version]).to.deep.equal([
        PAGE_SIZE + 5,
        false,
        true,
        1,
      ]);
      const last = after(
        second,
        { type: 'step-requested', step: nextPage },
        { type: 'next-page-received', step: nextPage, page: { events: [panel], broken: 2 } },
      );
      expect([shownEvents(last).length, hasMore(last), last.list.version, last.list.page.broken]).to.deep.equal([
        PAGE_SIZE + 6,
        false,
        2,
        2,
      ]);
    });

    it('of a file are narrowed by the filter here; an endpoint filters by itself', () => {
      const narrowed = after(listed(evening, panel), { type: 'filter-changed', filter: { ...NO_FILTER, kind: 'panel' } });
      expect(narrowed.list.wanted).to.deep.equal([evening, panel]);
      const others = { ...panel, kind: 'panel' };
      const ofFile = after(
        narrowed,
        { type: 'events-requested' },
        { type: 'events-received', request: 2, page: { ...page(evening, others), isFile: true } },
      );
      expect(ofFile.list.wanted).to.deep.equal([others]);
    });

    it('in another language renew the event on screen', () => {
      const swedish = { ...evening, title: 'Delaktighetskväll' };
      for (const step of [detail, form]) {
        const state = after(
          open(listed(evening), step),
          { type: 'events-requested' },
          { type: 'events-received', request: 2, page: page(swedish) },
        );
        expect(state.view).to.deep.equal({ ...step, event: swedish });
        const gone = after(state, { type: 'events-requested' }, { type: 'events-received', request: 3, page: page(panel) });
        expect(gone.view).to.deep.equal({ ...step, event: swedish });
      }
    });
  });

  it('of the list alone is the same before the rest of the widget is fetched', () => {
    const received = { type: 'events-received', request: 1, page: page(evening, panel) } as const;
    const requested = reduceList(initialState(), { type: 'events-requested' });
    expect(reduceList(requested, received)).to.deep.equal(reduce(requested, received));
    const waiting = reduceList(requested, { type: 'step-requested', step: detail });
    expect(reduceList(waiting, { type: 'step-failed', step: detail }).pending).to.deep.equal({ step: detail, hasFailed: true });
    expect(reduceList(waiting, { type: 'step-failed', step: manage })).to.equal(waiting);
  });

  describe('a press', () => {
    const openings: readonly Opening[] = [detail, form, manage];
    it('opens its view once the part is fetched; what was on screen stays until then', () => {
      for (const step of openings) {
        const waiting = after(listed(evening), { type: 'step-requested', step });
        expect([waiting.view.name, waiting.pending?.step]).to.deep.equal(['list', step]);
        const opened = after(waiting, { type: 'opened', step });
        expect([opened.view, opened.pending, opened.hasActed]).to.deep.equal([step, undefined, true]);
      }
    });

    it('opens the event in the language in which it is here by then', () => {
      const swedish = { ...evening, title: 'Delaktighetskväll' };
      for (const step of [detail, form]) {
        const state = after(
          listed(evening),
          { type: 'step-requested', step },
          { type: 'events-requested' },
          { type: 'events-received', request: 2, page: page(swedish) },
          { type: 'opened', step },
        );
        expect(state.view).to.deep.equal({ ...step, event: swedish });
      }
    });

    it('that could not be fetched says so, and can be tried again', () => {
      for (const step of [...openings, filters, nextPage]) {
        const failed = after(listed(evening), { type: 'step-requested', step }, { type: 'step-failed', step });
        expect([failed.view.name, failed.pending]).to.deep.equal(['list', { step, hasFailed: true }]);
        expect(after(failed, { type: 'step-requested', step }).pending).to.deep.equal({ step, hasFailed: false });
        expect(after(failed, { type: 'events-requested' }).pending, 'given up').to.equal(undefined);
      }
    });

    it('that another press has replaced changes nothing when it comes', () => {
      const waiting = after(listed(evening), { type: 'step-requested', step: detail }, { type: 'step-requested', step: manage });
      expect(after(waiting, { type: 'opened', step: detail })).to.equal(waiting);
      expect(after(waiting, { type: 'step-failed', step: detail })).to.equal(waiting);
      expect(after(waiting, { type: 'filters-opened', step: filters })).to.equal(waiting);
      expect(after(waiting, { type: 'next-page-received', step: nextPage })).to.equal(waiting);
    });

    it('opens the filters above the list', () => {
      const state = after(listed(evening), { type: 'step-requested', step: filters }, { type: 'filters-opened', step: filters });
      expect([state.hasFilters, state.view.name, state.pending]).to.deep.equal([true, 'list', undefined]);
    });

    it('for the next page is given up when the list is replaced', () => {
      const state = after(listed(evening), { type: 'step-requested', step: nextPage }, { type: 'events-requested' });
      expect(state.pending).to.equal(undefined);
      expect(after(listed(evening), { type: 'step-requested', step: detail }, { type: 'events-requested' }).pending?.step).to.equal(detail);
    });

    it('by the page itself is no act of the person, whose focus stays', () => {
      const only: Opening = { ...detail, isOnly: true };
      const state = open(listed(evening), only);
      expect([state.view, state.hasActed]).to.deep.equal([only, false]);
      expect(open(open(state, form), only).hasActed).to.equal(true);
    });
  });

  describe('the way through', () => {
    it('leads back to the list from every view', () => {
      for (const step of [detail, form, manage])
        expect(after(open(listed(evening), step), { type: 'list-returned' }).view.name).to.equal('list');
      const state = listed(evening);
      expect(after(state, { type: 'list-returned' })).to.equal(state);
    });

    it('leads from the form to the receipt, and from nowhere else', () => {
      const state = after(open(listed(evening), form), { type: 'signup-received', receipt, attendance: 'remote' });
      expect(state.view).to.deep.equal({ name: 'receipt', event: evening, receipt, attendance: 'remote' });
      for (const other of [listed(evening), open(listed(evening), detail), open(listed(evening), manage), state]) {
        expect(after(other, { type: 'signup-received', receipt })).to.equal(other);
      }
    });

    it('leads from the one event of the page, which is gone, to all events', () => {
      const gone = open(listed(), { name: 'detail', event: undefined, isOnly: true });
      const state = after(gone, { type: 'event-id-left', eventId: 'poissa' });
      expect([state.view.name, state.leftEventId, state.list.status, state.list.version]).to.deep.equal(['list', 'poissa', 'loading', 0]);
    });
  });

  describe('a level of the house', () => {
    it('narrows the list until the person wants every level, or is done', () => {
      const narrowed = after(listed(evening), { type: 'level-shown', level: 'dialogue' });
      expect([narrowed.level, narrowed.view.name]).to.deep.equal(['dialogue', 'list']);
      const every = after(narrowed, { type: 'every-level-shown' });
      expect([every.level, every.view.name]).to.deep.equal(['every', 'list']);
      expect(after(every, { type: 'finished' }).level).to.equal(undefined);
    });

    it('leads from an event that is read to the list; what is filled in stays', () => {
      const only: Opening = { ...detail, isOnly: true };
      const views = [detail, only, form, manage].map(
        (step) => after(open(listed(evening), step), { type: 'level-shown', level: 'strategy' }).view.name,
      );
      expect(views).to.deep.equal(['list', 'detail', 'form', 'manage']);
    });
  });

  describe('the next person', () => {
    const used = after(
      open(listed(evening, series), form),
      { type: 'signup-received', receipt },
      { type: 'level-shown', level: 'dialogue' },
      { type: 'filter-changed', filter: { ...NO_FILTER, kind: 'panel' } },
      { type: 'step-requested', step: filters },
      { type: 'filters-opened', step: filters },
      { type: 'step-requested', step: manage },
    );

    it('finds the list, without the receipt, the level and what was on its way', () => {
      const state = after(used, { type: 'finished' });
      expect([state.view.name, state.level, state.pending]).to.deep.equal(['list', undefined, undefined]);
      expect([state.hasFilters, state.filter?.kind], 'the filters stay').to.deep.equal([true, 'panel']);
      expect(after(state, { type: 'opened', step: manage }), 'what was on its way opens nothing').to.equal(state);
    });

    it('of a shared screen finds no filters either', () => {
      const state = after(used, { type: 'screen-cleared' });
      expect([state.view.name, state.level, state.pending, state.hasFilters, state.filter]).to.deep.equal([
        'list',
        undefined,
        undefined,
        false,
        NO_FILTER,
      ]);
    });
  });
});
