import { isObject } from './shapes.js';

/** Without what is empty: `null`, "" and white space alone in a field of a file mean that there is nothing in it. */
export const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!isObject(value)) return value;
  const filled = Object.entries(value).filter(([, field]) => field !== null && !(typeof field === 'string' && field.trim() === ''));
  return Object.fromEntries(filled.map(([name, field]) => [name, withoutEmpty(field)]));
};
