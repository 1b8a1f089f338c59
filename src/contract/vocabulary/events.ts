export const EVENT_KINDS = [
  'open-evening',
  'panel',
  'hearing',
  'developer-cafe',
  'workshop',
  'info-event',
  'co-development-group',
  'representative',
  'training',
  'web-panel',
  'other',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_STATUSES = ['scheduled', 'postponed', 'cancelled', 'over'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** How one gets in. `open` = first come, first served; `application` = somebody chooses; `lottery` = drawn; `none` = just come along. */
export const SIGNUP_MODES = ['open', 'application', 'lottery', 'none'] as const;
