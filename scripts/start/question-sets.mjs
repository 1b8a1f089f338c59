import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/root.mjs';

const FOLDER = 'components/feedback-prompt/content';

/**
 * The question sets that the widget has built in, in every language. The endpoint that knows them checks their answers.
 *
 * @returns {Promise<object[]>} as `GET /surveys/{id}` gives them
 */
export async function questionSets() {
  const names = (await readdir(join(root, FOLDER))).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(root, FOLDER, name), 'utf8')));
  return texts.flatMap((text) => Object.values(JSON.parse(text).sets ?? {}));
}
