/** SQLSTATE of a wait for another instance's lock that took too long, and of a value that stands in a unique column already. */
export const LOCK_NOT_AVAILABLE = '55P03';
export const UNIQUE_VIOLATION = '23505';

/** The database's own code of an error, if it is one of the database. */
export const sqlStateOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
