import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const docs = fileURLToPath(new URL('../../../../docs/', import.meta.url));

/** One block of code of a guide, as a reader copies it. */
export interface Snippet {
  /** What stands behind the three backticks, for example `html`. */
  readonly language: string;
  readonly code: string;
}

/** Every block of code of a guide below docs/. */
export const snippetsOf = (guide: string): readonly Snippet[] =>
  [...readFileSync(join(docs, guide), 'utf8').matchAll(/^```(\S+)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({
    language,
    code,
  }));

/** The one block of a guide in which a text stands. */
export function snippetWith(guide: string, text: string): string {
  const [found, ...more] = snippetsOf(guide).filter(({ code }) => code.includes(text));
  if (found === undefined || more.length > 0) throw new Error(`docs/${guide} must have one block of code with "${text}".`);
  return found.code;
}
