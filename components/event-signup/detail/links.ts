import type { ShownEvent } from '../../../src/domain/event-reader.js';

/** Only http(s) is allowed in a link that others give: a `javascript:` address would run. */
export const webLink = (url: string | undefined): string | undefined => {
  // `#…` is a place of this page, also where `<base href>` names another.
  const base = url?.startsWith('#') ? location.href : document.baseURI;
  if (!url || !URL.canParse(url, base)) return undefined;
  const { protocol, href } = new URL(url, base);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
};

/** Where the board shows the outcome of an event: on the page that the host names, else on this page when it has the board. */
export const resultsLink = ({ outcome }: ShownEvent, resultsUrl: string | undefined): string | undefined => {
  const isHere = document.querySelector('sote-you-said-we-did') !== null;
  const page = webLink(resultsUrl ?? (isHere ? location.href.replace(/#[^]*/, '') : undefined));
  if (!outcome || !page) return undefined;
  const url = new URL(page);
  url.searchParams.set('sote-card', outcome);
  return url.href;
};
