/** What is typed in the parts of an event beside its details. The page keeps it, so that another part can be looked at meanwhile. */
import { initialCallOff } from './call-off-state.js';
import type { CallOff } from './call-off-state.js';
import { initialSelection } from './selection-state.js';
import type { Selection } from './selection-state.js';

export interface PartForms {
  readonly callOff: CallOff;
  readonly selection: Selection;
}

export const emptyForms: PartForms = { callOff: initialCallOff, selection: initialSelection };

const hasWords = (reasons: Readonly<Record<string, string>>): boolean => Object.values(reasons).some((text) => text.trim() !== '');

/** Whether something that was typed or chosen would be lost. */
export const isTyped = ({ callOff, selection }: PartForms): boolean =>
  hasWords(callOff.reasons) || hasWords(selection.reasons) || selection.seed.trim() !== '' || selection.chosen.size > 0;

/** Who comes back to a part has not been asked yet if one is sure. */
export const unaskedForms = ({ callOff, selection }: PartForms): PartForms => ({
  callOff: { ...callOff, isAsked: false },
  selection: { ...selection, isAsked: false },
});

/** What was asked for is done, or given up: its part begins anew. @param path of the change, below the event */
export const formsWithout = (forms: PartForms, path: string): PartForms => {
  if (path === '/status') return { ...forms, callOff: initialCallOff };
  return path === '/choice' || path === '/lots' ? { ...forms, selection: initialSelection } : forms;
};

/** Tells the page what is typed in a part. */
export class PartTypedEvent extends Event {
  constructor(readonly forms: Partial<PartForms>) {
    super('desk-part-typed', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'desk-part-typed': PartTypedEvent;
  }
}
