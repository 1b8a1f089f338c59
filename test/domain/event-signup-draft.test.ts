import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { Signup } from '../../src/contract/signups.js';
import { checkSignup, isChoosable, isWaitingAsked } from '../../src/domain/signup-check.js';
import { newDraft, textsOf, toSignup, withText } from '../../src/domain/signup-draft.js';
import type { SignupDraft } from '../../src/domain/signup-draft.js';
import { makeSignupLink, readSignupKey } from '../../src/domain/signup-link.js';
import { evening, january, NOW } from './event-samples.js';

const hybrid = { ...evening, remoteNote: 'Linkki tulee edellisenä päivänä.' };
const asking = {
  ...evening,
  questions: [
    { id: 'mista', type: 'text', text: 'Mistä kuulit?', required: true, limit: 50 },
    {
      id: 'ika',
      type: 'one-of',
      text: 'Ikä',
      options: [
        { value: 'a', label: '18–29' },
        { value: 'b', label: '30–' },
      ],
    },
  ],
} as const;
const filled: SignupDraft = { ...newDraft(evening, NOW), name: ' Maija ', way: 'call', value: '0401234567' };
const faults = (draft: SignupDraft, event: typeof evening = evening, basis: 'consent' | 'public-task' = 'consent') =>
  checkSignup(event, draft, basis).map(({ field, problem }) => `${field} ${problem}`);

test('what there is no choice about is chosen', () => {
  assert.deepEqual(newDraft(evening, NOW).dates, ['tammikuu']);
  assert.equal(newDraft(evening, NOW).attendance, 'place');
  assert.equal(newDraft(hybrid, NOW).attendance, undefined);
  const series = { ...evening, dates: [january, { ...january, id: 'b' }] };
  assert.deepEqual(newDraft(series, NOW).dates, []);
  assert.deepEqual(newDraft({ ...series, signup: { mode: 'application' } }, NOW).dates, ['tammikuu', 'b']);
});

test('an empty form: a name and one contact way, no more', () => {
  assert.deepEqual(faults(newDraft(evening, NOW)), ['name missing', 'way missing']);
  assert.deepEqual(faults(newDraft(hybrid, NOW), hybrid).slice(0, 2), ['attendance missing', 'name missing']);
  assert.deepEqual(faults(filled), []);
});

test('each field by its rule', () => {
  assert.deepEqual(faults({ ...filled, companions: '11' }), ['companions form']);
  assert.deepEqual(faults({ ...filled, companions: 'kaksi' }), ['companions form']);
  assert.deepEqual(faults({ ...filled, isForOther: true }), ['behalf missing']);
  assert.deepEqual(faults({ ...filled, behalf: 'x'.repeat(200) }), [], 'hidden, it is not looked at');
  assert.deepEqual(faults({ ...filled, topic: 'x'.repeat(1001) }), ['topic too-long']);
  assert.deepEqual(faults({ ...filled, needs: ['diet'] }), ['consent missing']);
  assert.deepEqual(faults({ ...filled, otherNeed: 'Tuon oman tuolin.' }, evening, 'public-task'), []);
  assert.deepEqual(faults({ ...filled, way: 'email' }), ['value form']);
});

test('an event’s own question is asked, and an empty set of answers is fine otherwise', () => {
  assert.deepEqual(faults(filled, asking as never), ['q-mista missing']);
  assert.deepEqual(faults({ ...filled, answers: new Map([['mista', 'x'.repeat(51)]]) }, asking as never), ['q-mista too-long']);
  const optional = { ...asking, questions: [asking.questions[1]] };
  assert.deepEqual(faults(filled, optional as never), []);
});

test('waiting is asked only when it matters: no seat for the whole party, and a queue', () => {
  assert.equal(isWaitingAsked(evening, filled), false);
  assert.equal(isWaitingAsked(evening, { ...filled, companions: '7' }), false);
  assert.equal(isWaitingAsked(evening, { ...filled, companions: '8' }), true);
  assert.equal(isWaitingAsked(evening, { ...filled, companions: '7', supportPerson: true }), false, 'a support person takes no seat');
  assert.deepEqual(faults({ ...filled, companions: '8' }), ['waiting missing']);
  const closed = { ...evening, signup: { mode: 'open' } } as const;
  assert.equal(isWaitingAsked(closed, { ...filled, companions: '8' }), false);
  const full = { ...january, room: { capacity: 20, left: 0 } };
  assert.equal(isChoosable(closed, full, 'place'), false);
  assert.equal(isChoosable(evening, full, 'place'), true);
  assert.equal(isChoosable({ ...closed, dates: [{ ...full, remote: {} }] }, { ...full, remote: {} }, 'remote'), true);
});

test('what travels is the contract’s, tidy, and nothing more than was told', () => {
  const plain = toSignup(evening, filled, 'consent', 'fi');
  assert.equal(v.is(Signup, plain), true);
  assert.deepEqual(plain, {
    name: 'Maija',
    contact: { way: 'call', value: '040 123 4567' },
    attendance: 'place',
    dates: ['tammikuu'],
    companions: 0,
    supportPerson: false,
    acceptWaiting: false,
    language: 'fi',
  });
  const draft = {
    ...filled,
    isForOther: true,
    behalf: ' Äiti ',
    needs: ['diet', 'breaks'],
    otherNeed: ' Penkki ',
    topic: ' Jonot ',
  } as const;
  const whole = toSignup(asking as never, { ...draft, answers: new Map([['mista', ' Lehdestä ']]) }, 'public-task', 'sv');
  assert.equal(v.is(Signup, whole), true);
  assert.deepEqual(whole.supportNeeds, { needs: ['diet', 'breaks'], other: 'Penkki', basis: 'public-task' });
  assert.deepEqual([whole.onBehalfOf, whole.topic, whole.answers], ['Äiti', 'Jonot', [{ question: 'mista', value: 'Lehdestä' }]]);
  assert.equal(toSignup(evening, { ...draft, isForOther: false }, 'consent', 'fi').onBehalfOf, undefined);
});

test('the free texts are given to the guard in the order of the page, and can be changed by their field', () => {
  const draft = { ...filled, otherNeed: 'a', topic: 'c', answers: new Map([['mista', 'b']]) };
  assert.deepEqual(
    textsOf(asking as never, draft).map(({ id }) => id),
    ['name', 'value', 'other-need', 'q-mista', 'topic'],
  );
  assert.equal(withText(draft, 'other-need', 'x').otherNeed, 'x');
  assert.equal(withText(draft, 'q-mista', '').answers.has('mista'), false);
  assert.equal(withText(draft, 'name', 'N').name, 'N');
});

const key = { reference: '4KT7-MX2A-9RJW', token: 'AbCd_-GhIjKlMnOpQrStUv' };

test('the own link is made of the page’s address, and read from the whole or from its end', () => {
  const link = makeSignupLink('https://a.example/tapahtumat/?x=1#kohta', key);
  assert.equal(link, 'https://a.example/tapahtumat/?x=1#sote-signup=4KT7-MX2A-9RJW.AbCd_-GhIjKlMnOpQrStUv');
  for (const text of [link, link.replace(/.*#/, '#'), ` 4kt7 mx2a 9rjw.${key.token} `, `4KT7MX2A9RJW. ${key.token}`]) {
    assert.deepEqual(readSignupKey(text), key);
  }
  for (const text of ['', '4KT7-MX2A-9RJW', `4KT7-MX2A.${key.token}`, `4KT7-MX2A-9RJW.${key.token}x`]) {
    assert.equal(readSignupKey(text), undefined);
  }
});

test('the own link is read whatever a mail program, a chat or a sentence has made of it', () => {
  const whole = `4KT7-MX2A-9RJW.${key.token}`;
  const around = ['.', ',', ')', '>', '"', '%20', ' ', '\u200B', '&utm_source=x', '?fbclid=y', '%3Ffbclid%3Dy', '».', ' (linkki)'];
  const texts = [
    ...around.map((end) => `#sote-signup=${whole}${end}`),
    `4KT7-MX2A-9RJW%2E${key.token}`,
    `#sote-signup=4KT7\u200B-MX2A-9\u00ADRJW.${key.token.slice(0, 9)}\u200B${key.token.slice(9)}`,
    `#/tapahtumat#sote-signup=${whole}`,
    `#sote-signup%3D${whole}`,
    `#sote-signup%253D4KT7-MX2A-9RJW%252E${key.token}`,
    `#SOTE-SIGNUP=${whole}`,
    `<https://a.example/sivu.html?x=1.5#sote-signup=${whole}>`,
    `Oma linkkini: "${whole}"`,
    `100% varma: ${whole}`,
    `**${whole}**`,
    `_${whole}_`,
    `${whole}-`,
    `https://a.example/#sote-signup=3D${whole}`,
    `https://eur01.safelinks.example/?url=https%3A%2F%2Fa.example%2F%23sote-signup%3D${whole}&data=05%7C01`,
  ];
  for (const text of texts) assert.deepEqual(readSignupKey(text), key, text);
  for (const text of [`4KT7-MX2A-9RJW.${key.token.slice(1)}`, `4KT7-MX2A-9RJW.${key.token.slice(1)} x`, '#sote-signup=', '%', '%E0%A4%A']) {
    assert.equal(readSignupKey(text), undefined, text);
  }
});
