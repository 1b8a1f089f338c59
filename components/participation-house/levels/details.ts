import type { LitElement, nothing, TemplateResult } from 'lit';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { readComingEvents } from '../../../src/domain/house-events.js';
import type { ComingEvent } from '../../../src/domain/house-events.js';
import { readSource } from '../../../src/domain/house-source.js';
import type { Source, SourceLevel } from '../../../src/domain/house-source.js';
import type { Direction, HouseNames, HouseTexts, LevelText, StaffTexts } from '../../../src/domain/house.js';
import { currentLocale } from '../../../src/localization/localization.js';
import { getJson } from '../../../src/transport/get.js';
import { followKiosk } from '../../shared/follow-kiosk.js';
import { detailsStyles } from './details.styles.js';
import { directionView } from '../direction/direction.js';
import { leadsView } from '../actions/actions.js';
import { levelView } from './level-text.js';
import { questionsView } from '../reflection/questions.js';

/** The element, as far as its details need to know it. */
interface House extends LitElement {
  readonly src?: string;
  readonly audience: string;
  readonly view: string;
}

const texts: Record<string, () => Promise<{ content: HouseTexts }>> = {
  fi: () => import('../../../locales/generated/participation-house.fi.texts.js'),
  sv: () => import('../../../locales/generated/participation-house.sv.texts.js'),
  en: () => import('../../../locales/generated/participation-house.en.texts.js'),
};

const staffTexts: Record<string, () => Promise<{ content: StaffTexts }>> = {
  fi: () => import('../../../locales/generated/participation-house.fi.staff.js'),
  sv: () => import('../../../locales/generated/participation-house.sv.staff.js'),
  en: () => import('../../../locales/generated/participation-house.en.staff.js'),
};

const directions: Record<string, () => Promise<{ content: Direction }>> = {
  fi: () => import('../../../locales/generated/participation-house.fi.direction.js'),
  sv: () => import('../../../locales/generated/participation-house.sv.direction.js'),
  en: () => import('../../../locales/generated/participation-house.en.direction.js'),
};

const warn = (text: string): void => console.warn(`sote-participation-house: ${text}.`);

/**
 * All that an opened level tells: the kit's texts, those for staff, the host's own, the coming events, and what a person wrote below the
 * questions, which lives here, in memory, and nowhere else (FEATURES H6, K10).
 */
export class HouseDetails {
  readonly #texts = new Map<string, HouseTexts>();
  readonly #staff = new Map<string, StaffTexts>();
  readonly #directions = new Map<string, Direction>();
  readonly #events = new Map<string, readonly ComingEvent[]>();
  readonly #notes = new Map<string, string>();
  readonly #unfolded = new Set<HouseLevel>();
  #source: { readonly src: string; readonly given: Source | undefined } | undefined;

  constructor(
    private readonly house: House,
    private readonly setting: (name: string) => string | undefined,
    /** The levels stand as they stood at first. */
    closeLevels: () => void,
  ) {
    followKiosk(house, () => {
      this.#notes.clear();
      this.#unfolded.clear();
      closeLevels();
    });
    const root = house.renderRoot as ShadowRoot;
    if (detailsStyles.styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, detailsStyles.styleSheet];
  }

  /** Whether everything is here that the element's attributes ask for, in this language. */
  has(locale: string): boolean {
    const { audience, view, src } = this.house;
    return (
      this.#texts.has(locale) &&
      (audience !== 'staff' || this.#staff.has(locale)) &&
      (view !== 'direction' || this.#directions.has(locale)) &&
      (src === undefined || this.#source?.src === src)
    );
  }

  /** Fetches a language's texts and what else the attributes ask for. Rejects when one of the kit's own files cannot be had. */
  async take(locale: string): Promise<void> {
    const { audience, view, src } = this.house;
    const [whole, staff, direction] = await Promise.all([
      texts[locale]?.(),
      audience === 'staff' ? staffTexts[locale]?.() : undefined,
      view === 'direction' ? directions[locale]?.() : undefined,
      src !== undefined && this.#source?.src !== src ? this.#takeSource(src) : undefined,
    ]);
    if (staff) this.#staff.set(locale, staff.content);
    if (direction) this.#directions.set(locale, direction.content);
    if (whole) this.#texts.set(locale, whole.content);
  }

  /** Without the host's file the kit's own texts serve: the web team reads why in the console. */
  async #takeSource(src: string): Promise<void> {
    const given = readSource(await getJson(src));
    if (!given) warn(`${src} could not be had, or is not a JSON object`);
    else for (const fault of given.faults) warn(`${src}: ${fault}`);
    this.#source = { src, given };
  }

  #ofSource(level: HouseLevel): SourceLevel {
    return (this.house.src === undefined ? undefined : this.#source?.given?.levels[level]) ?? {};
  }

  get #staffTexts(): StaffTexts | undefined {
    return this.house.audience === 'staff' ? this.#staff.get(currentLocale()) : undefined;
  }

  /** What is shown at first, as the audience and the host want it. */
  names(own: HouseNames): HouseNames {
    const staff = this.#staffTexts;
    const given = this.house.src === undefined ? undefined : this.#source?.given;
    return {
      credit: own.credit,
      title: given?.title ?? staff?.title ?? own.title,
      intro: given?.intro ?? staff?.intro ?? own.intro,
      open: staff?.open ?? own.open,
      levels: own.levels.map((level, index) => {
        const { part = level.part, name = level.name, what = staff?.levels[index]?.what ?? level.what } = this.#ofSource(level.id);
        return { id: level.id, part, name, what };
      }),
    };
  }

  #text(id: HouseLevel, index: number): LevelText & SourceLevel {
    const own = { ...this.#texts.get(currentLocale())?.levels[index], ...this.#staffTexts?.levels[index] };
    return { examples: [], how: [], questions: [], ...own, ...this.#ofSource(id) };
  }

  get #labels(): HouseTexts['labels'] {
    const labels = this.#texts.get(currentLocale())?.labels ?? { examples: '', how: '', questions: '' };
    return { ...labels, how: this.#staffTexts?.how ?? labels.how };
  }

  /** The rest of a level's text. */
  text(id: HouseLevel, index: number, headingLevel: number): TemplateResult {
    return levelView(this.#text(id, index), this.#labels, headingLevel);
  }

  /** The questions to think about, with what the person wrote for themselves. */
  questions(id: HouseLevel, index: number, isPrinted: boolean): TemplateResult | typeof nothing {
    return questionsView({
      id,
      label: this.#labels.questions,
      questions: this.#text(id, index).questions,
      isOpen: isPrinted || this.#unfolded.has(id),
      toggle: (press) => {
        press.preventDefault();
        if (!this.#unfolded.delete(id)) this.#unfolded.add(id);
        this.house.requestUpdate();
      },
      note: (question) => this.#notes.get(this.#noteKey(id, question)) ?? '',
      write: (question, note) => {
        this.#notes.set(this.#noteKey(id, question), note);
        this.house.requestUpdate();
      },
    });
  }

  #noteKey(level: HouseLevel, question: number): string {
    return `${this.house.audience} ${level} ${question}`;
  }

  /** Where a level leads, and what is coming. The events are asked for when a person has opened it. */
  leads(level: HouseLevel, isOpen: boolean): TemplateResult {
    const key = `${currentLocale()} ${level}`;
    if (isOpen && !this.#events.has(key)) void this.#askEvents(level, key);
    return leadsView(this.house, level, this.#events.get(key) ?? []);
  }

  async #askEvents(level: HouseLevel, key: string): Promise<void> {
    this.#events.set(key, []);
    const endpoint = this.setting('endpoint');
    if (endpoint === undefined) return;
    const url = `${endpoint.replace(/\/$/, '')}/events?lang=${currentLocale()}&level=${level}&limit=3`;
    this.#events.set(key, readComingEvents(await getJson(url), Date.now()));
    this.house.requestUpdate();
  }

  direction(headingLevel: number): TemplateResult | undefined {
    const direction = this.#directions.get(currentLocale());
    return direction && directionView(direction, headingLevel);
  }
}
