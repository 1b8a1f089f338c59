import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainQuestionSet } from '../../src/domain/question-set.js';

const detailsOf = (input: unknown): Readonly<Record<string, string>> => {
  const result = explainQuestionSet(input);
  return 'faults' in result ? Object.fromEntries(result.faults.map(({ pointer, detail }) => [pointer, detail])) : {};
};

test('a missing field is named with what it must be, not with its own name again', () => {
  assert.deepEqual(detailsOf({ questions: [{ text: '?' }] }), {
    '/id': '"id" is missing: it must be letters, digits, dots, hyphens and underscores, at most 80 of them.',
    '/version': '"version" is missing.',
    '/language': '"language" is missing: it must be a language tag such as "fi", "sv" or "en".',
    '/instrument': '"instrument" is missing: it must be "own" for questions of your own.',
    '/title': '"title" is missing.',
    '/questions/0/type': '"type" is missing: it must be ("recommend" | "agree" | "faces" | "yes-no" | "one-of" | "many-of" | "text").',
  });
});
