/**
 * The token of `Authorization: Bearer <token>`; empty when there is none. Hono's middleware would answer 401 by itself, but a wrong token of a
 * signup must look like an unknown signup (404), and staff may have a session instead.
 */
export const bearerOf = (authorization: string | undefined): string => /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
