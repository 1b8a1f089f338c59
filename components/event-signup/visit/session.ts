import type { Signup } from '../../../src/contract/signups.js';
import type { SignupDraft } from '../../../src/domain/signup-draft.js';
import type { IdempotentRequest } from '../../../src/transport/idempotent-request.js';

/**
 * What one person filled in and sent, by the event's id: coming back to a form finds it, and the same signup goes again under the same key.
 * In memory only, and made anew for the next person, so that nothing of the one before can reach them.
 */
export class Session {
  readonly drafts = new Map<string, SignupDraft>();
  readonly requests = new Map<string, IdempotentRequest<Signup>>();

  /** A signup is stored: what comes next is another one. */
  clear(): void {
    this.drafts.clear();
    this.requests.clear();
  }
}
