import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../support/root.mjs';
import { makeBoard } from './you-said-we-did.mjs';

const languages = ['fi', 'sv', 'en', 'fi-simple'];

/**
 * The board's style sheet, and its pages from a JSON file when the build is given one.
 *
 * @param {object} options `parts` (see board-parts.mjs) and `outcomes`, what the file says
 */
export const boardPages = async ({ parts, outcomes }) => {
  const pages = languages.map((language) => {
    const { title, markup } = makeBoard(outcomes ?? [], { language, src: 'outcomes.json', parts });
    return { language, title, heading: title, element: markup };
  });
  return {
    tag: 'sote-you-said-we-did',
    styles: await readFile(join(root, 'components/you-said-we-did/static.css'), 'utf8'),
    pages: outcomes === undefined ? [] : pages,
  };
};
