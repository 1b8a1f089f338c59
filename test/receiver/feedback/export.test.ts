import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { it } from 'node:test';
import { csvDownload } from '../../../receiver/src/http/csv.js';
import { createLog } from '../../../receiver/src/common/log.js';
import { readCsv } from '../../support/node/csv.js';
import { askDesk, change, give } from '../../support/node/desk.js';
import { onEachDatabase } from '../../support/node/receiver.js';

const log = createLog({ write: () => undefined });

/** What a spreadsheet reads in the only cell of a download. */
async function cellFrom(value: string | number): Promise<string | undefined> {
  const rows = Readable.from([[value]]);
  const text = await csvDownload({ name: 'test', separator: ',', columns: ['column'], rows }, log).text();
  return readCsv(text)[1]?.[0];
}

it('A cell never begins like a formula', async () => {
  for (const text of [
    '=1+1',
    '+1-2',
    '+358 (0)40',
    '+a',
    '-a',
    '-3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\n=1',
    '＝1',
    '\u00A0=HYPERLINK("x")',
  ]) {
    assert.equal(await cellFrom(text), `'${text}`, JSON.stringify(text));
  }
  assert.equal(await cellFrom('\u200B=1'), "'\u200B=1");
  for (const value of [-3, '4', 'a=b', '', 'Sanoi "=1"', 'rivi\nvaihtui']) assert.equal(await cellFrom(value), String(value));
});

it('A phone number is dialled as it is copied', async () => {
  for (const text of ['+358401234567', '+358 40 123 4567', '0401234567']) assert.equal(await cellFrom(text), text);
});

it('An apostrophe of the writer can be told from one that was added', async () => {
  assert.equal(await cellFrom("'=1+1"), "''=1+1");
  assert.equal(await cellFrom("'tuli hyvä olo"), "''tuli hyvä olo");
});

it('A download that fails half way is broken, not short, and the log says so', async () => {
  const lines: string[] = [];
  async function* failing() {
    yield await Promise.resolve(['first']);
    throw new Error('no more');
  }
  const failed = csvDownload(
    { name: 'test', separator: ',', columns: ['column'], rows: failing() },
    createLog({ write: (line) => void lines.push(line) }),
  );
  await assert.rejects(failed.text());
  assert.match(lines.join(''), /the export failed/);
});

onEachDatabase('The export', (receiver) => {
  const rowsOf = async (query = '') => {
    const response = await askDesk(receiver(), `/feedback.csv${query}`);
    assert.deepEqual([response.status, response.headers.get('cache-control')], [200, 'no-store']);
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const [head = [], ...rows] = readCsv(bytes.toString().slice(1), query.includes('semicolon') ? ';' : ',');
    return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));
  };

  it('has a line for each answer, with instrument and channel, without contacts', async () => {
    const answers = [
      { question: 'visit', value: 4 },
      { question: 'ways', value: ['phone', 'web'] },
      { question: 'more', value: '=HYPERLINK("https://evil.example";"Lue")\nja "näin"' },
    ];
    const contact = { name: 'Maija', way: 'email', value: 'maija@example.org', basis: 'consent' } as const;
    const set = { id: 'own-set', version: '2', instrument: 'thl-2026' };
    const at = new Date('2026-02-10T22:30:00Z');
    const reference = await give(receiver(), { answers, contact, channel: 'paper', questionSet: set }, at);
    await change(receiver(), reference, 'marks', { marks: ['question', 'criticism'] });
    await change(receiver(), reference, 'pass-on', { to: 'unit-8' });
    const rows = await rowsOf('?passedTo=unit-8&channel=paper&from=2026-02-11&to=2026-02-11&separator=semicolon');
    assert.deepEqual(
      rows.map(({ question, answer }) => [question, answer]),
      [
        ['visit', '4'],
        ['ways', 'phone web'],
        ['more', `'${String(answers[2]?.value)}`],
      ],
    );
    const { question: _question, answer: _answer, ...common } = rows[0]!;
    assert.deepEqual(common, {
      ...{ reference, receivedAt: at.toISOString(), status: 'passed-on', instrument: 'thl-2026', questionSet: 'own-set', version: '2' },
      ...{ channel: 'paper', language: 'fi', respondent: '', about: '', unit: 'unit-1', service: 'Kotihoito' },
      ...{ passedTo: 'unit-8', marks: 'criticism question', outcome: '' },
    });
    assert.doesNotMatch(JSON.stringify(rows), /maija/i);
    assert.deepEqual(await rowsOf('?channel=paper&to=2026-02-10'), []);
    assert.deepEqual(await rowsOf('?passedTo=unit-7'), []);
  });

  it('is whole however much there is, and written to the audit', async () => {
    const { database } = receiver();
    const { id: _id, unit: _unit, ...row } = await database.selectFrom('feedback').selectAll().limit(1).executeTakeFirstOrThrow();
    const copies = Array.from({ length: 1100 }, (_nothing, index) => ({
      ...row,
      reference: `many-${index}`,
      key_hash: Buffer.from(`many-${index}`),
      ...{ question_set: JSON.stringify(row.question_set), answers: JSON.stringify([{ question: 'visit', value: 3 }]) },
      ...{ context: JSON.stringify({ unit: 'unit-many' }), signals: JSON.stringify(row.signals) },
    }));
    await database.insertInto('feedback').values(copies).execute();
    const rows = await rowsOf('?unit=unit-many');
    assert.equal(new Set(rows.map(({ reference }) => reference)).size, 1100);
    const lines = database.selectFrom('audit').select('change').where('action', '=', 'export').orderBy('id', 'desc');
    assert.deepEqual((await lines.executeTakeFirstOrThrow()).change, { unit: 'unit-many' });
  });

  it('is for staff alone', async () => {
    assert.equal((await receiver().app().request('/staff/feedback.csv')).status, 401);
  });
});
