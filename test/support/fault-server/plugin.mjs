import { startFaultServer } from './server.mjs';

/** Runs the fault server beside the browser tests, which learn its address by `executeServerCommand({ command: 'fault:url' })`. */
export function faultPlugin() {
  let server;
  return {
    name: 'fault-server',
    async serverStart() {
      server = await startFaultServer();
    },
    serverStop: () => server?.stop(),
    executeCommand: ({ command }) => (command === 'fault:url' ? server.url : undefined),
  };
}
