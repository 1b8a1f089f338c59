import { sql, type RawBuilder } from 'kysely';

/** The instant at which a day begins in Finland, or that many days later. */
export const midnightOf = (day: string, daysLater: number): RawBuilder<Date> =>
  sql<Date>`(${day}::date + ${daysLater}::integer)::timestamp at time zone 'Europe/Helsinki'`;
