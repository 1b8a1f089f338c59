import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { StaffEvent, StaffNeeds, StaffSignup } from '../../../src/contract/staff-events.js';
import { SIGNUP_STATES } from '../../../src/contract/vocabulary.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { defineElement } from '../../../src/define-element.js';
import { formatInstant } from '../../../src/localization/dates.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { common } from '../shared/common-texts.js';
import { listView, pillsView } from '../shared/frames.js';
import { languageName, wayName } from '../shared/names.js';
import { answerWords } from '../shared/question-texts.js';
import { RemoteList } from '../shared/remote-list.js';
import { shortDay } from '../shared/short-day.js';
import { deskStyles } from '../shared/styles.js';
import { mayEdit } from '../session/session-state.js';
import type { Staff } from '../session/session-state.js';
import type { StaffClient } from '../transport/staff-client.js';
import { peopleStyles } from './events.styles.js';
import { wordsOf } from './event-list.js';
import { attendanceName, needName, signupStateName } from './names.js';
import { peopleTexts } from './people-texts.js';

type SignupState = (typeof SIGNUP_STATES)[number];
type Needs = 'hidden' | 'asking' | 'failed' | readonly StaffNeeds[];

/** Who comes to an event. What they need is shown on request only, because each reading is in the audit. */
export class EventSignups extends LitElement {
  static override styles = [...deskStyles, ...peopleStyles];
  static override properties = {
    client: { attribute: false },
    staff: { attribute: false },
    event: { attribute: false },
    shown: { state: true },
    needs: { state: true },
  };

  client!: StaffClient;
  staff!: Staff;
  event!: StaffEvent;
  private shown: SignupState | '' = '';
  private needs: Needs = 'hidden';
  readonly #list = new RemoteList<StaffSignup>(this, () => this.client);
  readonly #focus = new FocusMover(this);

  constructor() {
    super();
    updateWithLanguage(this);
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('event')) void this.#load();
  }

  override render(): TemplateResult {
    const texts = peopleTexts();
    const isEditor = mayEdit(this.staff);
    return html`<div class="card">
      <h2 tabindex="-1">${texts.signups}</h2>
      ${this.#states()} ${isEditor ? this.#needsView() : nothing} ${this.#rows()} ${isEditor ? this.#files() : nothing}
    </div>`;
  }

  #states(): TemplateResult {
    const { signups } = this.event;
    const used = SIGNUP_STATES.filter((one) => signups[one] > 0 || one === this.shown);
    const pills = [['', common().all] as const, ...used.map((one) => [one, `${signupStateName(one)} ${signups[one]}`] as const)];
    return pillsView<SignupState | ''>(peopleTexts().state, pills, { chosen: this.shown, choose: (one) => this.#choose(one) });
  }

  #rows(): TemplateResult {
    const texts = peopleTexts();
    return listView(this.#list, {
      empty: texts.none,
      rows: (items) =>
        html`<ol class="people signups rows" aria-label=${texts.signupList}>
          ${items.map((signup) => this.#row(signup))}
        </ol>`,
    });
  }

  #row(signup: StaffSignup): TemplateResult {
    const texts = peopleTexts();
    const { name, reference, contact, attendance, companions, supportPerson, onBehalfOf, needsTold, language, receivedAt } = signup;
    const facts = [
      attendanceName(attendance),
      companions > 0 ? texts.withCompanions(companions) : '',
      supportPerson ? texts.supportPerson : '',
      onBehalfOf ? `${texts.behalf}: ${onBehalfOf}` : '',
      languageName(language),
      shortDay(receivedAt),
    ];
    const shownName = name ?? (mayEdit(this.staff) ? texts.noName : texts.hiddenName);
    return html`<li>
      <div>
        <p class="who"><strong>${shownName}</strong> <span class="soft code">${reference}</span></p>
        ${contact ? html`<p>${wayName(contact.way)}: ${contact.value}</p>` : nothing}
        ${needsTold ? html`<p><span class="tag">${texts.needsTold}</span></p>` : nothing}
      </div>
      <div>
        ${this.#dates(signup)}
        <p class="soft">${facts.filter(Boolean).join(' · ')}</p>
        ${this.#said(signup)}
      </div>
    </li>`;
  }

  /** With one date only its state; with several, which. */
  #dates({ dates }: StaffSignup): readonly TemplateResult[] {
    const known = this.event.body.dates;
    return dates.map(
      ({ id, state: now }) =>
        html`<p class="who">
          <span class="pill ${now}">${signupStateName(now)}</span>
          ${known.length > 1 ? html`<span>${formatInstant(known.find((date) => date.id === id)?.starts ?? this.event.updatedAt)}</span>` : nothing}
        </p>`,
    );
  }

  #said({ answers = [], topic, language }: StaffSignup): TemplateResult | typeof nothing {
    if (answers.length === 0 && !topic) return nothing;
    const { body } = this.event;
    const questions = (body.texts[wordsOf(this.event).language] ?? Object.values(body.texts)[0])?.questions ?? [];
    return html`<details>
      <summary>${answers.length > 0 ? peopleTexts().answers : peopleTexts().topic}</summary>
      <dl>
        ${answers.map(({ question, value }) => {
          const known = questions.find(({ id }) => id === question);
          return html`<dt>${known?.text ?? question}</dt>
            <dd lang=${language}>${answerWords(known, value)}</dd>`;
        })}
        ${
          topic
            ? html`<dt>${peopleTexts().topic}</dt>
                <dd lang=${language}>${topic}</dd>`
            : nothing
        }
      </dl>
    </details>`;
  }

  #needsView(): TemplateResult {
    const texts = peopleTexts();
    const { needs } = this;
    if (needs === 'hidden' || needs === 'asking' || needs === 'failed') {
      return html`<p class="hint" id="needs-hint">${texts.needsHint}</p>
        ${needs === 'failed' ? html`<p class="message" role="alert">${common().failed}</p>` : nothing}
        <button
          type="button"
          class="quiet"
          data-needs
          aria-describedby="needs-hint"
          ?disabled=${needs === 'asking'}
          @click=${this.#askNeeds}
        >
          ${texts.showNeeds}
        </button>`;
    }
    return html`<section class="needs" aria-labelledby="needs-heading">
      <h3 id="needs-heading" tabindex="-1">${texts.needs}</h3>
      ${needs.length === 0 ? html`<p>${texts.noNeeds}</p>` : nothing}
      <ul class="people rows">
        ${needs.map(
          ({ name, reference, contact, needs: named, other }) =>
            html`<li>
              <p class="who"><strong>${name}</strong> <span class="soft code">${reference}</span></p>
              <ul>
                ${named.map((need) => html`<li>${needName(need)}</li>`)} ${other ? html`<li class="words">${other}</li>` : nothing}
              </ul>
              <p class="soft">${wayName(contact.way)}: ${contact.value}</p>
            </li>`,
        )}
      </ul>
      <button type="button" class="link" @click=${this.#hideNeeds}>${texts.hideNeeds}</button>
    </section>`;
  }

  #files(): TemplateResult {
    const texts = peopleTexts();
    const address = `${this.client.base}/staff/events/${encodeURIComponent(this.event.id)}/signups.csv?separator=semicolon`;
    return html`<p class="who gap">
      <a href=${address} download>${texts.csv}</a> <a href=${`${address}&with=contacts`} download>${texts.csvContacts}</a>
    </p>`;
  }

  #choose(shown: SignupState | ''): void {
    this.shown = shown;
    void this.#load();
  }

  #load(): Promise<void> {
    const query = new URLSearchParams({ limit: '50', ...(this.shown && { state: this.shown }) });
    const path = `/staff/events/${encodeURIComponent(this.event.id)}/signups`;
    return this.#list.load((cursor) => `${path}?${query.toString()}${cursor && `&cursor=${cursor}`}`);
  }

  readonly #askNeeds = async (): Promise<void> => {
    this.needs = 'asking';
    const answer = await this.client.get<{ items: readonly StaffNeeds[] }>(`/staff/events/${encodeURIComponent(this.event.id)}/needs`);
    this.needs = answer.kind === 'ok' ? answer.value.items : 'failed';
    this.#focus.moveTo(answer.kind === 'ok' ? '#needs-heading' : '[data-needs]');
  };

  readonly #hideNeeds = (): void => {
    this.needs = 'hidden';
    this.#focus.moveTo('[data-needs]');
  };
}

defineElement('desk-event-signups', EventSignups);

declare global {
  interface HTMLElementTagNameMap {
    'desk-event-signups': EventSignups;
  }
}
