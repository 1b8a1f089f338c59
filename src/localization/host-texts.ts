/** The page's own words in the place of the kit's. Fetched only where a page has any. */
import { allLocales } from '../../locales/generated/locales.js';
import { textIds } from '../../locales/generated/text-ids.js';
import type { TextId } from '../../locales/generated/text-ids.js';
import { fetchTranslation } from './localization.js';
import type { Locale } from './localization.js';
import { str } from './msg.js';
import type { Templates } from './text-loaders.js';

/** By language and id. `{0}`, `{1}` … stand where the kit puts a date, a number or a name. */
export type HostTexts = Readonly<Partial<Record<Locale, Readonly<Partial<Record<TextId, string>>>>>>;

/** By the part of the id after its dot: the message id of the catalogue, and how many placeholders it has. */
type Messages = ReadonlyMap<string, { readonly message: string; readonly placeholders: number }>;

const warned = new Set<string>();

const warn = (text: string): void => {
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(`sote-osallisuus: ${text}`);
};

const owners = new Map<string, Promise<Messages>>();

const fetchMessages = async (owner: string): Promise<Messages> => {
  const fetch = Object.hasOwn(textIds, owner) ? textIds[owner as keyof typeof textIds] : undefined;
  const { ids } = (await fetch?.()) ?? { ids: {} };
  return new Map(
    Object.entries<string>(ids).map(([message, id]) => {
      const [name = '', placeholders = '0'] = id.split(' ');
      return [name, { message, placeholders: Number(placeholders) }];
    }),
  );
};

const messagesOf = (owner: string): Promise<Messages> => {
  const found = owners.get(owner) ?? fetchMessages(owner);
  owners.set(owner, found);
  return found;
};

/** @returns nothing for a text that the kit does not have, or that has lost a placeholder */
const readText = async (id: string, text: unknown): Promise<Templates | undefined> => {
  const [owner = '', name = ''] = id.split('.');
  const found = (await messagesOf(owner)).get(name);
  if (!found || typeof text !== 'string') {
    warn(found ? `the text "${id}" must be a string.` : `there is no text "${id}".`);
    return undefined;
  }
  const parts = text.split(/\{(\d+)\}/);
  const values = parts.filter((_, index) => index % 2 === 1).map(Number);
  const wanted = Array.from({ length: found.placeholders }, (_, index) => index);
  if (wanted.join() !== [...new Set(values)].sort((one, other) => one - other).join()) {
    warn(`the text "${id}" must contain ${wanted.map((index) => `{${String(index)}}`).join(', ') || 'no placeholder'}.`);
    return undefined;
  }
  const strings = parts.filter((_, index) => index % 2 === 0);
  return { [found.message]: values.length === 0 ? text : str(Object.assign(strings, { raw: strings }), ...values) };
};

/** What cannot be used is named in the console, and the kit's text stays. */
export const replaceAll = async (texts: object): Promise<void> => {
  const { replaceTexts } = await fetchTranslation();
  for (const [language, byId] of Object.entries(texts) as (readonly [string, unknown])[]) {
    const locale = allLocales.find((known) => known === language);
    if (!locale || typeof byId !== 'object' || byId === null) {
      warn(`"${language}" is no language of the kit.`);
      continue;
    }
    const read = await Promise.all(Object.entries(byId).map(([id, text]) => readText(id, text)));
    replaceTexts(locale, Object.assign({}, ...read) as Templates);
  }
};

const jsonIn = (element: Element): string => (element instanceof HTMLTemplateElement ? element.content.textContent : element.textContent);

/** Reads what the page has in elements with `data-sote-texts`. */
export const readTexts = async (): Promise<void> => {
  for (const element of document.querySelectorAll('[data-sote-texts]')) {
    try {
      const texts: unknown = JSON.parse(jsonIn(element));
      if (typeof texts === 'object' && texts !== null) await replaceAll(texts);
    } catch {
      warn('the JSON in an element with data-sote-texts cannot be read.');
    }
  }
};
