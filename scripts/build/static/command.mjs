/**
 * The package's command: `npx sote-osallisuus board outcomes.json --language sv > board.html`. Bundled by the build into one file that needs
 * nothing but Node.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { makeBoard } from './you-said-we-did.mjs';

const USAGE = `Writes the board as HTML that reads without JavaScript; <sote-you-said-we-did> takes it over where it runs.

  npx sote-osallisuus board <outcomes.json> [--language fi|sv|en] [--src <address>] [--heading-level 1-5] > board.html

  --language       of the words around the cards; fi when not given
  --src            address of the same JSON file on your site, from which the widget takes over
  --heading-level  level of the first heading; 2 when not given`;

const options = { language: { type: 'string', default: 'fi' }, src: { type: 'string' }, 'heading-level': { type: 'string', default: '2' } };

/** @throws Error that tells what is wrong */
const readOptions = ({ texts }) => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [command, path] = positionals;
  const { language, src, 'heading-level': level } = values;
  if (command !== 'board' || !path || !Object.hasOwn(texts, language) || !/^[1-5]$/.test(level)) throw new Error(USAGE);
  return { path, language, src, headingLevel: Number(level) };
};

const readJson = async (path) => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(`sote-osallisuus: ${path} could not be read as JSON: ${error.message}`, { cause: error });
  }
};

/** Reads what it was called with. @param parts what the build collects from the widget */
export const run = async (parts) => {
  try {
    const { path, ...wanted } = readOptions(parts);
    const board = makeBoard(await readJson(path), { ...wanted, parts });
    if (!board) throw new Error(`sote-osallisuus: ${path} is neither a list of outcomes nor an object with "items"`);
    const { length } = board.leftOut;
    if (length > 0)
      console.error(`sote-osallisuus: ${length} cards are left out, at these places in the list (from 0): ${board.leftOut.join(', ')}`);
    console.log(String(board.markup));
  } catch (error) {
    console.error(error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n\n${USAGE}` : error.message);
    process.exitCode = 1;
  }
};
