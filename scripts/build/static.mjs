import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '../locales/languages.mjs';
import { root } from '../support/root.mjs';
import { boardPages } from './static/board-pages.mjs';
import { html } from './static/html.mjs';
import { participationHouse } from './static/participation-house.mjs';

/**
 * The widgets that can be read without JavaScript. Each gives `{ tag, styles, pages }`: `styles` = its own small style sheet, and for each
 * language a page with `language`, `title` (of the document), `heading` (above the element) and `content`, which goes inside the element, or
 * the whole `element`.
 */
const widgets = [participationHouse, boardPages];

const copyFrom = {
  fi: 'Kopioi sivullesi tästä',
  sv: 'Kopiera till din sida härifrån',
  en: 'Copy to your page from here',
  'fi-simple': 'Kopioi sivullesi tästä',
};
const copyTo = { fi: 'tähän', sv: 'hit', en: 'to here', 'fi-simple': 'tähän' };

/** A whole page, so that it can be opened, checked and linked to as it is; a web team copies what stands between the two comments. */
const pageOf = ({ tag, language, title, heading, content, element = html.tag(tag, content) }) =>
  html`<!doctype html>
    <html lang="${languages[language].tag ?? language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="page.css" />
        <link rel="stylesheet" href="${tag}.css" />
        <script src="../embed/sote-osallisuus.js" defer></script>
      </head>
      <body>
        <main>
          <h1>${heading}</h1>
          <!-- ${copyFrom[language]} -->
          ${element}
          <!-- ${copyTo[language]} -->
        </main>
      </body>
    </html> `;

/**
 * Writes `<tag>.<language>.html` and `<tag>.css` of every widget that has a static form, and `page.css`, which only these pages need.
 *
 * @param {object} options what the board is made with: `parts`, and `outcomes`, what the build's JSON file says (none = no page of the board)
 */
export const writeStatic = async (folder, options) => {
  await mkdir(folder, { recursive: true });
  if (options.outcomes !== undefined) await writeFile(join(folder, 'outcomes.json'), JSON.stringify(options.outcomes));
  await copyFile(join(root, 'scripts/build/static/page.css'), join(folder, 'page.css'));
  for (const make of widgets) {
    const { tag, styles, pages } = await make(options);
    await writeFile(join(folder, `${tag}.css`), styles);
    for (const page of pages) await writeFile(join(folder, `${tag}.${page.language}.html`), String(pageOf({ tag, ...page })));
  }
};
