/** What staff are about to do with one feedback, before it is sent. Pure. */
import type { FeedbackStatus, FixedTextId } from '../../../src/contract/vocabulary.js';
import type { DeskContact, DeskFeedback } from '../transport/staff-types.js';

export interface Work {
  /** The feedback that the work belongs to; empty until one is shown. */
  readonly reference: string;
  readonly status: FeedbackStatus;
  readonly note: FixedTextId | '';
  readonly marks: readonly string[];
  readonly passTo: string;
  readonly outcome: string;
  /** The place of the answer that is being blacked out. */
  readonly redacting?: number;
  readonly contact: { readonly stage: 'hidden' | 'asking' | 'failed' | 'gone' } | { readonly stage: 'shown'; readonly value: DeskContact };
  readonly isDeletingContact: boolean;
}

export type WorkEvent =
  | { readonly type: 'shown'; readonly feedback: DeskFeedback }
  | { readonly type: 'chosen'; readonly name: 'status' | 'note' | 'passTo' | 'outcome'; readonly value: string }
  | { readonly type: 'mark-toggled'; readonly mark: string }
  | { readonly type: 'redaction-opened'; readonly answer: number }
  | { readonly type: 'redaction-closed' }
  /** Of the feedback that it was asked for: another one may be open by now. */
  | { readonly type: 'contact'; readonly reference: string; readonly contact: Work['contact'] }
  | { readonly type: 'contact-deletion'; readonly isAsked: boolean };

/** What one sets by hand: the others follow from passing on and linking. */
export const SETTABLE = ['read', 'answered', 'closed'] as const satisfies readonly FeedbackStatus[];

/** After reading it is usually answered when somebody waits, else closed. */
const nextStatus = ({ status, contactWay }: DeskFeedback): FeedbackStatus => {
  if (status === 'received') return 'read';
  if (status === 'answered' || status === 'closed') return status;
  return contactWay ? 'answered' : 'closed';
};

export const initialWork: Work = {
  reference: '',
  status: 'read',
  note: '',
  marks: [],
  passTo: '',
  outcome: '',
  contact: { stage: 'hidden' },
  isDeletingContact: false,
};

/** Where one goes on after what one pressed is gone, as a selector. */
export const focusAfterWork = (event: WorkEvent): string | undefined => {
  if (event.type === 'contact-deletion') return event.isAsked ? '[data-sure]' : '[data-delete-contact]';
  if (event.type !== 'contact' || event.contact.stage === 'asking') return undefined;
  return event.contact.stage === 'shown' ? '[data-hide-contact]' : '[data-show-contact]';
};

export function reduceWork(work: Work, event: WorkEvent): Work {
  switch (event.type) {
    case 'shown': {
      const { reference, marks, outcome = '' } = event.feedback;
      const { contact } = reference === work.reference ? work : initialWork;
      return { ...initialWork, reference, contact, status: nextStatus(event.feedback), marks, outcome };
    }
    case 'chosen':
      return { ...work, [event.name]: event.value };
    case 'mark-toggled': {
      const has = work.marks.includes(event.mark);
      return { ...work, marks: has ? work.marks.filter((mark) => mark !== event.mark) : [...work.marks, event.mark] };
    }
    case 'redaction-opened':
      return { ...work, redacting: event.answer };
    case 'redaction-closed': {
      const { redacting: _, ...rest } = work;
      return rest;
    }
    case 'contact':
      return event.reference === work.reference ? { ...work, contact: event.contact, isDeletingContact: false } : work;
    case 'contact-deletion':
      return { ...work, isDeletingContact: event.isAsked };
  }
}
