import type { Served } from '../http/route.js';
import { staffChoice, staffEvents, staffEventStatus, staffLots, staffSaveEvent } from './staff-routes.js';
import { staffNeeds, staffNotices, staffNoticeTold, staffSignups } from '../signups/staff-routes.js';

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
