import type { Figures, SignupFigures } from '../../../src/contract/staff-figures.js';
import type { Cell, SignupCell } from './repository.js';

/** A smaller number could tell who it was. */
const SMALLEST = 5;

const COUNTS = ['received', 'read', 'answered', 'inOutcome'] as const;
type Count = (typeof COUNTS)[number];

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST;

/**
 * Whether the number of a year would reveal a month's that is hidden: the year less the months that are shown is the sum of the hidden ones. One
 * alone is that sum; several are certain when the sum is the least or the greatest that they can have.
 */
function reveals(months: readonly number[]): boolean {
  const small = months.filter(isSmall);
  const sum = small.reduce((one, other) => one + other, 0);
  return small.length === 1 || (small.length > 1 && (sum === small.length || sum === small.length * (SMALLEST - 1)));
}

interface Row {
  readonly unit: string | null;
  readonly period: string;
}

type IsHidden<Counted> = (read: (row: Counted) => number) => boolean;
type Show<Counted, Shown> = (row: Counted, isHidden: IsHidden<Counted>) => Shown;

/** Months without the small numbers. @param show one row of what is shown, which asks for each of its numbers whether it is hidden */
export const hideSmallMonths = <Counted extends Row, Shown>(months: readonly Counted[], show: Show<Counted, Shown>): Shown[] =>
  months.map((month) => show(month, (read) => isSmall(read(month))));

/** Years without the small numbers, and without those from which a hidden month could be computed. */
export const hideSmallYears = <Counted extends Row, Shown>(
  years: readonly Counted[],
  months: readonly Counted[],
  show: Show<Counted, Shown>,
): Shown[] =>
  years.map((year) => {
    const own = months.filter(({ unit, period }) => unit === year.unit && period.startsWith(year.period));
    return show(year, (read) => isSmall(read(year)) || reveals(own.map(read)));
  });

const nameOf = ({ unit, period }: Row) => ({ ...(unit === null ? {} : { unit }), period });

export function feedbackFigures(cell: Cell, isHidden: IsHidden<Cell>): Figures {
  const isCountHidden = (count: Count): boolean => isHidden((row) => row[count]);
  const shown = (count: Count): number | null => (isCountHidden(count) ? null : cell[count]);
  const daysOf = (count: Count, days: number | null): number | null => (cell[count] < SMALLEST || isCountHidden(count) ? null : days);
  return {
    ...nameOf(cell),
    received: shown('received'),
    read: shown('read'),
    answered: shown('answered'),
    inOutcome: shown('inOutcome'),
    daysToFirstStep: daysOf('read', cell.daysToFirstStep),
    daysToReply: daysOf('answered', cell.daysToReply),
    hidden: COUNTS.some(isCountHidden),
  };
}

export function signupFigures(cell: SignupCell, isHidden: IsHidden<SignupCell>): SignupFigures {
  const hidden = isHidden(({ signups }) => signups);
  return { ...nameOf(cell), signups: hidden ? null : cell.signups, hidden };
}
