import { expect } from '@open-wc/testing';
import { contactErrors, contactTexts } from '../../../components/feedback-prompt/reply/contact-fields.js';
import { removeCodes } from '../../../components/feedback-prompt/problems/remove-codes.js';
import { adviceFor } from '../../../components/feedback-prompt/problems/notes.js';
import { textsOf, validate } from '../../../components/feedback-prompt/submit/validation.js';
import type { AnswerValue } from '../../../src/contract/feedback.js';
import { inspect } from '../../../src/domain/personal-data.js';
import { ownSet } from './support.js';

/** A code of a temporary number (900–999), which nobody has. */
const CODE = '131052-987P';

const set = ownSet(
  { id: 'how', type: 'faces', text: 'Miten meni?', required: true },
  { id: 'more', type: 'text', text: 'Mitä muuta?', limit: 50 },
);

const answersOf = (answers: Readonly<Record<string, AnswerValue>>) => new Map(Object.entries(answers));
const textsIn = (answers: ReadonlyMap<string, AnswerValue>) => [...textsOf(set, answers), ...contactTexts(answers)];
const check = (answers: Readonly<Record<string, AnswerValue>>, only?: number) => {
  const given = answersOf(answers);
  const errors = given.has('_reply') ? contactErrors(given) : [];
  return validate({
    set,
    answers: given,
    texts: textsIn(given),
    contactErrors: errors,
    only: only === undefined ? undefined : set.questions[only],
    inspect,
  });
};

describe('the check before an answer is sent', () => {
  it('lets an answer through that has all it needs', () => {
    expect(check({ how: 4, more: 'Hyvin.' })).to.equal(undefined);
  });

  it('names every field with an error, the contact fields last', () => {
    expect(check({ more: 'x'.repeat(51), _reply: ['yes'], _way: 'email', _email: 'ei osoite' })).to.deep.equal({
      name: 'incomplete',
      errors: [
        { field: 'how', problem: 'required' },
        { field: 'more', problem: 'too-long' },
        { field: '_email', problem: 'form' },
      ],
    });
  });

  it('looks at one question alone when the person goes on to the next', () => {
    expect(check({ more: 'x'.repeat(51) }, 0)).to.deep.equal({ name: 'incomplete', errors: [{ field: 'how', problem: 'required' }] });
    expect(check({ how: 4, more: CODE }, 0)).to.equal(undefined);
    expect(check({ how: 4, more: CODE }, 1)?.name).to.equal('code-found');
  });

  it('asks for a way to reply before anything else of the contact', () => {
    expect(check({ how: 4, _reply: ['yes'] })).to.deep.equal({ name: 'incomplete', errors: [{ field: '_way', problem: 'missing' }] });
  });

  it('finds a personal identity code in a contact field that is sent, and not in one that is not', () => {
    const answers = { how: 4, _reply: ['yes'], _way: 'post', _post: `Maija, ${CODE}` };
    expect(check(answers)?.name).to.equal('code-found');
    expect(check({ ...answers, _way: 'email', _email: 'maija@example.org' })).to.equal(undefined);
    expect(textsIn(answersOf(answers)).map(({ id }) => id)).to.deep.equal(['_post']);
  });

  it('removes the codes alone, and an answer that was nothing else', () => {
    const answers = answersOf({ how: 4, more: `Olen ${CODE}.` });
    const found = check({ how: 4, more: `Olen ${CODE}.` });
    const codes = found?.name === 'code-found' ? found.codes : [];
    const removed = removeCodes(textsIn(answers), answers, codes);
    expect(removed.stage.name).to.equal('code-removed');
    expect([...removed.answers]).to.deep.equal([
      ['how', 4],
      ['more', 'Olen.'],
    ]);
    const onlyCode = answersOf({ more: CODE });
    const only = removeCodes(textsIn(onlyCode), onlyCode, [{ parts: [{ field: 'more', start: 0, end: CODE.length }] }]);
    expect(only).to.deep.equal({ type: 'codes-removed', answers: new Map(), stage: { name: 'code-removed' } });
  });

  it('says which codes are left when not all were removed', () => {
    const answers = answersOf({ more: CODE, other: CODE });
    const parts = [{ field: 'more', start: 0, end: CODE.length }];
    const texts = [...answers.keys()].map((id) => ({ id, text: CODE }));
    const { stage, answers: left } = removeCodes(texts, answers, [{ parts }]);
    expect([...left]).to.deep.equal([['other', CODE]]);
    expect(stage.name === 'code-found' && [stage.foundBy, stage.codes.map((code) => code.parts.map(({ field }) => field))]).to.deep.equal([
      'widget',
      [['other']],
    ]);
  });

  it('gives advice at the texts of the questions, not in the fields that ask for a phone number', () => {
    const answers = answersOf({ more: 'Soittakaa 040 1234567.', _reply: ['yes'], _way: 'call', _phone: '040 1234567' });
    expect([...adviceFor(textsOf(set, answers))]).to.deep.equal([['more', 'phone']]);
  });
});
