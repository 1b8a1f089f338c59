import { readSource } from '../../../src/domain/house-source.js';
import type { Direction, HouseTexts, StaffTexts } from '../../../src/domain/house.js';
import { getJson } from '../../../src/transport/get.js';
import type { FetchedTexts, TextsRequest } from './texts.js';

type Modules<T> = Readonly<Record<string, () => Promise<{ readonly content: T }>>>;

const kit: Modules<HouseTexts> = {
  fi: () => import('../../../locales/generated/participation-house.fi.texts.js'),
  sv: () => import('../../../locales/generated/participation-house.sv.texts.js'),
  en: () => import('../../../locales/generated/participation-house.en.texts.js'),
};

const staff: Modules<StaffTexts> = {
  fi: () => import('../../../locales/generated/participation-house.fi.staff.js'),
  sv: () => import('../../../locales/generated/participation-house.sv.staff.js'),
  en: () => import('../../../locales/generated/participation-house.en.staff.js'),
};

const direction: Modules<Direction> = {
  fi: () => import('../../../locales/generated/participation-house.fi.direction.js'),
  sv: () => import('../../../locales/generated/participation-house.sv.direction.js'),
  en: () => import('../../../locales/generated/participation-house.en.direction.js'),
};

/** A language that the kit has no long texts in, such as easy Finnish, has the Finnish ones. */
const withContent = async <T>(fetched: Readonly<Record<string, T>>, modules: Modules<T>, locale: string) => {
  const module = locale in fetched ? undefined : await (modules[locale] ?? modules['fi'])?.();
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
export const loadTexts = async (fetched: FetchedTexts, { locale, audience, view, src }: TextsRequest): Promise<FetchedTexts> => {
  const [kitTexts, staffTexts, directions, own] = await Promise.all([
    withContent(fetched.kit, kit, locale),
    audience === 'staff' ? withContent(fetched.staff, staff, locale) : fetched.staff,
    view === 'direction' ? withContent(fetched.direction, direction, locale) : fetched.direction,
    src !== undefined && fetched.own?.src !== src ? loadOwn(src) : fetched.own,
  ]);
  return { kit: kitTexts, staff: staffTexts, direction: directions, ...(own && { own }) };
};
