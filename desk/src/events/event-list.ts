import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { StaffEvent } from '../../../src/contract/staff-events.js';
import { EVENT_KINDS } from '../../../src/contract/vocabulary.js';
import { defineElement } from '../../../src/define-element.js';
import { formatInstant } from '../../../src/localization/dates.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { OpenEvent } from '../app/route.js';
import { common } from '../shared/common-texts.js';
import { headView, listView, pillsView } from '../shared/frames.js';
import { RemoteList } from '../shared/remote-list.js';
import { Names } from '../shared/staff-names.js';
import { deskStyles } from '../shared/styles.js';
import { deskLanguage } from '../shared/texts.js';
import { mayEdit } from '../session/session-state.js';
import type { Staff } from '../session/session-state.js';
import type { StaffClient } from '../transport/staff-client.js';
import { eventListStyles } from './events.styles.js';
import { eventStatusName, kindName } from './names.js';
import { eventsTexts } from './texts.js';

/** The address of an event that does not exist yet. */
export const NEW = 'new';

const WHEN = ['coming', 'draft', 'past'] as const;
type When = (typeof WHEN)[number];

/** Its words in the language of the desk, else in the first that it has. */
export const wordsOf = ({ body: { texts } }: StaffEvent): { readonly language: string; readonly title: string } => {
  const language = deskLanguage() in texts ? deskLanguage() : (Object.keys(texts)[0] ?? 'fi');
  return { language, title: texts[language]?.title ?? '' };
};

/** When it is next; of what is over, when it was last. */
const whenOf = ({ body: { dates } }: StaffEvent): string => {
  const texts = eventsTexts();
  const times = dates.map(({ starts }) => starts).toSorted((one, other) => Date.parse(one) - Date.parse(other));
  const next = times.find((starts) => Date.parse(starts) > Date.now()) ?? times.at(-1);
  if (next === undefined) return texts.noDate;
  return times.length > 1 ? texts.withMore(formatInstant(next), times.length - 1) : formatInstant(next);
};

const kindInWords = ({ kind, texts }: StaffEvent['body']): string => {
  const known = EVENT_KINDS.find((one) => one === kind);
  return texts[deskLanguage()]?.kindLabel ?? (known ? kindName(known) : kind);
};

/** How many have signed up, in words. */
export const countsOf = ({ signups }: StaffEvent): string => {
  const texts = eventsTexts();
  const states = (['confirmed', 'waiting', 'applied', 'drawn'] as const).filter((state) => signups[state] > 0);
  const words = states.map((state) => texts[state](signups[state])).join(', ') || texts.nobody;
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The events of one's units: those to come first. */
export class EventList extends LitElement {
  static override styles = [...deskStyles, ...eventListStyles];
  static override properties = { client: { attribute: false }, staff: { attribute: false }, when: { state: true } };

  client!: StaffClient;
  staff!: Staff;
  private when: When = 'coming';
  readonly #list = new RemoteList<StaffEvent>(this, () => this.client);
  readonly #names = new Names(this, () => this.client);

  constructor() {
    super();
    updateWithLanguage(this);
  }

  override firstUpdated(): void {
    void this.#load();
  }

  override render(): TemplateResult {
    const texts = eventsTexts();
    const create = mayEdit(this.staff)
      ? html`<button type="button" @click=${() => this.#open({ id: NEW })}>${texts.create}</button>`
      : nothing;
    const tabs = WHEN.map((when) => [when, texts[when]] as const);
    return html`${headView(texts.heading, texts.intro, create)}
      <div class="card">
        ${pillsView(texts.tabs, tabs, { chosen: this.when, choose: (when) => this.#choose(when) })}
        ${listView(this.#list, {
          empty: common().none,
          rows: (items) =>
            html`<ul class="events rows" aria-label=${texts.list}>
              ${items.map((event) => this.#row(event))}
            </ul>`,
        })}
      </div>`;
  }

  #row(event: StaffEvent): TemplateResult {
    const texts = eventsTexts();
    const { id, status, body } = event;
    const { language, title } = wordsOf(event);
    const facts = [kindInWords(body), body.unit ? this.#names.unit(body.unit) : ''].filter(Boolean);
    return html`<li>
      <button type="button" class="link event-name" lang=${language} @click=${() => this.#open({ id })}>${title}</button>
      <span class="when">${whenOf(event)}</span>
      <span class="facts">
        ${
          body.published === false
            ? html`<span class="pill draft">${texts.isDraft}</span>`
            : html`<span class="pill ${status}">${eventStatusName(status)}</span>`
        }
        <span class="soft">${facts.join(' · ')}</span>
      </span>
      ${
        body.signup.mode === 'none'
          ? nothing
          : html`<button type="button" class="link people" @click=${() => this.#open({ id, part: 'signups' })}>${countsOf(event)}</button>`
      }
    </li>`;
  }

  #choose(when: When): void {
    this.when = when;
    void this.#load();
  }

  #load(): Promise<void> {
    return this.#list.load((cursor) => `/staff/events?when=${this.when}&limit=50${cursor && `&cursor=${cursor}`}`);
  }

  #open(place: { readonly id: string; readonly part?: string }): void {
    this.dispatchEvent(new OpenEvent({ view: 'events', ...place }));
  }
}

defineElement('desk-event-list', EventList);

declare global {
  interface HTMLElementTagNameMap {
    'desk-event-list': EventList;
  }
}
