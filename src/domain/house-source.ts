import { HOUSE_LEVELS } from '../contract/vocabulary.js';
import type { HouseLevel } from '../contract/vocabulary.js';
import type { LevelExample } from './house.js';

/** What a host says of one level. What it gives stands in the place of the kit's text; `more` and `links` are added to it. */
export interface SourceLevel {
  readonly part?: string;
  readonly name?: string;
  readonly what?: string;
  readonly examples?: readonly LevelExample[];
  readonly how?: readonly string[];
  readonly questions?: readonly string[];
  readonly more?: readonly string[];
  /** `href` is not checked here: the address of the page is needed for it. */
  readonly links?: readonly { readonly label: string; readonly href: string }[];
}

/** The host's own texts, and one line for each piece that was left out because it is not what it must be. */
export interface Source {
  readonly title?: string;
  readonly intro?: string;
  readonly levels: Readonly<Partial<Record<HouseLevel, SourceLevel>>>;
  readonly faults: readonly string[];
}

const LONGEST = 2000;

type Check<T> = (input: unknown) => T | undefined;

const isObject = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

const asText: Check<string> = (input) =>
  typeof input === 'string' && input.trim() !== '' && input.length <= LONGEST ? input.trim() : undefined;

/** All or nothing: a list with a hole in it would tell half of what the host means. */
const listOf =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (input) => {
    if (!Array.isArray(input) || input.length > 50) return undefined;
    const found = input.map(check).filter((item) => item !== undefined);
    return found.length === input.length ? found : undefined;
  };

const asExample: Check<LevelExample> = (input) => {
  if (!isObject(input)) return undefined;
  const name = asText(input['name']);
  return name === undefined ? undefined : { name, means: asText(input['means']) };
};

const asLink: Check<{ label: string; href: string }> = (input) => {
  if (!isObject(input)) return undefined;
  const label = asText(input['label']);
  const href = asText(input['href']);
  return label !== undefined && href !== undefined ? { label, href } : undefined;
};

const checks = {
  part: asText,
  name: asText,
  what: asText,
  examples: listOf(asExample),
  how: listOf(asText),
  questions: listOf(asText),
  more: listOf(asText),
  links: listOf(asLink),
} satisfies Record<keyof SourceLevel, Check<unknown>>;

const readSourceLevel = (id: string, input: unknown, faults: string[]): SourceLevel | undefined => {
  if (!isObject(input)) {
    faults.push(`levels.${id} is not an object`);
    return undefined;
  }
  const found: Record<string, unknown> = {};
  for (const [name, check] of Object.entries(checks)) {
    if (!(name in input)) continue;
    const value = check(input[name]);
    if (value === undefined) faults.push(`levels.${id}.${name} is not what it must be`);
    else found[name] = value;
  }
  return found;
};

/**
 * Reads the JSON that a host gives by `src`. Text is text: nothing in it becomes markup. A broken piece is left out, so that the kit's own
 * text stands there; nothing but an object is no source at all.
 */
export const readSource = (input: unknown): Source | undefined => {
  if (!isObject(input)) return undefined;
  const faults: string[] = [];
  const levels: Partial<Record<HouseLevel, SourceLevel>> = {};
  const given = isObject(input['levels']) ? input['levels'] : {};
  for (const id of Object.keys(given)) {
    const level = HOUSE_LEVELS.find((other) => other === id);
    if (level === undefined) {
      faults.push(`levels.${id} is no level of the house`);
      continue;
    }
    const read = readSourceLevel(id, given[id], faults);
    if (read) levels[level] = read;
  }
  const title = asText(input['title']);
  const intro = asText(input['intro']);
  return { ...(title !== undefined && { title }), ...(intro !== undefined && { intro }), levels, faults };
};
