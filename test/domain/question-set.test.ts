import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { explainQuestionSet } from '../../src/domain/question-set.js';

const options = [
  { value: 'phone', label: 'Phone' },
  { value: 'web', label: 'Web' },
];
const good = {
  id: 'visit',
  version: '2026-1',
  language: 'en',
  instrument: 'own',
  title: 'Your visit',
  questions: [
    { id: 'channel', type: 'one-of', text: 'How?', options },
    { id: 'others', type: 'many-of', text: 'What else?', options },
    { id: 'faces', type: 'faces', text: 'How was it?', required: true },
    { id: 'score', type: 'recommend', text: 'Recommend?', when: { question: 'faces', is: [4, 5] } },
    { id: 'fair', type: 'agree', text: 'Fair?', when: { question: 'others', is: 'web' } },
    { id: 'again', type: 'yes-no', text: 'Again?', when: { question: 'fair', is: 'not-applicable' } },
    { id: 'more', type: 'text', text: 'More?', limit: 500, when: { question: 'channel', is: ['phone', 'web'] } },
  ],
};

/** The good set with one place changed. */
const changed = (pointer: string, value: unknown): unknown => {
  const set: unknown = JSON.parse(JSON.stringify(good));
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const place = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], set) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  return set;
};
const faultsOf = (input: unknown) => {
  const explained = explainQuestionSet(input);
  return 'faults' in explained ? explained.faults : [];
};

test('a good set is given back', () => {
  assert.deepEqual(explainQuestionSet(good), { set: good });
});

test('each fault is named, with its place', () => {
  const table: [string, unknown, string, RegExp][] = [
    ['/title', undefined, '/title', /"title" is missing/],
    ['/title', '', '/title', /empty/],
    ['/title', 'x'.repeat(201), '/title', /too long: at most 200/],
    ['/id', 'a b', '/id', /letters, digits, dots/],
    ['/language', 'suomi', '/language', /language tag such as "fi"/],
    ['/questions', [], '/questions', /at least 1/],
    ['/questions', 'none', '/questions', /must be Array, but is "none"/],
    ['/questions/0/type', 'stars', '/questions/0/type', /"recommend" \| "agree" \| "faces".*but is "stars"/],
    ['/questions/0/type', undefined, '/questions/0/type', /"type" is missing/],
    ['/questions/0/options', [options[0]], '/questions/0/options', /at least 2/],
    ['/questions/0/options', [...options, options[0]], '/questions/0/options/2/value', /"phone" is used by an earlier option/],
    ['/questions/0/options/1/label', undefined, '/questions/0/options/1/label', /"label" is missing/],
    ['/questions/6/id', 'faces', '/questions/6/id', /"faces" is used by an earlier question/],
    ['/questions/2/required', 'yes', '/questions/2/required', /must be boolean/],
    ['/questions/6/limit', 10, '/questions/6/limit', /at least 50/],
    ['/questions/6/limit', 9000, '/questions/6/limit', /at most 5000/],
    ['/questions/3/when/question', 'nothing', '/questions/3/when/question', /no question "nothing"/],
    ['/questions/3/when/question', 'score', '/questions/3/when/question', /itself/],
    ['/questions/3/when/question', 'more', '/questions/3/when/question', /comes later/],
    ['/questions/3/when/is', [4, 6], '/questions/3/when/is/1', /\(faces\) can never have the answer 6/],
    ['/questions/3/when/is', '4', '/questions/3/when/is', /can never have the answer "4"/],
    ['/questions/3/when/is', [], '/questions/3/when/is', /no value/],
    ['/questions/4/when/is', 'fax', '/questions/4/when/is', /\(many-of\) can never have the answer "fax"/],
    ['/questions/6/when/is', ['phone', 'fax'], '/questions/6/when/is/1', /\(one-of\)/],
  ];
  for (const [pointer, value, where, detail] of table) {
    const [fault, ...others] = faultsOf(changed(pointer, value));
    assert.equal(fault?.pointer, where, `${pointer} ${JSON.stringify(value)}: ${JSON.stringify(fault)}`);
    assert.match(fault.detail, detail);
    assert.deepEqual(others, [], pointer);
  }
});

test('a condition on a text is refused', () => {
  const set = {
    ...good,
    questions: [
      { id: 'more', type: 'text', text: '?' },
      { id: 'b', type: 'faces', text: '?', when: { question: 'more', is: 'x' } },
    ],
  };
  assert.match(faultsOf(set)[0]?.detail ?? '', /a text cannot be a condition/);
});

test('all faults are named at once', () => {
  assert.deepEqual(
    faultsOf({
      ...good,
      title: '',
      questions: [
        { id: 'a', type: 'faces' },
        { id: 'b c', type: 'faces', text: '?' },
      ],
    }).map(({ pointer }) => pointer),
    ['/title', '/questions/0/text', '/questions/1/id'],
  );
});

test('whatever the input, it is explained and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (input) => {
      const faults = faultsOf(input);
      assert.ok(faults.length > 0);
      for (const { pointer, detail } of faults) assert.match(`${pointer} ${detail}`, /^(\/\S*)* ?.+\.$/);
    }),
  );
});
