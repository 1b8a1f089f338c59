import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const HEAD = '<!-- head of the page -->';
const MAIN = '<!-- main of the page -->';
const STATIC = /<!-- text of (sote-[\w.-]+\.html) -->/;

/** Marks the page's own link in the navigation, and leads the link to the other language to the page's twin. */
const settle = (frame, pathname, twin) => {
  const end = frame.indexOf('</nav>');
  const own = `<a href="${pathname}">`;
  const marked = frame.slice(0, end).replace(own, () => own.replace('>', ' aria-current="page">'));
  const switched = twin === undefined ? marked : marked.replace(/href="[^"]*"(?= lang=)/, () => `href="${twin}"`);
  return switched + frame.slice(end);
};

/** What a web team copies out of a page of `dist/static/` into its own: the widget's text that reads without JavaScript. */
const withStatic = async (page, dist) => {
  const [mark, name] = STATIC.exec(page) ?? [];
  if (mark === undefined) return page;
  const [, text] = /<sote-[\w-]+>([^]*)<\/sote-[\w-]+>/.exec(await readFile(join(dist, 'static', name), 'utf8')) ?? [];
  if (text === undefined) throw new Error(`dist/static/${name} holds no widget`);
  return page.replace(mark, () => text);
};

/**
 * The portal's frame round a page, as a CMS puts it: header, navigation, footer and the settings of all widgets. A page of the portal is what it
 * adds to the head, and its `<main>`; any other HTML is given back as it is.
 *
 * @param {string} page the file's text
 * @param {{ path: string, portal: string, dist: string, pathname: string }} options the file, the folders, and the address that was asked for
 */
export async function framed(page, { path, portal, dist, pathname }) {
  const start = page.indexOf('<main');
  if (start === -1 || page.startsWith('<!doctype')) return page;
  const language = relative(portal, path).startsWith(`sv${sep}`) ? 'sv' : 'fi';
  const frame = await readFile(join(portal, '.frames', `${language}.html`), 'utf8');
  const head = page.slice(0, start);
  const [, twin] = /<link rel="alternate"[^>]* href="([^"]*)"/.exec(head) ?? [];
  const main = await withStatic(page.slice(start), dist);
  return settle(frame, pathname, twin)
    .replace(HEAD, () => head)
    .replace(MAIN, () => main);
}
