/** An event that is written as clients will read it. Pure. */
import type { Event } from '../../../src/contract/events.js';
import type { EventBody, StaffEvent } from '../../../src/contract/staff-events.js';
import { dayInFinland } from '../../../src/domain/finnish-clock.js';

const DAY = 86_400_000;

/** The event in one language, as the endpoint would give it; nobody has taken a seat in it yet. @param known as it is at the endpoint */
export const previewOf = (id: string, body: EventBody, language: string, known?: StaffEvent): Event | undefined => {
  const texts = body.texts[language];
  if (!texts) return undefined;
  const { criteria, term, chosenBy, ...words } = texts;
  const { waitingList, ...rules } = body.signup;
  const last = Math.max(Date.now(), ...body.dates.map(({ ends }) => Date.parse(ends)));
  const deleteOn = dayInFinland(new Date(last + body.deleteAfterDays * DAY).toISOString());
  return {
    ...words,
    id,
    kind: body.kind,
    level: body.level,
    status: known?.status ?? 'scheduled',
    dates: body.dates.map(({ room, remote, ...date }) => ({
      ...date,
      status: known?.dateStatus[date.id] ?? 'scheduled',
      ...(room && { room: { ...room, left: room.capacity } }),
      ...(remote && { remote: remote.capacity === undefined ? {} : { ...remote, left: remote.capacity } }),
    })),
    signup: {
      ...rules,
      ...(waitingList && { waitingList: { ...waitingList, length: 0 } }),
      ...(criteria && { criteria }),
      ...(term && { term }),
      ...(chosenBy && { chosenBy }),
      ...(rules.mode !== 'none' && { deleteOn }),
    },
    support: body.support,
    languages: body.languages,
    language,
  };
};
