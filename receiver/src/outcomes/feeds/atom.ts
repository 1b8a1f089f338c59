import type { Outcome } from '../../../../src/contract/outcomes.js';
import { textOfCard } from './feed-texts.js';
import { cardAddress, cardName, type Feed } from './feed.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Characters that no XML document may have, not even as a reference (XML 1.0, section 2.2). */
// eslint-disable-next-line no-control-regex -- these are the characters that are meant
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const escape = (text: string): string => text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const element = (name: string, text: string): string => `<${name}>${escape(text)}</${name}>`;

const link = (relation: string, address: string, type: string): string =>
  `<link rel="${relation}" href="${escape(address)}" type="${type}"/>`;

/** A moment; a day is its first one in UTC. */
const moment = (updatedAt: string): string => (updatedAt.length === 10 ? `${updatedAt}T00:00:00Z` : updatedAt);

function entry(outcome: Outcome, { address, board }: Feed): string {
  const { id, language, title, updatedAt, responsible, themes } = outcome;
  return [
    `<entry xml:lang="${escape(language)}">`,
    element('id', cardName(address, id)),
    element('title', title),
    element('updated', moment(updatedAt)),
    `<author>${element('name', responsible)}</author>`,
    ...themes.map((theme) => `<category term="${escape(theme.id)}" label="${escape(theme.label)}"/>`),
    ...(board === undefined ? [] : [link('alternate', cardAddress(board, id), 'text/html')]),
    `<content type="text">${escape(textOfCard(outcome))}</content>`,
    '</entry>',
  ].join('\n');
}

/** When nothing is published yet, a feed still needs a moment; this one never makes it look new. */
const LONG_AGO = '2026-01-01T00:00:00Z';

/** An Atom feed (RFC 4287). */
export function atomFeed(feed: Feed): string {
  const updated =
    feed.items
      .map(({ updatedAt }) => moment(updatedAt))
      .sort()
      .at(-1) ?? LONG_AGO;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(feed.language)}">`,
    element('id', feed.address),
    element('title', feed.title),
    element('updated', updated),
    link('self', feed.address, 'application/atom+xml'),
    ...(feed.board === undefined ? [] : [link('alternate', feed.board, 'text/html')]),
    ...feed.items.map((outcome) => entry(outcome, feed)),
    '</feed>\n',
  ].join('\n');
}
