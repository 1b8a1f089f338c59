import type { Outcome } from '../../../../src/contract/outcomes.js';

/** One feed of outcomes, before it is written in a format. */
export interface Feed {
  /** The feed's own address. */
  readonly address: string;
  readonly title: string;
  readonly language: string;
  readonly items: readonly Outcome[];
  /** The page that shows the outcomes. */
  readonly board: string | undefined;
}

/** The page of one card, as the board's `sync-url` names it. */
export function cardAddress(board: string, id: string): string {
  const address = new URL(board);
  address.searchParams.set('sote-card', id);
  return address.href;
}

/** A name for an outcome that never changes and is nobody else's (RFC 4151). */
export function cardName(address: string, id: string): string {
  const { hostname } = new URL(address);
  return `tag:${hostname},2026:sote-osallisuus:outcome:${id}`;
}
