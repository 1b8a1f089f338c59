/** Every text of the kit in every language, to find one that a language switch has left behind. */
import { nodesIn, parentOf } from './flat-tree.js';

export type Language = 'fi' | 'sv' | 'en' | 'fi-simple';

interface CatalogueText extends Partial<Record<Language, string>> {
  readonly fi: string;
}

const CONTENT = ['feedback-prompt', 'feedback-prompt/question-sets', 'participation-house'];
const ATTRIBUTES = ['aria-label', 'placeholder', 'title', 'alt'];
/** A shorter text may be a part of any word: it must be all there is. */
const SHORTEST_PART = 6;

const fetchJson = async (path: string): Promise<unknown> => (await fetch(path)).json();

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

const collapse = (text: string): string =>
  text
    .replace(/\u00AD/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** What is around the placeholders and the tags; the names of months and weekdays, one by one. */
const partsOf = (text: string): readonly string[] =>
  (text.split(' ').length >= 7 && !/[.,:?!]/u.test(text) ? text.split(' ') : text.split(/\{\d+\}|<[^>]*>/u))
    .map((part) => collapse(part).replace(/^[\s.,:;–-]+|[\s.,:;–-]+$/gu, ''))
    .filter((part) => /\p{L}{3}/u.test(part));

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const asWords = (text: string): RegExp => new RegExp(`(?<!\\p{L})${escape(text)}(?!\\p{L})`, 'gu');

export interface Catalogue {
  /** Texts of another language among these, each with the language that it is in. */
  readonly findLeftBehind: (texts: readonly string[], language: Language) => readonly string[];
}

export const readCatalogue = async (): Promise<Catalogue> => {
  const languages = ['fi', 'sv', 'en', 'fi-simple'] as const;
  const texts = (await fetchJson('/locales/generated/texts.json')) as readonly CatalogueText[];
  const entries = languages.map(async (language) => {
    const content = await Promise.all(CONTENT.map((folder) => fetchJson(`/components/${folder}/content/${language}.json`)));
    const parts = [...texts.map((text) => text[language] ?? text.fi), ...stringsIn(content)].flatMap(partsOf);
    return [language, [...new Set(parts)].sort((one, other) => other.length - one.length)] as const;
  });
  const parts = new Map(await Promise.all(entries));

  /** What the language itself says is taken out first: some words are the same in two languages. */
  const findIn = (text: string, language: Language): string | undefined => {
    const rest = (parts.get(language) ?? []).reduce(
      (left, part) => (left.includes(part) ? left.replace(asWords(part), ' · ') : left),
      text,
    );
    for (const other of languages) {
      const found =
        other !== language &&
        parts.get(other)?.find((part) => (part.length < SHORTEST_PART ? rest === part : rest.includes(part) && asWords(part).test(rest)));
      if (found) return `${other} “${found}” in “${text}”`;
    }
    return undefined;
  };
  return { findLeftBehind: (shown, language) => shown.flatMap((text) => findIn(text, language) ?? []) };
};

const languageAt = (node: Node): string | null | undefined => {
  let element = parentOf(node);
  while (element && !element.hasAttribute('lang')) element = parentOf(element);
  return element?.getAttribute('lang');
};

const isVisible = (element: Element | null): boolean => element?.checkVisibility() === true;

/** What is isolated is a name or a text of somebody else; an address is no text. */
const withoutNames = (text: string): string => text.replace(/\u2068[^\u2069]*\u2069|https?:\S+/gu, '');

/** What a widget says itself, seen or heard: not what the page has put inside it, nor what other people wrote, which is marked with its language. */
export const textsIn = (widget: Element): readonly string[] => {
  const language = widget.shadowRoot?.querySelector('[part~="surface"]')?.getAttribute('lang');
  const nodes = [...nodesIn(widget)].filter((node) => node.getRootNode() instanceof ShadowRoot);
  const elements = nodes.filter((node): node is Element => node instanceof Element && isVisible(node));
  const heard = elements.flatMap((element) => ATTRIBUTES.map((name) => element.getAttribute(name) ?? ''));
  const seen = nodes.filter(
    (node): node is Text => node instanceof Text && parentOf(node)?.matches('style, script') === false && isVisible(parentOf(node)),
  );
  const isOthers = (node: Text) => languageAt(node) !== language || parentOf(node)?.closest('bdi, [dir="auto"]') !== null;
  const others = seen
    .filter(isOthers)
    .map(({ data }) => collapse(data))
    .filter((text) => text.length > SHORTEST_PART);
  const said = [...seen.filter((node) => !isOthers(node)).map(({ data }) => data), ...heard].map((text) => collapse(withoutNames(text)));
  // A title is part of the name of its button too.
  return said.map((text) => others.reduce((left, other) => left.replace(other, ''), text)).filter((text) => /\p{L}/u.test(text));
};
