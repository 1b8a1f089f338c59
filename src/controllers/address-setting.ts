import { asText } from './settings.js';
import type { Parse } from './settings.js';

/** For `settings.read`: an address that a link may lead to. http and https only, for `javascript:` would run in the page. Relative to the page. */
export const address: Parse<string> = (value) => {
  const text = asText(value);
  // `#…` is a place of this page, also where `<base href>` names another.
  const base = text?.startsWith('#') ? location.href : document.baseURI;
  const url = text !== undefined && URL.canParse(text, base) ? new URL(text, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
};
