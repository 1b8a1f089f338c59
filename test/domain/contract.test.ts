import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { Day, Id, Instant, Language } from '../../src/contract/common.js';
import { Feedback, FeedbackReceipt, FeedbackState, FeedbackStatusRequest } from '../../src/contract/feedback.js';
import { Problem, problemType } from '../../src/contract/problems.js';
import { PROBLEM_KINDS } from '../../src/contract/vocabulary.js';
import { routes, type Route } from '../../src/contract/routes.js';
import { QuestionSet } from '../../src/contract/surveys.js';

const feedback = {
  questionSet: { id: 'visit', version: '1', instrument: 'own' },
  answers: [
    { question: 'faces', value: 5 },
    { question: 'all', value: ['phone', 'web'] },
    { question: 'more', value: 'Kiitos!' },
  ],
  respondent: 'with-help',
  about: 'accessibility',
  contact: { name: 'M', way: 'email', value: 'maija@example.fi', basis: 'consent', replyBy: '2026-12-06' },
  context: { unit: 'unit-1', service: 'Neuvola', page: 'https://portal.example/palaute' },
  channel: 'web',
  language: 'fi',
  signals: { trap: false },
};
const receipt = { reference: '4KT7-MX2A-9RJW', receivedAt: '2026-11-22T10:00:00+02:00', replyBy: '2026-12-06' };
const state = {
  status: 'read',
  history: [{ at: '2026-11-22T08:00:00Z', status: 'received', note: 'Luettu' }],
  outcome: { id: 'card-1', title: 'Uudet ajat' },
};
const survey = {
  id: 'visit',
  version: '1',
  language: 'fi-simple',
  source: 'Oma',
  instrument: 'own',
  title: 'Käynti',
  questions: [
    {
      id: 'one',
      type: 'one-of',
      text: '?',
      hint: '!',
      required: true,
      options: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    },
    { id: 'more', type: 'text', text: '?', limit: 500, when: { question: 'one', is: ['a'] } },
  ],
};
const problem = {
  type: problemType('invalid'),
  title: 'Invalid',
  status: 422,
  detail: 'x',
  errors: [{ detail: 'x', pointer: '/answers' }],
};

/** Each schema, a full example, places that may be left out, and places with values that it must refuse. */
const table: [string, v.GenericSchema, object, string[], [string, unknown[]][]][] = [
  [
    'Feedback',
    Feedback,
    feedback,
    ['/respondent', '/about', '/contact', '/contact/name', '/contact/replyBy', '/context/unit', '/context/service', '/context/page'],
    [
      ['/questionSet', [undefined, 'visit']],
      ['/questionSet/id', [undefined, '', 'a b', '../x', 'x'.repeat(81)]],
      ['/questionSet/version', [undefined, '', 1]],
      ['/questionSet/instrument', [undefined, '']],
      ['/answers', [undefined, [], {}, Array.from({ length: 61 }, () => ({ question: 'a', value: 1 }))]],
      ['/answers/0/question', [undefined, '', 'a b']],
      ['/answers/0/value', [undefined, null, -1, 11, 1.5, true, '', {}, 'x'.repeat(5001)]],
      ['/answers/1/value', [[], ['a b'], [1], Array.from({ length: 31 }, (_, index) => `o${index}`)]],
      ['/respondent', ['doctor', null]],
      ['/about', ['other']],
      ['/contact/way', [undefined, 'fax']],
      ['/contact/value', [undefined, '', 'x'.repeat(301)]],
      ['/contact/basis', [undefined, 'none']],
      ['/contact/name', ['', 'x'.repeat(101)]],
      ['/contact/replyBy', ['6.12.2026', '2026-13-01']],
      ['/context', [undefined]],
      ['/context/unit', ['a b']],
      ['/context/service', ['']],
      ['/context/page', ['https://portal.example/?code=1', 'https://portal.example/#x', 'javascript:alert(1)', '/palaute']],
      ['/channel', [undefined, 'fax']],
      ['/language', [undefined, '', 'FI', 'suomi']],
      ['/signals', [undefined]],
      ['/signals/trap', [undefined, 'no']],
    ],
  ],
  [
    'FeedbackReceipt',
    FeedbackReceipt,
    receipt,
    ['/replyBy'],
    [
      ['/reference', [undefined, '4KT7MX2A9RJW', '4kt7-mx2a-9rjw', '4KT7-MX2A-9RJ0', '4KT7-MX2A-9RJWW']],
      ['/receivedAt', [undefined, '2026-11-22', '2026-11-22T10:00:00', '2026-11-22T24:00:00Z']],
    ],
  ],
  ['FeedbackStatusRequest', FeedbackStatusRequest, { reference: receipt.reference }, [], [['/reference', [undefined, '', 5]]]],
  [
    'FeedbackState',
    FeedbackState,
    state,
    ['/outcome', '/history/0/note'],
    [
      ['/status', [undefined, 'done']],
      ['/history', [undefined, {}]],
      ['/history/0/at', [undefined, 'now']],
      ['/history/0/status', [undefined, 'seen']],
      ['/history/0/note', ['', 'x'.repeat(501)]],
      ['/outcome/id', [undefined]],
      ['/outcome/title', [undefined, '']],
    ],
  ],
  [
    'QuestionSet',
    QuestionSet,
    survey,
    ['/source', '/questions/0/hint', '/questions/0/required', '/questions/1/limit', '/questions/1/when'],
    [
      ['/id', [undefined, 'a/b']],
      ['/version', [undefined, '']],
      ['/language', [undefined, 'Finnish']],
      ['/instrument', [undefined]],
      ['/title', [undefined, '']],
      ['/questions', [undefined, []]],
      ['/questions/0/type', [undefined, 'stars']],
      ['/questions/0/text', [undefined, '', 'x'.repeat(501)]],
      ['/questions/0/options', [undefined, []]],
      ['/questions/0/options/0/value', [undefined, 'a b']],
      ['/questions/0/options/0/label', [undefined, '']],
      ['/questions/1/limit', [49, 5001, 99.5]],
      ['/questions/1/when/question', [undefined]],
      ['/questions/1/when/is', [undefined, true]],
    ],
  ],
  [
    'Problem',
    Problem,
    problem,
    ['/title', '/status', '/detail', '/errors'],
    [
      ['/type', [undefined, 5]],
      ['/status', ['422']],
      ['/errors', ['x']],
      ['/errors/0/pointer', [undefined]],
    ],
  ],
];

const changed = (example: object, pointer: string, value: unknown): unknown => {
  const copy: unknown = JSON.parse(JSON.stringify(example));
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const place = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  return copy;
};

for (const [name, schema, example, optional, refused] of table) {
  test(`${name}: a full example is taken as it is, unknown fields are left out`, () => {
    assert.deepEqual(v.parse(schema, example), example);
    for (const pointer of optional) assert.ok(v.is(schema, changed(example, pointer, undefined)), pointer);
    assert.ok(v.is(schema, { ...example, unknown: 1 }));
  });

  test(`${name}: each single fault is refused, at its place`, () => {
    for (const [pointer, values] of refused) {
      for (const value of values) {
        const { success, issues } = v.safeParse(schema, changed(example, pointer, value));
        const where = (issues ?? []).map((issue) => '/' + (issue.path ?? []).map(({ key }) => String(key)).join('/'));
        assert.ok(
          !success && where.every((each) => each.startsWith(pointer)),
          `${pointer} = ${JSON.stringify({ value }).slice(0, 50)}: ${where.join()}`,
        );
      }
    }
  });
}

test('the common forms', () => {
  const forms: [v.GenericSchema, string[], string[]][] = [
    [
      Instant,
      ['2026-11-22T10:00:00Z', '2026-11-22T10:00:00.123+02:00'],
      ['2026-11-22 10:00:00Z', '2026-11-22T10:00Z', '2026-00-22T10:00:00Z', '2026-11-22T10:60:00Z', '2026-02-29T10:00:00Z'],
    ],
    [
      Day,
      ['2026-11-22', '2026-01-31', '2026-12-31', '2024-02-29', '2000-02-29', '2026-02-28'],
      [
        '2026-11-32',
        '2026-1-2',
        '22.11.2026',
        '2026-11-22T00:00:00Z',
        '2026-02-29',
        '2026-02-31',
        '2026-04-31',
        '2100-02-29',
        '2026-12-00',
      ],
    ],
    [Day, [], ['0000-01-01', '0001-01-01', '9999-12-31']],
    [Language, ['fi', 'sv', 'en', 'fi-simple', 'sv-simple', 'se', 'smn'], ['f', 'FI', 'fi_FI', 'fi-']],
    [Id, ['a', 'unit-1', 'A.b_c'], ['', '-a', 'a b', 'ä', 'a/b']],
  ];
  for (const [schema, right, wrong] of forms) {
    for (const value of right) assert.ok(v.is(schema, value), value);
    for (const value of wrong) assert.ok(!v.is(schema, value), value);
  }
});

test('every route of the table keeps the rules of the contract', () => {
  for (const [name, route] of Object.entries<Route>(routes)) {
    assert.match(route.path, /^\/[a-z]+(\/(\{[a-z]+\}|[a-z]+))*$/, name);
    assert.equal(['GET', 'DELETE'].includes(route.method), !route.request, `${name}: a body only where there is a method for it`);
    if (route.method === 'GET') assert.equal(route.idempotency, 'none', name);
    if (route.idempotency === 'key') assert.ok(route.problems.includes('key-reused') && route.problems.includes('in-progress'), name);
    assert.ok(
      route.problems.every((kind) => PROBLEM_KINDS.includes(kind)),
      name,
    );
  }
});
