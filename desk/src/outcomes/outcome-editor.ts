import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import '../../../components/you-said-we-did/you-said-we-did.js';
import type { StaffOutcome } from '../../../src/contract/staff-outcomes.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { defineElement } from '../../../src/define-element.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { makeKey } from '../../../src/transport/key.js';
import { OpenEvent } from '../app/route.js';
import { Unsaved } from '../app/unsaved.js';
import { common } from '../shared/common-texts.js';
import { languageTabs } from '../shared/frames.js';
import { keepFocus } from '../shared/keep-focus.js';
import { outcomeStatusName } from '../shared/names.js';
import { RemoteThing } from '../shared/remote-thing.js';
import { forgetNames, Names } from '../shared/staff-names.js';
import { absentView, conflictView, faultView } from '../shared/state-views.js';
import { deskStyles } from '../shared/styles.js';
import { deskLanguage } from '../shared/texts.js';
import { mayEdit, onlyUnit } from '../session/session-state.js';
import type { Staff } from '../session/session-state.js';
import type { Change, StaffClient } from '../transport/staff-client.js';
import { bodyOf, cardOf, faultsOf, newDraft, reduceDraft } from './draft.js';
import type { Draft, DraftEvent, DraftFaults } from './draft.js';
import { editorView } from './editor-view.js';
import './linked.js';
import { compareOutcomes } from './outcome-differences.js';
import { NEW } from './outcome-list.js';
import { nextCard, noCard } from './preview-card.js';
import { outcomeStyles } from './outcomes.styles.js';
import { outcomeTexts } from './texts.js';

/** Writing one outcome: each language beside the others, and the card that clients will see. */
export class OutcomeEditor extends LitElement {
  static override styles = [...deskStyles, ...outcomeStyles];
  static override properties = {
    client: { attribute: false },
    staff: { attribute: false },
    outcomeId: { attribute: false },
    draft: { state: true },
    previewLanguage: { state: true },
  };

  client!: StaffClient;
  staff!: Staff;
  outcomeId = NEW;
  private draft: Draft = newDraft(NEW);
  private previewLanguage = 'fi';
  readonly #outcome = new RemoteThing<StaffOutcome | undefined>(this, () => this.client);
  readonly #names = new Names(this, () => this.client);
  readonly #announcer = new Announcer(this);
  readonly #focus = new FocusMover(this);
  #card = noCard;

  constructor() {
    super();
    updateWithLanguage(this);
    new Unsaved(
      this,
      () => this.draft.isDirty,
      ({ view, id }) => view === 'outcomes' && id === this.draft.id,
    );
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A new outcome that was saved just now has its address; what is typed in it stays.
    if (changed.has('outcomeId') && !(this.outcomeId === this.draft.id && this.#outcome.value)) void this.#load();
    const card = { id: this.draft.id, language: this.#shownLanguage };
    this.#card = nextCard(this.#card, card, cardOf(card.id, bodyOf(this.draft, this.#naming), card.language));
  }

  override render(): TemplateResult {
    const { state: remote } = this.#outcome;
    if (remote.stage !== 'shown') return absentView(remote.stage, { retry: () => this.#load() });
    const texts = outcomeTexts();
    const faults = faultsOf(this.draft, this.#naming);
    const isEditor = mayEdit(this.staff);
    return html`<p><button type="button" class="link" @click=${this.#back}>← ${common().back}</button></p>
      <div class="head">
        <h1 tabindex="-1">${remote.value ? texts.edit : texts.newTitle}</h1>
        <p>
          <span class="pill ${this.draft.status}">${outcomeStatusName(this.draft.status)}</span>
          ${
            remote.value?.publishedAt
              ? html`<span class="tag published">${texts.published}</span>`
              : html`<span class="tag">${texts.draft}</span>`
          }
        </p>
      </div>
      ${conflictView(remote, (seen, now) => (seen && now ? compareOutcomes(seen, now) : []), {
        keepMine: () => void this.#keepMine(),
        takeTheirs: this.#takeTheirs,
      })}
      <div class="columns">
        <div>
          ${
            isEditor
              ? [this.#editor(faults), faultView(remote.fault), this.#actions(faults, remote.isSaving)]
              : html`<p class="note">${common().readOnly}</p>`
          }
        </div>
        <div class="side">${this.#preview()} ${remote.value ? this.#linked(remote.value) : nothing}</div>
      </div>`;
  }

  #editor(faults: DraftFaults): TemplateResult {
    const themes = new Map(this.#names.themes.map((theme) => [theme.id, theme]));
    for (const id of this.draft.themes) if (!themes.has(id)) themes.set(id, { id, name: this.#addedName(id) });
    const { unit } = this.draft;
    const known = this.#names.unitsFor(this.staff);
    const units = unit === '' || known.some(({ id }) => id === unit) ? known : [...known, { id: unit, name: this.#addedName(unit) }];
    return editorView({
      draft: this.draft,
      faults,
      units,
      mayAddUnit: this.staff.units === null,
      themes: [...themes.values()],
      dispatch: (event) => this.#dispatch(event),
    });
  }

  #addedName(id: string): string {
    const names = this.draft.added[id] ?? {};
    return names[deskLanguage()] ?? Object.values(names)[0] ?? id;
  }

  #actions(faults: DraftFaults, isSaving: boolean): TemplateResult {
    const texts = outcomeTexts();
    const isPublished = this.#outcome.value?.publishedAt !== undefined;
    const { isDirty, isChecked } = this.draft;
    return html`<div class="actions save">
      ${
        isPublished
          ? html`<button type="button" ?disabled=${isSaving} @click=${this.#save}>${texts.save}</button>
              <button type="button" class="quiet" ?disabled=${isSaving} @click=${() => void this.#publish(false)}>
                ${texts.withdraw}
              </button>`
          : html`<button type="button" ?disabled=${isSaving} @click=${() => void this.#publish(true)}>${texts.publish}</button>
              <button type="button" class="quiet" ?disabled=${isSaving} @click=${this.#save}>${texts.saveDraft}</button>`
      }
      <span class=${isChecked && faults.size > 0 ? 'message' : 'soft'}
        >${isChecked && faults.size > 0 ? texts.faults(faults.size) : isDirty ? texts.unsaved : nothing}</span
      >
    </div>`;
  }

  get #shownLanguage(): string {
    const languages = Object.keys(this.draft.texts);
    return languages.includes(this.previewLanguage) ? this.previewLanguage : (languages[0] ?? 'fi');
  }

  #preview(): TemplateResult {
    const texts = outcomeTexts();
    const languages = Object.keys(this.draft.texts);
    const { cards, language } = this.#card;
    return html`<div class="card" data-preview>
      <h2>${texts.preview}</h2>
      ${languageTabs(texts.languages, languages, { shown: language, choose: (tag) => (this.previewLanguage = tag) })}
      ${
        cards.length > 0
          ? html`<sote-you-said-we-did .outcomes=${cards} .headingLevel=${3}></sote-you-said-we-did>`
          : html`<p class="soft">${texts.previewMissing}</p>`
      }
    </div>`;
  }

  #linked(outcome: StaffOutcome): TemplateResult {
    return html`<desk-outcome-linked
      class="card"
      .client=${this.client}
      .outcome=${outcome}
      .editable=${mayEdit(this.staff)}
      @desk-linked=${this.#reload}
    ></desk-outcome-linked>`;
  }

  /** The names that the organisation has; for what it has not, those that the outcome itself has. */
  get #naming(): Parameters<typeof faultsOf>[1] {
    const body = this.#outcome.value?.body;
    const or = (names: Readonly<Record<string, string>>, own: Readonly<Record<string, string>> | undefined) =>
      Object.keys(names).length > 0 ? names : (own ?? {});
    return {
      unitNames: (id) => or(this.#names.unitNames(id), body?.unit.id === id ? body.unit.names : undefined),
      themeLabels: (id) => or(this.#names.themeLabels(id), body?.themes.find((theme) => theme.id === id)?.labels),
    };
  }

  get #path(): string {
    return `/staff/outcomes/${encodeURIComponent(this.draft.id)}`;
  }

  #dispatch(event: DraftEvent): void {
    this.draft = reduceDraft(this.draft, event);
  }

  async #load(): Promise<void> {
    if (this.outcomeId === NEW) {
      this.draft = newDraft(makeKey(), onlyUnit(this.staff));
      this.#outcome.begin(undefined, this.#path);
    } else {
      await this.#outcome.load(`/staff/outcomes/${encodeURIComponent(this.outcomeId)}`);
      this.#reopen();
    }
    this.#focus.moveTo('h1');
  }

  /** After linking: the numbers change, what is typed stays. */
  readonly #reload = (): void => void this.#outcome.refresh();

  /** @returns whether nothing is missing; the focus goes to what is */
  #isComplete(): boolean {
    this.#dispatch({ type: 'checked' });
    if (faultsOf(this.draft, this.#naming).size === 0) return true;
    this.#focus.moveTo('[aria-invalid=true]');
    return false;
  }

  /** @returns whether it is stored as it is typed */
  async #saveDraft(): Promise<boolean> {
    if (!this.#isComplete()) return false;
    const sent = this.draft;
    const body = bodyOf(sent, this.#naming);
    const isNew = this.#outcome.value === undefined;
    if (!(await this.#outcome.save({ method: 'PUT', path: this.#path, body, isNew }))) {
      this.#focus.moveTo('[data-conflict] h3, [data-fault]');
      return false;
    }
    forgetNames(this.client);
    this.#reopen(sent);
    if (isNew) this.dispatchEvent(new OpenEvent({ view: 'outcomes', id: sent.id }, true));
    return true;
  }

  /** What was typed while it was sent stays, as a change that is not saved. */
  #reopen(sent = this.draft): void {
    const outcome = this.#outcome.value;
    if (outcome && this.draft === sent) this.#dispatch({ type: 'opened', outcome });
  }

  readonly #save = async (): Promise<void> => {
    const giveBack = keepFocus(this);
    if (!(await this.#saveDraft())) return;
    this.#announcer.say(outcomeTexts().saved);
    await giveBack();
  };

  async #publish(isPublished: boolean): Promise<void> {
    if ((this.draft.isDirty || !this.#outcome.value) && !(await this.#saveDraft())) return;
    const change = { method: 'PUT', path: `${this.#path}/publication`, body: { published: isPublished } } as const;
    if (!(await this.#outcome.save(change))) {
      this.#focus.moveTo('[data-conflict] h3, [data-fault]');
      return;
    }
    forgetNames(this.client);
    this.#sayPublished(isPublished);
    this.#focus.moveTo('h1');
  }

  #sayPublished(isPublished: boolean): void {
    const texts = outcomeTexts();
    this.#announcer.say(isPublished ? texts.isPublished : texts.isWithdrawn);
  }

  readonly #keepMine = async (): Promise<void> => {
    const { state } = this.#outcome;
    const isText = state.stage === 'shown' && state.conflict?.change.path === this.#path;
    if (isText && !this.#isComplete()) return;
    const sent = this.draft;
    const renew = (change: Change): Change => (isText ? { ...change, body: bodyOf(sent, this.#naming) } : change);
    if (!(await this.#outcome.keepMine(renew))) {
      this.#focus.moveTo('[data-conflict] h3, [data-fault]');
      return;
    }
    forgetNames(this.client);
    if (isText || !sent.isDirty) this.#reopen(sent);
    if (isText) this.#announcer.say(outcomeTexts().saved);
    else this.#sayPublished(this.#outcome.value?.publishedAt !== undefined);
    this.#focus.moveTo('h1');
  };

  readonly #takeTheirs = (): void => {
    this.#outcome.takeTheirs();
    this.#reopen();
    this.#announcer.say(common().theirsTaken);
    this.#focus.moveTo('h1');
  };

  readonly #back = (): void => void this.dispatchEvent(new OpenEvent({ view: 'outcomes' }));
}

defineElement('desk-outcome-editor', OutcomeEditor);

declare global {
  interface HTMLElementTagNameMap {
    'desk-outcome-editor': OutcomeEditor;
  }
}
