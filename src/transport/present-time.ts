/** When an endpoint last said what time it is: its time, and the page's own clock then. */
let known: { readonly time: number; readonly at: number } | undefined;

/** Notes the time of an answer, where it says it. From another origin it is seen only when the endpoint exposes `Date`. */
export const noteTime = (headers: Headers): void => {
  const time = Date.parse(headers.get('date') ?? '');
  if (time) known = { time, at: performance.now() };
};

/**
 * What time it is, in milliseconds since 1970, by the endpoint's clock: what a visitor may do is decided there, and the clocks of old tablets are
 * wrong by years. Between two answers the page's own clock goes on, which nobody sets. Without an endpoint that tells it, the device's time.
 */
export const presentTime = (): number => (known ? known.time + performance.now() - known.at : Date.now());
