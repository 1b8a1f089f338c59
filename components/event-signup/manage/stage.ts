import type { Change } from './change.js';

/** What is on screen. The signup stands from `shown` on; `trouble` = a change did not go through. */
export type Stage =
  | 'asking'
  | 'wrong-form'
  | 'looking'
  | 'unknown'
  | 'failed'
  | 'shown'
  | 'changed'
  | Change
  | 'cancelling'
  | 'cancelled'
  | 'sending'
  | 'trouble';
