const INTERVAL = 500;

/**
 * Calls `stop` when npm is gone. npm passes SIGTERM to the shell that it runs a script in, and some shells (dash, Debian's `sh`) end
 * without passing it on; the server would go on alone and hold its port and data folder.
 */
export function followParent(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, INTERVAL);
  timer.unref();
}
