/** Which page of a list that is ordered by row. */
export interface RowPage {
  /** Only rows after this one. */
  readonly after: string | undefined;
  readonly limit: number;
}

const DEFAULT_LIMIT = 50;

/** The page that a query asks for: 50 items if it names no `limit`. */
export const rowPageIn = (query: Readonly<Record<string, string>>): RowPage => ({
  after: query['cursor'],
  limit: Number(query['limit'] ?? DEFAULT_LIMIT),
});

/** A page as the contract sends it; `next` is the last row of this page when there are more. */
export const pageOf = <Item>({ items, next }: { readonly items: Item[]; readonly next: string | undefined }) =>
  next === undefined ? { items } : { items, nextCursor: next };
