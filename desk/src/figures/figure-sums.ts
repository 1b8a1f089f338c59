/** Sums of what the endpoint gives. Pure. A hidden number stays hidden: a sum without it would be wrong. */
export interface Figures {
  /** Absent = feedback without a unit. */
  readonly unit?: string;
  readonly period: string;
  readonly received: number | null;
  readonly read: number | null;
  readonly answered: number | null;
  readonly inOutcome: number | null;
  readonly daysToFirstStep: number | null;
  readonly daysToReply: number | null;
  readonly hidden: boolean;
}

export const SERIES = ['received', 'read', 'answered', 'inOutcome'] as const;
export type Series = (typeof SERIES)[number];

/** Whether there is anything to draw: hidden numbers and zeros have no bars. */
export const hasNumbers = (items: readonly Figures[]): boolean => items.some((item) => SERIES.some((name) => (item[name] ?? 0) > 0));

/** `2026-11` → `11/2026`, as months are written in all the desk's languages. */
export const monthOf = (period: string): string => period.split('-').map(Number).reverse().join('/');

/** Rows of the picture: one period each, of one unit or of the only one that is shown. */
export const largest = (items: readonly Figures[]): number =>
  Math.max(1, ...items.flatMap((item) => SERIES.map((name) => item[name] ?? 0)));

/** The last months, the newest last: `YYYY-MM` of the first one. */
export const monthsBefore = (month: string, count: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 7);
};
