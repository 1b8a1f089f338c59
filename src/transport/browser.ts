import type { Runtime } from './runtime.js';

const isPresent = () => !document.hidden && navigator.onLine;

/** Calls at every change of what presence is made of; returns what removes the listeners. */
function watch(listener: () => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  document.addEventListener('visibilitychange', listener, { signal });
  for (const name of ['online', 'offline']) addEventListener(name, listener, { signal });
  return () => end.abort();
}

/** Counts only while present: a page that comes back from the background after an hour has waited no longer than it was looked at. */
function sleep(milliseconds: number, calledOff?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (calledOff?.aborted) return;
    let left = milliseconds;
    let since: number | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      clearTimeout(timer);
      if (since !== undefined) left -= performance.now() - since;
      since = isPresent() ? performance.now() : undefined;
      if (since !== undefined) timer = setTimeout(finish, left);
    };
    const unwatch = watch(follow);
    const stop = () => {
      clearTimeout(timer);
      unwatch();
    };
    const finish = () => {
      stop();
      resolve();
    };
    calledOff?.addEventListener('abort', stop);
    follow();
  });
}

function watchNetwork(listener: (online: boolean) => void): () => void {
  const tell = () => listener(navigator.onLine);
  tell();
  return watch(tell);
}

/** The page that the script runs in. Listeners stand only while something waits. */
export const browserRuntime = (): Runtime => ({
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  random: () => Math.random(),
  sleep,
  isPresent,
  whenPresent: (calledOff) => sleep(0, calledOff),
  watchNetwork,
});
