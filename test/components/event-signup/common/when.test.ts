import { expect, fixture, html } from '@open-wc/testing';
import '../../../../components/event-signup/event-signup.js';
import { formatMoment, formatSpan, leafOf } from '../../../../components/event-signup/common/when.js';
import { region } from '../../../../src/localization/format.js';
import { chooseLocale } from '../../../../src/localization/page-language.js';

/** Both nights in which the clocks are turned, the turn of a year, an hour before and after each midnight of Finland. */
const instants = ['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z', '2026-10-25T00:59:00Z', '2026-10-25T01:00:00Z', '2027-12-31T21:59:59Z']
  .concat(Array.from({ length: 48 }, (_, hour) => new Date(Date.UTC(2027, 0, 11, hour)).toISOString()))
  .concat(['2027-01-12T17:05:00+02:00', '2027-07-12T09:30:00+03:00']);

const byEngine = (instant: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(region(), { timeZone: 'Europe/Helsinki', ...options }).format(new Date(instant));
const dayByEngine = (instant: string) =>
  byEngine(instant, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(',', '');

describe('days and times of events', () => {
  afterEach(() => chooseLocale());

  for (const locale of ['fi', 'sv', 'en'] as const) {
    it(`are those of the engine, by hand (${locale})`, async () => {
      await fixture(html`<sote-event-signup></sote-event-signup>`);
      await chooseLocale(locale);
      for (const instant of instants) {
        const text = formatMoment(instant);
        const [hour = '', minute = ''] = byEngine(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).split(/\D/);
        expect(text, instant).to.contain(dayByEngine(instant));
        expect(text.split(' ').at(-1), instant).to.equal(`${Number(hour)}${locale === 'en' ? ':' : '.'}${minute}`);
        const [day, month, weekday] = leafOf(instant);
        expect(day, instant).to.equal(byEngine(instant, { day: 'numeric' }).replace(/\D/g, ''));
        expect(month, instant).to.equal(byEngine(instant, { month: 'long' }));
        expect(dayByEngine(instant).startsWith(weekday ?? '?') && weekday!.length, instant).to.equal(locale === 'fi' ? 2 : 3);
      }
    });
  }

  it('says one day once', () => {
    const [starts, ends] = ['2027-01-12T17:00:00+02:00', '2027-01-12T19:30:00+02:00'];
    expect(formatSpan({ starts, ends })).to.equal('tiistaina 12. tammikuuta 2027 klo 17.00–19.30');
    expect(formatSpan({ starts, ends: '2027-01-13T01:00:00+02:00' }))
      .to.contain('klo 17.00 – keskiviikkona 13.')
      .and.to.contain('klo 1.00');
  });
});
