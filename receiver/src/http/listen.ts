import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

/** Longest time for a whole request to arrive, and for the running ones to end after a stop, in milliseconds. */
const REQUEST_TIMEOUT = 30_000;
const STOP_TIMEOUT = 10_000;

/**
 * How long an idle connection is kept open, in milliseconds: longer than the 60 seconds of common proxies, which would otherwise send a request
 * into a connection that this end is closing, and answer 502.
 */
const KEEP_ALIVE = 75_000;

/** The address is taken or may not be used. The message says what to set. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

export interface Listening {
  /** The port, also when 0 asked for any free one. */
  readonly port: number;
  /** Takes no new request, lets the running ones end, and resolves. */
  readonly stop: () => Promise<void>;
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new CannotListen(`Port ${port} on ${host} is in use. Stop the other program, or set PORT to a free port.`);
  if (error.code === 'EACCES') return new CannotListen(`Port ${port} on ${host} may not be used by this user. Set PORT to 1024 or higher.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new CannotListen(`HOST ${host} is not an address of this machine.`);
  return error;
}

const stopServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const giveUp = setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT);
    server.close(() => {
      clearTimeout(giveUp);
      resolve();
    });
    server.closeIdleConnections();
  });

/**
 * Serves an app over HTTP/1.1.
 *
 * @throws CannotListen
 */
export function listen(app: Hono, host: string, port: number): Promise<Listening> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT, keepAliveTimeout: KEEP_ALIVE }, (request, response) => {
    // A connection that is kept alive would hold up the stop until its client leaves.
    if (!server.listening) response.setHeader('connection', 'close');
    void answer(request, response);
  });
  const answer = getRequestListener(app.fetch);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      resolve({ port: (server.address() as AddressInfo).port, stop: () => stopServer(server) });
    });
  });
}
