/** Checks by hand for what an endpoint answers: the schema library would cost every visitor 2 kB. */
type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
export const isInstant = (value: unknown): boolean => isText(value) && !Number.isNaN(Date.parse(value));
export const isDay = (value: unknown): boolean => isInstant(value) && /^\d{4}-\d\d-\d\d$/.test(value as string);
export const isAbsentOr = (check: (value: unknown) => boolean, value: unknown): boolean => value === undefined || check(value);
