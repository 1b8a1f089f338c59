import type { Signup } from '../../../src/contract/signups.js';
import type { SignupDraft } from '../../../src/domain/signup-draft.js';

/** A signup as it was sent: the same one goes again under the same key, so that it is stored once. */
export interface LastSending {
  /** What tells it from another signup. */
  readonly content: string;
  readonly key: string;
  readonly body: Signup;
}

/**
 * What one person filled in and sent, by event: coming back to a form finds it. In memory only, and made anew for the next person, so that
 * nothing of the one before can reach them.
 */
export class Memory {
  readonly drafts = new Map<string, SignupDraft>();
  readonly sendings = new Map<string, LastSending>();

  /** It is stored: what comes next is another signup. */
  forget(): void {
    this.drafts.clear();
    this.sendings.clear();
  }
}
