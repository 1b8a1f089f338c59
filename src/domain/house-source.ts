import { HOUSE_LEVELS } from '../contract/vocabulary/house.js';
import type { HouseLevel } from '../contract/vocabulary.js';
import type { LevelExample } from './house.js';
import { isObject } from './shapes.js';

/** The organisation's own texts of one level. Each replaces the kit's text; `more` and `links` are added to it. */
export interface SourceLevel {
  readonly part?: string;
  readonly name?: string;
  readonly hint?: string;
  readonly what?: string;
  readonly examples?: readonly LevelExample[];
  readonly how?: readonly string[];
  readonly questions?: readonly string[];
  readonly more?: readonly string[];
  /** `href` is not checked here: the address of the page is needed for it. */
  readonly links?: readonly { readonly label: string; readonly href: string }[];
}

/** The organisation's own texts, and one line for each piece that was left out because it does not have the right form. */
export interface HouseSource {
  readonly title?: string;
  readonly intro?: string;
  readonly levels: Readonly<Partial<Record<HouseLevel, SourceLevel>>>;
  readonly faults: readonly string[];
}

/** In characters. */
const MAX_LENGTH = 2000;
const MAX_ITEMS = 50;

type Read<T> = (input: unknown) => T | undefined;

const asText: Read<string> = (input) =>
  typeof input === 'string' && input.trim() !== '' && input.length <= MAX_LENGTH ? input.trim() : undefined;

/** All or nothing: a list without one of its items would say half of what the organisation means. */
const listOf =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (input) => {
    if (!Array.isArray(input) || input.length > MAX_ITEMS) return undefined;
    const found = input.map(read).filter((item) => item !== undefined);
    return found.length === input.length ? found : undefined;
  };

const asExample: Read<LevelExample> = (input) => {
  if (!isObject(input)) return undefined;
  const name = asText(input['name']);
  return name === undefined ? undefined : { name, means: asText(input['means']) };
};

const asLink: Read<{ label: string; href: string }> = (input) => {
  if (!isObject(input)) return undefined;
  const label = asText(input['label']);
  const href = asText(input['href']);
  return label !== undefined && href !== undefined ? { label, href } : undefined;
};

const readers = {
  part: asText,
  name: asText,
  hint: asText,
  what: asText,
  examples: listOf(asExample),
  how: listOf(asText),
  questions: listOf(asText),
  more: listOf(asText),
  links: listOf(asLink),
} satisfies Record<keyof SourceLevel, Read<unknown>>;

const readSourceLevel = (id: string, input: unknown, faults: string[]): SourceLevel | undefined => {
  if (!isObject(input)) {
    faults.push(`levels.${id} is not an object`);
    return undefined;
  }
  const found: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(readers)) {
    if (!(name in input)) continue;
    const value = read(input[name]);
    if (value === undefined) faults.push(`levels.${id}.${name} does not have the right form`);
    else found[name] = value;
  }
  return found;
};

/**
 * Reads the JSON file of the setting `src`. Text is text: nothing in it becomes markup. A broken piece is left out, so that the kit's own
 * text is shown there.
 *
 * @returns nothing when the file does not hold an object
 */
export const readSource = (input: unknown): HouseSource | undefined => {
  if (!isObject(input)) return undefined;
  const faults: string[] = [];
  const levels: Partial<Record<HouseLevel, SourceLevel>> = {};
  const given = isObject(input['levels']) ? input['levels'] : {};
  for (const id of Object.keys(given)) {
    const level = HOUSE_LEVELS.find((other) => other === id);
    if (level === undefined) {
      faults.push(`levels.${id} is not a level of the house`);
      continue;
    }
    const read = readSourceLevel(id, given[id], faults);
    if (read) levels[level] = read;
  }
  const title = asText(input['title']);
  const intro = asText(input['intro']);
  return { ...(title !== undefined && { title }), ...(intro !== undefined && { intro }), levels, faults };
};
