import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { StaffNotice } from '../../../src/contract/staff-notices.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { defineElement } from '../../../src/define-element.js';
import { formatDay } from '../../../src/localization/dates.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { listView, pillsView } from '../shared/frames.js';
import { languageName, wayName } from '../shared/names.js';
import { RemoteList } from '../shared/remote-list.js';
import type { Fault } from '../shared/remote.js';
import { faultView } from '../shared/state-views.js';
import { deskStyles } from '../shared/styles.js';
import type { StaffClient } from '../transport/staff-client.js';
import { peopleStyles } from './events.styles.js';
import { noticeKindName } from './names.js';
import { peopleTexts } from './people-texts.js';

const nameOf = ({ name, reference }: StaffNotice): string => name ?? reference;

/** Whom to tell what about one event: the words ready to be copied, and a tick once the person knows. */
export class EventNotices extends LitElement {
  static override styles = [...deskStyles, ...peopleStyles];
  static override properties = {
    client: { attribute: false },
    eventId: { attribute: false },
    told: { state: true },
    fault: { state: true },
    isBusy: { state: true },
  };

  client!: StaffClient;
  eventId = '';
  private told: 'no' | 'yes' = 'no';
  private fault: Fault | undefined;
  private isBusy = false;
  readonly #list = new RemoteList<StaffNotice>(this, () => this.client);
  readonly #announcer = new Announcer(this);
  readonly #focus = new FocusMover(this);

  constructor() {
    super();
    updateWithLanguage(this);
  }

  override firstUpdated(): void {
    void this.#load();
  }

  override render(): TemplateResult {
    const texts = peopleTexts();
    const pills = [
      ['no', texts.notTold],
      ['yes', texts.told],
    ] as const;
    return html`<div class="card">
      <h2 tabindex="-1">${texts.notices}</h2>
      <p class="soft">${texts.noticesHint}</p>
      ${pillsView(texts.which, pills, { chosen: this.told, choose: (told) => this.#choose(told) })} ${faultView(this.fault)}
      ${listView(this.#list, {
        empty: this.told === 'no' ? texts.allTold : texts.nobodyTold,
        rows: (items) =>
          html`<ul class="people rows">
            ${items.map((notice) => this.#row(notice))}
          </ul>`,
      })}
    </div>`;
  }

  #row(notice: StaffNotice): TemplateResult {
    const texts = peopleTexts();
    const { id, kind, contact, language, text, toldAt, handedOverAt } = notice;
    const name = nameOf(notice);
    return html`<li data-notice=${id}>
      <p class="who"><strong>${name}</strong> <span class="tag">${noticeKindName(kind)}</span></p>
      <p>
        ${contact ? html`${wayName(contact.way)}: <strong>${contact.value}</strong>` : texts.noContact}
        <span class="soft">(${languageName(language)})</span>
      </p>
      <p class="letter" lang=${language}>${text}</p>
      ${handedOverAt ? html`<p class="soft">${texts.handedOver(formatDay(handedOverAt))}</p>` : nothing}
      ${
        toldAt
          ? html`<p class="soft">${texts.toldAt(formatDay(toldAt))}</p>`
          : html`<div class="actions">
              <button
                type="button"
                class="quiet"
                aria-label=${texts.markToldTo(name)}
                ?disabled=${this.isBusy}
                @click=${() => void this.#tell(notice)}
              >
                ${texts.markTold}
              </button>
              <button type="button" class="link" aria-label=${texts.copyOf(name)} @click=${() => void this.#copy(text)}>
                ${texts.copy}
              </button>
            </div>`
      }
    </li>`;
  }

  #choose(told: 'no' | 'yes'): void {
    this.told = told;
    void this.#load();
  }

  #load(): Promise<void> {
    const query = new URLSearchParams({ event: this.eventId, told: this.told, limit: '50' });
    return this.#list.load((cursor) => `/staff/notices?${query.toString()}${cursor && `&cursor=${cursor}`}`);
  }

  async #copy(text: string): Promise<void> {
    const texts = peopleTexts();
    try {
      await navigator.clipboard.writeText(text);
      this.#announcer.say(texts.copied);
    } catch {
      this.#announcer.say(texts.notCopied, 'assertive');
    }
  }

  /** The one that is told leaves the list, and the focus goes on to the next. */
  async #tell(notice: StaffNotice): Promise<void> {
    this.isBusy = true;
    const answer = await this.client.change({ method: 'POST', path: `/staff/notices/${notice.id}/told`, body: {} });
    this.isBusy = false;
    this.fault = answer.kind === 'ok' || answer.kind === 'changed' ? undefined : answer;
    if (this.fault) {
      this.#focus.moveTo('[data-fault]');
      return;
    }
    const { items } = this.#list;
    const next = items[items.indexOf(notice) + 1] ?? items[items.indexOf(notice) - 1];
    // Those of the next pages have moved up.
    if (items.length === 1 && (this.#list.hasNext || this.#list.hasPrevious)) void this.#load();
    else this.#list.replace(items.filter((item) => item !== notice));
    this.#announcer.say(peopleTexts().isTold(nameOf(notice)));
    this.#focus.moveTo(next ? `[data-notice="${next.id}"] button` : 'h2');
  }
}

defineElement('desk-event-notices', EventNotices);

declare global {
  interface HTMLElementTagNameMap {
    'desk-event-notices': EventNotices;
  }
}
