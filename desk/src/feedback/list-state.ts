/** What is shown of the feedback, and which ones are selected. Pure. */
export type Tab = 'new' | 'due' | 'all';

export interface FeedbackFilter {
  readonly status?: string;
  readonly unit?: string;
  readonly channel?: string;
  readonly mark?: string;
  readonly from?: string;
  readonly to?: string;
  readonly q?: string;
}

export interface ListView {
  readonly tab: Tab;
  readonly filter: FeedbackFilter;
  /** What stands in the search field; the list is narrowed by it a moment later. */
  readonly typed: string;
  readonly selected: ReadonlySet<string>;
}

export type ListViewEvent =
  | { readonly type: 'tab-chosen'; readonly tab: Tab }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'narrowed'; readonly name: keyof FeedbackFilter; readonly value: string }
  | { readonly type: 'cleared' }
  | { readonly type: 'toggled'; readonly reference: string }
  | { readonly type: 'selected'; readonly references: readonly string[] };

export const initialListView: ListView = { tab: 'new', filter: {}, typed: '', selected: new Set() };

const NONE: ReadonlySet<string> = new Set();

/** Another list is another selection: nobody changes what they do not see. */
export function reduceListView(state: ListView, event: ListViewEvent): ListView {
  switch (event.type) {
    case 'tab-chosen':
      return { ...state, tab: event.tab, selected: NONE };
    case 'typed':
      return { ...state, typed: event.text };
    case 'narrowed': {
      const { [event.name]: _, ...rest } = state.filter;
      return { ...state, selected: NONE, filter: event.value ? { ...rest, [event.name]: event.value } : rest };
    }
    case 'cleared':
      return { ...state, filter: {}, typed: '', selected: NONE };
    case 'toggled': {
      const selected = new Set(state.selected);
      if (!selected.delete(event.reference)) selected.add(event.reference);
      return { ...state, selected };
    }
    case 'selected':
      return { ...state, selected: new Set(event.references) };
  }
}

export const isNarrowed = ({ filter }: ListView): boolean => Object.keys(filter).length > 0;

/** The address of one page of this list. */
export const addressOf = ({ tab, filter }: ListView, cursor: string): string => {
  const ofTab = tab === 'new' ? { status: 'received' } : tab === 'due' ? { due: 'yes' } : {};
  const parts = new URLSearchParams({ ...filter, ...ofTab, limit: '50' });
  if (cursor) parts.set('cursor', cursor);
  return `/staff/feedback?${parts.toString()}`;
};
