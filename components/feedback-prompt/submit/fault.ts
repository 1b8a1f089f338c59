/** What must be put right at a field, and how it is said in the page's language. */
export interface Fault {
  readonly field: string;
  readonly text: () => string;
}
