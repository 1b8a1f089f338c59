import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import type { StaffOutcomeSummary } from '../../../src/contract/staff-outcomes.js';
import { customElement, property } from '../../../src/define.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { OpenEvent } from '../app/route.js';
import { common } from '../shared/common-texts.js';
import { pager } from '../shared/fields.js';
import { languageName, outcomeStatusName } from '../shared/names.js';
import { RemoteList } from '../shared/remote-list.js';
import { shortDay } from '../shared/short-day.js';
import { absentView } from '../shared/state-views.js';
import { deskStyles } from '../shared/styles.js';
import { mayEdit } from '../session/session-state.js';
import type { Staff } from '../session/session-state.js';
import type { StaffClient } from '../transport/staff-client.js';
import { outcomeListStyles } from './outcomes.styles.js';
import { outcomeTexts } from './texts.js';

/** The address of an outcome that does not exist yet. */
export const NEW = 'new';

/** All outcomes, published or not. */
@customElement('desk-outcome-list')
export class OutcomeList extends LitElement {
  static override styles = [...deskStyles, outcomeListStyles];

  @property({ attribute: false }) client!: StaffClient;
  @property({ attribute: false }) staff!: Staff;
  readonly #list = new RemoteList<StaffOutcomeSummary>(this, () => this.client);

  constructor() {
    super();
    updateWithLanguage(this);
  }

  override firstUpdated(): void {
    void this.#list.load((cursor) => `/staff/outcomes?limit=50${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
  }

  override render(): TemplateResult {
    const texts = outcomeTexts();
    return html`<div class="head">
        <div>
          <h1 tabindex="-1">${texts.heading}</h1>
          <p class="soft">${texts.intro}</p>
        </div>
        ${mayEdit(this.staff) ? html`<button type="button" @click=${() => this.#open(NEW)}>${texts.create}</button>` : ''}
      </div>
      <div class="card">${this.#rows()}</div>`;
  }

  #rows(): TemplateResult {
    const list = this.#list;
    const texts = outcomeTexts();
    if (list.state.stage !== 'shown') return absentView(list.state.stage, () => void list.reload());
    if (list.items.length === 0) return html`<p class="note">${common().none}</p>`;
    return html`<ul class="outcomes" aria-label=${texts.list}>
        ${list.items.map((item) => this.#row(item))}
      </ul>
      ${pager({
        hasPrevious: list.hasPrevious,
        hasNext: list.hasNext,
        page: '',
        previous: () => void list.previous(),
        next: () => void list.next(),
      })}`;
  }

  #row({ id, title, language, languages, status, publishedAt, updatedAt, linked }: StaffOutcomeSummary): TemplateResult {
    const texts = outcomeTexts();
    return html`<li>
      <button type="button" class="link" lang=${language} @click=${() => this.#open(id)}>${title}</button>
      <span class="facts">
        <span class="pill ${status}">${outcomeStatusName(status)}</span>
        <span class="tag">${publishedAt ? texts.published : texts.draft}</span>
        <span class="soft"
          >${languages.map(languageName).join(', ')} · ${texts.linked} ${linked} · ${texts.updated} ${shortDay(updatedAt)}</span
        >
      </span>
    </li>`;
  }

  #open(id: string): void {
    this.dispatchEvent(new OpenEvent({ view: 'outcomes', id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-outcome-list': OutcomeList;
  }
}
