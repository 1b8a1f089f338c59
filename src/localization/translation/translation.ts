/**
 * Texts in other words than those of the code: in another language, or the page's own. Fetched when the first of them is wanted, so that a page in
 * Finnish carries nothing of it.
 */
import { configureLocalization } from '@lit/localize/init/runtime.js';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { sourceLocale, targetLocales } from '../../../locales/generated/locales.js';
import { loaders } from '../text-loaders.js';
import type { LanguageTraits, Locale, TargetLocale, Templates } from '../text-loaders.js';

/** What the page says in its own words, by language: it goes before the kit's texts. */
const replacements: Partial<Record<Locale, Templates>> = {};
/** Finnish texts are in the code, and only a language that is loaded can have others: Finnish in the page's words is one of its own inside. */
const HOST_FINNISH = 'fi-host';

const templates = Object.fromEntries(targetLocales.map((locale) => [locale, {}])) as Record<TargetLocale, Templates>;
const contents = new Map<string, unknown>();
const traits = new Map<string, LanguageTraits>();

const isTarget = (locale: string): locale is TargetLocale => (targetLocales as readonly string[]).includes(locale);

/** `<widget>.<locale>` of texts that could not be had: the widget is shown in Finnish, and the others stay in the language. */
const missing = new Set<string>();

const loadTexts = async (widget: string, locale: string): Promise<void> => {
  const key = `${widget}.${locale}`;
  if (!isTarget(locale) || contents.has(key)) return;
  const load = loaders.get(widget)?.[locale];
  // A connection that broke is there again at once more often than not.
  const texts = await load?.().catch(load);
  Object.assign(templates[locale], texts?.templates, replacements[locale]);
  contents.set(key, texts?.content);
  missing.delete(key);
  if (texts?.traits) traits.set(locale, texts.traits);
};

/** The texts of all widgets on the page. Rejects when none of them can be had. */
const loadAll = async (locale: string): Promise<void> => {
  const widgets = [...loaders.keys()];
  const results = await Promise.allSettled(widgets.map((widget) => loadTexts(widget, locale)));
  const failed = widgets.filter((_, index) => results[index]?.status === 'rejected');
  if (failed.length > 0 && failed.length === widgets.length) throw new Error(`No texts in ${locale}.`);
  for (const widget of failed) missing.add(`${widget}.${locale}`);
};

/** The only call: a second one in a copy of the runtime throws. Each language's texts come together from the widgets on the page. */
const { getLocale, setLocale } = configureLocalization({
  sourceLocale,
  targetLocales: [...targetLocales, HOST_FINNISH],
  loadLocale: async (locale) => {
    if (locale === HOST_FINNISH) return { templates: replacements[sourceLocale] ?? {} };
    await loadAll(locale);
    return { templates: templates[locale as TargetLocale] };
  },
});

const keyOf = (locale: Locale): string => (locale === sourceLocale && replacements[locale] ? HOST_FINNISH : locale);

/** Settles when the language that was asked for last is shown, or cannot be. */
let change: Promise<unknown> = Promise.resolve();

/** Resolves when the language is shown, or another one that was asked for later. Rejects when its texts cannot be fetched. */
export const show = (locale: Locale): Promise<void> => {
  const shown = setLocale(keyOf(locale));
  change = shown.catch(() => undefined);
  return shown;
};

/** Whether a language is shown in the words that it has now. */
export const isShown = (locale: Locale): boolean => keyOf(locale) === getLocale();

export const shownLocale = (): Locale => (getLocale() === HOST_FINNISH ? sourceLocale : (getLocale() as Locale));

const isMissing = (widget: string, locale: string): boolean => missing.has(`${widget}.${locale}`);

/** Whether a widget can be shown: its texts in the language that is shown are here, or are not waited for any more. */
export const hasTexts = (widget: string): boolean =>
  !isTarget(getLocale()) || contents.has(`${widget}.${getLocale()}`) || isMissing(widget, getLocale());

/** Fetches what `hasTexts` misses; of a part that comes while the language changes, in the new one. Rejects when the chunk cannot be had. */
export const fetchTexts = async (widget: string): Promise<void> => {
  await change;
  await loadTexts(widget, getLocale());
};

/** Shows a widget in Finnish: what `fetchTexts` fetches could not be had. It is tried again when the language is chosen anew. */
export const goWithoutTexts = (widget: string): void => {
  // Another language may have come meanwhile, with texts.
  if (!hasTexts(widget)) missing.add(`${widget}.${getLocale()}`);
};

/** A widget's long texts in the language that is shown. */
export const contentOf = (widget: string): unknown => contents.get(`${widget}.${getLocale()}`);

const finnishTraits: LanguageTraits = { tag: sourceLocale };

/** What is peculiar to a language, once its texts have come. A widget without texts in it shows Finnish there. */
export const traitsOf = (widget: string, locale: string): LanguageTraits =>
  isTarget(locale) && (!loaders.get(widget)?.[locale] || isMissing(widget, locale)) ? finnishTraits : (traits.get(locale) ?? {});

/** In a language that no expert has approved yet, says so. */
export const footOf = (widget: string): TemplateResult | undefined => {
  const { unreviewed } = traitsOf(widget, getLocale());
  return unreviewed === undefined ? undefined : html`<p class="soft">${unreviewed}</p>`;
};

/** @see byNumber */
export const formOf = (count: number, text: string): string | undefined => traits.get(getLocale())?.chooseForm?.(count, text);

/** Replaces texts by those of the page. Who shows texts must be updated afterwards. */
export const replaceTexts = (locale: Locale, texts: Templates): void => {
  Object.assign((replacements[locale] ??= {}), texts);
  if (isTarget(locale)) Object.assign(templates[locale], texts);
};
