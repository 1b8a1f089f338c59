/** How a person may ask to be answered. */
export const CONTACT_WAYS = ['email', 'text-message', 'call', 'post'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];
