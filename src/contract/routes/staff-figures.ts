import * as v from 'valibot';
import { Id } from '../common.js';
import { Figures, Month, SignupFigures } from '../staff-figures.js';
import type { StaffRoute } from './route.js';

/** Whole months and whole years only: the difference of two periods that overlap would reveal what is hidden. */
const query = {
  from: v.optional(Month),
  to: v.optional(Month),
  unit: v.optional(Id),
  by: v.optional(v.picklist(['month', 'year'])),
};

const read = {
  method: 'GET',
  problems: ['invalid', 'forbidden', 'rate-limited'],
  idempotency: 'none',
  security: 'bearerAuth',
  role: 'reader',
} as const;

const tableQuery = v.object({ ...query, separator: v.optional(v.picklist(['comma', 'semicolon'])) });

const csv = { status: 200, mediaType: 'text/csv' } as const;

/** How much came, and what was done with it. */
export const staffFigureRoutes = {
  figures: {
    ...read,
    path: '/staff/figures',
    summary: 'How much feedback came, was read, was answered and led to an outcome, by unit and period; small numbers are hidden.',
    query: v.object(query),
    success: { status: 200, body: v.object({ items: v.array(Figures) }) },
  },
  figuresTable: {
    ...read,
    path: '/staff/figures.csv',
    summary: 'The same as a table for a spreadsheet.',
    query: tableQuery,
    success: csv,
  },
  signupFigures: {
    ...read,
    path: '/staff/signup-figures',
    summary: 'How many signed up for events, by unit and period; small numbers are hidden.',
    query: v.object(query),
    success: { status: 200, body: v.object({ items: v.array(SignupFigures) }) },
  },
  signupFiguresTable: {
    ...read,
    path: '/staff/signup-figures.csv',
    summary: 'How many signed up, as a table for a spreadsheet.',
    query: tableQuery,
    success: csv,
  },
} as const satisfies Record<string, StaffRoute>;
