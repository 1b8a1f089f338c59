import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../support/root.mjs';

/** The long texts of the widgets, in every language. */
const listContent = async () => {
  const names = await readdir(join(root, 'components'), { recursive: true });
  return names.filter((name) => name.endsWith('.json') && dirname(name).endsWith('content')).sort();
};

/**
 * The question sets that the widgets have built in, in every language. The endpoint that knows them checks their answers.
 *
 * @returns {Promise<object[]>} as `GET /surveys/{id}` gives them
 */
export async function questionSets() {
  const texts = await Promise.all((await listContent()).map((name) => readFile(join(root, 'components', name), 'utf8')));
  return texts.flatMap((text) => Object.values(JSON.parse(text).sets ?? {}));
}
