import { formatReference } from './reference.js';

/** What opens a person's own signup. */
export interface SignupKey {
  readonly reference: string;
  readonly token: string;
}

/** The own link: the page's address with the key behind `#`, which a browser never sends to a server. @param page any address of the page */
export const makeSignupLink = (page: string, { reference, token }: SignupKey): string =>
  `${page.replace(/#.*$/s, '')}#sote-signup=${reference}.${token}`;

/**
 * The key in an own link, or in the end of one as a person pastes or types it: spaces, hyphens and lower case in the code do not matter,
 * the token is taken as it is. `undefined` when there is none.
 */
export const readSignupKey = (text: string): SignupKey | undefined => {
  const [, code = '', token = ''] = /(?:^|=)([^=.]+)\.\s*([A-Za-z0-9_-]{22})\s*$/.exec(text) ?? [];
  const reference = formatReference(code);
  return reference && token ? { reference, token } : undefined;
};
