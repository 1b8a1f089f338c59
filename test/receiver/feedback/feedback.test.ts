import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import type { Problem } from '../../../src/contract/problems.js';
import type { FeedbackReceipt } from '../../../src/contract/feedback.js';
import { saveSurvey } from '../../../receiver/src/surveys/repository.js';
import { onEachDatabase, post, sampleFeedback, type TestReceiver } from '../../support/node/receiver.js';

/** A temporary number (900–999), which no person has. */
const CODE = '010190-900P';

const answered = (text: string) =>
  sampleFeedback({
    answers: [
      { question: 'visit', value: 4 },
      { question: 'more', value: text },
    ],
  });

async function problemOf({ app }: TestReceiver, body: unknown): Promise<Problem & { status: number }> {
  const response = await app().request(...post(body));
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const problem = (await response.json()) as Problem;
  assert.equal(problem.status, response.status);
  return { ...problem, status: response.status };
}

const pointers = ({ errors = [] }: Problem): string[] => errors.map(({ pointer }) => pointer);

async function store({ app }: TestReceiver, body: unknown): Promise<FeedbackReceipt> {
  const response = await app().request(...post(body));
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as FeedbackReceipt;
}

const rowOf = ({ database }: TestReceiver, { reference }: FeedbackReceipt) =>
  database.selectFrom('feedback').selectAll().where('reference', '=', reference).executeTakeFirstOrThrow();

onEachDatabase('Feedback', (receiver) => {
  it('is stored as it was sent, with a code and the moment', async () => {
    const sent = sampleFeedback({ respondent: 'with-help', about: 'accessibility' });
    const receipt = await store(receiver(), sent);
    const row = await rowOf(receiver(), receipt);
    assert.match(receipt.reference, /^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    assert.equal(row.received_at.toISOString(), receipt.receivedAt);
    const { question_set: questionSet, answers, respondent, about, context, channel, language, signals } = row;
    assert.deepEqual({ questionSet, answers, respondent, about, context, channel, language, signals }, sent);
  });

  it('keeps the contact in its own table and promises the day that was asked for', async () => {
    const contact = { way: 'email', value: 'maija@example.org', basis: 'consent', replyBy: '2026-12-06' } as const;
    const receipt = await store(receiver(), sampleFeedback({ contact }));
    const row = await rowOf(receiver(), receipt);
    const kept = await receiver()
      .database.selectFrom('feedback_contact')
      .selectAll()
      .where('feedback_id', '=', row.id)
      .executeTakeFirstOrThrow();
    assert.equal(receipt.replyBy, '2026-12-06');
    assert.deepEqual([kept.name, kept.way, kept.value, kept.basis], [null, 'email', 'maija@example.org', 'consent']);
    assert.ok(!JSON.stringify(row).includes('maija'));
  });

  it('draws another code when the first is taken', async () => {
    const { reference } = await store(receiver(), sampleFeedback());
    const drawn = [reference, reference, 'AAAA-AAAA-AAAA'];
    const app = receiver().app({ makeReference: () => drawn.shift() ?? '' });
    const response = await app.request(...post(sampleFeedback()));
    assert.equal(((await response.json()) as FeedbackReceipt).reference, 'AAAA-AAAA-AAAA');
  });

  it('with a wrong body is refused with a pointer to each fault and stores nothing', async () => {
    const before = await receiver().database.selectFrom('feedback').select('id').execute();
    const problem = await problemOf(receiver(), { ...sampleFeedback(), channel: 'fax secret', answers: [{ question: 'a/b', value: 4 }] });
    assert.equal(problem.status, 422);
    assert.equal(problem.type, 'urn:sote-osallisuus:problem:invalid');
    assert.deepEqual(pointers(problem).sort(), ['/answers/0/question', '/channel']);
    assert.ok(!JSON.stringify(problem).includes('fax secret'));
    const after = await receiver().database.selectFrom('feedback').select('id').execute();
    assert.equal(after.length, before.length);
  });

  it('names a missing field', async () => {
    const { language: _left, ...body } = sampleFeedback();
    assert.deepEqual(pointers(await problemOf(receiver(), body)), ['/language']);
  });

  it('that a database cannot keep is refused, not broken', async () => {
    for (const text of ['a\0b', 'a\ud800b']) {
      const problem = await problemOf(receiver(), answered(text));
      assert.deepEqual([problem.status, ...pointers(problem)], [422, '/answers/1/value']);
    }
  });

  it('ignores unknown fields', async () => {
    const row = await rowOf(receiver(), await store(receiver(), { ...sampleFeedback(), extra: 'secret' }));
    assert.ok(!JSON.stringify(row).includes('secret'));
  });

  const refused: [string, unknown, string[]][] = [
    ['an answer', answered(`Tunnukseni on ${CODE}.`), ['/answers/1/value']],
    ['a name', sampleFeedback({ contact: { name: CODE, way: 'call', value: '0401234567', basis: 'consent' } }), ['/contact/name']],
    ['a contact value', sampleFeedback({ contact: { way: 'post', value: `Katu 1 ${CODE}`, basis: 'consent' } }), ['/contact/value']],
    ['a service', sampleFeedback({ context: { service: CODE } }), ['/context/service']],
    [
      'two answers, half in each',
      sampleFeedback({
        answers: [
          { question: 'first', value: 'Synnyin 010190' },
          { question: 'second', value: '-900P' },
        ],
      }),
      ['/answers/0/value', '/answers/1/value'],
    ],
    ['an option', sampleFeedback({ answers: [{ question: 'which', value: ['first', CODE] }] }), ['/answers/0/value/1']],
  ];
  for (const [place, body, expected] of refused) {
    it(`with a personal identity code in ${place} is refused, and the code is neither told back nor logged`, async () => {
      const problem = await problemOf(receiver(), body);
      assert.equal(problem.status, 422);
      assert.equal(problem.type, 'urn:sote-osallisuus:problem:personal-data');
      assert.deepEqual(pointers(problem), expected);
      assert.ok(!JSON.stringify(problem).includes(CODE));
      assert.ok(!receiver().logged().includes(CODE));
    });
  }

  it('is checked against the question set that is kept, by its version', async () => {
    const set = { id: 'kept-set', version: '2', language: 'fi', instrument: 'own', title: 'Kysely' };
    await saveSurvey(receiver().database, { ...set, questions: [{ id: 'how', type: 'faces', text: 'Miten sujui?' }] });
    const given = (version: string, value: string | number) =>
      sampleFeedback({ questionSet: { id: 'kept-set', version, instrument: 'own' }, answers: [{ question: 'how', value }] });
    assert.deepEqual(pointers(await problemOf(receiver(), given('2', 'hyvin'))), ['/answers/0/value']);
    await store(receiver(), given('2', 5));
    await store(receiver(), given('1', 'hyvin'));
  });

  it('is checked against the set as it is now, also when another instance has just changed it', async () => {
    const { database, app: makeApp } = receiver();
    const app = makeApp();
    const set = { id: 'changed-set', version: '1', language: 'fi', instrument: 'own', title: 'Kysely' };
    const save = (type: 'faces' | 'yes-no') => saveSurvey(database, { ...set, questions: [{ id: 'how', type, text: 'Miten sujui?' }] });
    const statusOf = async (value: string | number, key?: string) => {
      const answers = [{ question: 'how', value }];
      const body = sampleFeedback({ questionSet: { id: 'changed-set', version: '1', instrument: 'own' }, answers });
      return (await app.request(...post(body, key === undefined ? {} : { key }))).status;
    };
    const key = randomUUID();
    assert.equal(await statusOf('hyvin', key), 201, 'the set is not kept yet');
    await save('faces');
    assert.deepEqual([await statusOf('hyvin'), await statusOf(5)], [422, 201]);
    await save('yes-no');
    assert.deepEqual([await statusOf(5), await statusOf('yes')], [422, 201]);
    assert.equal(await statusOf('hyvin', key), 201, 'what was stored is answered again');
  });
});
