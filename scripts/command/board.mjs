/** `npx sote-osallisuus board outcomes.json --language sv > board.html`: the board as HTML that reads without JavaScript. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { makeBoard } from '../build/static/you-said-we-did.mjs';
import { fileFault } from './file-fault.mjs';
import { Misused } from './misused.mjs';

export const usage = `Writes the board as HTML that reads without JavaScript; <sote-you-said-we-did> takes it over where it runs.

  npx sote-osallisuus board <outcomes.json> [--language fi|sv|en|fi-simple] [--src <address>] [--heading-level 1-5] > board.html

  --language       of the words around the cards; fi when not given
  --src            address of the same JSON file on your site, from which the widget takes over
  --heading-level  level of the first heading; 2 when not given`;

const options = { language: { type: 'string', default: 'fi' }, src: { type: 'string' }, 'heading-level': { type: 'string', default: '2' } };

/** @throws Error that tells what is wrong */
const readOptions = (parameters, { texts }) => {
  const { values, positionals } = parseArgs({ args: parameters, options, allowPositionals: true });
  const [path, ...others] = positionals;
  const { language, src, 'heading-level': level } = values;
  if (!path) throw new Misused('give the file of outcomes.');
  if (others.length > 0) throw new Misused(`give one file: there is also ${others.join(', ')}.`);
  if (!Object.hasOwn(texts, language)) throw new Misused(`--language is one of ${Object.keys(texts).join(', ')}.`);
  if (!/^[1-5]$/.test(level)) throw new Misused('--heading-level is a number from 1 to 5.');
  return { path, language, src, headingLevel: Number(level) };
};

const readJson = async (path, { decodeText }) => {
  try {
    const text = decodeText(await readFile(path));
    if (text === undefined) throw new Error('it is neither in UTF-8 nor in UTF-16. Save it in UTF-8 and try again');
    return JSON.parse(text);
  } catch (error) {
    const what = error instanceof SyntaxError ? 'it is not JSON: ' : '';
    throw new Error(`sote-osallisuus: ${path} could not be read: ${what}${fileFault(error)}.`, { cause: error });
  }
};

/** @param parts what the build collects from the widget @throws Error that tells what is wrong */
export const run = async (parameters, parts) => {
  const { path, ...wanted } = readOptions(parameters, parts);
  const board = makeBoard(await readJson(path, parts), { ...wanted, parts });
  if (!board) throw new Error(`sote-osallisuus: ${path} is neither a list of outcomes nor an object with "items".`);
  const { length } = board.leftOut;
  if (length > 0)
    console.error(
      `sote-osallisuus: ${length} ${length === 1 ? 'card is' : 'cards are'} left out, at these places in the list (from 0): ${board.leftOut.join(', ')}`,
    );
  console.log(String(board.markup));
};
