import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { it } from 'node:test';
import { sendDue } from '../../../receiver/src/notices/sender.js';
import { NOTICE_KINDS } from '../../../src/contract/vocabulary.js';
import { momentInWords, NOTICE_LANGUAGES, noticeText } from '../../../receiver/src/notices/texts.js';
import { createLog } from '../../../receiver/src/common/log.js';
import { noteDueReplies } from '../../../receiver/src/feedback/due-replies.js';
import { expiredSignups } from '../../../receiver/src/signups/retention.js';
import { change, give } from '../../support/node/desk.js';
import { deskOf } from '../../support/node/event-desk.js';
import { onEachDatabase, type TestReceiver } from '../../support/node/receiver.js';
import { addEvent, inDays, own, ownRequest, sampleSignup, signUp } from '../../support/node/signups.js';

const one = (days = 10) => ({ dates: [{ id: 'first', starts: inDays(days), ends: inDays(days + 0.1), room: { capacity: 1 } }] });
const SECRET = 'a-secret-of-the-county-1';

interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A county's sender that answers what it is told to. */
async function startSender(statuses: number[]) {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      const status = statuses.shift() ?? 204;
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`;
  return { url, got, stop: () => new Promise((resolve) => server.close(resolve)) };
}

/** Somebody moves up on a receiver that hands notices over. */
async function moveOneUp(receiver: TestReceiver, url: string) {
  const { database } = receiver;
  await database.deleteFrom('notice').execute();
  const app = receiver.app({ noticeWebhook: { url, secret: SECRET } });
  const eventId = await addEvent(receiver, one());
  const first = await signUp(receiver, eventId);
  const supportNeeds = { needs: ['sign-language' as const], basis: 'consent' as const };
  const second = await signUp(
    receiver,
    eventId,
    sampleSignup({ supportNeeds, language: 'en', contact: { way: 'text-message', value: '040 555 0123' } }),
  );
  await app.request(...ownRequest(first, 'DELETE'));
  let log = '';
  const options = (days: number) => ({
    database,
    webhook: { url, secret: SECRET },
    clock: () => new Date(inDays(days)),
    log: createLog({ write: (line) => void (log += line) }),
  });
  return { eventId, second, options, logged: () => log };
}

it('Every ready text is whole in every language, and names no event', () => {
  const starts = new Date('2026-12-10T15:00:00Z');
  assert.deepEqual(
    NOTICE_LANGUAGES.map((language) => momentInWords(starts, language)),
    ['10. joulukuuta 2026 klo 17.00', '10 december 2026 kl. 17.00', '10 December 2026 at 17:00'],
  );
  for (const kind of NOTICE_KINDS) {
    for (const language of NOTICE_LANGUAGES) {
      const text = noticeText(kind, language, { starts: 'STARTS', cancelBy: 'DAY', position: '3', reason: 'Syy.', due: 'DAY' });
      assert.ok(!/[{}]| {2}|\.\./.test(text), text);
      assert.ok(!/ {2}|\( \)/.test(noticeText(kind, language, { starts: 'STARTS', cancelBy: 'DAY', position: '3' })), kind);
    }
  }
});

onEachDatabase('Notices', (receiver) => {
  it('are a task for staff with contact, language and ready text, ticked once', async () => {
    const { expect, notices, ask } = deskOf(receiver());
    const eventId = await addEvent(receiver(), one());
    const first = await signUp(receiver(), eventId);
    await signUp(
      receiver(),
      eventId,
      sampleSignup({ name: 'Aino', language: 'sv-simple', contact: { way: 'call', value: '040 123 4567' } }),
    );
    await own(receiver(), first, 'DELETE');
    const [task, ...others] = await notices(`event=${eventId}&told=no`);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [task?.kind, task?.name, task?.contact, task?.language, task?.event?.title],
      ['moved-up', 'Aino', { way: 'call', value: '040 123 4567' }, 'sv', 'Ilta'],
    );
    assert.match(task?.text ?? '', /^Du fick en plats! .* Avboka senast \d+ \p{L}+ \d{4}/u);
    const ticked = await expect<{ toldAt: string }>(`/notices/${task?.id}/told`, {});
    assert.deepEqual(await expect(`/notices/${task?.id}/told`, {}), ticked);
    assert.deepEqual(await notices(`event=${eventId}&told=no`), []);
    assert.equal((await notices(`event=${eventId}&told=yes`)).length, 1);
    for (const id of ['999999', 'x']) assert.equal((await ask(`/notices/${id}/told`, {})).status, 404);
  });

  it('are taken back when the person cancels before being told', async () => {
    const eventId = await addEvent(receiver(), one());
    const [first, second, third] = [
      await signUp(receiver(), eventId),
      await signUp(receiver(), eventId),
      await signUp(receiver(), eventId),
    ];
    await own(receiver(), first, 'DELETE');
    await own(receiver(), second, 'DELETE');
    const { notices } = deskOf(receiver());
    assert.deepEqual(
      (await notices(`event=${eventId}`)).map(({ reference }) => reference),
      [third.reference],
    );
  });

  it('go to the county’s sender signed, with what is needed to tell and nothing else', async () => {
    const { url, got, stop } = await startSender([]);
    const { options, second, eventId } = await moveOneUp(receiver(), url);
    assert.deepEqual([await sendDue(options(0.001)), await sendDue(options(1))], [1, 0]);
    await stop();
    const { headers, body } = got[0]!;
    const { id, text, ...sent } = JSON.parse(body) as { id: string; text: string; at: string };
    assert.deepEqual(Object.keys(sent).sort(), ['at', 'contact', 'kind', 'language']);
    assert.match(text, /^You got a place!/);
    for (const secret of ['Maija', 'sign-language', second.reference, second.token, eventId, 'Ilta'])
      assert.ok(!body.includes(secret), secret);
    assert.equal(headers['webhook-id'], `notice-${id}`);
    const signed = `notice-${id}.${String(headers['webhook-timestamp'])}.${body}`;
    assert.equal(headers['webhook-signature'], `v1,${createHmac('sha256', SECRET).update(signed).digest('base64')}`);
    const [task] = await deskOf(receiver()).notices(`event=${eventId}`);
    assert.deepEqual([task?.handedOverAt !== undefined, task?.toldAt], [true, undefined], 'taken is not told');
  });

  it('are tried again with growing pauses until they are taken, the same ones, and nothing of them is logged', async () => {
    const { url, got, stop } = await startSender([500, 302, 204]);
    const { options, logged } = await moveOneUp(receiver(), url);
    const minutes = (count: number) => options(count / 1440);
    assert.deepEqual(
      [
        await sendDue(minutes(1)),
        await sendDue(minutes(1.4)),
        await sendDue(minutes(1.6)),
        await sendDue(minutes(2)),
        await sendDue(minutes(3)),
        await sendDue(minutes(9)),
      ],
      [1, 0, 1, 0, 1, 0],
    );
    await stop();
    assert.equal(new Set(got.map(({ body }) => body)).size, 1);
    assert.equal(new Set(got.map(({ headers }) => headers['webhook-id'])).size, 1);
    assert.ok(!/040 ?555|example|place!/.test(logged()) && !/040 ?555/.test(receiver().logged()));
  });

  it('are not handed over when nobody set an address, nor after the person has cancelled', async () => {
    const { url, got, stop } = await startSender([]);
    const { options, second } = await moveOneUp(receiver(), url);
    await own(receiver(), second, 'DELETE');
    assert.equal(await sendDue(options(1)), 0);
    await stop();
    assert.deepEqual(got, []);
    const waiting = await receiver().database.selectFrom('notice_outbox').select('notice_id').execute();
    assert.deepEqual(waiting, []);
  });
});

onEachDatabase('A reply that is due', (receiver) => {
  const today = new Date('2026-09-01T06:00:00Z');
  const contact = { name: 'Maija', way: 'text-message', value: '040 555 0199', basis: 'consent', replyBy: '2026-09-01' } as const;

  it('is a task on its day, once, goes to the county’s sender without the person, and is taken back by the answer', async () => {
    const { database } = receiver();
    const given = new Date('2026-08-20T06:00:00Z');
    const due = await give(receiver(), { contact, language: 'sv' }, given);
    const answered = await give(receiver(), { contact }, given);
    await give(receiver(), { contact: { ...contact, replyBy: '2026-09-02' } }, given);
    await change(receiver(), answered, 'status', { status: 'answered' });
    const eve = new Date('2026-08-31T20:00:00Z');
    assert.deepEqual([await noteDueReplies(database, eve, true), await noteDueReplies(database, today, true)], [0, 1]);
    assert.equal(await noteDueReplies(database, today, true), 0);

    const { notices } = deskOf(receiver());
    const [task, ...others] = await notices('told=no');
    assert.deepEqual(others, []);
    const { kind, reference, name, contact: shown, language, event } = task!;
    assert.deepEqual([kind, reference, name, language, event], ['reply-due', due, 'Maija', 'sv', undefined]);
    assert.deepEqual(shown, { way: 'text-message', value: '040 555 0199' });

    const { url, got, stop } = await startSender([]);
    const log = createLog({ write: () => undefined });
    const options = { database, webhook: { url, secret: SECRET }, clock: () => today, log };
    assert.equal(await sendDue(options), 1);
    await stop();
    const { text, ...sent } = JSON.parse(got[0]!.body) as { text: string };
    assert.deepEqual(sent, { id: task!.id, at: today.toISOString(), kind: 'reply-due', language: 'sv' });
    assert.match(text, /^Ett svar på respons har lovats senast 1 september 2026\./);

    await change(receiver(), due, 'status', { status: 'answered' });
    assert.deepEqual(await notices('told=no'), []);
    assert.deepEqual(await database.selectFrom('notice_outbox').selectAll().execute(), []);
  });
});

onEachDatabase('A signup', (receiver) => {
  it('is deleted on its day with everything that belongs to it, and not before', async () => {
    const eventId = await addEvent(receiver(), one());
    const supportNeeds = { needs: ['diet' as const], basis: 'consent' as const };
    const first = await signUp(receiver(), eventId, sampleSignup({ supportNeeds }));
    await signUp(receiver(), eventId, sampleSignup({ supportNeeds }));
    await own(receiver(), first, 'DELETE');
    const { database } = receiver();
    const kept = { feedbackKeepDays: 0, contactKeepDays: 0 };
    assert.equal(await expiredSignups.deleteExpired(database, new Date(inDays(39)), kept), 0);
    assert.equal(await expiredSignups.deleteExpired(database, new Date(inDays(41.2)), kept), 2);
    for (const table of ['signup', 'signup_contact', 'signup_needs', 'signup_date', 'notice'] as const) {
      assert.deepEqual(await database.selectFrom(table).selectAll().execute(), [], table);
    }
  });
});
