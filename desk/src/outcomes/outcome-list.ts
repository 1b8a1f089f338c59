import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { StaffOutcomeSummary } from '../../../src/contract/staff-outcomes.js';
import { defineElement } from '../../../src/define-element.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { OpenEvent } from '../app/route.js';
import { common } from '../shared/common-texts.js';
import { headView, listView } from '../shared/frames.js';
import { languageName, outcomeStatusName } from '../shared/names.js';
import { RemoteList } from '../shared/remote-list.js';
import { shortDay } from '../shared/short-day.js';
import { deskStyles } from '../shared/styles.js';
import { mayEdit } from '../session/session-state.js';
import type { Staff } from '../session/session-state.js';
import type { StaffClient } from '../transport/staff-client.js';
import { outcomeListStyles } from './outcomes.styles.js';
import { outcomeTexts } from './texts.js';

/** The address of an outcome that does not exist yet. */
export const NEW = 'new';

/** All outcomes, published or not. */
export class OutcomeList extends LitElement {
  static override styles = [...deskStyles, ...outcomeListStyles];
  static override properties = { client: { attribute: false }, staff: { attribute: false } };

  client!: StaffClient;
  staff!: Staff;
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
    const create = mayEdit(this.staff) ? html`<button type="button" @click=${() => this.#open(NEW)}>${texts.create}</button>` : nothing;
    return html`${headView(texts.heading, texts.intro, create)}
      <div class="card">
        ${listView(this.#list, {
          empty: common().none,
          rows: (items) =>
            html`<ul class="rows" aria-label=${texts.list}>
              ${items.map((item) => this.#row(item))}
            </ul>`,
        })}
      </div>`;
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

defineElement('desk-outcome-list', OutcomeList);

declare global {
  interface HTMLElementTagNameMap {
    'desk-outcome-list': OutcomeList;
  }
}
