/** What one client may ask of the receiver, and where it keeps its data. Read once from the environment at start. */
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
  /** True when a proxy of one's own stands in front and writes `X-Forwarded-For`. */
  readonly trustProxy: boolean;
  /** Bearer token of the staff routes; absent = there are none. */
  readonly staffToken: string | undefined;
  /** Where notices are sent, with the secret that they are signed with; absent = staff tell people themselves. */
  readonly noticeWebhook: NoticeWebhook | undefined;
  /** Days after which feedback is deleted with all that belongs to it; 0 = never by itself. */
  readonly feedbackKeepDays: number;
  /** Days that a contact is kept after the person was answered or the matter closed. */
  readonly contactKeepDays: number;
  /** Days within which the organisation promises to read feedback; absent = it promises none. */
  readonly readWithinDays: number | undefined;
  /** The page that shows the outcomes, for the links of the feeds: an address, or a path on the endpoint's own server. */
  readonly boardUrl: string | undefined;
}

export interface NoticeWebhook {
  readonly url: string;
  readonly secret: string;
}

/** A setting that cannot be used. The message names it and says what it should be; it never holds a secret's value. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const SHORTEST_TOKEN = 16;
const HUNDRED_YEARS = 36_500;

const given = (environment: Environment, name: string): string | undefined => environment[name]?.trim() || undefined;

function wholeNumber(environment: Environment, name: string, fallback: number, highest: number): number {
  const text = given(environment, name);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > highest) throw new SettingError(`${name} must be a whole number from 0 to ${highest}.`);
  return value;
}

const optionalNumber = (environment: Environment, name: string, highest: number): number | undefined =>
  given(environment, name) === undefined ? undefined : wholeNumber(environment, name, 0, highest);

function onOrOff(environment: Environment, name: string): boolean {
  const text = given(environment, name)?.toLowerCase();
  if (text === undefined || ['off', '0', 'false', 'no'].includes(text)) return false;
  if (['on', '1', 'true', 'yes'].includes(text)) return true;
  throw new SettingError(`${name} must be "on" or "off".`);
}

function address(environment: Environment, name: string, schemes: readonly string[]): string | undefined {
  const text = given(environment, name);
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !schemes.includes(new URL(text).protocol)) {
    throw new SettingError(`${name} must be an address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}.`);
  }
  return text;
}

function pageAddress(environment: Environment, name: string): string | undefined {
  const text = given(environment, name);
  // `//host` would be another server, not a path.
  if (text !== undefined && /^\/(?!\/)/.test(text)) return text;
  return address(environment, name, ['https:', 'http:']);
}

function origins(environment: Environment): string[] {
  const listed = (given(environment, 'ALLOWED_ORIGINS') ?? '').split(',').map((origin) => origin.trim());
  return listed.filter(Boolean).map((origin) => {
    if (URL.canParse(origin) && new URL(origin).origin === origin && /^https?:/.test(origin)) return origin;
    throw new SettingError(
      `ALLOWED_ORIGINS has "${origin}". Each must be an exact origin such as https://portal.example: scheme and host, no path, no closing slash, no asterisk.`,
    );
  });
}

function secret(environment: Environment, name: string): string | undefined {
  const text = given(environment, name);
  if (text !== undefined && !new RegExp(`^[\\x21-\\x7e]{${SHORTEST_TOKEN},}$`).test(text)) {
    throw new SettingError(`${name} must have at least ${SHORTEST_TOKEN} characters, without spaces.`);
  }
  return text;
}

function webhook(environment: Environment): NoticeWebhook | undefined {
  const url = address(environment, 'NOTICE_WEBHOOK', ['https:', 'http:']);
  const key = secret(environment, 'NOTICE_SECRET');
  if (url === undefined) return undefined;
  if (key === undefined) throw new SettingError('NOTICE_WEBHOOK needs NOTICE_SECRET: without a signature anybody could send notices.');
  return { url, secret: key };
}

/**
 * Turns environment variables into settings.
 *
 * @throws SettingError when one cannot be used
 */
export function readSettings(environment: Environment): Settings {
  return {
    port: wholeNumber(environment, 'PORT', 8080, 65_535),
    host: given(environment, 'HOST') ?? '127.0.0.1',
    dataDirectory: given(environment, 'DATA_DIR') ?? '.data',
    databaseUrl: address(environment, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    allowedOrigins: origins(environment),
    rateLimit: wholeNumber(environment, 'RATE_LIMIT', 60, 1_000_000),
    trustProxy: onOrOff(environment, 'TRUST_PROXY'),
    staffToken: secret(environment, 'STAFF_TOKEN'),
    noticeWebhook: webhook(environment),
    feedbackKeepDays: wholeNumber(environment, 'FEEDBACK_KEEP_DAYS', 730, HUNDRED_YEARS),
    contactKeepDays: wholeNumber(environment, 'CONTACT_KEEP_DAYS', 30, HUNDRED_YEARS),
    readWithinDays: optionalNumber(environment, 'FEEDBACK_READ_DAYS', 365),
    boardUrl: pageAddress(environment, 'BOARD_URL'),
  };
}
