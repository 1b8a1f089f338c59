import type * as FaultLibrary from '../fault-server/server.mjs';

// The server is plain JavaScript, as the browser tests' runner loads it too; the compiled tests reach back for it from `.build/test/support/node`.
const library = new URL('../../../../test/support/fault-server/server.mjs', import.meta.url);

export type { FaultServer } from '../fault-server/server.mjs';
export const { startFaultServer } = (await import(library.href)) as typeof FaultLibrary;
