import { expect } from '@open-wc/testing';
import { canResume, initialManageState, reduceManage } from '../../../../components/event-signup/manage/manage-state.js';
import type { ManageEvent, ManageState } from '../../../../components/event-signup/manage/manage-state.js';
import type { OwnSignup } from '../../../../src/contract/signups.js';
import type { SignupKey } from '../../../../src/domain/signup-link.js';
import { evening, own, REFERENCE, TOKEN } from '../support.js';

const key: SignupKey = { reference: REFERENCE, token: TOKEN };
const other: SignupKey = { reference: '7777-9999-2222', token: TOKEN };
const signup = own() as OwnSignup;
const offer = { waitingList: { open: false }, otherDates: [] };
const after = (state: ManageState, ...events: ManageEvent[]): ManageState => events.reduce(reduceManage, state);

const loading = after(initialManageState, { type: 'link-given', link: 'x', key });
const shown = after(loading, { type: 'signup-received', key, signup });
const editing = after(shown, { type: 'edit-started', change: 'coming', now: Date.now() });
const sending = after(editing, { type: 'sending-started', payload: { companions: 1 } });
const cancelling = after(shown, { type: 'cancel-asked' });

describe('<sote-event-signup-manage> state', () => {
  describe('the link', () => {
    it('is asked for at first, and told of when its form is wrong', () => {
      expect(initialManageState.stage).to.deep.equal({ name: 'link' });
      const wrong = after(initialManageState, { type: 'link-given', link: 'väärä', key: undefined });
      expect([wrong.stage, wrong.link]).to.deep.equal([{ name: 'link', problem: 'wrong-form' }, 'väärä']);
    });

    it('opens its signup, and leaves its field', () => {
      expect([loading.stage.name, loading.link]).to.deep.equal(['loading', 'x']);
      expect([shown.stage.name, shown.signup, shown.link]).to.deep.equal(['shown', signup, '']);
    });

    it('stays in its field when nobody has it, or it could not be fetched', () => {
      for (const problem of ['unknown', 'unavailable'] as const) {
        const state = after(loading, { type: 'signup-unavailable', key, problem });
        expect([state.stage, state.link]).to.deep.equal([{ name: 'link', problem }, 'x']);
      }
      const again = after(shown, { type: 'reload-requested' }, { type: 'signup-unavailable', key, problem: 'unavailable' });
      expect(again.link).to.equal(`${REFERENCE}.${TOKEN}`);
    });

    it('of another signup replaces it in every stage, and what comes late for the one before is ignored', () => {
      for (const state of [loading, shown, editing, sending, cancelling]) {
        const next = after(state, { type: 'link-given', link: 'y', key: other });
        expect([next.stage.name, next.key, next.signup, next.edit]).to.deep.equal(['loading', other, undefined, undefined]);
        expect(after(next, { type: 'signup-received', key, signup })).to.equal(next);
        expect(after(next, { type: 'signup-unavailable', key, problem: 'unknown' })).to.equal(next);
        expect(after(next, { type: 'event-received', key, event: evening })).to.equal(next);
      }
    });
  });

  it('knows the event of the signup, whenever it comes', () => {
    for (const state of [shown, editing, sending, cancelling]) {
      expect(after(state, { type: 'event-received', key, event: evening })).to.deep.equal({ ...state, event: evening });
    }
  });

  describe('a change', () => {
    it('begins with what the endpoint has, with the event or without it', () => {
      expect([editing.stage.name, editing.edit?.draft.name, editing.edit?.event.dates.length]).to.deep.equal(['editing', 'Maija', 1]);
      const withEvent = after(
        shown,
        { type: 'event-received', key, event: evening },
        { type: 'edit-started', change: 'needs', now: Date.now() },
      );
      expect([withEvent.edit?.change, withEvent.edit?.event.place]).to.deep.equal(['needs', evening.place]);
    });

    it('is edited, checked and advised only while its fields are on screen', () => {
      const draft = { ...editing.edit!.draft, companions: '2' };
      const problem = { name: 'code-found', codes: [{ parts: [] }] } as const;
      const advice = new Map([['other-need', 'phone'] as const]);
      const events: readonly ManageEvent[] = [
        { type: 'edited', draft },
        { type: 'problem-found', problem },
        { type: 'advised', advice },
        { type: 'codes-removed', draft },
      ];
      expect(after(editing, { type: 'edited', draft }).edit?.draft).to.equal(draft);
      expect(after(editing, { type: 'problem-found', problem }).edit?.problem).to.equal(problem);
      expect(after(editing, { type: 'advised', advice }).edit?.advice).to.equal(advice);
      const removed = after(editing, { type: 'problem-found', problem }, { type: 'codes-removed', draft });
      expect([removed.edit?.draft, removed.edit?.problem]).to.deep.equal([draft, undefined]);
      for (const state of [loading, shown, sending, cancelling]) {
        for (const event of events) expect(after(state, event), `${event.type} while ${state.stage.name}`).to.equal(state);
      }
    });

    it('can be left', () => {
      const left = after(editing, { type: 'left' });
      expect([left.stage.name, left.edit]).to.deep.equal(['shown', undefined]);
    });

    it('is stored: the signup is the new one', () => {
      const state = after(sending, { type: 'stored', signup: { ...signup, companions: 1 } });
      expect([state.stage.name, state.signup?.companions, state.edit, state.isUnsure]).to.deep.equal(['changed', 1, undefined, false]);
    });

    it('that was not taken says why, and leads back to its fields unless changes are closed', () => {
      for (const reason of ['not-confirmed', 'no-endpoint', 'signup-closed', 'refused'] as const) {
        const state = after(sending, { type: 'failed', reason, isByHost: true });
        expect([state.stage, state.isUnsure]).to.deep.equal([{ name: 'failed', reason, isByHost: true }, reason === 'not-confirmed']);
        expect(canResume(state)).to.equal(reason !== 'signup-closed');
        expect(after(state, { type: 'edit-resumed' }).stage.name).to.equal(reason === 'signup-closed' ? 'failed' : 'editing');
      }
      const full = after(sending, { type: 'event-full', offer });
      expect([full.stage, after(full, { type: 'edit-resumed' }).edit]).to.deep.equal([{ name: 'full', offer }, editing.edit]);
      expect(after(sending, { type: 'signup-gone' }).stage).to.deep.equal({ name: 'link', problem: 'unknown' });
    });

    it('that may be stored is looked for: until then it is not known', () => {
      const unsure = after(sending, { type: 'failed', reason: 'not-confirmed', isByHost: false }, { type: 'edit-resumed' });
      expect(unsure.isUnsure).to.equal(true);
      const reloading = after(unsure, { type: 'reload-requested' });
      expect([reloading.stage.name, reloading.edit, reloading.isUnsure]).to.deep.equal(['loading', undefined, true]);
      expect(after(reloading, { type: 'signup-received', key, signup }).isUnsure).to.equal(false);
    });
  });

  describe('a cancellation', () => {
    it('is asked once more, and can be left', () => {
      expect(cancelling.stage.name).to.equal('cancelling');
      expect(after(cancelling, { type: 'left' }).stage.name).to.equal('shown');
    });

    it('knows whether a seat was given up', () => {
      const waiting: OwnSignup = { ...signup, dates: signup.dates.map((date) => ({ ...date, state: 'waiting' })) };
      for (const [before, hadSeat] of [
        [signup, true],
        [waiting, false],
      ] as const) {
        const cancelled = after(
          { ...cancelling, signup: before },
          { type: 'sending-started', payload: undefined },
          { type: 'stored', signup },
        );
        expect(cancelled.stage).to.deep.equal({ name: 'cancelled', hadSeat });
      }
    });
  });

  it('does nothing else while something is loaded or sent', () => {
    const events: readonly ManageEvent[] = [
      { type: 'edit-started', change: 'needs', now: 0 },
      { type: 'edit-resumed' },
      { type: 'cancel-asked' },
      { type: 'left' },
      { type: 'reload-requested' },
      { type: 'sending-started', payload: undefined },
    ];
    for (const state of [loading, sending]) {
      for (const event of events) expect(after(state, event), `${event.type} while ${state.stage.name}`).to.equal(state);
    }
  });

  it('knows no answer that nobody waits for', () => {
    const answers: readonly ManageEvent[] = [
      { type: 'signup-received', key, signup },
      { type: 'signup-unavailable', key, problem: 'unknown' },
      { type: 'stored', signup },
      { type: 'failed', reason: 'refused', isByHost: false },
      { type: 'event-full', offer },
      { type: 'signup-gone' },
    ];
    for (const state of [initialManageState, shown, editing, cancelling]) {
      for (const event of answers) expect(after(state, event), `${event.type} while ${state.stage.name}`).to.equal(state);
    }
  });

  it('has nothing to change or to cancel before a signup is shown', () => {
    const events: readonly ManageEvent[] = [
      { type: 'edit-started', change: 'needs', now: 0 },
      { type: 'cancel-asked' },
      { type: 'left' },
      { type: 'reload-requested' },
      { type: 'sending-started', payload: undefined },
    ];
    for (const event of events) expect(after(initialManageState, event), event.type).to.equal(initialManageState);
  });
});
