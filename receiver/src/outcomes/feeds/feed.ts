import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { Outcome } from '../../../../src/contract/outcomes.js';
import { textOfCard } from './texts.js';

/** One feed of outcomes, before it is written in a format. */
export interface Feed {
  /** The feed's own address. */
  readonly address: string;
  readonly title: string;
  readonly language: string;
  readonly items: readonly Outcome[];
  /** Address of the page that shows the outcomes. */
  readonly board: string | undefined;
}

/** The page of one card, as the board's `sync-url` names it. */
function cardAddress(board: string, id: string): string {
  const address = new URL(board);
  address.searchParams.set('sote-card', id);
  return address.href;
}

/** A name for an outcome that never changes and is no other's (RFC 4151). */
const cardName = (address: string, id: string): string => `tag:${new URL(address).hostname},2026:sote-osallisuus:outcome:${id}`;

/** Atom needs a moment also when nothing is published yet; this one never makes the feed look new. */
const LONG_AGO = '2026-01-01T00:00:00Z';

/** Characters that no XML document may have, not even as a reference (XML 1.0, section 2.2). */
// eslint-disable-next-line no-control-regex -- these are the characters that are meant
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const xmlText = (text: string): string => text.replaceAll(FORBIDDEN, '');

const latest = (items: readonly Outcome[]): Date =>
  new Date(Math.max(...(items.length === 0 ? [Date.parse(LONG_AGO)] : items.map(({ updatedAt }) => Date.parse(updatedAt)))));

const pageLink = (href: string) => ({ rel: 'alternate', href, type: 'text/html' });

function atomEntry(outcome: Outcome, { address, board }: Feed) {
  const { id, language, title, updatedAt, responsible, themes } = outcome;
  return {
    id: cardName(address, id),
    title: { value: xmlText(title) },
    updated: new Date(updatedAt),
    authors: [{ name: xmlText(responsible) }],
    categories: themes.map((theme) => ({ term: theme.id, label: xmlText(theme.label) })),
    links: board === undefined ? [] : [pageLink(cardAddress(board, id))],
    content: { type: 'text', value: xmlText(textOfCard(outcome)) },
    xml: { lang: language },
  };
}

/** feedsmith puts white space around CDATA sections; an `id` with it would be another id (RFC 4287, section 4.2.6.1). */
const withoutSpaceAroundText = (xml: string): string =>
  xml.replaceAll(/>\s+<!\[CDATA\[/g, '><![CDATA[').replaceAll(/\]\]>\s+<\//g, ']]></');

/** An Atom feed (RFC 4287). */
export function atomFeed(feed: Feed): string {
  const { address, board, title, language, items } = feed;
  const self = { rel: 'self', href: address, type: 'application/atom+xml' };
  const xml = generateAtomFeed({
    id: address,
    title: { value: title },
    updated: latest(items),
    links: board === undefined ? [self] : [self, pageLink(board)],
    entries: items.map((outcome) => atomEntry(outcome, feed)),
    xml: { lang: language },
  });
  return withoutSpaceAroundText(xml);
}

function jsonItem(outcome: Outcome, { address, board }: Feed) {
  const { id, title, language, updatedAt, responsible, themes } = outcome;
  return {
    id: cardName(address, id),
    ...(board === undefined ? {} : { url: cardAddress(board, id) }),
    title,
    content_text: textOfCard(outcome),
    date_modified: new Date(updatedAt),
    authors: [{ name: responsible }],
    tags: themes.map(({ label }) => label),
    language,
  };
}

/** A JSON Feed, version 1.1 (jsonfeed.org). */
export function jsonFeed(feed: Feed): string {
  const { address, board, title, language, items } = feed;
  return JSON.stringify(
    generateJsonFeed({
      title,
      language,
      feed_url: address,
      ...(board === undefined ? {} : { home_page_url: board }),
      items: items.map((outcome) => jsonItem(outcome, feed)),
    }),
  );
}
