import type { Context, Hono } from 'hono';
import { OutcomeQuery } from '../../../../src/contract/outcomes.js';
import { revalidate, REVALIDATED } from '../../http/caching.js';
import { atomFeed, jsonFeed, type Feed } from './feed.js';
import { feedTexts } from './texts.js';
import { preferredLanguages } from '../../common/language.js';
import type { Services } from '../../common/services.js';
import { checkQuery } from '../../http/validation.js';
import { findOutcomes } from '../repository.js';
import { filterIn } from '../query.js';

/** Feed readers show the newest ones and keep the older ones themselves. */
const ITEMS = 50;

/** The address that the reader asked for. A proxy in front speaks TLS where this process does not. */
function addressOf(context: Context, hasProxy: boolean): string {
  const address = new URL(context.req.url);
  if (hasProxy && context.req.header('x-forwarded-proto') === 'https') address.protocol = 'https:';
  return address.href;
}

async function feedOf(context: Context, { database, outcomeIndex, settings }: Services): Promise<Feed> {
  const query = checkQuery(OutcomeQuery, context.req.query());
  const { language, texts } = feedTexts(query['lang']);
  const asked = {
    filter: filterIn(query),
    sort: 'updated',
    after: undefined,
    limit: ITEMS,
    preferred: preferredLanguages(query['lang']),
  } as const;
  const { items } = await findOutcomes(database, await outcomeIndex.current(), asked);
  const address = addressOf(context, settings.trustedProxies !== 0);
  const board = settings.boardUrl === undefined ? undefined : new URL(settings.boardUrl, address).href;
  return { address, title: texts.title, language, items, board };
}

const feed = (path: string, type: string, write: (feed: Feed) => string) => ({
  register: (app: Hono, services: Services) => {
    app.get(path, revalidate, async (context) => {
      const found = await feedOf(context, services);
      return context.body(write(found), 200, { ...REVALIDATED, 'content-type': type, 'content-language': found.language });
    });
  },
});

/** The outcomes for feed readers, with the filters of the board. They are no part of the JSON contract. */
export const atom = feed('/outcomes.atom', 'application/atom+xml; charset=utf-8', atomFeed);
export const json = feed('/outcomes.json', 'application/feed+json', jsonFeed);
