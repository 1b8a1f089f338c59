import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { clientAddress, clientKey, type TrustedProxies } from '../../../receiver/src/http/client-address.js';
import { rateLimit } from '../../../receiver/src/http/rate-limit.js';

/** The address that is seen behind these proxies, for a request from `remote` with this header. */
async function seen(trusted: TrustedProxies, remote: string, forwarded?: string): Promise<string> {
  const app = new Hono().get('/', (context) => context.text(clientAddress(context, trusted)));
  const incoming = { socket: { remoteAddress: remote, remotePort: 1, remoteFamily: remote.includes(':') ? 'IPv6' : 'IPv4' } };
  const response = await app.request('/', { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }, { incoming });
  return response.text();
}

const PROXY = '10.0.0.1';

describe('the address of a client', () => {
  it('is the other end of the connection when no proxy is trusted', async () => {
    assert.equal(await seen(0, '198.51.100.7', '1.1.1.1'), '198.51.100.7');
  });

  it('is the entry before those of so many proxies, whatever the client claimed', async () => {
    assert.equal(await seen(1, PROXY, '6.6.6.6, 198.51.100.7'), '198.51.100.7');
    assert.equal(await seen(2, PROXY, '6.6.6.6, 198.51.100.7, 10.0.0.2'), '198.51.100.7');
  });

  it('is the first entry when fewer proxies than expected have written one', async () => {
    assert.equal(await seen(3, PROXY, '198.51.100.7'), '198.51.100.7');
    assert.equal(await seen(1, PROXY), PROXY);
  });

  it('is the last entry outside the networks of the proxies', async () => {
    const networks = new BlockList();
    networks.addSubnet('10.0.0.0', 8);
    networks.addSubnet('fd00::', 8, 'ipv6');
    assert.equal(await seen(networks, PROXY, '6.6.6.6, 198.51.100.7, 10.0.0.2, fd00::3'), '198.51.100.7');
    assert.equal(await seen(networks, '198.51.100.9', '6.6.6.6'), '198.51.100.9', 'from outside, the header is a claim');
    assert.equal(await seen(networks, `::ffff:${PROXY}`, '198.51.100.7'), '198.51.100.7', 'a proxy as an IPv6 socket sees it');
  });

  for (const [written, address] of [
    ['198.51.100.7:4711', '198.51.100.7'],
    ['[2001:db8::7]:4711', '2001:db8::7'],
    ['"[2001:db8::7]"', '2001:db8::7'],
    ['2001:db8::7', '2001:db8::7'],
    ['fe80::1%eth0', 'fe80::1%eth0'],
  ] as const) {
    it(`is read from ${written}`, async () => assert.equal(await seen(1, PROXY, written), address));
  }

  it('is the proxy’s where its entry is no address', async () => {
    assert.equal(await seen(1, PROXY, 'unknown'), PROXY);
  });

  it('counts a household by its network, however the address is written', () => {
    assert.equal(clientKey('2001:0db8:0001:0002::5'), clientKey('2001:db8:1:2:3:4:5:6'));
    assert.notEqual(clientKey('2001:db8:1:3::5'), clientKey('2001:db8:1:2::5'));
  });
});

describe('the limit of requests', () => {
  const limited = (limit: number) =>
    new Hono()
      .onError((_error, context) => context.body(null, 429))
      .use(rateLimit(limit, 0, () => 0))
      .all('*', (context) => context.body(null, 204));
  const statuses = async (app: Hono, requests: readonly [string, RequestInit?][]): Promise<number[]> => {
    const found: number[] = [];
    for (const [path, init] of requests) found.push((await app.request(path, init)).status);
    return found;
  };
  const answer = (key: string): [string, RequestInit] => ['/feedback', { method: 'POST', headers: { 'idempotency-key': key } }];

  it('is for each route: reading the board does not use up the right to answer', async () => {
    assert.deepEqual(await statuses(limited(1), [['/outcomes'], ['/outcomes?page=2'], answer('a')]), [204, 429, 204]);
  });

  it('counts an answer that is sent again once, and no key is a way round it', async () => {
    const again = Array.from({ length: 6 }, () => answer('a'));
    assert.deepEqual(await statuses(limited(1), [...again, answer('b')]), [204, 204, 204, 204, 204, 204, 429]);
    assert.equal((await statuses(limited(1), [...again, answer('a')])).at(-1), 429);
  });
});
