import assert from 'node:assert/strict';
import { it } from 'node:test';
import { askDesk } from '../../support/node/desk.js';
import { onEachDatabase } from '../../support/node/receiver.js';
import { readCsv } from '../../support/node/csv.js';
import { addEvent, inDays, own, sampleSignup, signUp } from '../../support/node/signups.js';

onEachDatabase('The list of signups as a table', (receiver) => {
  const read = async (eventId: string, query = '') => {
    const response = await askDesk(receiver(), `/events/${eventId}/signups.csv${query}`);
    assert.deepEqual([response.status, response.headers.get('cache-control')], [200, 'no-store']);
    assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename="signups-/);
    const [head = [], ...rows] = readCsv((await response.text()).replace(/^\uFEFF/, ''), query.includes('semicolon') ? ';' : ',');
    return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));
  };
  const trail = async (eventId: string) => {
    const lines = receiver().database.selectFrom('audit').select(['action', 'change']).where('subject', '=', `event ${eventId}`);
    return (await lines.orderBy('id').execute()).map(({ action, change }) => [action, change]);
  };
  const dates = ['first', 'second'].map((id, index) => ({
    id,
    starts: inDays(10 + index),
    ends: inDays(10.1 + index),
    room: { capacity: 1 },
  }));

  it('has a line for each date, safe in a spreadsheet, and neither contacts nor needs unless they are asked for', async () => {
    const eventId = await addEvent(receiver(), { dates });
    const both = await signUp(
      receiver(),
      eventId,
      sampleSignup({
        ...{ name: '=HYPERLINK("https://evil.example";"Lue")', dates: ['first', 'second'], companions: 0, supportPerson: true },
        supportNeeds: { needs: ['sign-language', 'breaks'], other: '+oma tuoli', basis: 'consent' },
      }),
    );
    const later = await signUp(receiver(), eventId, sampleSignup({ contact: { way: 'call', value: '+358 40 123 4567' } }));
    const rows = await read(eventId, '?separator=semicolon');
    assert.deepEqual(
      rows.map(({ reference, date, state, name, supportPerson, needsTold }) => [reference, date, state, name, supportPerson, needsTold]),
      [
        [both.reference, 'first', 'confirmed', `'=HYPERLINK("https://evil.example";"Lue")`, 'yes', 'yes'],
        [both.reference, 'second', 'confirmed', `'=HYPERLINK("https://evil.example";"Lue")`, 'yes', 'yes'],
        [later.reference, 'first', 'waiting', 'Maija', 'no', 'no'],
      ],
    );
    assert.doesNotMatch(JSON.stringify(rows), /maija@|358|sign-language|tuoli/);
    const [first, , third] = await read(eventId, '?with=contacts,needs');
    assert.deepEqual([first?.['needs'], first?.['otherNeeds'], third?.['needs']], ['sign-language breaks', "'+oma tuoli", '']);
    assert.deepEqual([first?.['contactWay'], third?.['contact']], ['email', '+358 40 123 4567']);
    assert.deepEqual(await trail(eventId), [
      ['export', { separator: 'semicolon' }],
      ['export', { with: 'contacts,needs' }],
      ['read-needs', {}],
    ]);
  });

  it('tells nothing any more of who has cancelled', async () => {
    const eventId = await addEvent(receiver(), { dates });
    await own(receiver(), await signUp(receiver(), eventId), 'DELETE');
    const [row] = await read(eventId, '?with=contacts,needs');
    assert.deepEqual([row?.['state'], row?.['name'], row?.['contact'], row?.['needs']], ['cancelled', '', '', '']);
  });

  it('is for staff alone, and of an event that there is', async () => {
    assert.equal((await receiver().app().request('/staff/events/none/signups.csv')).status, 401);
    assert.equal((await askDesk(receiver(), '/events/none/signups.csv')).status, 404);
  });
});
