import type { StaffMember } from '../../../src/contract/staff-sessions.js';
import { STAFF_ROLES, type StaffRole } from '../../../src/contract/vocabulary.js';
import type { Act } from '../audit/audit.js';

/** What a member of staff may see; `null` = everything. */
export type Units = StaffMember['units'];

/** A change by a member of staff, within the rights of that person. */
export interface StaffAct extends Act {
  readonly units: Units;
  /** The version that was read before the change. */
  readonly expected?: Expected;
}

/** `If-Match` and `If-None-Match: *` of a request. */
export interface Expected {
  /** The entity tags of which the stored version must have one; `undefined` = any. */
  readonly tags: readonly string[] | undefined;
  /** Whether nothing may be there yet. */
  readonly isNew: boolean;
}

/** Whether a role may do what needs at least another one. */
export const hasRole = (role: StaffRole, least: StaffRole): boolean => STAFF_ROLES.indexOf(role) >= STAFF_ROLES.indexOf(least);

/** Whether one of the units of a thing is within the rights; what belongs to no unit belongs to the whole organisation. */
export const isWithin = (units: Units, ...of: readonly (string | null | undefined)[]): boolean =>
  units === null || of.some((unit) => typeof unit === 'string' && units.includes(unit));
