import { expect } from '@open-wc/testing';
import { initialFormState, reduceForm } from '../../../../components/event-signup/form/form-state.js';
import type { FormEvent, FormState, Stage } from '../../../../components/event-signup/form/form-state.js';
import { isFieldChecked, stepsOf } from '../../../../components/event-signup/form/steps.js';
import { newDraft } from '../../../../src/domain/signup-draft.js';
import { evening, panel } from '../support.js';

const draft = newDraft(evening, Date.now());
const edited = { ...draft, name: 'Maija' };
const offer = { waitingList: { open: true, nextPosition: 3 }, otherDates: [] };
const faults = [{ field: 'name', problem: 'missing' }] as const;
const codes = [{ parts: [{ field: 'topic', start: 0, end: 11 }] }];

const initial = initialFormState(draft);
const at = (stage: Stage, more: Partial<FormState> = {}): FormState => ({ ...initial, stage, ...more });
const after = (state: FormState, ...events: FormEvent[]): FormState => events.reduce(reduceForm, state);

const stages: readonly Stage[] = [
  { name: 'filling' },
  { name: 'code-removed' },
  { name: 'reviewing' },
  { name: 'incomplete', faults },
  { name: 'code-found', codes },
  { name: 'not-confirmed', isByHost: false },
  { name: 'refused', reason: 'refused' },
  { name: 'full', offer, draft },
];

describe('<sote-event-signup-form> state', () => {
  for (const stage of stages) {
    it(`can be edited, checked, reviewed and sent while it is ${stage.name}`, () => {
      const state = at(stage);
      expect(after(state, { type: 'edited', draft: edited })).to.deep.equal({ ...state, draft: edited });
      const advice = new Map([['topic', 'phone'] as const]);
      expect(after(state, { type: 'advised', advice })).to.deep.equal({ ...state, advice });
      expect(after(state, { type: 'faults-found', faults, section: 'who' })).to.deep.equal(
        at({ name: 'incomplete', faults }, { section: 'who' }),
      );
      expect(after(state, { type: 'codes-found', codes, section: 'topic' })).to.deep.equal(
        at({ name: 'code-found', codes }, { section: 'topic' }),
      );
      expect(after(state, { type: 'field-opened', section: 'needs' })).to.deep.equal({ ...state, section: 'needs' });
      expect(after(state, { type: 'section-opened', section: 'who' })).to.deep.equal(at({ name: 'filling' }, { section: 'who' }));
      expect(after(state, { type: 'review-opened' }).stage.name).to.equal('reviewing');
      expect(after(state, { type: 'sending-started' }).stage.name).to.equal('sending');
    });

    it(`knows no result of a sending while it is ${stage.name}`, () => {
      const state = at(stage);
      const results: readonly FormEvent[] = [
        { type: 'not-confirmed', isByHost: true },
        { type: 'refused', reason: 'refused' },
        { type: 'event-full', offer },
      ];
      for (const event of results) expect(after(state, event), event.type).to.equal(state);
    });
  }

  it('tells how copying went until something else is on screen', () => {
    const told = after(at({ name: 'refused', reason: 'refused' }), { type: 'copied', outcome: 'failed' });
    expect(told).to.deep.equal(at({ name: 'refused', reason: 'refused' }, { copying: 'failed' }));
    expect(after(told, { type: 'edited', draft: edited }).copying).to.equal('failed');
    expect(after(told, { type: 'copied', outcome: 'done' }).copying).to.equal('done');
    expect(after(told, { type: 'sending-started' }, { type: 'refused', reason: 'refused' }).copying).to.equal(undefined);
  });

  it('says that codes are removed only where they were found', () => {
    for (const stage of stages) {
      const expected = stage.name === 'code-found' ? 'code-removed' : stage.name;
      expect(after(at(stage), { type: 'codes-removed' }).stage.name).to.equal(expected);
    }
  });

  it('stays as it is while it is sent, until it is known how that ended', () => {
    const state = at({ name: 'sending' });
    const ignored: readonly FormEvent[] = [
      { type: 'edited', draft: edited },
      { type: 'advised', advice: new Map() },
      { type: 'codes-removed' },
      { type: 'field-opened', section: 'who' },
      { type: 'section-opened', section: 'who' },
      { type: 'review-opened' },
      { type: 'copied', outcome: 'done' },
      { type: 'sending-started' },
    ];
    for (const event of ignored) expect(after(state, event), event.type).to.equal(state);
    const stageAfter = (event: FormEvent) => after(state, event).stage;
    expect(stageAfter({ type: 'not-confirmed', isByHost: true })).to.deep.equal({ name: 'not-confirmed', isByHost: true });
    expect(stageAfter({ type: 'refused', reason: 'signup-closed' })).to.deep.equal({ name: 'refused', reason: 'signup-closed' });
    expect(stageAfter({ type: 'event-full', offer })).to.deep.equal({ name: 'full', offer, draft });
    expect(after(state, { type: 'codes-found', codes, section: 'topic' })).to.deep.equal(
      at({ name: 'code-found', codes }, { section: 'topic' }),
    );
    // The endpoint took less text than was sent.
    expect(after(state, { type: 'faults-found', faults, section: 'who' })).to.deep.equal(
      at({ name: 'incomplete', faults }, { section: 'who' }),
    );
  });

  it('returns to the review after the one section that was changed from there', () => {
    const changing = after(at({ name: 'reviewing' }), { type: 'section-opened', section: 'who', isFromReview: true });
    expect([changing.section, changing.isReturning]).to.deep.equal(['who', true]);
    expect(after(changing, { type: 'section-opened', section: 'needs' }).isReturning).to.equal(true);
    expect(after(changing, { type: 'review-opened' }).isReturning).to.equal(false);
  });
});

describe('<sote-event-signup-form> steps', () => {
  const stepsAt = (section: FormState['section'], more: Partial<FormState> = {}) =>
    stepsOf(evening, true, { ...initial, section, ...more });

  it('are one page by default: all fields are checked, and it is sent at once', () => {
    const steps = stepsOf(evening, false, initial);
    expect([steps.previous, steps.next, steps.isReviewed, steps.isAtStart]).to.deep.equal([undefined, undefined, false, true]);
    expect(isFieldChecked(steps, 'coming', 'topic')).to.equal(true);
  });

  it('lead one part at a time from the first to the review', () => {
    expect(
      ['coming', 'who', 'needs', 'topic']
        .map((section) => stepsAt(section as FormState['section']))
        .map(({ position, previous, next }) => [position, previous, next]),
    ).to.deep.equal([
      [1, undefined, 'who'],
      [2, 'coming', 'needs'],
      [3, 'who', 'topic'],
      [4, 'needs', undefined],
    ]);
    expect([stepsAt('coming').isAtStart, stepsAt('who').isAtStart]).to.deep.equal([true, false]);
    expect(isFieldChecked(stepsAt('coming'), 'coming', 'name')).to.equal(false);
    expect(isFieldChecked(stepsAt('who'), 'who', 'name')).to.equal(true);
    expect(isFieldChecked(stepsAt('topic'), 'topic', 'name'), 'at the end all are checked').to.equal(true);
    expect(stepsAt('who', { isReturning: true }).next, 'from the review it leads back there').to.equal(undefined);
  });

  it('have a review where not everybody gets in', () => {
    const modes = (['open', 'application', 'lottery'] as const).map((mode) => stepsOf({ ...panel, signup: { mode } }, false, initial));
    expect(modes.map(({ isReviewed }) => isReviewed)).to.deep.equal([false, true, true]);
    expect(modes.map(({ isApplication }) => isApplication)).to.deep.equal([false, true, false]);
  });

  it('are in the review while it is read, sent and answered', () => {
    const inReview = stages.filter((stage) => stepsAt('topic', { stage }).isInReview).map(({ name }) => name);
    expect(inReview).to.deep.equal(['reviewing', 'not-confirmed', 'refused', 'full']);
    expect(stepsAt('topic', { stage: { name: 'sending' } }).isInReview).to.equal(true);
  });
});
