/**
 * Checks of what came from outside, as tables: a shape names the fields that are used and how each is checked. Unknown fields are ignored.
 * The widgets use these instead of the contract's schemas, whose library would cost every visitor 2 kB; both are built on the same vocabulary,
 * and a test holds them together.
 */

export type Check = (value: unknown) => boolean;

/** A check, a list whose every item has the shape (at most 100 items), or an object whose named fields have theirs. */
export type Shape = Check | readonly [Shape] | { readonly [name: string]: Shape };

export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
export const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;

/** A day of the calendar, `YYYY-MM-DD`. Engines do not agree on 31 February: some read it as a day of March. */
export const isDay: Check = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(value);
  return date.getUTCDate() === Number(value.slice(8)) && date.getUTCMonth() + 1 === Number(value.slice(5, 7));
};

/** A moment with its offset (RFC 3339), on a day of the calendar. */
export const isInstant: Check = (value) =>
  typeof value === 'string' &&
  /^.{10}T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i.test(value) &&
  isDay(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value));

export const isDayOrInstant: Check = (value) => isDay(value) || isInstant(value);

export const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

/** May be absent; when it is there, it has the shape. */
export const optional =
  (shape: Shape): Check =>
  (value) =>
    value === undefined || fits(value, shape);

export const fits = (value: unknown, shape: Shape): boolean => {
  if (typeof shape === 'function') return shape(value);
  if (Array.isArray(shape)) {
    const [inner] = shape as readonly [Shape];
    return Array.isArray(value) && value.length <= 100 && value.every((item) => fits(item, inner));
  }
  // By name, as pairs would be made anew for each of ten thousand cards.
  return (
    isObject(value) && Object.keys(shape).every((name) => fits(value[name], (shape as Readonly<Record<string, Shape>>)[name] as Shape))
  );
};
