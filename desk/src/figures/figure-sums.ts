/** What is drawn of the endpoint's figures. Pure. A hidden number stays hidden: a sum without it would be wrong. */
import type { Figures, SignupFigures } from '../../../src/contract/staff-figures.js';
import { clockInFinland } from '../../../src/domain/finnish-offset.js';

export type FeedbackColumn = keyof Omit<Figures, 'unit' | 'period' | 'hidden'>;

/** The numbers of one unit and one month; `null` = hidden. */
export type Row<Column extends string> = { readonly unit?: string | undefined; readonly period: string } & Readonly<
  Record<Column, number | null>
>;

export const FEEDBACK_SERIES = ['received', 'read', 'answered', 'inOutcome'] as const satisfies readonly FeedbackColumn[];
export const FEEDBACK_COLUMNS = [...FEEDBACK_SERIES, 'daysToFirstStep', 'daysToReply'] as const satisfies readonly FeedbackColumn[];
export const SIGNUP_SERIES = ['signups'] as const satisfies readonly (keyof SignupFigures)[];

/** Whether there is anything to draw: hidden numbers and zeros have no bars. */
export const hasNumbers = <Column extends string>(rows: readonly Row<Column>[], series: readonly Column[]): boolean =>
  rows.some((row) => series.some((name) => (row[name] ?? 0) > 0));

/** `2026-11` → `11/2026`, as months are written in all the desk's languages. */
export const monthOf = (period: string): string => period.split('-').map(Number).reverse().join('/');

/** The tallest bar. */
export const largest = <Column extends string>(rows: readonly Row<Column>[], series: readonly Column[]): number =>
  Math.max(1, ...rows.flatMap((row) => series.map((name) => row[name] ?? 0)));

/** So many months in Finland up to the present one: `YYYY-MM` of the first and of the last. */
export const lastMonths = (now: Date, count: number): { readonly from: string; readonly to: string } => {
  const to = clockInFinland(now.toISOString()).slice(0, 7);
  const [year = 0, month = 1] = to.split('-').map(Number);
  return { from: new Date(Date.UTC(year, month - count, 1)).toISOString().slice(0, 7), to };
};

/** By unit, each with its months in order. */
export const byUnit = <Item extends { readonly unit?: string | undefined; readonly period: string }>(
  items: readonly Item[],
): readonly (readonly [unit: string, rows: readonly Item[]])[] => {
  const units = [...new Set(items.map(({ unit }) => unit ?? ''))];
  const inOrder = items.toSorted((one, other) => one.period.localeCompare(other.period));
  return units.map((unit) => [unit, inOrder.filter((item) => (item.unit ?? '') === unit)] as const);
};
