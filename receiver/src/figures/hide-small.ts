import type { Figures } from '../../../src/contract/staff-figures.js';
import type { Cell } from './repository.js';

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

function toFigures(cell: Cell, isHidden: (count: Count) => boolean): Figures {
  const shown = (count: Count): number | null => (isHidden(count) ? null : cell[count]);
  const daysOf = (count: Count, days: number | null): number | null => (cell[count] < SMALLEST || isHidden(count) ? null : days);
  return {
    ...(cell.unit === null ? {} : { unit: cell.unit }),
    period: cell.period,
    received: shown('received'),
    read: shown('read'),
    answered: shown('answered'),
    inOutcome: shown('inOutcome'),
    daysToFirstStep: daysOf('read', cell.daysToFirstStep),
    daysToReply: daysOf('answered', cell.daysToReply),
    hidden: COUNTS.some(isHidden),
  };
}

/** Figures of months without the small numbers. */
export const hideSmallMonths = (months: readonly Cell[]): Figures[] =>
  months.map((cell) => toFigures(cell, (count) => isSmall(cell[count])));

/** Figures of years without the small numbers, and without those from which a hidden month could be computed. */
export const hideSmallYears = (years: readonly Cell[], months: readonly Cell[]): Figures[] =>
  years.map((year) => {
    const own = months.filter(({ unit, period }) => unit === year.unit && period.startsWith(year.period));
    return toFigures(year, (count) => isSmall(year[count]) || reveals(own.map((month) => month[count])));
  });
