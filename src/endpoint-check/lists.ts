import type { Route } from '../contract/routes.js';
import type { Exchange } from './client.js';
import type { Context } from './context.js';
import { expect, NotTried, successOf } from './expect.js';

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly nextCursor?: string | undefined;
}

/** One page of a list, and the exchange that shows it. */
export async function getPage(
  context: Context,
  route: Route,
  query: Readonly<Record<string, string>> = {},
): Promise<{ readonly page: Page; readonly exchange: Exchange }> {
  const exchange = await context.call(route, { query: { lang: 'fi', ...query } });
  return { page: successOf(route, exchange) as Page, exchange };
}

/** @throws DoesNotHold when a page has more items than were asked for, or when the next page repeats what was on the first */
export async function expectPaging(context: Context, route: Route): Promise<void> {
  const { page, exchange } = await getPage(context, route, { limit: '1' });
  expect(page.items.length <= 1, `${page.items.length} items, where limit=1 was asked`, exchange);
  if (page.nextCursor === undefined) throw new NotTried('there is no second item');
  const next = await getPage(context, route, { limit: '1', cursor: page.nextCursor });
  const seen = new Set(page.items.map(({ id }) => id));
  const repeated = next.page.items.find(({ id }) => seen.has(id));
  expect(repeated === undefined, `the second page repeats ${repeated?.id ?? ''} of the first`, exchange, next.exchange);
}

/** @throws DoesNotHold when an id comes twice on one page */
export const expectDistinct = ({ items }: Page, exchange: Exchange): void =>
  expect(new Set(items.map(({ id }) => id)).size === items.length, 'an id comes twice', exchange);
