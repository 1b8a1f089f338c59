import * as v from 'valibot';
import { HOUSE_LEVELS } from '../contract/vocabulary/house.js';
import type { HouseLevel } from '../contract/vocabulary.js';
import type { Fault } from './fault.js';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(400), v.regex(/^\S.*\S$/, 'must not begin or end with a space'));
const texts = v.pipe(v.array(text), v.minLength(1), v.maxLength(6));

const example = v.strictObject({ name: text, means: v.optional(text) });
const link = v.strictObject({ label: text, href: v.pipe(v.string(), v.startsWith('https://')) });

const levelOf = (id: HouseLevel) =>
  v.strictObject({
    id: v.literal(id),
    part: text,
    name: text,
    hint: text,
    what: text,
    examples: v.pipe(v.array(v.required(example)), v.minLength(1), v.maxLength(6)),
    how: texts,
    links: v.optional(v.array(link)),
    questions: texts,
    staff: v.strictObject({ hint: text, what: text, how: texts, questions: texts }),
  });

const rights = v.strictObject({ title: text, text: texts, laws: text });
const step = v.strictObject({ name: text, means: text });

/** A content file of the house: every level once, from the foundation to the attic, each complete for clients and for staff. */
const HouseContent = v.strictObject({
  title: text,
  intro: text,
  open: text,
  credit: text,
  labels: v.strictObject({ page: text, examples: text, how: text, questions: text, noPrint: text }),
  rights,
  laws: v.pipe(v.array(example), v.minLength(1), v.maxLength(12)),
  staff: v.strictObject({
    title: text,
    intro: text,
    open: text,
    how: text,
    rights,
    more: v.array(v.strictObject({ label: text, items: v.array(example) })),
  }),
  levels: v.strictTuple(HOUSE_LEVELS.map(levelOf)),
  direction: v.strictObject({
    title: text,
    intro: text,
    credit: text,
    steps: v.strictTuple([step, step, step, step, step, step]),
  }),
});

/** How many texts of each kind a level has: what a person wrote below a question stays at it when the language changes. */
const shapeOf = ({ levels }: v.InferOutput<typeof HouseContent>): string =>
  JSON.stringify(levels.map(({ questions, staff }) => [questions.length, staff.questions.length]));

/** Whether a content file is complete. `shape` must be the same in every language. */
export const explainHouseContent = (input: unknown): { readonly faults: readonly Fault[] } | { readonly shape: string } => {
  const { success, issues, output } = v.safeParse(HouseContent, input);
  if (success) return { shape: shapeOf(output) };
  return {
    faults: issues.map(({ path, message }) => ({
      pointer: (path ?? []).map(({ key }) => `/${String(key)}`).join(''),
      detail: message,
    })),
  };
};
