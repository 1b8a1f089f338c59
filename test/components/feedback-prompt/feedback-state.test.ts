import { expect } from '@open-wc/testing';
import { initialState, reduce as reduceWith } from '../../../components/feedback-prompt/feedback-state.js';
import type { FeedbackEvent, FeedbackState, Stage } from '../../../components/feedback-prompt/feedback-state.js';
import { stageOfRefusal } from '../../../components/feedback-prompt/problems/remaining.js';
import type { Prompt } from '../../../components/feedback-prompt/prompt.js';
import { open as openSteps } from '../../../components/feedback-prompt/steps/steps.js';
import { reduceSubmit } from '../../../components/feedback-prompt/submit/submit-state.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import { problemType } from '../../../src/contract/problems.js';
import { feedbackReceipt as receipt } from '../../../stories/support/sample/feedback.js';
import { ownSet } from './support.js';

const reduce = (state: FeedbackState, event: FeedbackEvent): FeedbackState => reduceWith(state, event, reduceSubmit);

type Name = Stage['name'];

const code = { parts: [{ field: 'more', start: 0, end: 11 }] };
const errors = [{ field: 'visit', problem: 'empty' }] as const;

const stages: { readonly [N in Name]: Extract<Stage, { name: N }> } = {
  asking: { name: 'asking' },
  unavailable: { name: 'unavailable', part: 'submit', isSending: true },
  incomplete: { name: 'incomplete', errors },
  'code-found': { name: 'code-found', codes: [code], foundBy: 'widget' },
  'code-removed': { name: 'code-removed' },
  sending: { name: 'sending' },
  'not-confirmed': { name: 'not-confirmed', sender: 'widget' },
  refused: { name: 'refused' },
  received: { name: 'received', receipt, reply: 'not-wanted' },
};

/** In the middle of everything, so that what an event resets can be seen. */
const inStage = (name: Name): FeedbackState => ({
  stage: stages[name],
  answers: new Map([['more', 'Hyvä.']]),
  advice: new Map([['more', 'phone']]),
  step: { question: 'more', isReview: false },
  isExpanded: true,
  isDialogOpen: true,
  topic: 'accessibility',
});

const events: { readonly [T in FeedbackEvent['type']]: Extract<FeedbackEvent, { type: T }> } = {
  answered: { type: 'answered', question: 'visit', value: 4 },
  'draft-restored': { type: 'draft-restored', answers: new Map([['visit', 1]]) },
  advised: { type: 'advised', advice: new Map() },
  'topic-chosen': { type: 'topic-chosen', topic: 'general' },
  opened: { type: 'opened' },
  closed: { type: 'closed' },
  'part-unavailable': { type: 'part-unavailable', part: 'reply', isSending: false },
  'part-loaded': { type: 'part-loaded', part: 'submit' },
  'checks-failed': { type: 'checks-failed', stage: { ...stages['code-found'] } },
  'codes-removed': { type: 'codes-removed', answers: new Map(), stage: stages['code-removed'] },
  'step-shown': { type: 'step-shown', step: { question: 'visit', isReview: false } },
  'field-shown': { type: 'field-shown', step: { question: 'visit', isReview: false }, field: 'visit' },
  'stopped-by-page': { type: 'stopped-by-page' },
  'sending-started': { type: 'sending-started' },
  confirmed: { type: 'confirmed', receipt, reply: 'wanted' },
  refused: { type: 'refused', stage: stages.refused },
  'not-confirmed': { type: 'not-confirmed', sender: 'host' },
  'kept-on-device': { type: 'kept-on-device' },
  reset: { type: 'reset' },
  'screen-cleared': { type: 'screen-cleared' },
};

/** `ignored` = the very same state; `stays` = something else than the stage changes. */
type Result = Name | 'ignored' | 'stays';
type Row = Partial<Record<Name, Result>> & { readonly form: Result; readonly sending: Result; readonly received: Result };

/** What each event leads to in each stage. `form` is every stage with the form on screen and nothing on its way, unless the row names it. */
const table: Readonly<Record<FeedbackEvent['type'], Row>> = {
  answered: { form: 'stays', sending: 'ignored', received: 'ignored' },
  'draft-restored': { form: 'ignored', sending: 'ignored', received: 'ignored' },
  advised: { form: 'stays', sending: 'ignored', received: 'ignored' },
  'topic-chosen': { form: 'stays', sending: 'ignored', received: 'ignored' },
  opened: { form: 'ignored', sending: 'ignored', received: 'ignored' },
  closed: { form: 'stays', sending: 'stays', received: 'stays' },
  'part-unavailable': { form: 'unavailable', sending: 'ignored', received: 'ignored' },
  'part-loaded': { form: 'ignored', unavailable: 'asking', sending: 'ignored', received: 'ignored' },
  'checks-failed': { form: 'code-found', sending: 'ignored', received: 'ignored' },
  'codes-removed': { form: 'ignored', 'code-found': 'code-removed', sending: 'ignored', received: 'ignored' },
  'step-shown': { form: 'asking', sending: 'ignored', received: 'ignored' },
  'field-shown': { form: 'stays', sending: 'ignored', received: 'ignored' },
  'stopped-by-page': { form: 'asking', sending: 'ignored', received: 'ignored' },
  'sending-started': { form: 'sending', sending: 'ignored', received: 'ignored' },
  confirmed: { form: 'ignored', sending: 'received', received: 'ignored' },
  refused: { form: 'ignored', sending: 'refused', received: 'ignored' },
  'not-confirmed': { form: 'ignored', sending: 'not-confirmed', received: 'ignored' },
  'kept-on-device': { form: 'asking', sending: 'asking', received: 'asking' },
  reset: { form: 'asking', sending: 'asking', received: 'asking' },
  'screen-cleared': { form: 'asking', sending: 'asking', received: 'asking' },
};

const resultOf = (before: FeedbackState, event: FeedbackEvent): Result => {
  const after = reduce(before, event);
  if (after === before) return 'ignored';
  return after.stage === before.stage ? 'stays' : after.stage.name;
};

describe('the state of <sote-feedback-prompt>', () => {
  for (const name of Object.keys(stages) as Name[]) {
    for (const [type, row] of Object.entries(table) as [FeedbackEvent['type'], Row][]) {
      const isForm = name !== 'sending' && name !== 'received';
      const expected = row[name] ?? (isForm ? row.form : 'ignored');
      it(`${name}: after “${type}” it is ${expected}`, () => {
        expect(resultOf(inStage(name), events[type])).to.equal(expected);
      });
    }
  }

  it('a part that came takes no other part’s failure off the screen', () => {
    const failed = inStage('unavailable');
    expect(reduce(failed, { type: 'part-loaded', part: 'privacy' })).to.equal(failed);
  });

  it('an answer is added, changed and cleared, and the state before it stays as it was', () => {
    const one = reduce(initialState, events.answered);
    const other = reduce(one, { type: 'answered', question: 'visit', value: 2 });
    const cleared = reduce(other, { type: 'answered', question: 'visit', value: undefined, isCleared: true });
    expect([initialState, one, other, cleared].map(({ answers }) => answers.get('visit'))).to.deep.equal([undefined, 4, 2, undefined]);
  });

  it('a draft of this tab comes back into an empty form only', () => {
    expect(reduce(initialState, events['draft-restored']).answers.get('visit')).to.equal(1);
    expect(reduce(inStage('asking'), events['draft-restored']).answers.has('visit')).to.equal(false);
  });

  it('a receipt leaves nothing of the answer behind', () => {
    const { answers, advice, stage } = reduce(inStage('sending'), events.confirmed);
    expect([answers.size, advice.size]).to.deep.equal([0, 0]);
    expect(stage).to.deep.equal({ name: 'received', receipt, reply: 'wanted' });
  });

  it('a code that only the endpoint found is shown at its field, without characters', () => {
    const answers = [...inStage('sending').answers].map(([question, value]) => ({ question, value }));
    const errors = [{ detail: 'refused', pointer: '/answers/0/value' }];
    const problem = { type: problemType('personal-data'), status: 422, errors };
    const { stage } = reduce(inStage('sending'), {
      type: 'refused',
      stage: stageOfRefusal({ status: 422, problem }, { answers } as unknown as Feedback, []),
    });
    expect(stage).to.deep.equal({ name: 'code-found', codes: [{ parts: [{ field: 'more', start: 0, end: 0 }] }], foundBy: 'endpoint' });
  });

  it('what the checks found is on screen, in every stage of the form', () => {
    for (const stage of [stages.incomplete, stages['code-found']]) {
      expect(reduce(inStage('refused'), { type: 'checks-failed', stage }).stage).to.equal(stage);
    }
  });

  it('codes that could not all be removed stay on screen', () => {
    const { stage } = reduce(inStage('code-found'), { ...events['codes-removed'], stage: stages['code-found'] });
    expect(stage).to.deep.equal({ name: 'code-found', codes: [code], foundBy: 'widget' });
  });

  it('after the last question comes the review, and its place is kept for the way back', async () => {
    const set = ownSet({ id: 'more', type: 'text', text: '?' });
    let state = inStage('asking');
    const dispatch = (event: FeedbackEvent) => (state = reduce(state, event));
    const { goOn } = await openSteps(document.createElement('div'));
    const settings = { flag: () => true };
    goOn({ set, state, settings, dispatch } as unknown as Prompt, () => true);
    expect(state.step).to.deep.equal({ question: 'more', isReview: true });
  });

  it('a link of a panel leads to the step of a field', () => {
    expect(reduce(inStage('asking'), events['field-shown']).step).to.deep.equal({ question: 'visit', isReview: false });
  });

  it('the next answer begins with the same topic and in the open dialog, the next person with nothing', () => {
    expect(reduce(inStage('received'), events.reset)).to.deep.equal({ ...initialState, topic: 'accessibility', isDialogOpen: true });
    expect(reduce(inStage('received'), events['screen-cleared'])).to.deep.equal(initialState);
  });
});
