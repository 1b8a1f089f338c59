import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cardAtAGlance, readBoardFile } from '../../src/domain/outcome-file.js';
import { decodeText } from '../../src/transport/file-text.js';
import { done, many, refused } from '../support/fixtures/outcomes.js';

const idsOf = (body: unknown, language = 'fi') => readBoardFile(body, language)?.items.map(({ id }) => id);

describe('a file of cards', () => {
  it('null and "" in a field that may be absent mean that it is absent', () => {
    const empty = { level: null, reason: null, askFrom: '', next: null, decidedBy: null };
    const card = { ...done('a'), ...empty, themes: null, history: [{ at: '2026-09-08', status: 'done', note: null }] };
    const page = readBoardFile(
      { items: [card, { ...done('b'), said: { summary: 'Sanoit', count: null } }], waiting: { count: 2, since: '' } },
      'fi',
    );
    assert.deepEqual([page?.items.map(({ id }) => id), page?.leftOut, page?.waiting], [['a', 'b'], [], { count: 2 }]);
    assert.deepEqual([page?.items[0]?.themes, 'level' in page!.items[0]!], [[], false]);
    assert.deepEqual(
      readBoardFile(
        [
          { ...refused('a'), reason: null },
          { ...done('b'), title: '' },
        ],
        'fi',
      )?.leftOut,
      [0, 1],
      'what is promised is not',
    );
  });

  it('parts and rows that nobody filled in are absent, and numbers may be text, as forms and tables write them', () => {
    const { did: _, ...planned } = done('a', { status: 'planned' });
    const [card, ...others] =
      readBoardFile(
        [
          {
            ...planned,
            did: { summary: '', where: null, when: ' ' },
            next: { what: '', by: null },
            said: { summary: 'Sanoit', count: ' 12 ' },
            themes: [null, { id: '', label: '' }, { id: 3, label: 'Aika' }],
            history: [
              { at: '2026-09-08', status: 'planned', note: '' },
              { at: '', status: '', note: '' },
            ],
          },
        ],
        'fi',
      )?.items ?? [];
    assert.deepEqual(
      [card?.did, card?.next, card?.said.count, card?.themes.length, card?.history.length],
      [undefined, undefined, 12, 1, 1],
    );
    assert.equal(others.length, 0);
  });

  it('a card that follows the contract is taken as it is, so that ten thousand are read quickly', () => {
    const [card, other] = [done('a'), { ...done('b'), level: null }];
    const page = readBoardFile([card, other], 'fi');
    assert.equal(page?.items[0], card);
    assert.notEqual(page.items[1], other);
  });

  it('identifiers may be numbers, addresses and names', () => {
    const ids = [1207, 'esim:1207', 'palvelu/1207', 'ylä-asema'];
    const cards = ids.map((id) => ({ ...done('x'), id, unit: { id: 7, name: 'Terveysasema' }, themes: [{ id: 3, label: 'Aika' }] }));
    const page = readBoardFile(cards, 'fi');
    assert.deepEqual(
      page?.items.map(({ id }) => id),
      ids.map(String),
    );
    assert.deepEqual([page.items[0]?.unit.id, page.items[0]?.themes[0]?.id], ['7', '3']);
    assert.deepEqual(
      readBoardFile(
        ['a b', 'a,b', '"', '', ' ', 'x'.repeat(81)].map((id) => ({ ...done('x'), id })),
        'fi',
      )?.leftOut,
      [0, 1, 2, 3, 4, 5],
    );
  });

  it('easy Finnish and Finnish are two versions, whichever comes first', () => {
    const simple = done('a', { title: 'Helposti', language: 'fi-simple' });
    const finnish = done('a', { title: 'Suomeksi' });
    const swedish = done('a', { title: 'På svenska', language: 'sv' });
    for (const cards of [
      [simple, finnish, swedish],
      [swedish, finnish, simple],
    ]) {
      const titles = ['fi', 'fi-simple', 'sv', 'en'].map((language) => readBoardFile(cards, language)?.items[0]?.title);
      assert.deepEqual(titles, ['Suomeksi', 'Helposti', 'På svenska', 'Suomeksi']);
    }
    assert.equal(readBoardFile([swedish, simple], 'fi')?.items[0]?.title, 'Helposti');
  });

  it('one identifier in two languages is one outcome, in the language that is asked for', () => {
    const cards = [
      done('a', { title: 'Suomeksi' }),
      done('a', { title: 'På svenska', language: 'sv-FI' }),
      done('b', { title: 'Bara', language: 'sv' }),
    ];
    const titles = (language: string) => readBoardFile(cards, language)?.items.map(({ title }) => title);
    assert.deepEqual(titles('fi'), ['Suomeksi', 'Bara']);
    assert.deepEqual(titles('sv'), ['På svenska', 'Bara']);
    assert.deepEqual(titles('en'), ['Suomeksi', 'Bara']);
    assert.deepEqual(readBoardFile(cards, 'sv')?.leftOut, []);
    assert.deepEqual(readBoardFile([...cards, done('a')], 'sv')?.leftOut, [3], 'twice in one language is once too often');
    const broken = [{ ...done('a', { language: 'sv' }), title: ' ' }, done('a')];
    assert.deepEqual([idsOf(broken, 'sv'), readBoardFile(broken, 'sv')?.leftOut], [['a'], [0]]);
  });

  it('days and times are read as those of any file; a day that does not exist is none', () => {
    const [card] =
      readBoardFile([{ ...done('a'), updatedAt: '2026-09-08 12:00', history: [{ at: '8.9.2026', status: 'done' }] }], 'fi')?.items ?? [];
    assert.deepEqual([card?.updatedAt, card?.history[0]?.at], ['2026-09-08T09:00:00.000Z', '2026-09-08']);
    assert.deepEqual(readBoardFile([{ ...done('a'), updatedAt: '2026-02-30' }], 'fi')?.leftOut, [0]);
  });

  it('is an array or has items, and nothing else; it never loses a good card', () => {
    for (const body of [undefined, null, 'x', 5, {}, { items: {} }]) assert.equal(readBoardFile(body, 'fi'), undefined);
    assert.deepEqual(readBoardFile([null, 7, 'x', done('a'), []], 'fi')?.leftOut, [0, 1, 2, 4]);
    assert.equal(readBoardFile(many(10_000), 'fi')?.items.length, 10_000);
  });
});

describe('a card at a glance', () => {
  it('is what can be counted and ordered; any other is read with care', () => {
    const half = { id: 'a', status: 'done', language: 'fi', updatedAt: '2026-10-03' };
    assert.equal(cardAtAGlance(half), half);
    for (const strange of [{ status: 'lost' }, { id: '' }, { updatedAt: '3.10.2026' }, { language: undefined }])
      assert.equal(cardAtAGlance({ ...half, ...strange }), undefined);
    assert.equal(cardAtAGlance({ ...done('a'), id: 7 })?.id, '7');
  });
});

describe('the text of a file', () => {
  const text = '{"title":"Äänekoski – 1"}';
  const utf16 = (isBig: boolean): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return isBig ? bytes.swap16() : bytes;
  };

  it('is read in UTF-8 and UTF-16, with a byte order mark and without', () => {
    const files: Uint8Array[] = [
      Buffer.from(text),
      Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), Buffer.from(text)]),
      Buffer.concat([Uint8Array.of(0xff, 0xfe), utf16(false)]),
      Buffer.concat([Uint8Array.of(0xfe, 0xff), utf16(true)]),
      utf16(false),
      utf16(true),
    ];
    for (const file of files) assert.equal(decodeText(file), text);
  });

  it('is none in another encoding: letters are not guessed', () => {
    assert.equal(decodeText(Buffer.from(text.replace('–', '-'), 'latin1')), undefined);
    assert.equal(decodeText(Uint8Array.of(0xff, 0xfe, 0, 0, 0x5b, 0, 0, 0)), undefined);
    assert.equal(decodeText(Uint8Array.of(0, 0, 0, 0x5b)), undefined);
    assert.equal(decodeText(new Uint8Array()), '');
  });
});
