import type { Served } from '../register.js';
import { staffChoice, staffEvents, staffEventStatus, staffLots, staffSaveEvent } from './staff-events.js';
import { staffNeeds, staffNotices, staffNoticeTold, staffSignups } from './staff-signups.js';

/** Everything that staff need to arrange events. */
export const eventDesk: readonly Served[] = [
  staffEvents,
  staffSaveEvent,
  staffEventStatus,
  staffChoice,
  staffLots,
  staffSignups,
  staffNeeds,
  staffNotices,
  staffNoticeTold,
];
