import { expect } from '@open-wc/testing';
import { formatDay } from '../../src/localization/format.js';

const engine = new Intl.DateTimeFormat('fi-FI', { dateStyle: 'long', timeZone: 'Europe/Helsinki' });

describe('formatDay', () => {
  it('tells the day in Finland as the engine does, also in the hours round midnight and in the nights when clocks are turned', () => {
    for (let year = 2020; year <= 2060; year += 1) {
      const turns = [2, 9].flatMap((month) => [25, 26, 27, 28, 29, 30, 31].map((day) => Date.UTC(year, month, day, 22)));
      const nights = [0, 1, 5, 6, 11].map((month) => Date.UTC(year, month + 1, 0, 22));
      const moments = [...turns, ...nights].flatMap((night) => [-3_600_001, -3_600_000, -1, 0].map((shift) => night + shift));
      for (const moment of moments) {
        const instant = new Date(moment).toISOString();
        expect(formatDay(instant), instant).to.equal(engine.format(moment));
      }
    }
  });
});
