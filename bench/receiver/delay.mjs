import { connect, createServer } from 'node:net';

/** Passes bytes on after so many milliseconds, in their order. */
const passOn = (from, to, milliseconds) => {
  from.on('data', (chunk) => setTimeout(() => to.write(chunk), milliseconds));
  from.on('close', () => setTimeout(() => to.destroy(), milliseconds));
  from.on('error', () => to.destroy());
};

/** A server that is so far away: what is sent to it through this takes so many milliseconds, and its answer again. */
export const delayed = async (url, milliseconds) => {
  const { hostname, port } = new URL(url);
  const server = createServer({ noDelay: true }, (socket) => {
    const beyond = connect({ host: hostname, port: Number(port), noDelay: true });
    passOn(socket, beyond, milliseconds);
    passOn(beyond, socket, milliseconds);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = (database) => {
    const address = new URL(database);
    address.port = String(server.address().port);
    return address.href;
  };
  return { through, stop: () => server.close() };
};
