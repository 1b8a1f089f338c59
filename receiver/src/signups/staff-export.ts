import type { Kysely } from 'kysely';
import type { Answer } from '../../../src/contract/feedback.js';
import { staffRoutes } from '../../../src/contract/routes.js';
import type { StaffNeeds, StaffSignup } from '../../../src/contract/staff-events.js';
import { audit } from '../audit/audit.js';
import type { Services } from '../common/services.js';
import type { Tables } from '../database/schema.js';
import { readEvents, type StoredEvent } from '../events/stored-events.js';
import { csvDownload } from '../http/csv.js';
import { ProblemError } from '../http/problems.js';
import { servedResponse } from '../http/route.js';
import { isWithin, type StaffAct, type Units } from '../staff/staff.js';
import { listNeeds, listSignups } from './staff-repository.js';

/** Signups that are read at a time. */
const CHUNK = 100;

const COLUMNS = [
  ...['reference', 'receivedAt', 'date', 'starts', 'ends', 'state', 'attendance', 'companions', 'supportPerson', 'name', 'onBehalfOf'],
  ...['language', 'answers', 'topic', 'needsTold', 'deleteOn'],
];

/** Whether contacts and needs are wanted, and the needs by the signup's reference. */
interface Wanted {
  readonly hasContacts: boolean;
  readonly needs: ReadonlyMap<string, StaffNeeds> | undefined;
}

type Row = (string | number)[];

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

const answersIn = (answers: readonly Answer[] = []): string =>
  answers.map(({ question, value }) => `${question}: ${Array.isArray(value) ? value.join(' ') : String(value)}`).join('\n');

const addedCells = ({ reference, contact }: StaffSignup, { hasContacts, needs }: Wanted): string[] => {
  const known = needs?.get(reference);
  return [
    ...(hasContacts ? [contact?.way ?? '', contact?.value ?? ''] : []),
    ...(needs ? [known?.needs.join(' ') ?? '', known?.other ?? ''] : []),
  ];
};

const columnsOf = ({ hasContacts, needs }: Wanted): string[] => [
  ...COLUMNS,
  ...(hasContacts ? ['contactWay', 'contact'] : []),
  ...(needs ? ['needs', 'otherNeeds'] : []),
];

/** One row for each date, because each date has its own list at the door. */
function rowsOf(signup: StaffSignup, event: StoredEvent, wanted: Wanted): Row[] {
  const { reference, receivedAt, attendance, companions, supportPerson, name = '', onBehalfOf = '', topic = '' } = signup;
  return signup.dates.map(({ id, state }) => {
    const date = event.dates.find((known) => known.id === id);
    return [
      ...[reference, receivedAt, id, date?.starts.toISOString() ?? '', date?.ends.toISOString() ?? '', state, attendance],
      ...[companions, yesNo(supportPerson), name, onBehalfOf, signup.language, answersIn(signup.answers), topic],
      ...[yesNo(signup.needsTold), signup.deleteOn],
      ...addedCells(signup, wanted),
    ];
  });
}

async function* readRows(database: Kysely<Tables>, event: StoredEvent, wanted: Wanted): AsyncGenerator<Row> {
  let after: string | undefined;
  do {
    const { items, next } = await listSignups(database, event.id, { after, limit: CHUNK });
    for (const signup of items) yield* rowsOf(signup, event, wanted);
    after = next;
  } while (after !== undefined);
}

/**
 * An event that there is, within the rights of who asks.
 *
 * @throws ProblemError `not-found`
 */
export async function knownEvent({ database }: Services, id: string | undefined, units: Units): Promise<StoredEvent> {
  const [event] = id === undefined ? [] : await readEvents(database, [id]);
  if (event === undefined || !isWithin(units, event.unit)) throw new ProblemError('not-found');
  return event;
}

/** Needs that are read leave the same line in the audit as those that are looked at one by one. */
async function readNeeds({ database }: Services, id: string, act: StaffAct): Promise<ReadonlyMap<string, StaffNeeds>> {
  await audit(database, act, 'read-needs', `event ${id}`, {});
  return new Map((await listNeeds(database, id)).map((needs) => [needs.reference, needs]));
}

/** Who comes to an event as a table for a spreadsheet. Its making is written to the audit before the first line. */
export const signupExport = servedResponse(staffRoutes.exportSignups, async ({ parameters, query, act }, services) => {
  const { database, log } = services;
  const event = await knownEvent(services, parameters['id'], act.units);
  await audit(database, act, 'export', `event ${event.id}`, query);
  const asked = query['with'] ?? '';
  const needs = asked.includes('needs') ? await readNeeds(services, event.id, act) : undefined;
  const wanted: Wanted = { hasContacts: asked.includes('contacts'), needs };
  const separator = query['separator'] === 'semicolon' ? ';' : ',';
  const rows = readRows(database, event, wanted);
  return csvDownload({ name: `signups-${event.id}`, separator, columns: columnsOf(wanted), rows }, log);
});
