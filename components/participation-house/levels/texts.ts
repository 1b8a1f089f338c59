import type { HouseSource, SourceLevel } from '../../../src/domain/house-source.js';
import type { Direction, FoldedList, HouseNames, HouseTexts, LevelLabels, LevelText, StaffTexts } from '../../../src/domain/house.js';

/** What the page's language and the settings ask for. */
export interface TextsRequest {
  readonly locale: string;
  readonly audience: 'clients' | 'staff';
  readonly view: 'house' | 'direction';
  /** Address of the organisation's own texts. */
  readonly src: string | undefined;
}

/** What has been fetched so far: the kit's texts by language, and the organisation's own. */
export interface FetchedTexts {
  readonly kit: Readonly<Record<string, HouseTexts>>;
  readonly staff: Readonly<Record<string, StaffTexts>>;
  readonly direction: Readonly<Record<string, Direction>>;
  /** `source` is absent when the file could not be had: then the kit's own texts are shown. */
  readonly own?: { readonly src: string; readonly source: HouseSource | undefined };
}

/** All texts as they are shown, in one language and for one audience. */
export interface ShownTexts {
  readonly locale: string;
  readonly names: HouseNames;
  readonly labels: LevelLabels;
  /** In the order of the names. */
  readonly levels: readonly (LevelText & SourceLevel)[];
  /** Opened below the right to take part. */
  readonly folded: readonly FoldedList[];
  readonly direction: Direction | undefined;
}

const namesOf = (names: HouseNames, staff: StaffTexts | undefined, source: HouseSource | undefined): HouseNames => ({
  credit: names.credit,
  title: source?.title ?? staff?.title ?? names.title,
  intro: source?.intro ?? staff?.intro ?? names.intro,
  open: staff?.open ?? names.open,
  rights: staff?.rights ?? names.rights,
  levels: names.levels.map((level, index) => {
    const { part = level.part, name = level.name, hint = staff?.levels[index]?.hint ?? level.hint } = source?.levels[level.id] ?? {};
    return { id: level.id, part, name, hint };
  }),
});

const hasEverything = (fetched: FetchedTexts, { locale, audience, view, src }: TextsRequest): boolean =>
  (audience === 'clients' || locale in fetched.staff) &&
  (view === 'house' || locale in fetched.direction) &&
  (src === undefined || fetched.own?.src === src);

/** What an example means is said to the client, who is "you" in it. Of staff, "you" is somebody else: they get the names alone. */
const namesAlone = (level: LevelText | undefined) => level?.examples.map(({ name }) => ({ name })) ?? [];

/**
 * The kit's texts, those for staff over them, and the organisation's own over both.
 *
 * @param names the kit's names in the language of the request
 * @returns nothing while something that the request asks for has not come
 */
export const textsFor = (fetched: FetchedTexts | undefined, request: TextsRequest, names: HouseNames): ShownTexts | undefined => {
  const { locale, audience, view, src } = request;
  const kit = fetched?.kit[locale];
  if (!kit || !hasEverything(fetched, request)) return undefined;
  const staff = audience === 'staff' ? fetched.staff[locale] : undefined;
  const source = src === undefined ? undefined : fetched.own?.source;
  const shown = namesOf(names, staff, source);
  return {
    locale,
    names: shown,
    labels: { ...kit.labels, how: staff?.how ?? kit.labels.how },
    folded: [{ label: shown.rights.laws, items: kit.laws }, ...(staff?.more ?? [])],
    levels: names.levels.map(({ id }, index) => ({
      ...{ what: '', examples: [], how: [], questions: [] },
      ...kit.levels[index],
      ...(staff && { examples: namesAlone(kit.levels[index]), ...staff.levels[index] }),
      ...source?.levels[id],
    })),
    direction: view === 'direction' ? fetched.direction[locale] : undefined,
  };
};
