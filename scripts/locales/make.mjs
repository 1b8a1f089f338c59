import { Failure } from '../support/failure.mjs';
import { listTextOwners } from '../support/list-widgets.mjs';
import { writeTokenModules } from '../tokens/write-tokens.mjs';
import { makeCatalogue } from './catalogue.mjs';
import { readContent } from './content.mjs';
import { writeModules } from './modules.mjs';
import { reviewLines } from './review.mjs';

/**
 * Takes the texts out of the code, checks the translations, and writes the generated modules.
 *
 * @param {{ check: boolean, say: (line: string) => void }} options `check` leaves the xlf files as they are
 * @throws {Failure} with what a developer or a translator has to do
 */
export const makeLocales = async ({ check, say }) => {
  await writeTokenModules();
  const owners = await listTextOwners();
  const catalogue = await makeCatalogue({ owners, check });
  const content = await readContent(owners, catalogue.locales);
  const written = await writeModules({ owners, catalogue, content });
  say(`locales: ${catalogue.messages.length} texts, ${catalogue.locales.join(', ')}, ${written} modules changed`);
  for (const line of reviewLines(catalogue)) say(line);
  for (const line of catalogue.removed) say(`locales: no longer said, and taken away: ${line}`);
  // Only now, so that a developer who has just written a Finnish text can already see the widget.
  if (catalogue.untranslated.length > 0) throw new Failure('locales: translations to write in locales/*.xlf', catalogue.untranslated);
};
