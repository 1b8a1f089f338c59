import { sql, type Kysely } from 'kysely';
import type { SignupDate } from '../../../src/contract/signups.js';
import type { RowPage } from '../common/pages.js';
import type { Tables } from '../database/schema.js';
import type { StaffNeeds, StaffSignup } from '../../../src/contract/staff-events.js';

async function datesOf(database: Kysely<Tables>, signupIds: readonly string[]): Promise<(id: string) => SignupDate[]> {
  const rows =
    signupIds.length === 0
      ? []
      : await database
          .selectFrom('signup_date')
          .innerJoin('event_date', (join) =>
            join.onRef('event_date.event_id', '=', 'signup_date.event_id').onRef('event_date.id', '=', 'signup_date.date_id'),
          )
          .select(['signup_date.signup_id', 'signup_date.date_id', 'signup_date.state', 'signup_date.cancel_by'])
          .where('signup_date.signup_id', 'in', signupIds)
          .orderBy('event_date.starts')
          .execute();
  return (id) =>
    rows
      .filter(({ signup_id }) => signup_id === id)
      .map(({ date_id, state, cancel_by }) => ({ id: date_id, state, ...(cancel_by === null ? {} : { cancelBy: cancel_by }) }));
}

interface SignupFilter extends RowPage {
  /** Only signups of which a date is in this state. */
  readonly state?: SignupDate['state'] | undefined;
}

const hasDateIn = (state: SignupDate['state']) =>
  sql<boolean>`exists (select from signup_date d where d.signup_id = signup.id and d.state = ${state})`;

const selectSignups = (database: Kysely<Tables>, eventId: string, { after, limit, state }: SignupFilter) =>
  database
    .selectFrom('signup')
    .leftJoin('signup_contact', 'signup_contact.signup_id', 'signup.id')
    .leftJoin('signup_needs', 'signup_needs.signup_id', 'signup.id')
    .selectAll('signup')
    .select(['signup_contact.name', 'signup_contact.way', 'signup_contact.value', 'signup_contact.on_behalf_of'])
    .select('signup_needs.signup_id as needs_of')
    .where('signup.event_id', '=', eventId)
    .$if(after !== undefined, (query) => query.where('signup.id', '>', after ?? ''))
    .$if(state !== undefined, (query) => query.where(hasDateIn(state ?? 'confirmed')))
    .orderBy('signup.id')
    .limit(limit + 1)
    .execute();

type Selected = Awaited<ReturnType<typeof selectSignups>>[number];

/** Fields that are not there are left out, as everywhere in the contract. */
const present = <Value extends object>(fields: Value) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as { [Name in keyof Value]?: NonNullable<Value[Name]> };

function toItem(row: Selected, dates: SignupDate[]): StaffSignup {
  const { name, way, value, on_behalf_of: onBehalfOf, answers, topic } = row;
  return {
    reference: row.reference,
    receivedAt: row.received_at.toISOString(),
    attendance: row.attendance,
    companions: row.companions,
    supportPerson: row.support_person,
    dates,
    language: row.language,
    needsTold: row.needs_of !== null,
    deleteOn: row.delete_on,
    ...(way === null || value === null ? {} : { contact: { way, value } }),
    ...present({ name, onBehalfOf, answers, topic }),
  };
}

/** Who has signed up for an event, in the order of coming in; `next` is given when there are more. */
export async function listSignups(database: Kysely<Tables>, eventId: string, filter: SignupFilter) {
  const rows = await selectSignups(database, eventId, filter);
  const shown = rows.slice(0, filter.limit);
  const dates = await datesOf(
    database,
    shown.map(({ id }) => id),
  );
  return { items: shown.map((row) => toItem(row, dates(row.id))), next: rows.length > filter.limit ? shown.at(-1)?.id : undefined };
}

/** What the people need who have a seat or may get one. */
export async function listNeeds(database: Kysely<Tables>, eventId: string): Promise<StaffNeeds[]> {
  const rows = await database
    .selectFrom('signup')
    .innerJoin('signup_contact', 'signup_contact.signup_id', 'signup.id')
    .innerJoin('signup_needs', 'signup_needs.signup_id', 'signup.id')
    .select(['signup.id', 'reference', 'name', 'way', 'value', 'needs', 'other'])
    .where('signup.event_id', '=', eventId)
    .orderBy('signup.id')
    .execute();
  const dates = await datesOf(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, reference, name, way, value, needs, other }) => ({
    reference,
    name,
    contact: { way, value },
    dates: dates(id)
      .filter(({ state }) => state !== 'cancelled' && state !== 'not-chosen')
      .map((date) => date.id),
    needs,
    ...(other === null ? {} : { other }),
  }));
}
