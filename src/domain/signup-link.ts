import { formatReference } from './reference.js';

/** What opens a person's own signup. */
export interface SignupKey {
  readonly reference: string;
  readonly token: string;
}

/** The own link: the page's address with the key behind `#`, which a browser never sends to a server. @param page any address of the page */
export const makeSignupLink = (page: string, { reference, token }: SignupKey): string =>
  `${page.replace(/#.*$/s, '')}#sote-signup=${reference}.${token}`;

/** Undoes percent-encoding, also where it was done twice. What is no encoding stays as it is. */
const decoded = (text: string): string => {
  try {
    const once = decodeURIComponent(text);
    return once === text ? text : decodeURIComponent(once);
  } catch {
    return text.replace(/%(?:25)*([2-7][\dA-F])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }
};

/** A code, a full stop and the 22 characters of a token, whatever is around them. */
const KEY = /([^=.:#/?&"'<>()[\]{}«»„“”*_~|`]+)\.\s*([A-Za-z0-9_-]{22})(?![_-]*[A-Za-z0-9])/g;

/**
 * The key in an own link, or in the end of one as a person pastes or types it: spaces, hyphens and lower case in the code do not matter,
 * the token is taken as it is. What mail programs and sentences put around it does not matter either: brackets, quotation marks, a full stop,
 * further parameters, characters that nobody sees. `undefined` when there is none.
 */
export const readSignupKey = (text: string): SignupKey | undefined => {
  const seen = decoded(text.replace(/\p{DI}/gu, '')).replace(/\p{DI}/gu, '');
  // "=3D" is an equals sign of a mail that was read in its raw form.
  for (const [, code = '', token = ''] of `${seen} ${seen.replace(/=3D/gi, '=')}`.matchAll(KEY)) {
    const reference = formatReference(code);
    if (reference) return { reference, token };
  }
  return undefined;
};
