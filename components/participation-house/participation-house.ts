import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { content as finnish } from '../../locales/generated/participation-house.fi.js';
import { HOUSE_LEVELS } from '../../src/contract/vocabulary.js';
import type { HouseLevel } from '../../src/contract/vocabulary.js';
import { stopPlainKeys } from '../../src/controllers/keys.js';
import { LazyModule } from '../../src/controllers/lazy-module.js';
import { Printing } from '../../src/controllers/printing.js';
import { flagAttribute, numberAttribute, Settings } from '../../src/controllers/settings.js';
import { customElement, property } from '../../src/define.js';
import { readLevels } from '../../src/domain/house.js';
import type { HouseNames, LevelName } from '../../src/domain/house.js';
import { contentOf } from '../../src/localization/localization.js';
import { PageLanguage } from '../../src/localization/page-language.js';
import { button } from '../../src/styles/button.js';
import { host } from '../../src/styles/host.js';
import { tokens } from '../../src/styles/tokens.js';
import { heading } from '../shared/heading.js';
import { languagesFor } from '../shared/languages.js';
import { levelsInAddress, putInAddress } from './address.js';
import { initialState, notesKey, reduce } from './house-state.js';
import type { HouseEvent, HouseState, LevelEvent } from './house-state.js';
import type { InnerEvent } from './inner-events.js';
import { levelBody, missingDetails } from './levels/level-body.js';
import { focusButtonOf, levelOf, scrollToLevel } from './levels/level-focus.js';
import { rowsView } from './levels/rows.js';
import type { ShownTexts, TextsRequest } from './levels/texts.js';
import { toolsView } from './levels/tools.js';
import type { LevelActionEvent, LevelToggleEvent } from './participation-house.events.js';
import { participationHouseStyles } from './participation-house.styles.js';
import { pictureStyles } from './picture/picture.styles.js';
import { pictureView } from './picture/picture.js';

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
 * @csspart direction - The change of direction.
 * @cssprop [--sote-ink=#17212b] - Text.
 * @cssprop [--sote-ink-soft=#46535f] - Secondary text.
 * @cssprop [--sote-hair=#d5dde3] - Hairlines.
 * @cssprop [--sote-paper=#fff] - Background.
 * @cssprop [--sote-accent=#0b5a6f] - The lines of the drawings, buttons and links.
 * @cssprop [--sote-accent-soft=#dfeff3] - Background of what is open.
 */
@customElement('sote-participation-house')
export class ParticipationHouse extends LitElement {
  static override styles = [tokens, host, button, participationHouseStyles, pictureStyles];

  /** Base URL of the endpoint, for the coming events of a level. Without one, no events are shown. */
  @property() endpoint?: string;
  /** Address of a JSON file with the organisation's own names and texts; what it does not have stays as it is. */
  @property() src?: string;
  /** The levels that are open at first: their names with spaces between, for example `feedback dialogue`. */
  @property({ attribute: 'open-levels' }) openLevels?: string;
  /** Lets several levels be open at the same time. */
  @property({ converter: flagAttribute }) multiple?: boolean;
  /** `direction` shows the change of direction in six steps, for staff; else `house`. */
  @property() view?: 'house' | 'direction';
  /** `staff` speaks to those who work in the services; else `clients`. */
  @property() audience?: 'clients' | 'staff';
  /** Keeps the open levels in the page's address (`sote-level`), so that a level can be linked to. */
  @property({ attribute: 'sync-url', converter: flagAttribute }) syncUrl?: boolean;
  /** Level of the widget's first heading, 1 to 4; 2 by default. */
  @property({ attribute: 'heading-level', converter: numberAttribute }) headingLevel?: number;
  /** Shows a language switch: language tags with spaces between, or empty for all. */
  @property() languages?: string;
  /** A shared screen: no print button, and after a time without a touch it is cleared for the next person. */
  @property({ converter: flagAttribute }) kiosk?: boolean;
  /** Seconds without a touch before the warning that a shared screen will be cleared; 120 by default. */
  @property({ attribute: 'kiosk-idle', converter: numberAttribute }) kioskIdle?: number;

  readonly #settings = new Settings(this);
  readonly #language = new PageLanguage(this, 'participation-house', {
    sv: () => import('../../locales/generated/participation-house.sv.js'),
    en: () => import('../../locales/generated/participation-house.en.js'),
  });
  readonly #details = new LazyModule(this, async () => {
    const details = await fetchDetails();
    details.prepare(this, this.#clear);
    return details;
  });
  #state: HouseState = initialState;
  #loading: Promise<void> | undefined;
  #levelsAtFirst: readonly HouseLevel[] = [];

  constructor() {
    super();
    new Printing(this, (isPrinting) => this.#printed(isPrinting));
  }

  protected override willUpdate(): void {
    this.#followOpenLevels();
    const isWanted = this.#needsTexts || this.#state.open.length > 0 || this.#state.details === 'loaded';
    if (isWanted && this.#state.details !== 'failed') void this.#loadDetails();
  }

  protected override updated(): void {
    if (this.#texts) for (const level of this.#state.open) void this.#loadEvents(level);
  }

  override render(): TemplateResult {
    const texts = this.#texts;
    if (!this.#language.isReady || (this.#needsTexts && !texts)) return html`<slot></slot>`;
    return html`<div class="frame">
      <div class="surface" part="surface" lang=${this.#language.locale} dir="ltr" @keydown=${this.#keyed}>
        ${languagesFor(this, this.#settings.languages())}
        ${texts?.direction ? this.#details.value?.directionView(texts.direction, this.#headingLevel) : this.#houseView(texts)}
      </div>
    </div>`;
  }

  #houseView(texts: ShownTexts | undefined): TemplateResult {
    const { title, intro, open: howToOpen, credit, levels } = texts?.names ?? this.#kitNames;
    const { open, isPrinting } = this.#state;
    const bodies = new Map(
      levels.filter(({ id }) => isPrinting || open.includes(id)).map((level) => [level.id, this.#bodyOf(level, texts)] as const),
    );
    // On paper without the fetched texts, what the page has inside the element is better than first sentences.
    const isFallbackPrinted = isPrinting && !texts && [...this.children].some(({ slot }) => !slot);
    return html`${heading(this.#headingLevel, title, true)}
      <div
        class="house"
        @pointerover=${this.#loadDetails}
        @focusin=${this.#loadDetails}
        @level-pressed=${this.#levelPressed}
        @all-pressed=${() => this.#changeLevels({ type: 'all-pressed' })}
        @print-pressed=${this.#printPressed}
        @retry-pressed=${this.#loadDetails}
        @action-pressed=${this.#actionPressed}
        @questions-pressed=${this.#questionsPressed}
        @note-written=${this.#noteWritten}
      >
        <p>${intro} <span class="no-print">${howToOpen}</span></p>
        ${pictureView(levels, open)}
        <div>
          ${toolsView(open.length === HOUSE_LEVELS.length, !this.#settings.flag('kiosk'))}
          ${isFallbackPrinted ? html`<slot></slot>` : rowsView({ levels, open, headingLevel: this.#headingLevel + 1, bodies })}
        </div>
      </div>
      <p class="soft credit">${credit}</p>`;
  }

  #bodyOf(level: LevelName, texts: ShownTexts | undefined): TemplateResult {
    const { openQuestions, notes, comingEvents, isPrinting, details } = this.#state;
    const fetched =
      texts &&
      this.#details.value?.detailsOf({
        level: level.id,
        texts,
        headingLevel: this.#headingLevel + 2,
        events: comingEvents[this.#eventsUrl(level.id) ?? ''] ?? [],
        areQuestionsOpen: isPrinting || openQuestions.includes(level.id),
        notes: notes[notesKey(this.#request.audience, level.id)] ?? [],
      });
    return levelBody(level, fetched ?? { text: details === 'failed' ? missingDetails() : nothing });
  }

  get #headingLevel(): number {
    return this.#settings.headingLevel(4);
  }

  get #kitNames(): HouseNames {
    return contentOf('participation-house', finnish);
  }

  get #request(): TextsRequest {
    return {
      locale: this.#language.locale,
      audience: this.#settings.oneOf('audience', ['clients', 'staff']) ?? 'clients',
      view: this.#settings.oneOf('view', ['house', 'direction']) ?? 'house',
      src: this.#settings.text('src'),
    };
  }

  /** Everything that the language and the settings ask for, once it has come. */
  get #texts(): ShownTexts | undefined {
    return this.#details.value?.textsFor(this.#state.texts, this.#request, this.#kitNames);
  }

  /** These cannot be shown right without what is fetched: the text inside the element is shown meanwhile. */
  get #needsTexts(): boolean {
    const { view, audience, src } = this.#request;
    return view === 'direction' || audience === 'staff' || src !== undefined;
  }

  #eventsUrl(level: HouseLevel): string | undefined {
    const endpoint = this.#settings.endpoint();
    return endpoint && this.#details.value?.comingEventsUrl(endpoint, this.#language.locale, level);
  }

  #dispatch(event: HouseEvent): void {
    this.#state = reduce(this.#state, event);
    this.requestUpdate();
  }

  /** Opens what the page asks for: at first by its address, later by a change of `open-levels`. */
  #followOpenLevels(): void {
    const linked = !this.hasUpdated && this.#settings.flag('sync-url') ? readLevels(levelsInAddress()) : [];
    const levels = readLevels(this.#settings.list('open-levels'));
    const isChanged = levels.join() !== this.#levelsAtFirst.join();
    this.#levelsAtFirst = levels;
    if (linked.length > 0) void this.updateComplete.then(() => this.scrollIntoView());
    if (linked.length > 0 || isChanged) this.#dispatch({ type: 'page-chose-levels', levels: linked.length > 0 ? linked : levels });
  }

  readonly #loadDetails = (): Promise<void> => {
    if (this.#texts) return Promise.resolve();
    return (this.#loading ??= this.#load().finally(() => (this.#loading = undefined)));
  };

  async #load(): Promise<void> {
    this.#dispatch({ type: 'details-requested' });
    const details = await this.#details.load();
    const texts = await details?.loadTexts(this.#state.texts, this.#request).catch(() => undefined);
    this.#dispatch(texts ? { type: 'details-loaded', texts } : { type: 'details-failed' });
  }

  async #loadEvents(level: HouseLevel): Promise<void> {
    const url = this.#eventsUrl(level);
    if (url === undefined || url in this.#state.comingEvents) return;
    this.#dispatch({ type: 'events-requested', url });
    const events = await this.#details.value?.loadComingEvents(url);
    this.#dispatch({ type: 'events-loaded', url, events: events ?? [] });
  }

  /** By a person's own press only: what the page sets is not told to the page. */
  #changeLevels(event: LevelEvent): void {
    const before = this.#state.open;
    this.#dispatch(event);
    const { open } = this.#state;
    if (this.#settings.flag('sync-url')) putInAddress(open);
    for (const level of HOUSE_LEVELS) {
      if (before.includes(level) === open.includes(level)) continue;
      const detail: LevelToggleEvent['detail'] = { level, open: open.includes(level) };
      this.dispatchEvent(new CustomEvent('sote-level-toggle', { detail, bubbles: true, composed: true }));
    }
  }

  readonly #levelPressed = async ({ target, detail: { level } }: InnerEvent<'level-pressed'>): Promise<void> => {
    this.#changeLevels({ type: 'level-pressed', level, canSeveralBeOpen: this.#settings.flag('multiple') });
    await this.updateComplete;
    scrollToLevel(this.renderRoot, level, target as Element);
  };

  /** Escape closes the level that it is pressed in, else all. The focus goes to the level's button first, so that it is never lost. */
  readonly #keyed = (event: KeyboardEvent): void => {
    stopPlainKeys(event);
    if (event.key !== 'Escape' || event.isComposing || this.#state.open.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const level = levelOf(event);
    if (level) focusButtonOf(this.renderRoot, level);
    this.#changeLevels({ type: 'escape-pressed', level });
  };

  readonly #questionsPressed = ({ detail: { level } }: InnerEvent<'questions-pressed'>): void =>
    this.#dispatch({ type: 'questions-pressed', level });

  readonly #noteWritten = ({ detail: { level, question, text } }: InnerEvent<'note-written'>): void =>
    this.#dispatch({ type: 'note-written', notes: notesKey(this.#request.audience, level), question, text });

  readonly #actionPressed = ({ detail }: InnerEvent<'action-pressed'>): void => {
    const event: LevelActionEvent = new CustomEvent('sote-level-action', { detail, bubbles: true, composed: true, cancelable: true });
    if (this.dispatchEvent(event)) void this.#details.value?.leadTo(detail.action, detail.level);
  };

  readonly #printPressed = async (): Promise<void> => {
    await this.#loadDetails();
    await this.updateComplete;
    print();
  };

  #printed(isPrinting: boolean): void {
    if (this.#state.isPrinting === isPrinting) return;
    this.#dispatch({ type: isPrinting ? 'print-began' : 'print-ended' });
    if (isPrinting) void this.#loadDetails();
    // `print()` lays the page out before a pending update would come.
    if (this.hasUpdated) this.performUpdate();
  }

  /** Once more from what the page opens, for the next person at a shared screen. */
  readonly #clear = (): void => {
    this.#dispatch({ type: 'cleared', levels: this.#levelsAtFirst });
    if (this.#settings.flag('sync-url')) putInAddress(this.#state.open);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sote-participation-house': ParticipationHouse;
  }
}
