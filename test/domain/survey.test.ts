import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AnswerValue } from '../../src/contract/feedback.js';
import type { Question, QuestionSet } from '../../src/contract/surveys.js';
import { checkFeedbackAgainstSet } from '../../src/domain/received.js';
import { checkAnswers, toAnswers } from '../../src/domain/survey.js';
import { textLength, visibleQuestions } from '../../src/domain/visible.js';

const options = [
  { value: 'phone', label: 'Puhelin' },
  { value: 'visit', label: 'Käynti' },
  { value: 'web', label: 'Verkko' },
];
const setOf = (...questions: Question[]): QuestionSet => ({
  id: 'test',
  version: '1',
  language: 'fi',
  instrument: 'own',
  title: 'Kysely',
  questions,
});
const map = (answers: Record<string, AnswerValue>) => new Map(Object.entries(answers));
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);

/** A chain: channel → (phone) waited → (no) why; and one on a list. */
const chain = setOf(
  { id: 'channel', type: 'one-of', text: 'Miten asioit?', options },
  { id: 'waited', type: 'yes-no', text: 'Jouduitko odottamaan?', when: { question: 'channel', is: ['phone', 'visit'] }, required: true },
  { id: 'why', type: 'text', text: 'Miksi?', limit: 50, when: { question: 'waited', is: 'yes' } },
  { id: 'all', type: 'many-of', text: 'Mitä muuta käytit?', options },
  { id: 'web', type: 'faces', text: 'Miten verkko toimi?', when: { question: 'all', is: 'web' } },
  { id: 'low', type: 'text', text: 'Mikä meni vikaan?', when: { question: 'web', is: [1, 2] } },
);

test('a question with a condition is shown only while its condition holds', () => {
  const table: [Record<string, AnswerValue>, string[]][] = [
    [{}, ['channel', 'all']],
    [{ channel: 'phone' }, ['channel', 'waited', 'all']],
    [{ channel: 'web' }, ['channel', 'all']],
    [{ channel: 'visit', waited: 'yes' }, ['channel', 'waited', 'why', 'all']],
    [{ all: ['phone', 'web'], web: 2 }, ['channel', 'all', 'web', 'low']],
    [{ all: ['phone'], web: 2 }, ['channel', 'all']],
    [{ all: ['web'], web: 3 }, ['channel', 'all', 'web']],
  ];
  for (const [answers, expected] of table) assert.deepEqual(ids(visibleQuestions(chain, map(answers))), expected, JSON.stringify(answers));
});

test('a hidden answer decides nothing, stops nothing and does not travel', () => {
  const answers = map({ channel: 'web', waited: 'yes', why: 'x'.repeat(60), all: ['visit'] });
  assert.deepEqual(ids(visibleQuestions(chain, answers)), ['channel', 'all']);
  assert.deepEqual(checkAnswers(chain, answers), []);
  assert.deepEqual(toAnswers(chain, answers), [
    { question: 'channel', value: 'web' },
    { question: 'all', value: ['visit'] },
  ]);
  assert.deepEqual(checkAnswers(chain, map({ waited: 'yes', web: 4 })), [{ question: undefined, problem: 'empty' }]);
});

test('a condition that points forward or to itself never holds', () => {
  const set = setOf(
    { id: 'first', type: 'yes-no', text: '?', when: { question: 'second', is: 'yes' } },
    { id: 'second', type: 'yes-no', text: '?' },
    { id: 'third', type: 'yes-no', text: '?', when: { question: 'third', is: 'yes' } },
  );
  assert.deepEqual(ids(visibleQuestions(set, map({ first: 'yes', second: 'yes', third: 'yes' }))), ['second']);
});

test('one answer is enough; white space and an empty list are no answer', () => {
  const set = setOf(
    { id: 'faces', type: 'faces', text: '?' },
    { id: 'more', type: 'text', text: '?' },
    { id: 'all', type: 'many-of', text: '?', options },
  );
  assert.deepEqual(checkAnswers(set, map({})), [{ question: undefined, problem: 'empty' }]);
  assert.deepEqual(checkAnswers(set, map({ more: ' \n\u00a0', all: [] })), [{ question: undefined, problem: 'empty' }]);
  assert.deepEqual(toAnswers(set, map({ more: ' \n ', all: [], faces: 1 })), [{ question: 'faces', value: 1 }]);
  assert.deepEqual(checkAnswers(set, map({ more: 'kiitos' })), []);
});

test('a required question is named while it is shown and unanswered', () => {
  assert.deepEqual(checkAnswers(chain, map({ channel: 'phone' })), [{ question: 'waited', problem: 'required' }]);
  assert.deepEqual(checkAnswers(setOf({ id: 'a', type: 'faces', text: '?', required: true }), map({})), [
    { question: 'a', problem: 'required' },
  ]);
});

test('a text is counted as the endpoint counts it and never cut', () => {
  const fits = `  ${'😀'.repeat(24)}\n!\n`;
  const set = setOf({ id: 'more', type: 'text', text: '?', limit: 50 });
  assert.equal(textLength(fits), 50, 'two for an emoji, one for a line break');
  assert.deepEqual(checkAnswers(set, map({ more: fits })), []);
  assert.deepEqual(checkAnswers(set, map({ more: `${fits}!!` })), [{ question: 'more', problem: 'too-long' }]);
  assert.deepEqual(toAnswers(set, map({ more: `  a  b \n c \n` })), [{ question: 'more', value: 'a  b \n c' }]);
  const free = setOf({ id: 'more', type: 'text', text: '?' });
  assert.deepEqual(checkAnswers(free, map({ more: 'x'.repeat(5000) })), []);
  assert.deepEqual(checkAnswers(free, map({ more: 'x'.repeat(5001) })), [{ question: 'more', problem: 'too-long' }]);
  assert.deepEqual(
    checkAnswers(free, map({ more: '😀'.repeat(2501) })),
    [{ question: 'more', problem: 'too-long' }],
    'more than can travel',
  );
});

test('each type of question takes its own values only', () => {
  const table: [Question, AnswerValue[], AnswerValue[]][] = [
    [{ id: 'q', type: 'recommend', text: '?' }, [0, 10], [-1, 11, 1.5, '5', ['5']]],
    [{ id: 'q', type: 'agree', text: '?' }, [1, 5, 'not-applicable'], [0, 6, 'yes', ['1']]],
    [{ id: 'q', type: 'faces', text: '?' }, [1, 5], [0, 6, 2.5, 'not-applicable']],
    [{ id: 'q', type: 'yes-no', text: '?' }, ['yes', 'no'], ['maybe', 1, ['yes']]],
    [{ id: 'q', type: 'one-of', text: '?', options }, ['phone', 'web'], ['other', 0, ['phone']]],
    [{ id: 'q', type: 'many-of', text: '?', options }, [['phone'], ['web', 'phone']], [['phone', 'phone'], ['phone', 'other'], 'phone', 1]],
    [{ id: 'q', type: 'text', text: '?' }, ['kiitos'], [5, ['kiitos']]],
  ];
  for (const [question, right, wrong] of table) {
    const check = (value: AnswerValue) => checkAnswers(setOf(question), map({ q: value }));
    for (const value of right) assert.deepEqual(check(value), [], `${question.type} ${JSON.stringify(value)}`);
    for (const value of wrong)
      assert.deepEqual(check(value), [{ question: 'q', problem: 'invalid' }], `${question.type} ${JSON.stringify(value)}`);
  }
});

test('what the widget would send is always what the receiver takes', () => {
  const value: fc.Arbitrary<AnswerValue> = fc.oneof(
    fc.integer({ min: 0, max: 6 }),
    fc.constantFrom('yes', 'no', 'phone', 'web', ' teksti '),
    fc.subarray(['phone', 'visit', 'web']),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...ids(chain.questions)), value), (given) => {
      const answers = map(given);
      fc.pre(checkAnswers(chain, answers).length === 0);
      assert.deepEqual(checkFeedbackAgainstSet(chain, toAnswers(chain, answers)), []);
    }),
    { numRuns: 500 },
  );
});

test('the receiver is told where an answer does not fit the set, without the answer', () => {
  const secret = 'salaisuus '.repeat(10);
  const table: [{ question: string; value: AnswerValue }[], string[]][] = [
    [[{ question: 'channel', value: 'web' }], []],
    [[{ question: 'channel', value: secret }], ['/answers/0/value']],
    [[{ question: 'nothing', value: secret }], ['/answers/0/question', '/answers']],
    [[{ question: 'channel', value: 'phone' }], ['/answers']],
    [
      [
        { question: 'channel', value: 'web' },
        { question: 'waited', value: 'yes' },
      ],
      ['/answers/1/question'],
    ],
    [
      [
        { question: 'all', value: ['web'] },
        { question: 'all', value: ['phone'] },
      ],
      ['/answers/1/question'],
    ],
    [
      [
        { question: 'channel', value: 'phone' },
        { question: 'waited', value: 'yes' },
        { question: 'why', value: secret },
      ],
      ['/answers/2/value'],
    ],
    [
      [
        { question: 'channel', value: 'phone' },
        { question: 'waited', value: ' ' },
      ],
      ['/answers/1/value'],
    ],
    [[], ['/answers']],
  ];
  for (const [answers, pointers] of table) {
    const faults = checkFeedbackAgainstSet(chain, answers);
    assert.deepEqual(
      faults.map(({ pointer }) => pointer),
      pointers,
      JSON.stringify(answers),
    );
    assert.ok(!JSON.stringify(faults).includes('salaisuus'));
  }
});
