import type { OwnSignup } from '../../../src/contract/signups.js';
import { readEvent } from '../../../src/domain/event-details.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import type { SignupKey } from '../../../src/domain/signup-link.js';
import { readOwnSignup } from '../../../src/domain/signup-reader.js';
import { ask } from '../../../src/transport/ask.js';
import { browserRuntime } from '../../../src/transport/browser.js';

/** Address of a signup. The token is not in it: it travels in a header. */
export const signupUrl = (endpoint: string, { reference }: SignupKey, language: string): string =>
  `${endpoint}/signups/${reference}?lang=${language}`;

/** The signup, or why it cannot be shown. */
export const fetchSignup = async (endpoint: string, key: SignupKey, language: string): Promise<OwnSignup | 'unknown' | 'unavailable'> => {
  const headers = { authorization: `Bearer ${key.token}` };
  const asked = await ask({ url: signupUrl(endpoint, key, language), headers, read: readOwnSignup }, browserRuntime());
  if (asked.kind === 'got') return asked.value;
  return asked.kind === 'missing' ? 'unknown' : 'unavailable';
};

/** The event of a signup, for its other dates; nothing when it cannot be fetched. */
export const fetchEvent = async (endpoint: string, id: string, language: string): Promise<ShownEvent | undefined> => {
  const url = `${endpoint}/events/${encodeURIComponent(id)}?lang=${language}`;
  const asked = await ask({ url, read: readEvent }, browserRuntime());
  return asked.kind === 'got' ? asked.value : undefined;
};
