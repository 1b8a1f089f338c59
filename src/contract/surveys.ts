import * as v from 'valibot';
import { Id, Language, textOf } from './common.js';

const when = v.optional(v.object({ question: Id, is: v.union([v.string(), v.number(), v.array(v.union([v.string(), v.number()]))]) }));
const common = { id: Id, text: textOf(500), hint: v.optional(textOf(500)), required: v.optional(v.boolean()), when };
const options = v.pipe(v.array(v.object({ value: Id, label: textOf(200) })), v.minLength(2), v.maxLength(30));

/** One question. The tag is `type`; only choices have `options`, only a text has a `limit` (characters, never cut). */
export const Question = v.variant('type', [
  v.object({ type: v.literal('recommend'), ...common }),
  v.object({ type: v.literal('agree'), ...common }),
  v.object({ type: v.literal('faces'), ...common }),
  v.object({ type: v.literal('yes-no'), ...common }),
  v.object({ type: v.literal('one-of'), ...common, options }),
  v.object({ type: v.literal('many-of'), ...common, options }),
  v.object({ type: v.literal('text'), ...common, limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(5000))) }),
]);
export type Question = v.InferOutput<typeof Question>;

/** A set of questions: versioned, with its source, and with the instrument that its answers belong to (`own` = not comparable). */
export const QuestionSet = v.object({
  id: Id,
  version: textOf(40),
  language: Language,
  source: v.optional(textOf(300)),
  instrument: textOf(80),
  title: textOf(200),
  questions: v.pipe(v.array(Question), v.minLength(1), v.maxLength(60)),
});
export type QuestionSet = v.InferOutput<typeof QuestionSet>;
