import type { Outcome } from '../../../../src/contract/outcomes.js';
import { textOfCard } from './feed-texts.js';
import { cardAddress, cardName, type Feed } from './feed.js';

function item(outcome: Outcome, { address, board }: Feed) {
  const { id, title, language, updatedAt, responsible, themes } = outcome;
  return {
    id: cardName(address, id),
    ...(board === undefined ? {} : { url: cardAddress(board, id) }),
    title,
    content_text: textOfCard(outcome),
    date_modified: updatedAt,
    authors: [{ name: responsible }],
    tags: themes.map(({ label }) => label),
    language,
  };
}

/** A JSON Feed, version 1.1 (jsonfeed.org). */
export const jsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...(feed.board === undefined ? {} : { home_page_url: feed.board }),
    feed_url: feed.address,
    language: feed.language,
    items: feed.items.map((outcome) => item(outcome, feed)),
  });
