/** The server stops, starts or cannot be reached: SQLSTATE class 08 and 57P01–57P03 of PostgreSQL, and what the network says. */
const AWAY = /^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;

/** What the driver says of a connection that ended without a code. */
const ENDED = /^(Connection terminated|timeout exceeded when trying to connect)/;

/** Whether an error means that the database cannot be reached now: the same request may succeed soon. */
export const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  return (typeof code === 'string' && AWAY.test(code)) || ENDED.test(error.message) || isDatabaseAway(error.cause);
};
