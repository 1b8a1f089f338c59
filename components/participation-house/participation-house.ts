import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { content as finnish } from '../../locales/generated/participation-house.fi.js';
import type { HouseLevel } from '../../src/contract/vocabulary.js';
import { stopPlainKeys } from '../../src/controllers/keys.js';
import { Printing } from '../../src/controllers/printing.js';
import { given } from '../../src/controllers/settings.js';
import { customElement } from '../../src/define.js';
import { readLevels } from '../../src/domain/house.js';
import type { LevelName } from '../../src/domain/house.js';
import { contentOf } from '../../src/localization/localization.js';
import { PageLanguage } from '../../src/localization/page-language.js';
import { button } from '../../src/styles/button.js';
import { host } from '../../src/styles/host.js';
import { tokens } from '../../src/styles/tokens.js';
import { heading } from '../shared/heading.js';
import { languagesFor } from '../shared/languages.js';
import { levelsInAddress, putInAddress } from './address.js';
import type { HouseDetails } from './levels/details.js';
import type { LevelToggleEvent } from './participation-house.events.js';
import { participationHouseStyles } from './participation-house.styles.js';
import { pictureStyles } from './picture/picture.styles.js';
import { pictureView, rowsView } from './levels/rows.js';
import type { Standing } from './levels/rows.js';
import { missingView, toolsView } from './levels/tools.js';
import type { Tools } from './levels/tools.js';

/** How much there is to show: what stands on the picture and the first sentence of each level, or everything. */
type Stage = 'names' | 'fetching' | 'whole' | 'failed';

/**
 * Shows the ways to take part as a house: a foundation, four floors and an attic, each opened on its own. Every level says in plain words
 * what it means, gives examples, tells how to take part, and leads to it. No level is better than another.
 *
 * @element sote-participation-house
 * @attr kiosk-idle - Seconds without a touch before the warning that the screen will be cleared; 120 when not given.
 * @slot - The whole text, shown before and without JavaScript: `dist/static/sote-participation-house.<language>.html` has it ready.
 * @slot level-own-service - The organisation's own text of the foundation, in the place of the kit's.
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
  /** Address of a JSON file with the organisation's own names and texts; what it does not give stays as it is. */
  @property() src?: string;
  /** The levels that are open at first: their names with spaces between, for example `feedback dialogue`. */
  @property({ attribute: 'open-levels' }) openLevels?: string;
  /** Lets several levels be open at the same time. */
  @property({ type: Boolean }) multiple = false;
  /** `direction` shows the change of direction in six steps, for staff; else `house`. */
  @property() view: 'house' | 'direction' = 'house';
  /** `staff` speaks to those who work in the services; else `clients`. */
  @property() audience: 'clients' | 'staff' = 'clients';
  /** Keeps the open levels in the page's address (`sote-level`), so that a level can be linked to. */
  @property({ type: Boolean, attribute: 'sync-url' }) syncUrl = false;
  /** Level of the widget's first heading, 1 to 5; 2 when not given. */
  @property({ attribute: 'heading-level' }) headingLevel?: string;
  /** Shows a language switch: language tags with spaces between, or empty for all. */
  @property() languages?: string;
  /** A shared screen: no print button, and after a time without a touch the next person begins anew. `false` = not this one. */
  @property() kiosk?: string;

  @state() private stage: Stage = 'names';
  @state() private open: ReadonlySet<HouseLevel> = new Set();

  readonly #language = new PageLanguage(this, 'participation-house', {
    sv: () => import('../../locales/generated/participation-house.sv.js'),
    en: () => import('../../locales/generated/participation-house.en.js'),
  });
  readonly #printing = new Printing(this, () => void this.#fetchDetails());
  #details: HouseDetails | undefined;
  #fetching: Promise<void> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isFromAddress = this.syncUrl && !this.hasUpdated && levelsInAddress() !== '';
    if (isFromAddress) void this.updateComplete.then(() => this.scrollIntoView());
    if (changed.has('openLevels') || isFromAddress) {
      this.open = new Set(readLevels(isFromAddress ? levelsInAddress() : (this.openLevels ?? ''), finnish.levels));
    }
    const isWanted = this.#needsDetails || this.open.size > 0 || this.#details !== undefined;
    if (isWanted && this.stage !== 'failed') void this.#fetchDetails();
  }

  override render(): TemplateResult {
    const details = this.#whole;
    if (!this.#language.isReady || (this.#needsDetails && !details)) return html`<slot></slot>`;
    return html`<div class="frame">
      <div class="surface" part="surface" lang=${this.#language.locale} dir="ltr" @keydown=${this.#keyed}>
        ${languagesFor(this, this.#given('languages'))}
        ${this.view === 'direction' ? details?.direction(this.#level) : this.#house(details)}
      </div>
    </div>`;
  }

  #house(details: HouseDetails | undefined): TemplateResult {
    const own = contentOf('participation-house', finnish);
    const { title, intro, open, credit, levels } = details?.names(own) ?? own;
    const standing: Standing = {
      levels,
      open: this.open,
      isPrinted: this.#printing.isOn,
      headingLevel: this.#level + 1,
      pressed: this.#pressed,
      text: (level, index) => this.#text(level, index, details),
    };
    // On paper without the whole text, what the page has in the element's place serves better than first sentences.
    const isStandIn = this.#printing.isOn && !details && [...this.children].some(({ slot }) => !slot);
    return html`${heading(this.#level, title, true)}
      <div class="house" @pointerover=${this.#fetchDetails} @focusin=${this.#fetchDetails}>
        <p>${intro} <span class="no-print">${open}</span></p>
        ${pictureView(standing)}
        <div>${toolsView(this.#tools)} ${isStandIn ? html`<slot></slot>` : rowsView(standing)}</div>
      </div>
      <p class="soft credit">${credit}</p>`;
  }

  get #tools(): Tools {
    const isAllOpen = this.open.size === finnish.levels.length;
    return {
      isAllOpen,
      turnAll: () => this.#change(isAllOpen ? [] : finnish.levels.map(({ id }) => id)),
      print: (this.#given('kiosk') ?? 'false') === 'false' ? this.#print : undefined,
    };
  }

  #text({ id, what }: LevelName, index: number, details: HouseDetails | undefined): TemplateResult {
    return html`<slot name="level-${id}"
        ><p>${what}</p>
        ${details?.text(id, index, this.#level + 2) ?? (this.stage === 'failed' ? missingView(this.#fetchDetails) : nothing)}</slot
      ><slot name="level-${id}-more"></slot> ${details?.leads(id, this.open.has(id))} ${details?.questions(id, index, this.#printing.isOn)}`;
  }

  readonly #pressed = async (event: Event): Promise<void> => {
    const pressed = event.currentTarget as HTMLElement;
    const level = pressed.dataset['level'] as HouseLevel;
    const others = [...this.open].filter((other) => other !== level);
    this.#change(this.open.has(level) ? others : [...(this.multiple ? others : []), level]);
    await this.updateComplete;
    // What closed above it may have pulled the row out of sight; beside the picture the text's beginning may lie out of sight.
    const shown = pressed.matches('.row') ? pressed : this.renderRoot.querySelector(`.open[data-level=${level}] [role=heading]`);
    shown?.scrollIntoView({ block: 'nearest' });
  };

  /** Once more from what the page opens, for the next person at a shared screen. */
  #begin(): void {
    this.open = new Set(readLevels(this.openLevels ?? '', finnish.levels));
    if (this.syncUrl) putInAddress([...this.open]);
  }

  /** By a person's own press only: what the page sets is not told to it. */
  #change(next: readonly HouseLevel[]): void {
    const before = this.open;
    this.open = new Set(next);
    if (this.syncUrl) putInAddress(readLevels(next.join(), finnish.levels));
    for (const { id } of finnish.levels) if (before.has(id) !== this.open.has(id)) this.#tell({ level: id, open: this.open.has(id) });
  }

  #tell(detail: LevelToggleEvent['detail']): void {
    this.dispatchEvent(new CustomEvent('sote-level-toggle', { detail, bubbles: true, composed: true }));
  }

  /** Escape closes the level that it is pressed in, else all. The focus goes to the level's own button first, so that it is never lost. */
  readonly #keyed = (event: KeyboardEvent): void => {
    stopPlainKeys(event);
    if (event.key !== 'Escape' || event.isComposing || this.open.size === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const path = event.composedPath();
    const within = path.find((node): node is HTMLElement => node instanceof HTMLElement && node.matches('[data-level]'));
    const level = within?.dataset['level'] as HouseLevel | undefined;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>(`button[data-level=${level ?? 'none'}]`);
    [...buttons].find((button) => button.getClientRects().length > 0)?.focus();
    this.#change(level && this.open.has(level) ? [...this.open].filter((other) => other !== level) : []);
  };

  readonly #print = async (): Promise<void> => {
    await this.#fetchDetails();
    await this.updateComplete;
    print();
  };

  /** These cannot be shown right without what is fetched: the page's own text stands there meanwhile. */
  get #needsDetails(): boolean {
    return this.view === 'direction' || this.audience === 'staff' || this.src !== undefined;
  }

  get #whole(): HouseDetails | undefined {
    return this.#details?.has(this.#language.locale) ? this.#details : undefined;
  }

  readonly #fetchDetails = (): Promise<void> => {
    if (this.#whole) return Promise.resolve();
    this.#fetching ??= this.#takeDetails().finally(() => {
      this.#fetching = undefined;
      // The language or an attribute may have changed meanwhile.
      this.requestUpdate();
    });
    return this.#fetching;
  };

  async #takeDetails(): Promise<void> {
    this.stage = 'fetching';
    try {
      const { HouseDetails } = await import('./levels/details.js');
      this.#details ??= new HouseDetails(
        this,
        (name) => this.#given(name),
        () => this.#begin(),
      );
      await this.#details.take(this.#language.locale);
      this.stage = 'whole';
    } catch {
      this.stage = 'failed';
    }
  }

  /** An attribute of this element, else what the page gives for all (`data-sote-…`). */
  #given(name: string): string | undefined {
    return given(this, name);
  }

  get #level(): number {
    return Math.min(4, Math.max(1, Number(this.#given('heading-level')) || 2));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sote-participation-house': ParticipationHouse;
  }
}
