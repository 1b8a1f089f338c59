import { dayInHelsinki, replyDate as daysAfter } from '../../../src/domain/contact.js';

interface Kept {
  readonly delete_after_days: number;
  readonly dates: readonly { readonly ends: Date }[];
}

/** The day on which the signups of an event are deleted: so many days after its last date has ended. */
export function deletionDay({ dates, delete_after_days }: Kept, now: Date): string {
  const last = Math.max(now.getTime(), ...dates.map(({ ends }) => ends.getTime()));
  return daysAfter(delete_after_days, dayInHelsinki(new Date(last)));
}
