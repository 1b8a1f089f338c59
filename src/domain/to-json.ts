/**
 * The JSON of plain data. Not `JSON.stringify` of the whole: old libraries (Prototype.js, MooTools) give arrays, dates, texts or all objects a
 * `toJSON`, which it obeys, and what a person wrote would travel spoiled.
 */
export const toJson = (value: unknown): string => {
  // What has no JSON is `null` in a list, as `JSON.stringify` has it.
  if (Array.isArray(value)) return `[${value.map((one: unknown) => (one === undefined ? 'null' : toJson(one))).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${toJson(field)}`).join(',')}}`;
};
