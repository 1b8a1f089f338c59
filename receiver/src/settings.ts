import { BlockList, isIP, isIPv6 } from 'node:net';
import * as v from 'valibot';
import { STAFF_ROLES, type StaffRole } from '../../src/contract/vocabulary.js';
import type { TrustedProxies } from './http/client-address.js';
import { readMembers, type TokenHolder } from './staff/members.js';

const SHORTEST_SECRET = 16;
const HUNDRED_YEARS = 36_500;
const HTTP = ['https:', 'http:'];

/** A number of days, requests or the like, from 0 on. */
function wholeNumber(highest: number) {
  const message = `must be a whole number from 0 to ${highest}.`;
  return v.pipe(v.string(), v.regex(/^\d+$/, message), v.transform(Number), v.maxValue(highest, message));
}

const ON = ['on', '1', 'true', 'yes'];
const OFF = ['off', '0', 'false', 'no'];

const MOST_PROXIES = 9;

/** An address, or a network with the length of its prefix. */
function addNetwork(networks: BlockList, text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  if (isIP(address) === 0 || rest.length > 0) return false;
  const [family, longest] = isIPv6(address) ? (['ipv6', 128] as const) : (['ipv4', 32] as const);
  const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : NaN;
  if (!(length >= 0 && length <= longest)) return false;
  networks.addSubnet(address, length, family);
  return true;
}

/** How many proxies are in front, or where they are. `on` is one proxy. */
function readProxies(text: string): TrustedProxies | undefined {
  if (OFF.includes(text)) return 0;
  if (ON.includes(text)) return 1;
  if (/^[2-9]$/.test(text)) return Number(text);
  const networks = new BlockList();
  return text.split(',').every((network) => addNetwork(networks, network.trim())) ? networks : undefined;
}

const proxies = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.transform(readProxies),
  v.custom<TrustedProxies>(
    (value) => value !== undefined,
    `must be "off", "on" (one proxy), the number of proxies up to ${MOST_PROXIES}, or their addresses and networks such as 10.0.0.0/8, fd00::/8.`,
  ),
);

const isAddress = (text: string, schemes: readonly string[]): boolean => URL.canParse(text) && schemes.includes(new URL(text).protocol);

const address = (schemes: readonly string[]) =>
  v.pipe(
    v.string(),
    v.check(
      (text) => isAddress(text, schemes),
      `must be an address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}.`,
    ),
  );

/** An address, or a path on the endpoint's own server; `//host` would be another server. */
const page = v.pipe(
  v.string(),
  v.check(
    (text) => /^\/(?!\/)/.test(text) || isAddress(text, HTTP),
    'must be a path such as /outcomes/, or an address that begins with https:// or http://.',
  ),
);

const origin = v.pipe(
  v.string(),
  v.check(
    (text) => isAddress(text, HTTP) && new URL(text).origin === text,
    ({ input }) =>
      `has "${input}". Each must be an exact origin such as https://portal.example: scheme and host, no path, no closing slash, no asterisk.`,
  ),
);

const origins = v.pipe(
  v.string(),
  v.transform((list) => list.split(',').flatMap((text) => text.trim() || [])),
  v.array(origin),
);

const secret = v.pipe(
  v.string(),
  v.regex(new RegExp(`^[\\x21-\\x7e]{${SHORTEST_SECRET},}$`), `must have at least ${SHORTEST_SECRET} characters, without spaces.`),
);

/** What HTTP can carry as a bearer token (RFC 6750, section 2.1). */
const bearerToken = v.pipe(
  secret,
  v.regex(/^[\w.~+/-]+=*$/, 'may only have letters, digits and the characters . _ ~ + / - (and = at its end).'),
);

/** The list of members, as in a staff file. */
const members = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return readMembers(dataset.value);
    } catch (error) {
      addIssue({ message: `cannot be read: ${error instanceof Error ? error.message : 'unknown'}` });
      return NEVER;
    }
  }),
);

const LONGEST_IDLE = 480;
const minutes = v.pipe(wholeNumber(LONGEST_IDLE), v.minValue(1, `must be a whole number from 1 to ${LONGEST_IDLE}.`));

const CALLBACK = '/staff/sign-in/openid/callback';

/** The address that the provider leads back to. */
const callbackUrl = v.pipe(
  v.string(),
  v.check(
    (text) => isAddress(text, HTTP) && text.endsWith(CALLBACK),
    `must be the address of the endpoint as browsers see it, with ${CALLBACK} at its end.`,
  ),
);

/** `palaute-editors=editor, palaute-admins=administrator`: which value of the claim is which role. */
const roleMap = v.pipe(
  v.string(),
  v.transform((list) => list.split(',').map((pair) => /^(.+)=(\w+)$/.exec(pair.trim())?.slice(1) ?? [])),
  v.check(
    (pairs) => pairs.every(([value, role]) => value !== undefined && STAFF_ROLES.some((known) => known === role)),
    `must be pairs such as palaute-editors=editor with commas between; roles are ${STAFF_ROLES.join(', ')}.`,
  ),
  v.transform((pairs) => new Map(pairs.map(([value = '', role]) => [value, role as StaffRole]))),
);

const OPEN_ID = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_REDIRECT_URL', 'OIDC_ROLES'] as const;

/** Every variable with its form and its default, written as one would set it. `docs/endpoint.md` lists them for operators. */
const Environment = v.pipe(
  v.object({
    PORT: v.optional(wholeNumber(65_535), '8080'),
    HOST: v.optional(v.string(), '127.0.0.1'),
    DATA_DIR: v.optional(v.string(), '.data'),
    DATABASE_URL: v.optional(address(['postgres:', 'postgresql:'])),
    ALLOWED_ORIGINS: v.optional(origins, ''),
    RATE_LIMIT: v.optional(wholeNumber(1_000_000), '60'),
    TRUST_PROXY: v.optional(proxies, 'off'),
    STAFF_TOKEN: v.optional(bearerToken),
    STAFF_FILE: v.optional(v.string()),
    STAFF_MEMBERS: v.optional(members),
    STAFF_IDLE_MINUTES: v.optional(minutes, '15'),
    OIDC_ISSUER: v.optional(address(HTTP)),
    OIDC_CLIENT_ID: v.optional(v.string()),
    OIDC_CLIENT_SECRET: v.optional(secret),
    OIDC_REDIRECT_URL: v.optional(callbackUrl),
    OIDC_SCOPE: v.optional(v.string(), 'openid profile'),
    OIDC_ROLE_CLAIM: v.optional(v.string(), 'roles'),
    OIDC_ROLES: v.optional(roleMap),
    OIDC_UNITS_CLAIM: v.optional(v.string()),
    NOTICE_WEBHOOK: v.optional(address(HTTP)),
    NOTICE_SECRET: v.optional(secret),
    FEEDBACK_KEEP_DAYS: v.optional(wholeNumber(HUNDRED_YEARS), '730'),
    CONTACT_KEEP_DAYS: v.optional(wholeNumber(HUNDRED_YEARS), '30'),
    FEEDBACK_READ_DAYS: v.optional(wholeNumber(365)),
    BOARD_URL: v.optional(page),
  }),
  v.forward(
    v.partialCheck(
      [['NOTICE_WEBHOOK'], ['NOTICE_SECRET']],
      ({ NOTICE_WEBHOOK, NOTICE_SECRET }) => NOTICE_WEBHOOK === undefined || NOTICE_SECRET !== undefined,
      'needs NOTICE_SECRET: without a signature anybody could send notices.',
    ),
    ['NOTICE_WEBHOOK'],
  ),
  v.forward(
    v.partialCheck(
      [['OIDC_ISSUER'], ...OPEN_ID.map((name) => [name] as const)],
      ({ OIDC_ISSUER, ...others }) => OIDC_ISSUER === undefined || OPEN_ID.every((name) => others[name] !== undefined),
      `needs ${OPEN_ID.join(', ')}.`,
    ),
    ['OIDC_ISSUER'],
  ),
);

function openIdIn(given: v.InferOutput<typeof Environment>): OpenIdSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_REDIRECT_URL: redirectUrl } = given;
  const roles = given.OIDC_ROLES;
  if (!issuer || !clientId || !clientSecret || !redirectUrl || !roles) return undefined;
  const { OIDC_SCOPE: scope, OIDC_ROLE_CLAIM: roleClaim, OIDC_UNITS_CLAIM: unitsClaim } = given;
  return { issuer, clientId, clientSecret, redirectUrl, scope, roleClaim, roles, unitsClaim };
}

export interface NoticeWebhook {
  readonly url: string;
  readonly secret: string;
}

/** A provider of OpenID Connect, and what its claims mean here. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The address of the callback, as it is registered at the provider. */
  readonly redirectUrl: string;
  /** The scopes that are asked for, with spaces between. */
  readonly scope: string;
  /** The claim that has somebody's roles or groups; dots lead into objects. */
  readonly roleClaim: string;
  /** Which value of the claim is which role. */
  readonly roles: ReadonlyMap<string, StaffRole>;
  /** The claim that has somebody's units; absent = everybody has all. */
  readonly unitsClaim: string | undefined;
}

/** What the receiver may do and where it keeps its data. Read once from the environment at start. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database, its lock and the staff token of the demo. */
  readonly dataDirectory: string;
  /** A PostgreSQL server; absent = the embedded database in `dataDirectory`. */
  readonly databaseUrl: string | undefined;
  /** Exact origins (`https://portal.example`) whose pages may call the endpoint from another origin. */
  readonly allowedOrigins: readonly string[];
  /** Requests a minute for each client; 0 = no limit. */
  readonly rateLimit: number;
  /** The operator's own proxies in front, which write `X-Forwarded-For`; 0 = none. */
  readonly trustedProxies: TrustedProxies;
  /** A token that may do everything, for the operator and for scripts. Without it, members and OpenID Connect there are no staff routes. */
  readonly staffToken: string | undefined;
  /** The file of named members of staff, read again when it changes. */
  readonly staffFile: string | undefined;
  /** Members of staff who are named in the environment. */
  readonly staffMembers: readonly TokenHolder[];
  /** The organisation's own sign-on; absent = staff sign in with tokens. */
  readonly openId: OpenIdSettings | undefined;
  /** Minutes without a request after which a session of staff ends. */
  readonly staffIdleMinutes: number;
  /** Where notices are sent, with the secret that signs them; absent = staff contact people themselves. */
  readonly noticeWebhook: NoticeWebhook | undefined;
  /** Days after which feedback is deleted with all that belongs to it; 0 = never by itself. */
  readonly feedbackKeepDays: number;
  /** Days that a contact is kept after the person was answered or the matter closed. */
  readonly contactKeepDays: number;
  /** Days within which the organisation promises to read feedback; absent = it promises nothing. */
  readonly readWithinDays: number | undefined;
  /** The page that shows the outcomes, for the links of the feeds: an address, or a path on the endpoint's own server. */
  readonly boardUrl: string | undefined;
}

/** A setting that cannot be used. The message names it and says what it should be; it never holds a secret's value. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** A variable that is set to nothing counts as not set. */
function withoutBlanks(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const trimmed = Object.entries(environment).map(([name, value = '']) => [name, value.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
}

/**
 * Turns environment variables into settings.
 *
 * @throws SettingError when one cannot be used
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const result = v.safeParse(Environment, withoutBlanks(environment));
  if (!result.success) {
    const [{ path, message }] = result.issues;
    throw new SettingError(`${String(path?.[0].key)} ${message}`);
  }
  const { NOTICE_WEBHOOK: url, NOTICE_SECRET: key, ...given } = result.output;
  return {
    port: given.PORT,
    host: given.HOST,
    dataDirectory: given.DATA_DIR,
    databaseUrl: given.DATABASE_URL,
    allowedOrigins: given.ALLOWED_ORIGINS,
    rateLimit: given.RATE_LIMIT,
    trustedProxies: given.TRUST_PROXY,
    staffToken: given.STAFF_TOKEN,
    staffFile: given.STAFF_FILE,
    staffMembers: given.STAFF_MEMBERS ?? [],
    openId: openIdIn(given),
    staffIdleMinutes: given.STAFF_IDLE_MINUTES,
    noticeWebhook: url === undefined || key === undefined ? undefined : { url, secret: key },
    feedbackKeepDays: given.FEEDBACK_KEEP_DAYS,
    contactKeepDays: given.CONTACT_KEEP_DAYS,
    readWithinDays: given.FEEDBACK_READ_DAYS,
    boardUrl: given.BOARD_URL,
  };
}
