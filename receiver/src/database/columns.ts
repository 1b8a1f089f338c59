import type { ColumnType, Generated } from 'kysely';

/** JSON is written as text, because `pg` would turn an array into a PostgreSQL array; it is read as the value that it is. */
export type Json<Value> = ColumnType<Value, string, string>;

/** A row's number, given by the database. */
export type RowId = Generated<string>;

/** A text by language. */
export type ByLanguage = Readonly<Record<string, string>>;
