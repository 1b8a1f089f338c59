import type { OutcomeLists } from '../outcomes/outcome-index.js';

/** What was worked out of the outcomes as they are: a change of any of them makes new lists, and with them an empty place for values. */
export class Remembered<Value> {
  readonly #most: number;
  readonly #places = new WeakMap<OutcomeLists, Map<string, Value>>();

  /** @param most values that are kept; one more, and the place is emptied */
  constructor(most: number) {
    this.#most = most;
  }

  of(lists: OutcomeLists): Map<string, Value> {
    const known = this.#places.get(lists);
    if (known !== undefined && known.size < this.#most) return known;
    const values = new Map<string, Value>();
    this.#places.set(lists, values);
    return values;
  }
}
