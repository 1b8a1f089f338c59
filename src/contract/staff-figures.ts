import * as v from 'valibot';
import { Id } from './common.js';

/** A month, YYYY-MM, or a year, YYYY. */
export const Period = v.pipe(v.string(), v.regex(/^2\d{3}(-(0[1-9]|1[0-2]))?$/), v.description('A month (YYYY-MM) or a year (YYYY).'));

export const Month = v.pipe(v.string(), v.regex(/^2\d{3}-(0[1-9]|1[0-2])$/), v.description('A month, YYYY-MM, in Europe/Helsinki.'));

/** A number; `null` = it is hidden, because it is below 5 or would reveal one that is. */
const count = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const days = v.nullable(v.pipe(v.number(), v.minValue(0)));

/** What came of the feedback that was received by one unit in one period. */
export const Figures = v.object({
  /** Absent = feedback without a unit. */
  unit: v.optional(Id),
  period: Period,
  received: count,
  read: count,
  answered: count,
  inOutcome: count,
  /** Median days from receiving to the first step of staff, and to the reply; `null` also when there are fewer than 5. */
  daysToFirstStep: days,
  daysToReply: days,
  /** Whether a number of this row is hidden. */
  hidden: v.boolean(),
});
export type Figures = v.InferOutput<typeof Figures>;

/** How many signups were made for the events of one unit in one period. Those that were cancelled later are among them. */
export const SignupFigures = v.object({
  /** Absent = events of the whole organisation. */
  unit: v.optional(Id),
  period: Period,
  signups: count,
  /** Whether the number is hidden. */
  hidden: v.boolean(),
});
export type SignupFigures = v.InferOutput<typeof SignupFigures>;
