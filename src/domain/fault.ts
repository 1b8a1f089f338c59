/** One fault, described for developers: `pointer` is a JSON pointer (RFC 6901). Never holds what a person answered. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}
