import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { houseLevelNames, outcomeStatusNames } from '../../src/domain/names.js';
import { root } from '../package/built.js';

/** What a widget says in another language for a Finnish text of its own. */
const readTranslations = async (language: string, owner: string): Promise<ReadonlyMap<string, string>> => {
  const file = await readFile(join(root, `locales/${language}.xlf`), 'utf8');
  const texts = file.matchAll(/<source>([^<]*)<\/source>\s*<target>([^<]*)<\/target>\s*<note[^>]*>([^:<]*):/g);
  return new Map([...texts].filter(([, , , of]) => of === owner).map(([, source = '', target = '']) => [source, target]));
};

const tables = [
  ['you-said-we-did', outcomeStatusNames],
  ['level-names', houseLevelNames],
] as const;

for (const [owner, { fi, ...others }] of tables) {
  for (const [language, names] of Object.entries(others)) {
    test(`staff and feeds read the same names as clients: ${owner}, ${language}`, async () => {
      const translations = await readTranslations(language, owner);
      const ofWidget = Object.entries(fi).map(([key, name]) => [key, translations.get(name)]);
      assert.deepEqual(names, Object.fromEntries(ofWidget));
    });
  }
}
