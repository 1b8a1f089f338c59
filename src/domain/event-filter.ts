/** What the list is narrowed to; empty = all. */
export interface EventFilter {
  readonly kind: string;
  readonly attendance: '' | 'place' | 'remote';
  readonly place: string;
  readonly language: string;
}

export const NO_FILTER: EventFilter = { kind: '', attendance: '', place: '', language: '' };
