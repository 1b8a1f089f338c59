/**
 * Queries as in Testing Library (https://testing-library.com/docs/queries/about), through open shadow roots: `getBy…` fails without exactly
 * one match, `queryBy…` gives `null` without one, `findBy…` waits for one, `…AllBy…` gives all of them.
 */
import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';
import { elementsIn, nodesIn, parentOf } from './flat-tree.js';
import type { Root } from './flat-tree.js';

/** A string must be equal after white space is collapsed and invisible signs are left out, a pattern must be found. */
type Text = string | RegExp;

interface RoleOptions {
  readonly name?: Text;
  readonly description?: Text;
  /** Level of a heading. */
  readonly level?: number;
  readonly checked?: boolean;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  readonly focused?: boolean;
  /** `true` = also what assistive technology does not get. */
  readonly hidden?: boolean;
}

type Query<Args extends readonly unknown[]> = (root: Root, ...args: Args) => readonly HTMLElement[];

/** Milliseconds that `findBy…` and `waitFor` wait: a lazy module may come slowly to a busy machine. */
const TIMEOUT = 8000;

/** Nobody reads the signs that only say where a line may break and where not: soft hyphens and word joiners. */
const collapse = (text: string | null): string =>
  (text ?? '')
    .replace(/[\u00AD\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const matches = (text: string | null, wanted: Text): boolean =>
  typeof wanted === 'string' ? collapse(text) === collapse(wanted) : wanted.test(collapse(text));

const isAriaHidden = (element: Element | null): boolean =>
  element !== null && (element.getAttribute('aria-hidden') === 'true' || isAriaHidden(parentOf(element)));

const isAccessible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && !isAriaHidden(element);

const levelOf = (element: Element): number => Number(element.getAttribute('aria-level') ?? /^h([1-6])$/.exec(element.localName)?.[1]);

/** `undefined` = the element has no such state. */
const ariaState = (element: Element, attribute: string): boolean | undefined => {
  const value = element.getAttribute(attribute);
  return value === null ? undefined : value === 'true';
};

const isChecked = (element: Element) => (element instanceof HTMLInputElement ? element.checked : ariaState(element, 'aria-checked'));

const isExpanded = (element: Element) =>
  element.localName === 'summary' ? element.parentElement?.hasAttribute('open') : ariaState(element, 'aria-expanded');

const isFocused = (element: Element): boolean => (element.getRootNode() as Document | ShadowRoot).activeElement === element;

const hasState = (element: Element, { level, checked, expanded, pressed, focused }: RoleOptions): boolean =>
  (level === undefined || levelOf(element) === level) &&
  (checked === undefined || isChecked(element) === checked) &&
  (expanded === undefined || isExpanded(element) === expanded) &&
  (pressed === undefined || ariaState(element, 'aria-pressed') === pressed) &&
  (focused === undefined || isFocused(element) === focused);

const byRole: Query<[role: string, options?: RoleOptions]> = (root, role, options = {}) =>
  elementsIn(root).filter(
    (element) =>
      getRole(element) === role &&
      hasState(element, options) &&
      (options.hidden === true || isAccessible(element)) &&
      (options.name === undefined || matches(computeAccessibleName(element), options.name)) &&
      (options.description === undefined || matches(computeAccessibleDescription(element), options.description)),
  );

/** The text that is directly in the element, not in its children. */
const textIn = (element: Element): string => [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');

const byText: Query<[text: Text]> = (root, text) =>
  elementsIn(root).filter((element) => !element.matches('style, script') && matches(textIn(element), text));

const byLabelText: Query<[text: Text]> = (root, text) =>
  elementsIn(root).filter((element) => {
    const labels = (element as Partial<HTMLInputElement>).labels ?? [];
    return [...labels].some(({ textContent }) => matches(textContent, text)) || matches(element.getAttribute('aria-label'), text);
  });

const bySelector: Query<[selector: string]> = (root, selector) => elementsIn(root).filter((element) => element.matches(selector));

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Calls again and again until nothing is thrown, and gives what was returned; after the time-out it fails as the last call did. */
export const waitFor = async <T>(callback: () => T | Promise<T>, { timeout = TIMEOUT } = {}): Promise<T> => {
  const end = performance.now() + timeout;
  for (;;) {
    try {
      return await callback();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await sleep(20);
  }
};

/** What a failed query shows: what assistive technology gets, one line an element. */
const describeRoles = (root: Root): string =>
  elementsIn(root)
    .filter((element) => getRole(element) !== null && isAccessible(element))
    .map((element) => `  ${String(getRole(element))} “${computeAccessibleName(element)}”`)
    .join('\n');

const describeCall = (name: string, args: readonly unknown[]): string =>
  `${name}(${args.map((arg) => (arg instanceof RegExp ? String(arg) : JSON.stringify(arg, (_, value: unknown) => (value instanceof RegExp ? String(value) : value)))).join(', ')})`;

/** The five variants of a query, for one root. */
const makeVariants = <Args extends readonly unknown[]>(root: Root, name: string, query: Query<Args>) => {
  const fail = (problem: string, args: Args): never => {
    throw new Error(`${describeCall(name, args)}: ${problem}. There is:\n${describeRoles(root)}`);
  };
  const queryAll = <T extends HTMLElement = HTMLElement>(...args: Args) => query(root, ...args) as readonly T[];
  const queryOne = <T extends HTMLElement = HTMLElement>(...args: Args): T | null => {
    const found = queryAll<T>(...args);
    return found.length > 1 ? fail(`${found.length} elements match`, args) : (found[0] ?? null);
  };
  const getAll = <T extends HTMLElement = HTMLElement>(...args: Args): readonly T[] => {
    const found = queryAll<T>(...args);
    return found.length > 0 ? found : fail('nothing matches', args);
  };
  const get = <T extends HTMLElement = HTMLElement>(...args: Args): T => queryOne<T>(...args) ?? fail('nothing matches', args);
  const find = <T extends HTMLElement = HTMLElement>(...args: Args): Promise<T> => waitFor(() => get<T>(...args));
  const findAll = <T extends HTMLElement = HTMLElement>(...args: Args): Promise<readonly T[]> => waitFor(() => getAll<T>(...args));
  return { queryAll, query: queryOne, getAll, get, find, findAll };
};

/** The queries inside one element or the document. */
export const within = (root: Root) => {
  const role = makeVariants(root, 'ByRole', byRole);
  const text = makeVariants(root, 'ByText', byText);
  const label = makeVariants(root, 'ByLabelText', byLabelText);
  const selector = makeVariants(root, 'BySelector', bySelector);
  return {
    getByRole: role.get,
    getAllByRole: role.getAll,
    queryByRole: role.query,
    queryAllByRole: role.queryAll,
    findByRole: role.find,
    findAllByRole: role.findAll,
    getByText: text.get,
    getAllByText: text.getAll,
    queryByText: text.query,
    queryAllByText: text.queryAll,
    findByText: text.find,
    findAllByText: text.findAll,
    getByLabelText: label.get,
    getAllByLabelText: label.getAll,
    queryByLabelText: label.query,
    queryAllByLabelText: label.queryAll,
    findByLabelText: label.find,
    findAllByLabelText: label.findAll,
    /** For the documented parts, `[part="receipt"]`, and for what has neither role nor text. */
    getBySelector: selector.get,
    getAllBySelector: selector.getAll,
    queryBySelector: selector.query,
    queryAllBySelector: selector.queryAll,
    findBySelector: selector.find,
    findAllBySelector: selector.findAll,
  };
};

/** The queries of the whole page. */
export const screen = within(document);

/** The text that can be read in the element, white space collapsed; what is not rendered is left out. */
export const textOf = (root: Root): string =>
  collapse(
    [...nodesIn(root)].map((node) => (node instanceof Text && parentOf(node)?.checkVisibility() === true ? node.data : ' ')).join(''),
  );
