import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/root.mjs';

const cell = (text = '') => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

const tableOf = (owner, rows) => `## ${owner}

| id | fi | sv | en |
|---|---|---|---|
${rows.map(({ id, fi, sv, en }) => `| \`${id}\` | ${cell(fi)} | ${cell(sv)} | ${cell(en)} |`).join('\n')}
`;

/** Writes `texts.md`: every text that a page may replace by its own words, with its id. */
export const writeTexts = async (path) => {
  const rows = JSON.parse(await readFile(join(root, 'locales/generated/texts.json'), 'utf8'));
  const owners = [...new Set(rows.map(({ id }) => id.split('.')[0]))];
  const tables = owners.map((owner) =>
    tableOf(
      owner,
      rows.filter(({ id }) => id.startsWith(`${owner}.`)),
    ),
  );
  await writeFile(path, `# Texts and their ids\n\nHow a page replaces them: docs/languages.md in the repository.\n\n${tables.join('\n')}`);
};
