import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { HOUSE_LEVELS } from '../../src/contract/vocabulary.js';
import { explainHouseContent } from '../../src/domain/house-content.js';
import { readComingEvents } from '../../src/domain/house-events.js';
import { readSource } from '../../src/domain/house-source.js';
import { actionsOf } from '../../src/domain/house-actions.js';
import { readLevels } from '../../src/domain/house.js';
import type { LevelName } from '../../src/domain/house.js';

const contentOf = (language: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`components/participation-house/content/${language}.json`, 'utf8')) as Record<string, unknown>;
const levels = contentOf('fi')['levels'] as LevelName[];

describe('content of the house', () => {
  it('is complete, with as many questions in every language', () => {
    const [finnish, swedish, english] = ['fi', 'sv', 'en'].map((language) => explainHouseContent(contentOf(language)));
    assert.ok(finnish !== undefined && 'shape' in finnish);
    assert.deepEqual([swedish, english], [finnish, finnish]);
  });

  it('has every level once, from the foundation up, and nothing unknown', () => {
    const faultsOf = (change: object) => {
      const explained = explainHouseContent({ ...contentOf('fi'), ...change });
      return 'faults' in explained ? explained.faults.map(({ pointer }) => pointer) : [];
    };
    assert.deepEqual(faultsOf({}), []);
    assert.deepEqual(faultsOf({ levels: [...levels].reverse() }).slice(0, 1), ['/levels/0/id']);
    assert.deepEqual(faultsOf({ levels: levels.slice(1) }).length > 0, true);
    assert.deepEqual(faultsOf({ score: 5 }), ['/score']);
    assert.deepEqual(faultsOf({ levels: [{ ...levels[0], what: ' ' }, ...levels.slice(1)] }), ['/levels/0/what']);
  });

  it('calls no level better than another', () => {
    for (const language of ['fi', 'sv', 'en']) {
      assert.match(String(contentOf(language)['intro']), /ole toista parempi|bättre än ett annat|None is better/);
      assert.doesNotMatch(JSON.stringify(contentOf(language)), /ylin taso|paras taso|högsta nivå|highest level|best level/i);
    }
  });
});

describe('levels in a list', () => {
  it('are in the order of the house, each once, and unknown ones are left out', () => {
    assert.deepEqual(readLevels(['strategy', 'cellar', 'feedback', 'feedback']), ['feedback', 'strategy']);
    assert.deepEqual(readLevels(['']), []);
  });

  it('have an action, every one', () => {
    for (const level of HOUSE_LEVELS) assert.ok(actionsOf(level).includes('outcomes'));
    assert.deepEqual(actionsOf('feedback'), ['feedback', 'outcomes']);
    assert.deepEqual(actionsOf('strategy'), ['events', 'outcomes']);
  });
});

describe('a host’s own texts', () => {
  it('replace the texts of the kit, for every level of the contract', () => {
    const source = readSource({ title: ' Talo ', levels: Object.fromEntries(HOUSE_LEVELS.map((id) => [id, { name: 'Nimi' }])) });
    assert.deepEqual(source, { title: 'Talo', levels: Object.fromEntries(HOUSE_LEVELS.map((id) => [id, { name: 'Nimi' }])), faults: [] });
  });

  it('are left out one by one where they are invalid, and each fault is reported', () => {
    const broken = {
      name: '',
      what: 7,
      how: ['ok', null],
      questions: 'ei',
      examples: [{ means: 'ei nimeä' }],
      links: [{ label: 'a' }],
      more: [],
      unknown: 1,
    };
    const source = readSource({ intro: null, levels: { feedback: broken, cellar: {}, strategy: 'x' } });
    assert.deepEqual(source?.levels, { feedback: { more: [] } });
    assert.deepEqual(
      source.faults.map((fault) => fault.split(' ')[0]),
      ['name', 'what', 'examples', 'how', 'questions', 'links']
        .map((name) => `levels.feedback.${name}`)
        .concat('levels.cellar', 'levels.strategy'),
    );
  });

  it('are ignored when they are not an object', () => {
    for (const input of [undefined, null, 'x', 7, []]) assert.equal(readSource(input), undefined);
    assert.deepEqual(readSource({ levels: [] }), { levels: {}, faults: [] });
  });
});

describe('coming events of a level', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  const date = (starts: string, status = 'scheduled') => ({ id: '1', starts, status });
  const event = (change: object) => ({ title: 'Raati', status: 'scheduled', dates: [date('2027-01-12T17:00:00+02:00')], ...change });

  it('have their next date and place', () => {
    const dates = [
      date('2026-01-01T10:00:00Z'),
      date('2027-03-01T10:00:00Z'),
      date('2027-02-01T10:00:00Z'),
      date('2027-01-01T10:00:00Z', 'cancelled'),
    ];
    assert.deepEqual(readComingEvents({ items: [event({ dates, place: { name: 'Kirjasto' } })] }, now), [
      { title: 'Raati', starts: '2027-02-01T10:00:00Z', place: 'Kirjasto' },
    ]);
  });

  it('may have no date at all, such as a web panel', () => {
    assert.deepEqual(readComingEvents({ items: [event({ dates: [] })] }, now), [{ title: 'Raati' }]);
    assert.deepEqual(readComingEvents({ items: [event({ dates: [], language: 'sv' })] }, now), [{ title: 'Raati', language: 'sv' }]);
  });

  it('leave out what is over, cancelled, postponed or broken', () => {
    const out = [
      { status: 'cancelled' },
      { status: 'postponed' },
      { dates: [date('2026-11-22T11:00:00Z')] },
      { title: '' },
      { dates: [date('soon')] },
    ];
    assert.deepEqual(readComingEvents({ items: [...out.map(event), null, 7] }, now), []);
    for (const input of [undefined, null, [], '<html>', { items: {} }]) assert.deepEqual(readComingEvents(input, now), []);
  });
});
