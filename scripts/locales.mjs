/**
 * `npm run locales`: takes the Finnish texts out of the code into locales/*.xlf (which translators edit; what they wrote stays), checks the
 * translations, and writes the modules that the widgets load to locales/generated. With `--check` the xlf files are left as they are, and
 * texts that have not been taken out are a failure.
 */
import { readContent } from './locales/content.mjs';
import { makeCatalogue } from './locales/catalogue.mjs';
import { writeModules } from './locales/modules.mjs';
import { Failure, runCommand } from './support/failure.mjs';
import { listWidgets } from './support/list-widgets.mjs';

/** Texts that are no widget's own: chunks that few pages need bring them along, so that the others do not pay for them. */
const parts = ['kiosk', 'feedback-prompt-outbox'];

await runCommand(async () => {
  const check = process.argv.includes('--check');
  const widgets = [...(await listWidgets()), ...parts];
  const catalogue = await makeCatalogue({ widgets, check });
  const content = await readContent(widgets, catalogue.locales);
  const written = await writeModules({ widgets, catalogue, content });
  console.log(`locales: ${catalogue.messages.length} texts, ${catalogue.locales.join(', ')}, ${written} modules changed`);
  for (const line of catalogue.removed) console.log(`locales: no longer said, and taken away: ${line}`);
  // Only now, so that a developer who has just written a Finnish text can already see the widget.
  if (catalogue.untranslated.length > 0) throw new Failure('locales: translations to write in locales/*.xlf', catalogue.untranslated);
});
