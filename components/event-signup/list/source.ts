import type { Given } from '../settings.js';

/** Where the events come from, and which of them are wanted: the element itself. */
export interface Source extends ParentNode {
  given(name: Given): string | undefined;
  /** Address of a file: ours, Linked Events or schema.org. */
  readonly src?: string;
  eventId?: string | undefined;
  readonly kind?: string;
  level?: string | undefined;
  readonly locale: string;
}
