/**
 * `npm run locales`: what has to be generated before anything is compiled. It takes the Finnish texts out of the code into locales/*.xlf (which translators edit; what they wrote stays), checks the
 * translations, and writes the modules that the widgets load to locales/generated; and it writes src/styles/generated from the design tokens. With `--check` the xlf files are left as they are, and
 * texts that have not been taken out are a failure.
 */
import { readContent } from './locales/content.mjs';
import { makeCatalogue } from './locales/catalogue.mjs';
import { writeModules } from './locales/modules.mjs';
import { reviewLines } from './locales/review.mjs';
import { Failure, runCommand } from './support/failure.mjs';
import { listTextOwners } from './support/list-widgets.mjs';
import { writeTokenModules } from './tokens/write-tokens.mjs';

await runCommand(async () => {
  await writeTokenModules();
  const check = process.argv.includes('--check');
  const owners = await listTextOwners();
  const catalogue = await makeCatalogue({ owners, check });
  const content = await readContent(owners, catalogue.locales);
  const written = await writeModules({ owners, catalogue, content });
  console.log(`locales: ${catalogue.messages.length} texts, ${catalogue.locales.join(', ')}, ${written} modules changed`);
  for (const line of reviewLines(catalogue)) console.log(line);
  for (const line of catalogue.removed) console.log(`locales: no longer said, and taken away: ${line}`);
  // Only now, so that a developer who has just written a Finnish text can already see the widget.
  if (catalogue.untranslated.length > 0) throw new Failure('locales: translations to write in locales/*.xlf', catalogue.untranslated);
});
