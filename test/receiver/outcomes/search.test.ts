import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { findOutcomes } from '../../../src/domain/outcome-filter.js';
import { getPage, idsOf, outcomeBody, putOutcome, SWEDISH } from '../../support/node/outcomes.js';
import { onEachDatabase } from '../../support/node/receiver.js';

/** What is looked for, in which language, and which cards it finds. */
const CASES: readonly (readonly [words: string, language: string, ids: readonly string[]])[] = [
  ['takaisin', 'fi', ['call']],
  ['ODOTTAA', 'fi', ['call', 'stairs']],
  ['soiton tunnin', 'fi', ['call']],
  ['tunnin ajanvaraus', 'fi', ['call']],
  ['hissi puuttuu', 'fi', ['stairs']],
  ['mittaamme', 'fi', ['stairs']],
  ['osastonhoit', 'fi', ['call']],
  ['kiinteistöpäällikkö', 'fi', ['stairs']],
  ['keskustan', 'fi', ['call']],
  ['kotihoi mittaamme', 'fi', ['stairs']],
  ['avun saaminen', 'fi', ['call']],
  ['esteett', 'fi', ['stairs']],
  // Full width, a ligature, and letters that are written with a mark of their own.
  ['ＫＯＴＩ', 'fi', ['stairs']],
  ['ﬁksu', 'fi', ['stairs']],
  ['kiinteisto\u0308', 'fi', ['stairs']],
  // Neither the day nor who decided is looked in, and no word spans two parts of a card.
  ['2026-03-01', 'fi', []],
  ['johtaja', 'fi', []],
  ['hissipuuttuu', 'fi', []],
  ['ei näin monella sanalla löydy mitään kaikki sanat ovat mukana yksikin riittää pois', 'fi', []],
  ['s o i t o n t u n n i n x', 'fi', []],
  ['centrums hälso', 'sv', ['call']],
  ['att få hjälp', 'sv', ['call']],
  ['kotihoito', 'sv', ['stairs']],
  ['keskustan', 'sv', []],
];

const STAIRS = {
  title: 'Fiksu portaikko',
  said: 'Hissiä sai odottaa.',
  reason: 'Hissi puuttuu.',
  askFrom: 'puh. 1',
  next: 'Mittaamme matkat.',
  responsible: 'Kiinteistöpäällikkö',
  decidedBy: 'Johtaja',
};

onEachDatabase('A search', (receiver) => {
  before(async () => {
    const unit = { id: 'unit-2', names: { fi: 'Kotihoito' } };
    const themes = [{ id: 'access-for-all', labels: { fi: 'Esteettömyys' } }];
    await putOutcome(receiver(), 'stairs', {
      at: new Date('2026-05-01'),
      body: { status: 'will-not-do', unit, themes, texts: { fi: STAIRS } },
    });
    await putOutcome(receiver(), 'call', { at: new Date('2026-05-02'), body: { texts: { ...outcomeBody().texts, sv: SWEDISH } } });
  });

  for (const [words, language, ids] of CASES) {
    it(`for "${words}" in ${language} finds the same at the endpoint and in a file`, async () => {
      const all = await getPage(receiver(), `?lang=${language}`);
      const inFile = findOutcomes(all.items, { q: words }).map(({ id }) => id);
      const found = await getPage(receiver(), `?lang=${language}&q=${encodeURIComponent(words)}`);
      assert.deepEqual([inFile, idsOf(found)], [ids, ids]);
    });
  }

  it('finds a unit by the name that it has got since', async () => {
    await putOutcome(receiver(), 'renamed', { body: { unit: { id: 'unit-2', names: { fi: 'Kotona asumisen tuki' } } } });
    assert.deepEqual(idsOf(await getPage(receiver(), '?q=asumisen&sort=oldest')), ['stairs', 'renamed']);
  });
});
