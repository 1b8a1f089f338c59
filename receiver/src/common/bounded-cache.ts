/**
 * Values that were computed from a source, by key. A new source starts with none, and the values of an old one go with it. More than the limit is never
 * kept: one more, and all are dropped.
 */
export class BoundedCache<Source extends object, Value> {
  readonly #limit: number;
  readonly #values = new WeakMap<Source, Map<string, Value>>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The values of a source, to read and to add to. */
  of(source: Source): Map<string, Value> {
    const known = this.#values.get(source);
    if (known !== undefined && known.size < this.#limit) return known;
    const values = new Map<string, Value>();
    this.#values.set(source, values);
    return values;
  }
}
