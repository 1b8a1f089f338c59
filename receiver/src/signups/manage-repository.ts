import { sql, type Kysely, type Selectable } from 'kysely';
import type { OwnSignup, SignupDate } from '../../../src/contract/signups.js';
import { dateStatusAt, isSignupOver } from '../../../src/domain/event-state.js';
import type { EventTables } from '../database/schema-events.js';
import type { Tables } from '../database/schema.js';
import { bestLanguage } from '../common/language.js';
import { isToken } from './token.js';
import { readEvents, type StoredEvent } from '../events/stored-events.js';

type SignupRow = Selectable<EventTables['signup']>;

/** The signup of a reference, when the token is its own; a wrong token and an unknown reference are the same. */
export async function findByToken(database: Kysely<Tables>, reference: string, token: string): Promise<SignupRow | undefined> {
  const row = await database.selectFrom('signup').selectAll().where('reference', '=', reference).executeTakeFirst();
  return isToken(token, row?.token_hash) ? row : undefined;
}

/** The place in the queue: those before, and the person. */
const position = sql<number>`case when signup_date.state = 'waiting' then (
  select count(*)::int from signup_date q
  where q.event_id = signup_date.event_id and q.date_id = signup_date.date_id and q.attendance = signup_date.attendance
  and q.state = 'waiting' and q.rank <= signup_date.rank) end`;

async function datesOf(database: Kysely<Tables>, event: StoredEvent, signupId: string, now: Date): Promise<OwnSignup['dates']> {
  const rows = await database
    .selectFrom('signup_date')
    .select(['date_id', 'state', 'cancel_by', position.as('position')])
    .where('signup_id', '=', signupId)
    .execute();
  return event.dates.flatMap((date) =>
    rows
      .filter(({ date_id }) => date_id === date.id)
      .map((row) => {
        const own: SignupDate = {
          id: date.id,
          state: row.state,
          ...(row.state === 'waiting' ? { position: row.position } : {}),
          ...(row.state === 'confirmed' && row.cancel_by !== null ? { cancelBy: row.cancel_by } : {}),
        };
        return { ...own, starts: date.starts.toISOString(), ends: date.ends.toISOString(), status: dateStatusAt(event, date, now) };
      }),
  );
}

async function titleOf(database: Kysely<Tables>, id: string, asked: string | undefined): Promise<OwnSignup['event']> {
  const rows = await database.selectFrom('event_text').select(['language', 'body']).where('event_id', '=', id).execute();
  const language = bestLanguage(
    asked,
    rows.map((row) => row.language),
  );
  const text = rows.find((row) => row.language === language);
  if (text === undefined) throw new Error('The event has no words in any language.');
  return { id, title: text.body.title, language: text.language };
}

/** The first start that is still ahead of what the person has: until then something can be changed. */
function changeUntil(dates: OwnSignup['dates'], now: Date): string | undefined {
  const ahead = dates.filter(({ state, status, starts }) => !isSignupOver(state) && status === 'scheduled' && new Date(starts) > now);
  return ahead.map(({ starts }) => starts).sort()[0];
}

/** A signup as its person sees it: that there are support needs, never which. */
export async function viewSignup(database: Kysely<Tables>, signupId: string, asked: string | undefined, now: Date): Promise<OwnSignup> {
  const row = await database.selectFrom('signup').selectAll().where('id', '=', signupId).executeTakeFirstOrThrow();
  const [event] = await readEvents(database, [row.event_id]);
  if (event === undefined) throw new Error('The event of a signup is not there.');
  const contact = await database.selectFrom('signup_contact').selectAll().where('signup_id', '=', signupId).executeTakeFirst();
  const needs = await database.selectFrom('signup_needs').select('signup_id').where('signup_id', '=', signupId).executeTakeFirst();
  const dates = await datesOf(database, event, signupId, now);
  const until = changeUntil(dates, now);
  return {
    reference: row.reference,
    event: await titleOf(database, row.event_id, asked),
    ...(contact === undefined ? {} : { name: contact.name, contact: { way: contact.way, value: contact.value } }),
    attendance: row.attendance,
    dates,
    companions: row.companions,
    supportPerson: row.support_person,
    needsTold: needs !== undefined,
    ...(until === undefined ? {} : { changeUntil: until }),
    deleteOn: row.delete_on,
  };
}
