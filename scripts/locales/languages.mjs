import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/root.mjs';

/**
 * What is known of each language before it has any text: `name` in the language itself, `tag` for the attribute `lang` when it differs, `direction`,
 * `isRare` (few pages need it: a widget fetches it by itself, and texts may be missing), `isPrepared` (nobody has translated it yet: only texts that
 * an expert has approved are built) and `unreviewed`, the line at the foot of a widget until an expert has approved every text.
 */
export const languages = JSON.parse(await readFile(join(root, 'locales/languages.json'), 'utf8'));

/** Languages that may lack texts: a missing one is shown in Finnish. Every other language must be complete. */
export const isRare = (locale) => languages[locale]?.isRare === true;
