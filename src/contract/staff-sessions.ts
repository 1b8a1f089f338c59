import * as v from 'valibot';
import { Id, Instant, textOf } from './common.js';
import { SIGN_IN_WAYS, STAFF_ROLES } from './vocabulary.js';

/** One member of staff. `units` is what they may see; `null` = everything. */
export const StaffMember = v.object({
  id: textOf(200),
  name: textOf(200),
  role: v.picklist(STAFF_ROLES),
  units: v.nullable(v.array(Id)),
});
export type StaffMember = v.InferOutput<typeof StaffMember>;

/** Who is signed in, and until when. */
export const StaffSession = v.object({
  staff: StaffMember,
  /** Minutes without a request after which the session ends. */
  idleMinutes: v.number(),
  /** When it ends if nothing more is asked; absent for a script with a token, which has no session. */
  endsAt: v.optional(Instant),
  signInWays: v.array(v.picklist(SIGN_IN_WAYS)),
});
export type StaffSession = v.InferOutput<typeof StaffSession>;

/** Signing in with the token of one member. */
export const StaffSignIn = v.object({ token: textOf(500) });
