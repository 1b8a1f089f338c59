/** What the widget accepts from the endpoint is what the contract's schemas accept, as far as the widget uses it. */
import { expect } from '@open-wc/testing';
import { is } from 'valibot';
import { readReceipt } from '../../../components/feedback-prompt/submit/read-receipt.js';
import { readState } from '../../../components/shared/follow-up/read-state.js';
import { FeedbackReceipt, FeedbackState } from '../../../src/contract/feedback.js';

const receipt = { reference: '4KT7-MX2A-9RJW', receivedAt: '2026-11-22T10:00:00Z', replyBy: '2026-12-01' };
const step = { at: '2026-11-22T10:00:00+02:00', status: 'read', note: 'Luettu.' };
const state = { status: 'in-outcome', history: [step], outcome: { id: 'o1', title: 'Puhelinajat pitenivät', language: 'fi' } };

const receipts: readonly (readonly [name: string, body: unknown, isAccepted: boolean])[] = [
  ['the whole receipt', receipt, true],
  ['one without a reply day', { ...receipt, replyBy: undefined }, true],
  ['one with a field that is not known', { ...receipt, more: true }, true],
  ['a code with a letter that looks like a digit', { ...receipt, reference: '4KT7-MX2A-9RJO' }, false],
  ['no code', { ...receipt, reference: undefined }, false],
  ['a moment without its offset', { ...receipt, receivedAt: '2026-11-22T10:00:00' }, false],
  ['a reply day that the calendar does not have', { ...receipt, replyBy: '2026-02-31' }, false],
  ['a list', [receipt], false],
  ['nothing', null, false],
];

const states: typeof receipts = [
  ['the whole state', state, true],
  ['one without an outcome', { ...state, outcome: undefined }, true],
  ['a status that is not in the contract', { ...state, status: 'lost' }, false],
  ['a step without its moment', { ...state, history: [{ ...step, at: undefined }] }, false],
  ['a step with a status that is not in the contract', { ...state, history: [{ ...step, status: 'lost' }] }, false],
  ['an empty note', { ...state, history: [{ ...step, note: '' }] }, false],
  ['no history', { status: 'read' }, false],
  ['an outcome without a title', { ...state, outcome: { id: 'o1' } }, false],
];

describe('what <sote-feedback-prompt> accepts from the endpoint', () => {
  for (const [name, body, isAccepted] of receipts) {
    it(`receipt, ${name}: ${isAccepted ? 'accepted' : 'refused'} by the widget and by the contract`, () => {
      expect(readReceipt(body, 201) !== undefined).to.equal(isAccepted);
      expect(is(FeedbackReceipt, body)).to.equal(isAccepted);
    });
  }

  it('a receipt with another status than 201 proves nothing', () => {
    expect(readReceipt(receipt, 200)).to.equal(undefined);
  });

  for (const [name, body, isAccepted] of states) {
    it(`progress, ${name}: ${isAccepted ? 'accepted' : 'refused'} by the widget and by the contract`, () => {
      expect(readState(body) !== undefined).to.equal(isAccepted);
      expect(is(FeedbackState, body)).to.equal(isAccepted);
    });
  }
});
