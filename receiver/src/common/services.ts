import type { Kysely } from 'kysely';
import type { Tables } from '../database/schema.js';
import type { RunningKeys } from '../http/idempotency.js';
import type { OutcomeIndex } from '../outcomes/outcome-index.js';
import type { Settings } from '../settings.js';
import type { StaffAccess } from '../staff/access.js';
import type { KnownSets } from '../surveys/known-sets.js';
import type { KeyedQueue } from './keyed-queue.js';
import type { Log } from './log.js';

/** What every route may use. */
export interface Services {
  readonly database: Kysely<Tables>;
  readonly clock: () => Date;
  readonly log: Log;
  /** A new reference that nobody can guess. */
  readonly makeReference: () => string;
  readonly running: RunningKeys;
  /** Changes of one event run one after the other; its key is the event's id. */
  readonly eventQueue: KeyedQueue;
  readonly outcomeIndex: OutcomeIndex;
  readonly access: StaffAccess;
  readonly knownSets: KnownSets;
  /** Whether notices also go to the organisation's own sender (`NOTICE_WEBHOOK`). */
  readonly handsOver: boolean;
  readonly settings: Pick<Settings, 'readWithinDays' | 'boardUrl' | 'trustedProxies'>;
}
