/** Who of the applicants is chosen, why the others are not, and the seed of a draw. Pure. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly seed: string;
  /** Whether it is asked if one is sure. */
  readonly isAsked: boolean;
  /** Whether it was tried: from then on what is missing is said. */
  readonly isChecked: boolean;
}

export type SelectionEvent =
  | { readonly type: 'toggled'; readonly reference: string }
  | { readonly type: 'reason'; readonly language: string; readonly value: string }
  | { readonly type: 'seed'; readonly value: string }
  | { readonly type: 'checked' }
  | { readonly type: 'asked'; readonly isAsked: boolean };

export const initialSelection: Selection = { chosen: new Set(), reasons: {}, seed: '', isAsked: false, isChecked: false };

export function reduceSelection(state: Selection, event: SelectionEvent): Selection {
  switch (event.type) {
    case 'toggled': {
      const chosen = new Set(state.chosen);
      if (!chosen.delete(event.reference)) chosen.add(event.reference);
      return { ...state, chosen, isAsked: false };
    }
    case 'reason':
      return { ...state, reasons: { ...state.reasons, [event.language]: event.value }, isAsked: false };
    case 'seed':
      return { ...state, seed: event.value, isAsked: false };
    case 'checked':
      return { ...state, isChecked: true };
    case 'asked':
      return { ...state, isAsked: event.isAsked };
  }
}

export type SelectionFault = 'too-many' | 'no-reason';

interface Applicants {
  /** Places that nobody has; `undefined` = no limit. */
  readonly left: number | undefined;
  /** How many would get a no. */
  readonly others: number;
}

/** What the endpoint would refuse. */
export const selectionFault = ({ chosen, reasons }: Selection, { left, others }: Applicants): SelectionFault | undefined => {
  if (left !== undefined && chosen.size > left) return 'too-many';
  return others > 0 && !Object.values(reasons).some((text) => text.trim()) ? 'no-reason' : undefined;
};
