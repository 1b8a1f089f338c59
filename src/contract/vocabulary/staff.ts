/** What a member of staff may do, from the least: read; change what belongs to the own units; everything, with the audit. */
export const STAFF_ROLES = ['reader', 'editor', 'administrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** How staff sign in at the desk. */
export const SIGN_IN_WAYS = ['token', 'openid'] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];
