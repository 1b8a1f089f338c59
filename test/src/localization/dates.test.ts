import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/event-signup/event-signup.js';
import { formatDay, formatInstant } from '../../../src/localization/dates.js';
import { chooseLocale } from '../../../src/localization/page-language.js';
import { formatSpan } from '../../../src/localization/spans.js';
import { dateTile, formatMoment, formatMonth, formatTimes } from '../../../src/localization/weekdays.js';

const REGIONS = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;
const timeZone = 'Europe/Helsinki';
const HOUR = 3_600_000;

/** Every day of the years, and both sides of each midnight of Finland and of the hours in which the clocks are turned. */
const days = (from: number, to: number): Date[] => {
  const all: Date[] = [];
  for (let day = Date.UTC(from, 0, 1); day < Date.UTC(to + 1, 0, 1); day += 24 * HOUR) all.push(new Date(day));
  return all;
};
const aroundMidnight = (day: Date): string[] =>
  [-3, -2].flatMap((hours) => [-1, 0].map((ms) => new Date(+day + hours * HOUR + ms).toISOString()));
const aroundClockChange = (year: number): string[] =>
  [2, 9].flatMap((month) =>
    [25, 26, 27, 28, 29, 30, 31].flatMap((day) => [-1, 0].map((ms) => new Date(Date.UTC(year, month, day, 1) + ms).toISOString())),
  );
const years = Array.from({ length: 16 }, (_, index) => 2020 + index);

for (const locale of ['fi', 'sv', 'en'] as const) {
  describe(`days and times in ${locale}`, () => {
    const engine = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(REGIONS[locale], { timeZone, ...options });

    before(async () => {
      await fixture(html`<sote-event-signup></sote-event-signup>`);
      await chooseLocale(locale);
    });
    after(() => chooseLocale());

    it('are the same as the engine’s for every day of 2020–2035', () => {
      const long = engine({ dateStyle: 'long' });
      const wrong = [...days(2020, 2035).flatMap(aroundMidnight), ...years.flatMap(aroundClockChange)].filter(
        (instant) => formatDay(instant) !== long.format(new Date(instant)),
      );
      expect(wrong).to.deep.equal([]);
      const calendarDays = days(2020, 2035).map((day) => day.toISOString().slice(0, 10));
      const inUtc = new Intl.DateTimeFormat(REGIONS[locale], { timeZone: 'UTC', dateStyle: 'long' });
      expect(calendarDays.filter((day) => formatDay(day) !== inUtc.format(new Date(day)))).to.deep.equal([]);
    });

    it('have the engine’s weekday, month and clock time, also when the clocks are turned', () => {
      const weekday = engine({ weekday: 'long' });
      const month = engine({ month: 'long' });
      const clock = engine({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
      const everyMonth = years.flatMap((year) =>
        Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(year, index, 11, 15, 5)).toISOString()),
      );
      for (const instant of [...years.flatMap(aroundClockChange), ...everyMonth]) {
        const at = new Date(instant);
        const long = `${weekday.format(at)} ${formatDay(instant)}`;
        const [hour = '', minute = ''] = clock.format(at).split(/\D/);
        const moment = formatMoment(instant);
        expect(moment, instant).to.contain(long);
        expect(moment.split(' ').at(-1), instant).to.equal(`${Number(hour)}${locale === 'en' ? ':' : '.'}${minute}`);
        const tile = dateTile(instant);
        expect(tile.day, instant).to.equal(engine({ day: 'numeric' }).format(at).replace(/\D/g, ''));
        expect(formatMonth(at.toLocaleDateString('sv-SE', { timeZone }).slice(0, 7)), instant).to.equal(
          `${month.format(at)} ${engine({ year: 'numeric' }).format(at)}`,
        );
        expect(long.startsWith(tile.weekday), instant).to.equal(true);
        expect(tile.weekday, instant).to.have.lengthOf(locale === 'fi' ? 2 : 3);
      }
    });
  });
}

describe('the span of an event', () => {
  it('names one day once', () => {
    const [starts, ends] = ['2027-01-12T17:00:00+02:00', '2027-01-12T19:30:00+02:00'];
    expect(formatSpan({ starts, ends })).to.equal('tiistai 12. tammikuuta 2027 klo 17.00–\u206019.30');
    expect(formatTimes({ starts, ends })).to.equal('klo 17.00–\u206019.30');
    expect(formatSpan({ starts, ends: '2027-01-13T01:00:00+02:00' })).to.equal(
      'tiistai 12. tammikuuta 2027 klo 17.00 – keskiviikko 13. tammikuuta 2027 klo 1.00',
    );
    expect(formatInstant(starts)).to.equal('12. tammikuuta 2027 klo 17.00');
  });
});
