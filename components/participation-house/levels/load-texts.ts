import { direction, staff, texts } from '../../../locales/generated/participation-house.later.js';
import { readSource } from '../../../src/domain/house-source.js';
import { getJson } from '../../../src/transport/get.js';
import type { FetchedTexts, TextsRequest } from './texts.js';

type Modules<T> = Readonly<Record<string, () => Promise<{ readonly content: T }>>>;

const withContent = async <T>(fetched: Readonly<Record<string, T>>, modules: Modules<T>, locale: string) => {
  const module = locale in fetched ? undefined : await modules[locale]?.();
  return module ? { ...fetched, [locale]: module.content } : fetched;
};

const warn = (text: string): void => console.warn(`sote-participation-house: ${text}.`);

/** Without the organisation's file the kit's own texts are shown: the web team reads why in the console. */
const loadOwn = async (src: string): Promise<NonNullable<FetchedTexts['own']>> => {
  const source = readSource(await getJson(src));
  if (!source) warn(`${src} could not be fetched, or is not a JSON object`);
  for (const fault of source?.faults ?? []) warn(`${src}: ${fault}`);
  return { src, source };
};

/**
 * Fetches what is still missing for a request, and keeps the rest: a visitor who changes the language back does not wait. Rejects when one of
 * the kit's own files cannot be fetched.
 */
export const loadTexts = async (
  fetched: FetchedTexts = { kit: {}, staff: {}, direction: {} },
  { locale, audience, view, src }: TextsRequest,
): Promise<FetchedTexts> => {
  const [kitTexts, staffTexts, directions, own] = await Promise.all([
    withContent(fetched.kit, texts, locale),
    audience === 'staff' ? withContent(fetched.staff, staff, locale) : fetched.staff,
    view === 'direction' ? withContent(fetched.direction, direction, locale) : fetched.direction,
    src !== undefined && fetched.own?.src !== src ? loadOwn(src) : fetched.own,
  ]);
  return { kit: kitTexts, staff: staffTexts, direction: directions, ...(own && { own }) };
};
