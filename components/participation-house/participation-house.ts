import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { content as finnish } from '../../locales/generated/participation-house.fi.js';
import { loaders } from '../../locales/generated/participation-house.loaders.js';
import { HOUSE_LEVELS } from '../../src/contract/vocabulary/house.js';
import type { HouseLevel } from '../../src/contract/vocabulary.js';
import { keepTyping } from '../../src/controllers/keys.js';
import { addStyles, LazyModule } from '../../src/controllers/lazy-module.js';
import { flagAttribute, numberAttribute, Settings } from '../../src/controllers/settings.js';
import { defineElement } from '../../src/define-element.js';
import { readLevels } from '../../src/domain/house.js';
import type { HouseNames } from '../../src/domain/house.js';
import { contentOf, currentLocale } from '../../src/localization/localization.js';
import { PageLanguage } from '../../src/localization/page-language.js';
import { button } from '../../src/styles/button.js';
import { host } from '../../src/styles/host.js';
import { houseColours } from '../../src/styles/generated/house-colours.js';
import { tokens } from '../../src/styles/tokens.js';
import { heading } from '../shared/heading.js';
import { languagesFor } from '../shared/languages.js';
import { levelsInAddress } from './address.js';
import { initialState, reduceLevels } from './house-state.js';
import type { HouseEvent, HouseState, LevelEvent } from './house-state.js';
import type { HouseWidget } from './house-widget.js';
import type { InnerEvent } from './inner-events.js';
import { houseView } from './house-view.js';
import type * as Details from './levels/details.js';
import type { ShownTexts, TextsRequest } from './levels/texts.js';
import type { LevelToggleEvent } from './participation-house.events.js';
import { participationHouseStyles } from './participation-house.styles.js';
import { pictureStyles } from './picture/picture.styles.js';

const fetchDetails = () => import('./levels/details.js');

/**
 * Shows the ways to take part as a house: a foundation, four floors and an attic, each opened on its own. Every level says in plain words
 * what it means, gives examples, says how to take part, and leads there. No level is better than another.
 *
 * @element sote-participation-house
 * @slot - The whole text, shown before and without JavaScript: `dist/static/sote-participation-house.<language>.html` has it ready.
 * @slot level-own-service - The organisation's own text of the foundation, instead of the kit's.
 * @slot level-feedback - The same for the first floor.
 * @slot level-dialogue - The same for the second floor.
 * @slot level-co-development - The same for the third floor.
 * @slot level-co-production - The same for the fourth floor.
 * @slot level-strategy - The same for the attic.
 * @slot level-own-service-more - Added below the text of the foundation; each other level has its own `level-…-more`.
 * @fires {LevelToggleEvent} sote-level-toggle - A person opened or closed a level.
 * @fires {LevelActionEvent} sote-level-action - A person wants to go on from a level. Cancelable.
 * @csspart surface - The whole widget inside its border.
 * @csspart heading - The heading.
 * @csspart languages - The language switch.
 * @csspart picture - The house.
 * @csspart level - One level with its text.
 * @csspart text - The text of a level.
 * @csspart questions - The questions to think about.
 * @csspart actions - The ways on from a level.
 * @csspart events - The coming events of a level.
 * @csspart rights - The right to take part.
 * @csspart direction - The change of direction.
 * @cssprop --sote-house-lit - Background of the open room and of its text; 31 % of `--sote-house-sun` on the background when not given.
 */
export class ParticipationHouse extends LitElement implements HouseWidget {
  static override styles = [tokens, host, button, houseColours, participationHouseStyles, pictureStyles];
  static override properties = {
    endpoint: {},
    src: {},
    openLevels: { attribute: 'open-levels' },
    multiple: { converter: flagAttribute },
    view: {},
    audience: {},
    syncUrl: { converter: flagAttribute, attribute: 'sync-url' },
    headingLevel: { converter: numberAttribute, attribute: 'heading-level' },
    languages: {},
    kiosk: { converter: flagAttribute },
    kioskIdle: { converter: numberAttribute, attribute: 'kiosk-idle' },
  };

  /** Base URL of the endpoint, for the coming events of a level. Without one, no events are shown. */
  endpoint?: string;
  /** Address of a JSON file with the organisation's own names and texts; what it does not have stays as it is. */
  src?: string;
  /** The levels that are open at first: their names with spaces between, for example `feedback dialogue`. */
  openLevels?: string;
  /** Lets several levels be open at the same time. */
  multiple?: boolean;
  /** `direction` shows the change of direction in six steps, for staff; else `house`. */
  view?: 'house' | 'direction';
  /** `staff` speaks to those who work in the services; else `clients`. */
  audience?: 'clients' | 'staff';
  /** Keeps the open levels in the page's address (`sote-level`), so that a level can be linked to. */
  syncUrl?: boolean;
  /** Level of the widget's first heading, 1 to 5; 2 by default. */
  headingLevel?: number;
  /** Shows a language switch: language tags with spaces between, or empty for all. */
  languages?: string;
  /** A shared screen: no print button, and after a time without a touch it is cleared for the next person. */
  kiosk?: boolean;
  /** Seconds without a touch before the warning that a shared screen will be cleared; 120 by default. */
  kioskIdle?: number;

  /** @internal */
  readonly settings = new Settings(this);
  /** @internal Changed by `dispatch` only. */
  state: HouseState = initialState;
  readonly #language = new PageLanguage(this, 'participation-house', loaders);
  readonly #details = new LazyModule(this, async () => {
    const details = await fetchDetails();
    details.prepare(this);
    return details;
  });
  readonly #scenes = new LazyModule(this, async () => {
    const scenes = await import('./picture/scenes.js');
    addStyles(this, scenes.sceneStyles);
    return scenes;
  });
  #loading: Promise<void> | undefined;
  #shownTexts: ShownTexts | undefined;
  #isHouseShown = false;
  #levelsAtFirst: readonly HouseLevel[] = [];

  constructor() {
    super();
    keepTyping(this);
    this.addController({
      /** The people in the rooms are asked for before the first render, so that one layout and one paint may do for both. */
      hostConnected: () => this.request.view === 'house' && void this.#scenes.load(),
    });
  }

  protected override willUpdate(): void {
    this.#followOpenLevels();
    const isWanted = this.#needsTexts || this.state.open.length > 0 || this.state.details === 'loaded';
    if (isWanted && this.state.details !== 'failed') void this.#loadDetails();
    // What is read stays while the same comes in another language: the focus is in it, and nothing jumps.
    this.#shownTexts = this.#texts ?? (this.state.details === 'loading' ? this.#shownTexts : undefined);
  }

  protected override updated(): void {
    if (!this.#isHouseShown && this.renderRoot.querySelector('.house')) {
      this.#isHouseShown = true;
      void this.#scenes.load();
    }
    if (this.#texts) void this.#details.value?.loadComingEvents(this);
  }

  override render(): TemplateResult {
    const texts = this.#shownTexts;
    if (!this.#language.isReady || (this.#needsTexts && !texts)) return html`<slot></slot>`;
    return html`<div class="frame">
      <div
        class="surface"
        part="surface"
        lang=${texts ? this.#language.tagOf(texts.locale) : this.#language.tag}
        dir=${this.#language.direction}
      >
        ${languagesFor(this, this.settings.languages())}
        ${texts?.direction ? this.#details.value?.directionView(texts.direction, this.#headingLevel) : this.#houseView(texts)}
        ${this.#language.foot}
      </div>
    </div>`;
  }

  #houseView(texts: ShownTexts | undefined): TemplateResult {
    const names = texts?.names ?? this.#kitNames;
    return html`${heading(this.#headingLevel, names.title, true)}
      <div
        class="house"
        @pointerover=${this.#loadDetails}
        @focusin=${this.#loadDetails}
        @level-pressed=${this.#levelPressed}
        @all-pressed=${() => this.changeLevels({ type: 'all-pressed' })}
        @print-pressed=${this.#printPressed}
        @retry-pressed=${this.#retryPressed}
      >
        ${houseView({ house: this, names, texts, details: this.#details.value, scenes: this.#scenes.value })}
      </div>`;
  }

  get #headingLevel(): number {
    return this.settings.headingLevel();
  }

  get #kitNames(): HouseNames {
    return contentOf('participation-house', finnish);
  }

  /** @internal */
  get request(): TextsRequest {
    return {
      locale: currentLocale(),
      audience: this.settings.oneOf('audience', ['clients', 'staff']) ?? 'clients',
      view: this.settings.oneOf('view', ['house', 'direction']) ?? 'house',
      src: this.settings.text('src'),
    };
  }

  /** Everything that the language and the settings ask for, once it has come. */
  get #texts(): ShownTexts | undefined {
    return this.#details.value?.textsFor(this.state.texts, this.request, this.#kitNames);
  }

  /** These cannot be shown right without what is fetched, and what the page opens would jump: the text inside the element is shown meanwhile. */
  get #needsTexts(): boolean {
    const { view, audience, src } = this.request;
    const { open, details } = this.state;
    const isOpenAtFirst = !this.#isHouseShown && open.length > 0 && details !== 'failed';
    return view === 'direction' || audience === 'staff' || src !== undefined || isOpenAtFirst;
  }

  /** @internal The only way to change what is shown. */
  dispatch(event: HouseEvent): void {
    this.state = (this.#details.value?.reduce ?? reduceLevels)(this.state, event);
    this.requestUpdate();
  }

  /** Opens what the page asks for: at first by its address, later by a change of `open-levels`. */
  #followOpenLevels(): void {
    const linked = !this.hasUpdated && this.settings.flag('sync-url') ? readLevels(levelsInAddress()) : [];
    const levels = readLevels(this.settings.text('open-levels')?.split(/[\s,]+/) ?? []);
    const isChanged = levels.join() !== this.#levelsAtFirst.join();
    this.#levelsAtFirst = levels;
    if (linked.length > 0) void this.updateComplete.then(() => this.scrollIntoView());
    if (linked.length > 0 || isChanged) this.dispatch({ type: 'page-chose-levels', levels: linked.length > 0 ? linked : levels });
  }

  readonly #loadDetails = (): Promise<void> => {
    if (this.#texts) return Promise.resolve();
    return (this.#loading ??= this.#load());
  };

  async #load(): Promise<void> {
    this.dispatch({ type: 'details-requested' });
    const details = await this.#details.load();
    const texts = await details?.loadTexts(this.state.texts, this.request).catch(() => undefined);
    // Before the update that follows: it asks again when another language was chosen meanwhile.
    this.#loading = undefined;
    this.dispatch(texts ? { type: 'details-loaded', texts } : { type: 'details-failed' });
  }

  /** @internal By a person's own press only: what the page sets is not told to the page. */
  changeLevels(event: LevelEvent): void {
    const before = this.state.open;
    this.dispatch(event);
    const { open } = this.state;
    void this.#details.load().then((details) => details?.putInAddress(this));
    for (const level of HOUSE_LEVELS) {
      if (before.includes(level) === open.includes(level)) continue;
      const detail: LevelToggleEvent['detail'] = { level, open: open.includes(level) };
      this.dispatchEvent(new CustomEvent('sote-level-toggle', { detail, bubbles: true, composed: true }));
    }
  }

  readonly #levelPressed = async ({ target, detail: { level } }: InnerEvent<'level-pressed'>): Promise<void> => {
    this.changeLevels({ type: 'level-pressed', level, canSeveralBeOpen: this.settings.flag('multiple') });
    const details = await this.#showDetails();
    details?.scrollToLevel(this.renderRoot, level, target as Element);
  };

  /** The button goes away at once: the focus waits in the text that it asks for. */
  readonly #retryPressed = ({ detail: { level } }: InnerEvent<'retry-pressed'>): void => {
    this.renderRoot.querySelector<HTMLElement>(`#text-${level}`)?.focus({ preventScroll: true });
    void this.#loadDetails();
  };

  readonly #printPressed = async (): Promise<void> => {
    const details = await this.#showDetails();
    await details?.print(this, this.#texts?.labels.noPrint ?? '');
  };

  /** Fetches what is inside the levels, and waits until it is on screen. */
  async #showDetails(): Promise<typeof Details | undefined> {
    await this.#loadDetails();
    await this.updateComplete;
    return this.#details.value;
  }

  /** @internal */
  showForPrint(isPrinting: boolean): void {
    if (this.state.isPrinting === isPrinting) return;
    this.dispatch({ type: isPrinting ? 'print-began' : 'print-ended' });
    // `print()` lays the page out before a pending update would come.
    this.performUpdate();
  }

  /** @internal */
  clear(): void {
    this.dispatch({ type: 'cleared', levels: this.#levelsAtFirst });
  }
}

defineElement('sote-participation-house', ParticipationHouse);

declare global {
  interface HTMLElementTagNameMap {
    'sote-participation-house': ParticipationHouse;
  }
}
