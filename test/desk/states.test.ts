import { expect } from '@open-wc/testing';
import { initialListView, reduceListView, addressOf } from '../../desk/src/feedback/list-state.js';
import { piecesOf, reduceSpans, suggestedSpans } from '../../desk/src/feedback/redaction-state.js';
import { readRoute, addressOf as routeAddress, viewsFor } from '../../desk/src/app/route.js';
import { initialSession, reduceSession, WARNING } from '../../desk/src/session/session-state.js';
import type { SessionBody } from '../../desk/src/session/session-state.js';
import { reduceRemote } from '../../desk/src/shared/remote.js';
import type { Remote } from '../../desk/src/shared/remote.js';

const session: SessionBody = { staff: { id: 'a', name: 'Aino', role: 'editor', units: null }, idleMinutes: 30, signInWays: ['token'] };
const HALF_HOUR = 30 * 60_000;

describe('The session at the desk', () => {
  const working = reduceSession(initialSession, { type: 'signed-in', session, now: 0 });

  it('warns before the end, and each request begins the time anew', () => {
    const warned = reduceSession(working, { type: 'time-passed', now: HALF_HOUR - WARNING });
    expect(warned).to.include({ stage: 'signed-in', isWarned: true });
    expect(reduceSession(warned, { type: 'used', now: HALF_HOUR })).to.include({ isWarned: false, idleEnd: 2 * HALF_HOUR });
  });

  it('keeps who worked when it ends, so that what was typed can stay', () => {
    const ended = reduceSession(working, { type: 'time-passed', now: HALF_HOUR });
    expect(ended).to.deep.include({ stage: 'again', session });
    expect(reduceSession(ended, { type: 'sign-in-failed', fault: 'wrong' })).to.include({ stage: 'again', fault: 'wrong' });
  });

  it('goes on saying that signing out failed while the endpoint says that the session lives', () => {
    const failed = reduceSession(working, { type: 'sign-out-failed', from: 'here' });
    const asked = reduceSession(failed, { type: 'signed-in', session, now: 1 });
    expect(asked).to.include({ stage: 'signed-in', failedSignOut: 'here' });
    expect(reduceSession(asked, { type: 'sign-out-began' })).to.not.have.property('failedSignOut');
  });

  it('ends by itself at the moment that the endpoint names', () => {
    const endsAt = new Date(60_000).toISOString();
    const short = reduceSession(initialSession, { type: 'signed-in', session: { ...session, endsAt }, now: 0 });
    expect(reduceSession(short, { type: 'time-passed', now: 60_000 }).stage).to.equal('again');
  });
});

describe('One thing of the endpoint', () => {
  const shown: Remote<string> = { stage: 'shown', value: 'mine', etag: '"1"', isSaving: true };
  const change = { method: 'PUT', path: '/x' } as const;

  it('is not overwritten when somebody else was quicker', () => {
    const found = reduceRemote(shown, { type: 'conflict-found', conflict: { theirs: 'theirs', etag: '"2"', change, readsBack: true } });
    expect(found).to.deep.include({ value: 'mine', isSaving: false });
    expect(reduceRemote(found, { type: 'conflict-seen' })).to.deep.equal({
      stage: 'shown',
      value: 'theirs',
      etag: '"2"',
      isSaving: false,
    });
  });

  it('stays as it was seen when a change is lost', () => {
    expect(reduceRemote(shown, { type: 'save-failed', fault: { kind: 'lost' } })).to.deep.include({
      value: 'mine',
      fault: { kind: 'lost' },
    });
  });
});

describe('The list of feedback', () => {
  it('forgets what was selected when it shows something else', () => {
    const selected = reduceListView(initialListView, { type: 'toggled', reference: 'a' });
    expect([...selected.selected]).to.deep.equal(['a']);
    expect(reduceListView(selected, { type: 'narrowed', name: 'q', value: 'hissi' }).selected.size).to.equal(0);
  });

  it('asks for a page of what is shown', () => {
    const view = reduceListView(initialListView, { type: 'narrowed', name: 'unit', value: 'keskusta' });
    expect(addressOf(view, '')).to.equal('/staff/feedback?unit=keskusta&status=received&limit=50');
    expect(addressOf({ ...view, tab: 'due' }, '7')).to.equal('/staff/feedback?unit=keskusta&due=yes&limit=50&cursor=7');
  });
});

describe('Blacking out', () => {
  it('joins parts that touch, and takes one back', () => {
    const one = reduceSpans([], { type: 'added', span: { start: 6, end: 10 } });
    const two = reduceSpans(one, { type: 'added', span: { start: 2, end: 7 } });
    expect(two).to.deep.equal([{ start: 2, end: 10 }]);
    expect(reduceSpans(two, { type: 'removed', index: 0 })).to.deep.equal([]);
    expect(reduceSpans(two, { type: 'added', span: { start: 12, end: 12 } })).to.equal(two);
  });

  it('shows which characters go', () => {
    expect(piecesOf('abcdef', [{ start: 1, end: 3 }])).to.deep.equal([
      { text: 'a', isBlack: false },
      { text: 'bc', isBlack: true },
      { text: 'def', isBlack: false },
    ]);
  });

  it('begins with what looks like a contact', () => {
    const text = 'Soita 040 123 4567 tai kirjoita a@b.fi';
    expect(suggestedSpans(text).map(({ start, end }) => text.slice(start, end))).to.deep.equal(['040 123 4567', 'a@b.fi']);
  });
});

describe('The address of the desk', () => {
  it('never contains the code of a feedback', () => {
    expect(routeAddress({ view: 'feedback', id: '2222-3333-4444' })).to.equal('#/feedback');
    expect(readRoute('#/feedback', { deskId: '2222-3333-4444' })).to.deep.equal({ view: 'feedback', id: '2222-3333-4444' });
    expect(readRoute('#/outcomes/call%20back', null)).to.deep.equal({ view: 'outcomes', id: 'call back' });
    expect(readRoute('#/nothing', null)).to.deep.equal({ view: 'feedback' });
  });

  it('opens the list when it names nothing that can be read', () => {
    expect(readRoute('#/events/%', null)).to.deep.equal({ view: 'events' });
    expect(readRoute('#/events/', null)).to.deep.equal({ view: 'events' });
  });

  it('leads a reader nowhere where something is entered', () => {
    expect(viewsFor('reader')).to.not.include.members(['paper']);
    expect(viewsFor('editor')).to.not.include('audit');
    expect(viewsFor('administrator')).to.include('audit');
  });
});
