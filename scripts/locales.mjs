/**
 * `npm run locales`: what has to be generated before anything is compiled. It takes the Finnish texts out of the code into locales/*.xlf (which translators edit; what they wrote stays), checks the
 * translations, and writes the modules that the widgets load to locales/generated; and it writes src/styles/generated from the design tokens. With `--check` the xlf files are left as they are, and
 * texts that have not been taken out are a failure.
 */
import { makeLocales } from './locales/make.mjs';
import { runCommand } from './support/failure.mjs';

await runCommand(() => makeLocales({ check: process.argv.includes('--check'), say: (line) => console.log(line) }));
