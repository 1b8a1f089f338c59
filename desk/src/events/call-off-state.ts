/** What is to be postponed or cancelled, and why. Pure. */
export interface CallOff {
  readonly what: 'postponed' | 'cancelled';
  /** Empty = the whole event. */
  readonly date: string;
  readonly reasons: Readonly<Record<string, string>>;
  /** Whether it is asked if one is sure. */
  readonly isAsked: boolean;
}

export type CallOffEvent =
  | { readonly type: 'chosen'; readonly name: 'what' | 'date'; readonly value: string }
  | { readonly type: 'reason'; readonly language: string; readonly value: string }
  | { readonly type: 'asked'; readonly isAsked: boolean };

export const initialCallOff: CallOff = { what: 'postponed', date: '', reasons: {}, isAsked: false };

export function reduceCallOff(state: CallOff, event: CallOffEvent): CallOff {
  switch (event.type) {
    case 'chosen': {
      if (event.name === 'date') return { ...state, date: event.value, isAsked: false };
      return { ...state, what: event.value === 'cancelled' ? 'cancelled' : 'postponed', isAsked: false };
    }
    case 'reason':
      return { ...state, reasons: { ...state.reasons, [event.language]: event.value }, isAsked: false };
    case 'asked':
      return { ...state, isAsked: event.isAsked };
  }
}
