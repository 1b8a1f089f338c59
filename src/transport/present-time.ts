/** When an endpoint last said what time it is: its time, and the page's own clock then. */
let known: { readonly time: number; readonly at: number } | undefined;
let isDeviceTrusted = false;

/**
 * Notes the time of an answer, where it says it. From another origin it is seen only when the endpoint exposes `Date`. What a cache on the way
 * has kept is so many seconds old (`Age`, RFC 9111).
 */
export const noteTime = (headers: Headers): void => {
  const time = Date.parse(headers.get('date') ?? '') + Number(headers.get('age')) * 1000;
  if (time) known = { time, at: performance.now() };
};

/** Events of a file have no endpoint that knows better: the device's clock decides about them. */
export const trustDevice = (): void => {
  isDeviceTrusted = true;
};

/**
 * What time it is, in milliseconds since 1970, for what is shown. Between two answers of an endpoint the page's own clock goes on, which nobody
 * sets. Without an endpoint that tells it, the device's time.
 */
export const presentTime = (): number => (known ? known.time + performance.now() - known.at : Date.now());

/**
 * The same for what a visitor may do: that is decided at the endpoint, and the clocks of old tablets are wrong by years. `NaN` when the endpoint
 * does not tell its time: then nothing is too early or too late, unless the event itself says so.
 */
export const endpointTime = (): number => (known || isDeviceTrusted ? presentTime() : NaN);
