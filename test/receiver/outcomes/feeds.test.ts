import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { getOutcome, outcomeBody, putOutcome, SWEDISH } from '../../support/node/outcomes.js';
import { onEachDatabase } from '../../support/node/receiver.js';

const HOST = 'https://endpoint.example/api/v1';
const HOSTILE = { ...outcomeBody().texts['fi']!, title: '<script>alert("1")</script> & \u0007]]>', said: 'a & b <b>c</b>' };

onEachDatabase('The feeds', (receiver) => {
  before(async () => {
    const at = (day: number) => new Date(Date.UTC(2026, 4, day));
    await putOutcome(receiver(), 'older', { at: at(1) });
    await putOutcome(receiver(), 'newer', { at: at(2), body: { texts: { ...outcomeBody().texts, sv: SWEDISH } } });
    await putOutcome(receiver(), 'hostile', { at: at(3), body: { texts: { fi: HOSTILE }, status: 'in-progress', themes: [] } });
    await putOutcome(receiver(), 'draft', { isPublished: false });
  });

  const get = (path: string, settings: Parameters<ReturnType<typeof receiver>['app']>[0] = {}, headers = {}) =>
    receiver()
      .app({ base: '/api/v1', boardUrl: '/tulokset/?a=1', ...settings })
      .request(HOST + path, { headers });

  it('are read as Atom by a parser of somebody else', async () => {
    const response = await get('/outcomes.atom?lang=sv');
    assert.equal(response.headers.get('content-type'), 'application/atom+xml; charset=utf-8');
    assert.equal(response.headers.get('content-language'), 'sv');
    const feed = parseAtomFeed(await response.text());
    assert.deepEqual(
      [feed.id, feed.title?.value, feed.updated],
      [`${HOST}/outcomes.atom?lang=sv`, 'Vad responsen har lett till', '2026-05-03T00:00:00.000Z'],
    );
    assert.deepEqual(
      feed.entries?.map(({ title }) => title?.value),
      ['<script>alert("1")</script> & ]]>', SWEDISH.title, outcomeBody().texts['fi']?.title],
    );
    const [hostile, newer] = feed.entries ?? [];
    assert.match(String(hostile?.content?.value), /a & b <b>c<\/b>/);
    assert.match(String(newer?.content?.value), /^Gjort\n\nDu sade: Man fick vänta på samtalet\.\n\nVi gjorde: .*1 mars 2026/);
    assert.equal(newer?.links?.[0]?.href, 'https://endpoint.example/tulokset/?a=1&sote-card=newer');
    assert.equal(newer.id, 'tag:endpoint.example,2026:sote-osallisuus:outcome:newer');
    assert.deepEqual(
      newer.categories?.map(({ term, label }) => [term, label]),
      [['access', 'Att få hjälp']],
    );
  });

  it('are read as JSON Feed 1.1 by the same', async () => {
    const response = await get('/outcomes.json?lang=en&status=done');
    assert.equal(response.headers.get('content-type'), 'application/feed+json');
    const text = await response.text();
    const feed = parseJsonFeed(text);
    assert.equal((JSON.parse(text) as { version: string }).version, 'https://jsonfeed.org/version/1.1');
    assert.deepEqual(
      [feed.title, feed.language, feed.feed_url],
      ['What feedback has led to', 'en', `${HOST}/outcomes.json?lang=en&status=done`],
    );
    assert.equal(feed.home_page_url, 'https://endpoint.example/tulokset/?a=1');
    const items = (feed.items ?? []).map(({ id, language, url, tags }) => ({ id: id?.split(':').at(-1), language, url, tags }));
    assert.deepEqual(items[1], {
      id: 'older',
      language: 'fi',
      url: 'https://endpoint.example/tulokset/?a=1&sote-card=older',
      tags: ['Avun saaminen'],
    });
    assert.equal(items.length, 2);
    assert.match(feed.items?.[1]?.content_text ?? '', /^Tehty\n\nSanoit: .*1\. maaliskuuta 2026/s);
  });

  it('have no links without a page that shows the outcomes', async () => {
    const feed = parseJsonFeed(await (await get('/outcomes.json', { boardUrl: undefined })).text());
    assert.deepEqual([feed.home_page_url, feed.items?.[0]?.url], [undefined, undefined]);
  });

  it('know their address behind a proxy that is trusted', async () => {
    const read = async (trustedProxies: number) => {
      const app = receiver().app({ base: '/api/v1', trustedProxies });
      const response = await app.request('http://endpoint.example/api/v1/outcomes.json', { headers: { 'x-forwarded-proto': 'https' } });
      return parseJsonFeed(await response.text()).feed_url;
    };
    assert.equal(await read(1), `${HOST}/outcomes.json`);
    assert.equal(await read(0), 'http://endpoint.example/api/v1/outcomes.json');
  });

  it('are not sent again to who has them, and do not hide the card of that name', async () => {
    for (const path of ['/outcomes.atom', '/outcomes.json']) {
      const etag = (await get(path)).headers.get('etag') ?? '';
      assert.equal((await get(path, {}, { 'if-none-match': etag })).status, 304);
    }
    assert.equal((await getOutcome(receiver(), 'older')).id, 'older');
  });

  it('are whole when nothing is there', async () => {
    const text = await (await get('/outcomes.atom?unit=nobody&lang=fi')).text();
    const feed = parseAtomFeed(text);
    assert.deepEqual([feed.entries ?? [], feed.title?.value], [[], 'Mitä palautteesta on seurannut']);
    assert.ok(text.includes(`<id><![CDATA[${HOST}/outcomes.atom?unit=nobody&lang=fi]]></id>`));
    assert.match(text, /<updated>2026-01-01T00:00:00\.000Z<\/updated>/);
  });

  it('are read by everybody also when a card has a day that there is not', async () => {
    const text = outcomeBody().texts['fi']!;
    await putOutcome(receiver(), 'no-such-day', { body: { texts: { fi: { ...text, did: { ...text.did!, when: '2026-13-01' } } } } });
    for (const name of ['atom', 'json']) {
      const response = await get(`/outcomes.${name}`);
      assert.deepEqual([response.status, (await response.text()).includes('Ajanvaraus, 2026-13-01')], [200, true]);
    }
  });
});
