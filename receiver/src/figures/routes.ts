import { Readable } from 'node:stream';
import { staffRoutes } from '../../../src/contract/routes.js';
import type { Figures } from '../../../src/contract/staff-figures.js';
import type { Services } from '../common/services.js';
import { csvDownload } from '../http/csv.js';
import { served, servedResponse, type Served } from '../http/route.js';
import type { Units } from '../staff/staff.js';
import { hideSmallMonths, hideSmallYears } from './hide-small.js';
import { countFigures } from './repository.js';

const COLUMNS = ['unit', 'period', 'received', 'read', 'answered', 'inOutcome', 'daysToFirstStep', 'daysToReply'] as const;

/** Whole years, so that two requests never have periods of which one is a part of the other. */
const yearsIn = ({ from, to }: Readonly<Record<string, string>>) => ({
  from: from && `${from.slice(0, 4)}-01`,
  to: to && `${to.slice(0, 4)}-12`,
});

async function readFigures({ database }: Services, query: Readonly<Record<string, string>>, units: Units): Promise<Figures[]> {
  const { from, to, unit } = query;
  const filter = { from, to, unit, units };
  if (query['by'] !== 'year') return hideSmallMonths(await countFigures(database, 'month', filter));
  const whole = { ...filter, ...yearsIn(query) };
  return hideSmallYears(await countFigures(database, 'year', whole), await countFigures(database, 'month', whole));
}

const figures = served(staffRoutes.figures, async ({ query, staff }, services) => ({
  body: { items: await readFigures(services, query, staff.units) },
}));

/** A hidden number is an empty cell. */
const table = servedResponse(staffRoutes.figuresTable, async ({ query, staff }, services) => {
  const items = await readFigures(services, query, staff.units);
  const rows = Readable.from(items.map((item) => COLUMNS.map((column) => item[column] ?? '')));
  const separator = query['separator'] === 'semicolon' ? ';' : ',';
  return csvDownload({ name: 'figures', separator, columns: COLUMNS, rows }, services.log);
});

/** How much came, and what was done with it. */
export const figureRoutes: readonly Served[] = [figures, table];
