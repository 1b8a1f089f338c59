import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Problem } from '../../../src/contract/problems.js';
import { askDesk, give, tellDesk } from '../../support/node/desk.js';
import { putOutcome } from '../../support/node/outcomes.js';
import { onEachDatabase } from '../../support/node/receiver.js';
import { addEvent } from '../../support/node/signups.js';

const LONG_THEMES = Array.from({ length: 20 }, (_nothing, index) => `theme-${index}-${'x'.repeat(40)}`).join(',');

onEachDatabase('A request that nobody meant', (receiver) => {
  let event = '';
  before(async () => {
    await putOutcome(receiver(), 'one');
    await give(receiver());
    event = await addEvent(receiver());
  });

  const statuses: readonly (readonly [number, ...string[]])[] = [
    [404, '/outcomes/%00', '/events/%00', '/surveys/%00', '/outcomes/%ED%A0%80', '/staff/outcomes/%00', '/staff/events/%00/signups'],
    [404, '/staff/events/%00/signups.csv', '/staff/feedback/%00'],
    [422, '/events?place=%00', '/outcomes?q=%00', '/outcomes?theme=a%00', '/outcomes.json?q=%00'],
    // A name that every object has is a name that nobody knows.
    [
      200,
      '/outcomes?constructor=1&__proto__=2&toString=3',
      '/events?hasOwnProperty=1',
      '/staff/feedback?valueOf=1',
      '/outcomes?utm_source=x',
    ],
    // What is filtered wrongly would show everything.
    [422, '/outcomes?unit=a%20b', '/outcomes?from=1.2.2026', '/outcomes?to=2026-02-31', '/outcomes.atom?unit=a%20b'],
    [
      422,
      '/staff/feedback.csv?unit=Keskusta%201',
      '/staff/feedback.csv?to=2026-02-31',
      '/staff/feedback?status=open',
      '/staff/feedback?unit=%C3%A4',
    ],
    [422, '/staff/outcomes?published=maybe', '/staff/notices?told=1', '/staff/notices?event=a%20b', '/staff/audit?feedback=22223333'],
    [422, '/staff/events/EVENT/signups?cursor=x', '/staff/events/EVENT/signups.csv?with=everything'],
    // What only says how it is shown, and what is left empty, filters nothing.
    [200, '/outcomes?lang=FI!', '/outcomes?limit=0', '/outcomes?unit=&q=&from=', '/staff/feedback?limit=1000', '/events?level=nonsense'],
    [200, `/outcomes?theme=${LONG_THEMES}`],
  ];
  for (const [status, ...paths] of statuses) {
    it(`is answered ${status}: ${paths.join(' ').slice(0, 150)}`, async () => {
      for (const path of paths) {
        const asked = path.replace('EVENT', event);
        const response = await (asked.startsWith('/staff') ? askDesk(receiver(), asked.slice(6)) : receiver().app().request(asked));
        const text = await response.text();
        assert.equal(response.status, status, `${path}: ${text.slice(0, 200)}`);
        if (status === 422) assert.match((JSON.parse(text) as Problem).type, /:invalid$/);
      }
    });
  }

  it('to a notice that cannot be is answered 404', async () => {
    for (const id of ['%00', 'abc', '99999999999999999999']) {
      assert.equal((await tellDesk(receiver(), `/notices/${id}/told`, {})).status, 404, id);
    }
  });
});
