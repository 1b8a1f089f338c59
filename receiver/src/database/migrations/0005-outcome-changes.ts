import { sql, type Kysely } from 'kysely';

/**
 * Numbers each change of an outcome, so that an instance can ask what is new since it asked last (`OutcomeIndex`). The row of numbers stays
 * locked until the change is committed: numbers become visible in their order, and none appears late.
 */
const statements = [
  sql`create table outcome_change (number bigint not null, deleted bigint not null)`,
  sql`insert into outcome_change values (1, 0)`,
  sql`alter table outcome add column change bigint not null default 1`,
  // Pages are found in memory since; these only made each writing slower.
  sql`drop index outcome_by_said, outcome_by_unit, outcome_by_theme, outcome_by_status`,
  sql`create index outcome_by_change on outcome (change)`,
  sql`create function outcome_changed() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        update outcome_change set number = number + 1, deleted = number + 1;
        return old;
      end if;
      update outcome_change set number = number + 1 returning number into new.change;
      return new;
    end
  $$`,
  sql`create trigger outcome_changed before insert or update or delete on outcome for each row execute function outcome_changed()`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
}
