import { expect } from '@open-wc/testing';
import { initialState, reduce } from '../../../components/feedback-prompt/outbox/outbox-state.js';
import type { OutboxEvent, OutboxState } from '../../../components/feedback-prompt/outbox/outbox-state.js';
import type { Waiting } from '../../../src/transport/outbox.js';

const one: Waiting = { key: 'one', url: 'https://endpoint.example/feedback', body: '{}', keptAt: 0 };
const two: Waiting = { ...one, key: 'two' };
const refused: Waiting = { ...one, isRefused: true };

const after = (...events: readonly OutboxEvent[]): OutboxState => events.reduce(reduce, initialState);

const waiting: OutboxEvent = { type: 'kept', waiting: [one] };
const sending: OutboxEvent = { type: 'sending-started', waiting: [one] };

describe('feedback-prompt: how answers that wait on the device change', () => {
  it('an answer is kept after "keep" is pressed, and the press is over then', () => {
    expect(after({ type: 'keep-requested' }).keeping).to.equal('requested');
    expect(after({ type: 'keep-requested' }, waiting)).to.deep.equal({
      view: 'waiting',
      waiting: [one],
      references: [],
      problem: undefined,
      keeping: undefined,
    });
  });

  it('a browser that keeps nothing says so until "keep" is no longer offered', () => {
    const impossible = after({ type: 'keep-requested' }, { type: 'keep-failed' });
    expect(impossible.keeping).to.equal('impossible');
    expect(reduce(impossible, { type: 'offer-withdrawn' }).keeping).to.equal(undefined);
  });

  it('the codes of several tries stand together until the notice is closed', () => {
    const first = after(waiting, sending, { type: 'sent', waiting: [two], references: ['A'] });
    const second = reduce(first, { type: 'sent', waiting: [], references: ['B'] });
    expect([first.view, second.view, second.references]).to.deep.equal(['sent', 'sent', ['A', 'B']]);
    expect(reduce(second, { type: 'closed' }))
      .to.include({ view: 'waiting' })
      .and.to.deep.include({ references: [] });
  });

  it('a try by itself that fails is not told, one that was pressed for is', () => {
    const failed = after(waiting, sending, { type: 'nothing-sent', waiting: [one] });
    expect([failed.view, failed.problem]).to.deep.equal(['waiting', undefined]);
    const told = reduce(failed, { type: 'send-request-ended' });
    expect(told.problem).to.equal('not-sent');
    expect(reduce(told, { type: 'send-requested' }).problem, 'until it is pressed again').to.equal(undefined);
    expect(reduce(told, { type: 'kept', waiting: [one, two] }).problem, 'or another one is kept').to.equal(undefined);
  });

  it('what arrived, or is not taken at all, is no failed try', () => {
    const sent = after(waiting, sending, { type: 'sent', waiting: [], references: ['A'] }, { type: 'send-request-ended' });
    expect(sent.problem).to.equal(undefined);
    const notTaken = after(waiting, sending, { type: 'nothing-sent', waiting: [refused] }, { type: 'send-request-ended' });
    expect([notTaken.view, notTaken.problem]).to.deep.equal(['waiting', undefined]);
  });

  it('what another tab has sent or deleted is told as gone, and nothing is when nothing waited', () => {
    expect(after(waiting, { type: 'nothing-sent', waiting: [] }).view).to.equal('gone');
    expect(after(sending, { type: 'nothing-sent', waiting: [] }).view).to.equal('gone');
    expect(after({ type: 'nothing-sent', waiting: [] }).view).to.equal('waiting');
  });

  it('the question whether to delete stays while a try ends', () => {
    const asked = after(waiting, sending, { type: 'remove-requested' }, { type: 'nothing-sent', waiting: [one] });
    expect(asked.view).to.equal('asking-to-remove');
    expect(reduce(asked, { type: 'remove-called-off' }).view).to.equal('waiting');
  });

  it('deleting says what became of it', () => {
    const asked = after(waiting, { type: 'remove-requested' });
    expect(reduce(asked, { type: 'removed', waiting: [] })).to.include({ view: 'removed', problem: undefined });
    expect(reduce(asked, { type: 'not-removed', waiting: [one] })).to.include({ view: 'waiting', problem: 'not-removed' });
  });
});
