/**
 * What the transport takes from the page around it. The browser's own is made by `browser.ts`; tests give a clock and a network of
 * their own. *Present* means that the page is visible and online: only then does waiting count, and only then is anything sent again.
 */
export interface Runtime {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Milliseconds since 1970 by the device's clock. Used for nothing but a `Retry-After` that is a date. */
  now(): number;
  /** At least 0, below 1. */
  random(): number;
  /** Ends after that many milliseconds of presence. Called off by the signal, it leaves no timer or listener and never ends. */
  sleep(milliseconds: number, calledOff?: AbortSignal): Promise<void>;
  isPresent(): boolean;
  /** Ends at once when present, else when presence begins. Called off by the signal, it leaves no listener and never ends. */
  whenPresent(calledOff?: AbortSignal): Promise<void>;
  /** Tells at once, and at every change, whether there is a network; returns what stops it. */
  watchNetwork?(listener: (online: boolean) => void): () => void;
}
