/** How far the time of the endpoint is ahead of the page's own clock, which nobody sets; `NaN` until an endpoint has said what time it is. */
let ahead = NaN;
let withoutEndpoint = (): number => NaN;

/**
 * Notes the time of an answer, where it says it. From another origin it is seen only when the endpoint exposes `Date`. What a cache on the way
 * has kept is so many seconds old (`Age`, RFC 9111).
 */
export const noteTime = (headers: Headers): void => {
  const time = Date.parse(headers.get('date') ?? '') + Number(headers.get('age')) * 1000;
  if (time) ahead = time - performance.now();
};

/** Events of a file have no endpoint that knows better: the device's clock decides about them. */
export const trustDevice = (): void => {
  withoutEndpoint = () => Date.now();
};

/**
 * What time it is, in milliseconds since 1970, for what a visitor may do: that is decided at the endpoint, and the clocks of old tablets are wrong
 * by years. `NaN` when the endpoint does not tell its time: then nothing is too early or too late, unless the event itself says so.
 */
export const endpointTime = (): number => performance.now() + ahead || withoutEndpoint();

/** The same for what is shown: without an endpoint that tells its time, the device's. */
export const presentTime = (): number => performance.now() + ahead || Date.now();
