/** The package has types, but its `exports` do not lead to them. */
declare module 'dom-accessibility-api' {
  /** The ARIA role, given or implicit; `null` when the element has none. */
  export function getRole(element: Element): string | null;
  export function computeAccessibleName(element: Element): string;
  export function computeAccessibleDescription(element: Element): string;
}
