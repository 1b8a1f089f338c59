import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DueReply } from '../../../src/contract/staff-feedback.js';
import { CHANNELS, FEEDBACK_MARKS, FEEDBACK_STATUSES } from '../../../src/contract/vocabulary.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { defineElement } from '../../../src/define-element.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { common } from '../shared/common-texts.js';
import { selectField, textField } from '../shared/fields.js';
import { headView, listView, pillsView } from '../shared/frames.js';
import { channelName, markName, statusName } from '../shared/names.js';
import { listStyles } from '../shared/list.styles.js';
import { Pause } from '../shared/pause.js';
import { RemoteList } from '../shared/remote-list.js';
import type { Fault } from '../shared/remote.js';
import { faultView } from '../shared/state-views.js';
import { deskStyles } from '../shared/styles.js';
import { Names } from '../shared/staff-names.js';
import { mayEdit } from '../session/session-state.js';
import type { Staff } from '../session/session-state.js';
import { OpenEvent } from '../app/route.js';
import type { StaffClient } from '../transport/staff-client.js';
import type { BulkResult } from '../transport/staff-types.js';
import { feedbackListStyles } from './feedback-list.styles.js';
import { addressOf, initialListView, isNarrowed, reduceListView } from './list-state.js';
import type { FeedbackFilter, ListView, ListViewEvent, Tab } from './list-state.js';
import { OutcomeChoice } from './outcome-choice.js';
import { rowView } from './row.js';
import type { Row } from './row.js';
import { feedbackTexts } from './texts.js';

const TABS: readonly Tab[] = ['new', 'due', 'all'];
const TYPING_PAUSE = 400;

/** The feedback that staff may see, a page at a time. */
export class FeedbackList extends LitElement {
  static override styles = [...deskStyles, listStyles, feedbackListStyles];
  static override properties = {
    client: { attribute: false },
    staff: { attribute: false },
    view: { state: true },
    isFolded: { state: true },
    isBusy: { state: true },
    fault: { state: true },
    dues: { state: true },
  };

  client!: StaffClient;
  staff!: Staff;
  private view: ListView = initialListView;
  /** On a narrow screen the filters would fill the first view. */
  private isFolded = true;
  private isBusy = false;
  private fault: Fault | undefined;
  private dues: ReadonlyMap<string, DueReply> = new Map();
  readonly #list = new RemoteList<Row>(this, () => this.client);
  readonly #names = new Names(this, () => this.client);
  readonly #outcomes = new OutcomeChoice(
    this,
    () => this.client,
    () => this.view.selected.size > 0,
  );
  readonly #announcer = new Announcer(this);
  readonly #focus = new FocusMover(this);
  readonly #pause = new Pause(this);
  #hasShown = false;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    updateWithLanguage(this);
  }

  override firstUpdated(): void {
    void this.#load();
  }

  /** References in the order of the list, for "next" and "previous" in an opened one. */
  get references(): readonly string[] {
    return this.#list.items.map(({ reference }) => reference);
  }

  /** Back from one of them, to its row. One that has left the list gives its place to the next. */
  async returnTo(reference: string, { isStale }: { readonly isStale: boolean }): Promise<void> {
    const place = this.references.indexOf(reference);
    if (isStale) await this.#list.reload();
    await this.updateComplete;
    if (isStale && document.activeElement !== document.body) return;
    const { references } = this;
    const row = references.includes(reference) ? reference : references[Math.min(place, references.length - 1)];
    if (row === undefined) this.#focus.moveTo('h1');
    else this.moveTo(row);
  }

  /** Puts the focus on a row by its code, or by its distance from the focused one. */
  moveTo(place: string | 1 | -1): void {
    const buttons = [...(this.shadowRoot?.querySelectorAll<HTMLElement>('button.open') ?? [])];
    const referenceOf = (element: Element | null | undefined) => element?.closest('tr')?.dataset['reference'];
    if (typeof place === 'string') {
      buttons.find((button) => referenceOf(button) === place)?.focus();
      return;
    }
    const current = referenceOf(this.shadowRoot?.activeElement);
    const index = buttons.findIndex((button) => referenceOf(button) === current);
    buttons[index < 0 ? 0 : index + place]?.focus();
  }

  get focusedReference(): string | undefined {
    return this.shadowRoot?.activeElement?.closest('tr')?.dataset['reference'];
  }

  select(reference: string): void {
    if (mayEdit(this.staff)) this.dispatch({ type: 'toggled', reference });
  }

  focusSearch(): void {
    this.shadowRoot?.querySelector<HTMLElement>('#q')?.focus();
  }

  dispatch(event: ListViewEvent): void {
    const before = this.view;
    this.view = reduceListView(before, event);
    if (this.view.tab !== before.tab || this.view.filter !== before.filter) void this.#load();
  }

  /** All at once, unless the answers take long. */
  get #isShown(): boolean {
    return (this.#hasShown ||= this.#pause.isOver || (this.#list.state.stage !== 'loading' && this.#names.isReady));
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#isShown) return nothing;
    const texts = feedbackTexts();
    const names = { new: texts.tabNew, due: texts.tabDue, all: texts.tabAll };
    const tabs = TABS.map((tab) => [tab, names[tab]] as const);
    return html`${headView(texts.title, texts.intro)}
      <div class="card">
        ${pillsView(texts.tabs, tabs, { chosen: this.view.tab, choose: (tab) => this.dispatch({ type: 'tab-chosen', tab }) })}
        ${this.#filters()}
        ${listView(this.#list, {
          empty: this.view.tab === 'due' ? texts.noDue : texts.noMatches,
          rows: (items) => this.#table(items),
          page: texts.page,
        })}
        ${this.#bulk()}
      </div>`;
  }

  #filters(): TemplateResult {
    const texts = feedbackTexts();
    const { all } = common();
    const { tab, filter } = this.view;
    const given = (name: keyof FeedbackFilter) => ({
      id: name,
      value: filter[name] ?? '',
      changed: (value: string) => this.dispatch({ type: 'narrowed', name, value }),
    });
    const named = <Key extends string>(keys: readonly Key[], name: (key: Key) => string) => keys.map((key) => [key, name(key)] as const);
    const units = this.#names.unitsFor(this.staff).map(({ id, name }) => [id, name] as const);
    const toggle = () => (this.isFolded = !this.isFolded);
    return html`<form class="filters" role="search" @submit=${(event: Event) => event.preventDefault()} ?data-folded=${this.isFolded}>
      ${textField({ id: 'q', value: this.view.typed, label: texts.search, type: 'search', kind: 'wide', changed: this.#searched })}
      <button type="button" class="quiet fold" aria-expanded=${this.isFolded ? 'false' : 'true'} @click=${toggle}>
        ${texts.narrow(Object.keys(filter).filter((name) => name !== 'q').length)}
      </button>
      ${tab === 'all' ? selectField({ ...given('status'), label: texts.status }, named(FEEDBACK_STATUSES, statusName), all) : nothing}
      ${selectField({ ...given('unit'), label: texts.unit }, units, all)}
      ${selectField({ ...given('channel'), label: texts.channel }, named(CHANNELS, channelName), all)}
      ${selectField({ ...given('mark'), label: texts.mark }, named(FEEDBACK_MARKS, markName), all)}
      <div class="pair wide">
        ${textField({ ...given('from'), label: texts.from, type: 'date', isLazy: true })}
        ${textField({ ...given('to'), label: texts.to, type: 'date', isLazy: true })}
      </div>
      ${isNarrowed(this.view) ? html`<button type="button" class="link" @click=${this.#cleared}>${texts.clear}</button>` : nothing}
    </form>`;
  }

  #table(items: readonly Row[]): TemplateResult {
    const texts = feedbackTexts();
    const isEditor = mayEdit(this.staff);
    const heads = [
      ['status', texts.status],
      ['words', texts.feedback],
      ['from', `${texts.unit}, ${texts.channel.toLowerCase()}`],
      ['when', texts.received],
      ['due', texts.due],
    ] as const;
    return html`<table role="table" aria-label=${texts.list}>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col" class="select">
            ${isEditor ? this.#selectAll() : html`<span class="unseen">${texts.select}</span>`}
          </th>
          ${heads.map(([kind, name]) => html`<th role="columnheader" scope="col" class=${kind}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          items,
          ({ reference }) => reference,
          (row) =>
            rowView(
              { ...row, ...this.#dueOf(row) },
              {
                unitName: (id) => this.#names.unit(id),
                isSelected: this.view.selected.has(row.reference),
                toggle: isEditor ? () => this.dispatch({ type: 'toggled', reference: row.reference }) : undefined,
                open: () => this.dispatchEvent(new OpenEvent({ view: 'feedback', id: row.reference })),
              },
            ),
        )}
      </tbody>
    </table>`;
  }

  #dueOf({ reference }: Row): Pick<Row, 'due' | 'isLate'> | undefined {
    const found = this.view.tab === 'due' ? this.dues.get(reference) : undefined;
    return found && { isLate: found.isLate, ...(found.due === undefined ? {} : { due: found.due }) };
  }

  #selectAll(): TemplateResult {
    const { references } = this;
    const isAll = references.length > 0 && references.every((reference) => this.view.selected.has(reference));
    const toggle = () => this.dispatch({ type: 'selected', references: isAll ? [] : references });
    return html`<label class="check"
      ><input type="checkbox" aria-label=${feedbackTexts().selectAll} .checked=${isAll} @change=${toggle}
    /></label>`;
  }

  #bulk(): TemplateResult | typeof nothing {
    const texts = feedbackTexts();
    const { selected } = this.view;
    if (selected.size === 0) return nothing;
    return html`<div class="bulk" role="group" aria-label=${texts.selected(selected.size)}>
      <strong>${texts.selected(selected.size)}</strong>
      <button type="button" class="quiet" ?disabled=${this.isBusy} @click=${this.#markRead}>${texts.markRead}</button>
      ${this.#outcomes.view({ id: 'bulk-outcome', label: texts.linkTo })}
      <button type="button" ?disabled=${this.isBusy || !this.#outcomes.chosen} @click=${this.#linkAll}>${texts.link}</button>
      ${faultView(this.fault)}
    </div>`;
  }

  readonly #searched = (value: string): void => {
    this.dispatch({ type: 'typed', text: value });
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.dispatch({ type: 'narrowed', name: 'q', value: value.trim() }), TYPING_PAUSE);
  };

  readonly #cleared = (): void => {
    clearTimeout(this.#typing);
    this.dispatch({ type: 'cleared' });
  };

  readonly #markRead = (): void => void this.#changeSelected({ action: 'read' });

  readonly #linkAll = (): void => void this.#changeSelected({ action: 'link', outcome: this.#outcomes.chosen });

  async #changeSelected(change: Readonly<Record<string, string>>): Promise<void> {
    const references = [...this.view.selected];
    this.isBusy = true;
    const body = { ...change, references };
    const answer = await this.client.change<{ results: readonly BulkResult[] }>({ method: 'POST', path: '/staff/feedback/bulk', body });
    this.isBusy = false;
    this.fault = answer.kind === 'ok' || answer.kind === 'changed' ? undefined : answer;
    if (answer.kind !== 'ok') {
      this.#focus.moveTo('[data-fault]');
      return;
    }
    const texts = feedbackTexts();
    const left = answer.value.results.filter(({ result }) => result === 'not-found').map(({ reference }) => reference);
    await this.#list.reload();
    this.dispatch({ type: 'selected', references: left });
    if (left.length > 0) this.#announcer.say(texts.bulkLost(left.length), 'assertive');
    else this.#announcer.say(texts.bulkDone(references.length));
    this.shadowRoot?.querySelector<HTMLElement>('h1')?.focus();
  }

  async #load(): Promise<void> {
    const { view } = this;
    if (view.tab === 'due') void this.#loadDues();
    await this.#list.load((cursor) => addressOf(view, cursor));
  }

  /** The promised days, and those of the law, which the list itself does not have. */
  async #loadDues(): Promise<void> {
    const answer = await this.client.get<{ items: readonly DueReply[] }>('/staff/feedback/due?limit=100');
    if (answer.kind === 'ok') this.dues = new Map(answer.value.items.map((item) => [item.reference, item]));
  }
}

defineElement('desk-feedback-list', FeedbackList);

declare global {
  interface HTMLElementTagNameMap {
    'desk-feedback-list': FeedbackList;
  }
}
