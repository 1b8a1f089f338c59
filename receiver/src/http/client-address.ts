import { isIP, isIPv6, type BlockList } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The operator's own proxies: how many stand in front, or the networks that they are in. 0 = none. */
export type TrustedProxies = number | BlockList;

const UNKNOWN = 'unknown';

/** An address of an `X-Forwarded-For` entry: proxies write it with a port, in brackets or in quotation marks too. */
function addressIn(entry: string): string | undefined {
  const text = entry.trim().replace(/^"|"$/g, '');
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([^:]+):\d+$/.exec(text)?.[1] ?? text;
  return isIP(bare.split('%')[0] ?? '') === 0 ? undefined : bare;
}

const isTrusted = (address: string | undefined, networks: BlockList): boolean =>
  address !== undefined && networks.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/** The address of the other end; none when no server is in between, as in tests. */
const remoteAddress = (context: Context): string | undefined =>
  (context.env as { readonly incoming?: unknown } | undefined)?.incoming === undefined ? undefined : getConnInfo(context).remote.address;

/**
 * The address of the client. Each proxy adds the address that it was asked from at the end of `X-Forwarded-For`; what stands before the entries
 * of the operator's own proxies is whatever the client claimed.
 */
export function clientAddress(context: Context, trusted: TrustedProxies): string {
  const remote = remoteAddress(context);
  const entries = trusted === 0 ? [] : (context.req.header('x-forwarded-for') ?? '').split(',').filter((entry) => entry.trim() !== '');
  const chain = [...entries.map(addressIn), remote];
  const index =
    typeof trusted === 'number' ? chain.length - 1 - trusted : chain.findLastIndex((address) => !isTrusted(address ?? undefined, trusted));
  return chain[Math.max(0, index)] ?? remote ?? UNKNOWN;
}

/** One client: an IPv4 address, or the /64 network of an IPv6 address, which is what one household or phone is given. */
export function clientKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const first = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  const groups = [...first, ...(tail === undefined ? [] : zeros), ...last].slice(0, 4);
  return groups.map((group) => group.replace(/^0+(?=.)/, '').toLowerCase()).join(':');
}
