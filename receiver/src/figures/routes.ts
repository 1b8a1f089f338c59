import { Readable } from 'node:stream';
import { staffRoutes } from '../../../src/contract/routes.js';
import type { Figures, SignupFigures } from '../../../src/contract/staff-figures.js';
import type { Services } from '../common/services.js';
import { csvDownload } from '../http/csv.js';
import { served, servedResponse, type Served } from '../http/route.js';
import type { Units } from '../staff/staff.js';
import { feedbackFigures, hideSmallMonths, hideSmallYears, signupFigures } from './hide-small.js';
import { countFigures, countSignups, type FiguresFilter } from './repository.js';

type Query = Readonly<Record<string, string>>;

const COLUMNS = ['unit', 'period', 'received', 'read', 'answered', 'inOutcome', 'daysToFirstStep', 'daysToReply'] as const;
const SIGNUP_COLUMNS = ['unit', 'period', 'signups'] as const;

const filterOf = ({ from, to, unit }: Query, units: Units): FiguresFilter => ({ from, to, unit, units });

/** Whole years, so that two requests never have periods of which one is a part of the other. */
const wholeYears = (filter: FiguresFilter): FiguresFilter => ({
  ...filter,
  from: filter.from && `${filter.from.slice(0, 4)}-01`,
  to: filter.to && `${filter.to.slice(0, 4)}-12`,
});

async function readFigures({ database }: Services, query: Query, units: Units): Promise<Figures[]> {
  const filter = filterOf(query, units);
  if (query['by'] !== 'year') return hideSmallMonths(await countFigures(database, 'month', filter), feedbackFigures);
  const whole = wholeYears(filter);
  return hideSmallYears(await countFigures(database, 'year', whole), await countFigures(database, 'month', whole), feedbackFigures);
}

async function readSignupFigures({ database }: Services, query: Query, units: Units): Promise<SignupFigures[]> {
  const filter = filterOf(query, units);
  if (query['by'] !== 'year') return hideSmallMonths(await countSignups(database, 'month', filter), signupFigures);
  const whole = wholeYears(filter);
  return hideSmallYears(await countSignups(database, 'year', whole), await countSignups(database, 'month', whole), signupFigures);
}

/** A hidden number is an empty cell. */
function tableOf<Column extends string>(
  { name, columns, query }: { readonly name: string; readonly columns: readonly Column[]; readonly query: Query },
  items: readonly Readonly<Partial<Record<Column, string | number | null | undefined>>>[],
  { log }: Services,
) {
  const rows = Readable.from(items.map((item) => columns.map((column) => item[column] ?? '')));
  return csvDownload({ name, separator: query['separator'] === 'semicolon' ? ';' : ',', columns, rows }, log);
}

const figures = served(staffRoutes.figures, async ({ query, staff }, services) => ({
  body: { items: await readFigures(services, query, staff.units) },
}));

const table = servedResponse(staffRoutes.figuresTable, async ({ query, staff }, services) =>
  tableOf({ name: 'figures', columns: COLUMNS, query }, await readFigures(services, query, staff.units), services),
);

const signups = served(staffRoutes.signupFigures, async ({ query, staff }, services) => ({
  body: { items: await readSignupFigures(services, query, staff.units) },
}));

const signupTable = servedResponse(staffRoutes.signupFiguresTable, async ({ query, staff }, services) =>
  tableOf({ name: 'signups', columns: SIGNUP_COLUMNS, query }, await readSignupFigures(services, query, staff.units), services),
);

/** How much came, and what was done with it. */
export const figureRoutes: readonly Served[] = [figures, table, signups, signupTable];
