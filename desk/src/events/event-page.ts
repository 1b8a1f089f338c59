import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { EventBody, StaffEvent } from '../../../src/contract/staff-events.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { defineElement } from '../../../src/define-element.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { makeKey } from '../../../src/transport/key.js';
import { OpenEvent } from '../app/route.js';
import { Unsaved } from '../app/unsaved.js';
import { common } from '../shared/common-texts.js';
import { keepFocus } from '../shared/keep-focus.js';
import { RemoteThing } from '../shared/remote-thing.js';
import { Names } from '../shared/staff-names.js';
import { absentView, conflictView } from '../shared/state-views.js';
import { deskStyles } from '../shared/styles.js';
import { mayEdit, onlyUnit } from '../session/session-state.js';
import type { Staff } from '../session/session-state.js';
import type { Change, StaffClient } from '../transport/staff-client.js';
import './call-off.js';
import { compareEvents, eventFaultView } from './event-differences.js';
import type { EventChangeEvent } from './event-change.js';
import { editorTexts } from './editor-texts.js';
import { eventBody } from './event-body.js';
import { newEventDraft, reduceEventDraft } from './event-draft.js';
import type { EventDraft, EventDraftEvent } from './event-draft.js';
import { editorView } from './event-editor-view.js';
import { faultsOf } from './event-faults.js';
import type { EventDraftFaults } from './event-faults.js';
import { focusAfter } from './focus-after.js';
import { eventHead, PARTS, partTabs } from './event-head.js';
import type { Part } from './event-head.js';
import { NEW } from './event-list.js';
import './event-preview.js';
import { eventPageStyles } from './events.styles.js';
import './notices.js';
import { emptyForms, formsWithout, isTyped, unaskedForms } from './part-forms.js';
import type { PartForms, PartTypedEvent } from './part-forms.js';
import './selection.js';
import './signups.js';

/** One event: what it is, who comes, whom to tell. The parts share the event and its version, so that each knows what the others did. */
export class EventPage extends LitElement {
  static override styles = [...deskStyles, ...eventPageStyles];
  static override properties = {
    client: { attribute: false },
    staff: { attribute: false },
    eventId: { attribute: false },
    openPart: { attribute: false },
    done: { state: true },
    draft: { state: true },
    forms: { state: true },
  };

  client!: StaffClient;
  staff!: Staff;
  eventId = NEW;
  openPart: string | undefined;
  /** What was done last, for the eyes and, by the focus, for the ears. */
  private done = '';
  private draft: EventDraft = newEventDraft(NEW);
  private forms: PartForms = emptyForms;
  readonly #event = new RemoteThing<StaffEvent | undefined>(this, () => this.client);
  readonly #names = new Names(this, () => this.client);
  readonly #announcer = new Announcer(this);
  readonly #focus = new FocusMover(this);

  constructor() {
    super();
    updateWithLanguage(this);
    new Unsaved(
      this,
      () => this.draft.isDirty || isTyped(this.forms),
      ({ view, id }) => view === 'events' && id === this.draft.id,
    );
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A new event that was saved just now has its address; what is typed in it stays.
    if (changed.has('eventId') && !(this.eventId === this.draft.id && this.#event.value)) void this.#load();
    else if (changed.has('openPart')) this.#partOpened();
  }

  override render(): TemplateResult {
    const { state: remote } = this.#event;
    if (remote.stage !== 'shown') return absentView(remote.stage, { retry: () => this.#load() });
    const event = remote.value;
    return html`<p><button type="button" class="link" @click=${this.#back}>← ${common().back}</button></p>
      ${eventHead(event)}
      ${conflictView(remote, (seen, now) => (seen && now ? compareEvents(seen, now) : []), {
        keepMine: () => void this.#keepMine(),
        takeTheirs: this.#takeTheirs,
      })}
      ${eventFaultView(remote.fault)} ${this.done ? html`<p class="note" data-done tabindex="-1">${this.done}</p>` : nothing}
      ${event ? partTabs(event, { open: this.#open, isEditor: mayEdit(this.staff), goTo: (part) => this.#goTo(part) }) : nothing}
      <div @desk-event-change=${(asked: EventChangeEvent) => void this.#change(asked)} @desk-part-typed=${this.#typed}>
        ${this.#open === 'edit' || !event ? nothing : this.#partView(event, remote.isSaving)}
        <div class="columns" ?hidden=${event !== undefined && this.#open !== 'edit'}>${this.#editor(event, remote.isSaving)}</div>
      </div>`;
  }

  get #open(): Part {
    return PARTS.find((part) => part === this.openPart) ?? 'edit';
  }

  #partView(event: StaffEvent, isSaving: boolean): TemplateResult | typeof nothing {
    const { client, staff } = this;
    switch (this.#open) {
      case 'signups':
        return html`<desk-event-signups .client=${client} .staff=${staff} .event=${event}></desk-event-signups>`;
      case 'choice':
        return html`<desk-event-selection
          .client=${client}
          .event=${event}
          .selection=${this.forms.selection}
          .editable=${mayEdit(staff)}
          .saving=${isSaving}
        ></desk-event-selection>`;
      case 'notices':
        return html`<desk-event-notices .client=${client} .eventId=${event.id}></desk-event-notices>`;
      case 'call-off':
        return html`<desk-event-call-off .event=${event} .form=${this.forms.callOff} .saving=${isSaving}></desk-event-call-off>`;
      case 'edit':
        return nothing;
    }
  }

  #editor(event: StaffEvent | undefined, isSaving: boolean): TemplateResult {
    const faults = this.#faults;
    const isEditor = mayEdit(this.staff);
    const preview = html`<desk-event-preview class="card" .draft=${this.draft} .known=${event}></desk-event-preview>`;
    if (!isEditor)
      return html`<p class="note">${common().readOnly}</p>
        ${preview}`;
    const parts = {
      draft: this.draft,
      faults,
      units: this.#names.unitsFor(this.staff),
      hasAllUnits: this.staff.units === null,
      dispatch: (change: EventDraftEvent) => this.#dispatch(change),
    };
    return html`<div>${editorView(parts)} ${this.#actions(event, faults, isSaving)}</div>
      <div class="side">${preview}</div>`;
  }

  #actions(event: StaffEvent | undefined, faults: EventDraftFaults, isSaving: boolean): TemplateResult {
    const texts = editorTexts();
    const isPublished = event !== undefined && event.body.published !== false;
    const hasSignups = event !== undefined && Object.values(event.signups).some((count) => count > 0);
    const { isDirty, isChecked } = this.draft;
    const primary = isPublished ? texts.save : texts.publish;
    return html`<div class="actions save">
      <button type="button" ?disabled=${isSaving} @click=${() => void this.#save(true)}>${primary}</button>
      ${
        isPublished
          ? hasSignups
            ? nothing
            : html`<button type="button" class="quiet" ?disabled=${isSaving} @click=${() => void this.#save(false)}>
                ${texts.withdraw}
              </button>`
          : html`<button type="button" class="quiet" ?disabled=${isSaving} @click=${() => void this.#save(false)}>
              ${texts.saveDraft}
            </button>`
      }
      <span class=${isChecked && faults.size > 0 ? 'message' : 'soft'}
        >${isChecked && faults.size > 0 ? texts.faults(faults.size) : isDirty ? texts.unsaved : nothing}</span
      >
    </div>`;
  }

  get #faults(): EventDraftFaults {
    return faultsOf(this.draft, this.staff.units);
  }

  get #path(): string {
    return `/staff/events/${encodeURIComponent(this.draft.id)}`;
  }

  #dispatch(event: EventDraftEvent): void {
    if (this.done && this.draft.isDirty) this.done = '';
    this.draft = reduceEventDraft(this.draft, event);
    const next = focusAfter(event);
    if (next) this.#focus.moveTo(next);
  }

  #say(done: string): void {
    this.done = done;
    this.#focus.moveTo('[data-done]');
  }

  #partOpened(): void {
    this.done = '';
    this.forms = unaskedForms(this.forms);
    this.#focus.moveTo('h1');
  }

  #goTo(part: Part): void {
    this.dispatchEvent(new OpenEvent({ view: 'events', id: this.draft.id, ...(part !== 'edit' && { part }) }));
  }

  async #load(): Promise<void> {
    this.forms = emptyForms;
    if (this.eventId === NEW) {
      this.draft = newEventDraft(makeKey(), onlyUnit(this.staff));
      this.#event.begin(undefined, this.#path);
    } else {
      await this.#event.load(`/staff/events/${encodeURIComponent(this.eventId)}`);
      this.#reopen();
    }
    this.#focus.moveTo('h1');
  }

  /** What was typed while it was sent stays, as a change that is not saved. */
  #reopen(sent = this.draft): void {
    const event = this.#event.value;
    if (event && this.draft === sent) this.#dispatch({ type: 'opened', event });
  }

  #rebase(): void {
    const event = this.#event.value;
    if (event) this.#dispatch({ type: 'rebased', event });
  }

  /** @returns whether nothing is missing; the focus goes to what is */
  #isComplete(): boolean {
    this.#dispatch({ type: 'checked' });
    if (this.#faults.size === 0) return true;
    this.#focus.moveTo('[aria-invalid=true]');
    return false;
  }

  async #save(isPublished: boolean): Promise<void> {
    if (!this.#isComplete()) return;
    const sent = this.draft;
    const wasPublished = this.#event.value !== undefined && this.#event.value.body.published !== false;
    const isNew = this.#event.value === undefined;
    const body = eventBody(sent, isPublished);
    const giveBack = keepFocus(this);
    if (!(await this.#event.save({ method: 'PUT', path: this.#path, body, isNew }))) {
      this.#focus.moveTo('[data-conflict] h3, [data-fault]');
      return;
    }
    this.#reopen(sent);
    if (isNew) this.dispatchEvent(new OpenEvent({ view: 'events', id: sent.id }, true));
    const texts = editorTexts();
    if (isPublished !== wasPublished) {
      this.#say(isPublished ? texts.published : texts.withdrawn);
      return;
    }
    this.#announcer.say(texts.saved);
    await giveBack();
  }

  /** A change that one of the parts asks for. What is typed in the editor and in the other parts stays. */
  async #change({ change, done, readsBack }: EventChangeEvent): Promise<void> {
    const path = `${this.#path}${change.path}`;
    if (await this.#event.save({ ...change, path }, readsBack)) {
      this.#forget(path);
      this.#rebase();
      this.#say(done);
    } else {
      this.#focus.moveTo('[data-conflict] h3, [data-fault]');
    }
  }

  get #conflictPath(): string {
    const { state } = this.#event;
    return (state.stage === 'shown' && state.conflict?.change.path) || '';
  }

  /** @param path of a change that is done or given up */
  #forget(path: string): void {
    this.forms = formsWithout(this.forms, path.slice(this.#path.length));
  }

  readonly #typed = ({ forms }: PartTypedEvent): void => {
    this.forms = { ...this.forms, ...forms };
  };

  readonly #keepMine = async (): Promise<void> => {
    const path = this.#conflictPath;
    const isText = path === this.#path;
    if (isText && !this.#isComplete()) return;
    const sent = this.draft;
    const renew = (change: Change): Change =>
      isText ? { ...change, body: eventBody(sent, (change.body as EventBody).published) } : change;
    if (!(await this.#event.keepMine(renew))) {
      this.#focus.moveTo('[data-conflict] h3, [data-fault]');
      return;
    }
    this.#forget(path);
    if (isText) this.#reopen(sent);
    else this.#rebase();
    this.#say(common().saved);
  };

  readonly #takeTheirs = (): void => {
    this.#forget(this.#conflictPath);
    this.#event.takeTheirs();
    if (this.#open === 'edit') this.#reopen();
    this.#say(common().theirsTaken);
  };

  readonly #back = (): void => void this.dispatchEvent(new OpenEvent({ view: 'events' }));
}

defineElement('desk-event', EventPage);

declare global {
  interface HTMLElementTagNameMap {
    'desk-event': EventPage;
  }
}
