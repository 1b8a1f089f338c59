import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { defineElement } from '../../../src/define-element.js';
import { formatDay } from '../../../src/localization/dates.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { common } from '../shared/common-texts.js';
import { statusPill } from '../shared/icons.js';
import { keepFocus } from '../shared/keep-focus.js';
import { markName, statusName } from '../shared/names.js';
import { findSet } from '../shared/question-texts.js';
import { RemoteThing } from '../shared/remote-thing.js';
import { Names } from '../shared/staff-names.js';
import { absentView, conflictView, faultView } from '../shared/state-views.js';
import type { Difference } from '../shared/state-views.js';
import { deskStyles } from '../shared/styles.js';
import { deskLanguage } from '../shared/texts.js';
import { mayEdit } from '../session/session-state.js';
import type { Staff } from '../session/session-state.js';
import type { Change, StaffClient } from '../transport/staff-client.js';
import type { DeskContact, DeskFeedback, FixedText } from '../transport/staff-types.js';
import { answersView, contextView } from './content-view.js';
import { feedbackOneStyles } from './feedback-one.styles.js';
import { oneTexts } from './one-texts.js';
import { OutcomeChoice } from './outcome-choice.js';
import './redaction.js';
import type { RedactEvent } from './redaction.js';
import { focusAfterWork, initialWork, reduceWork } from './work-state.js';
import type { Work, WorkEvent } from './work-state.js';
import { workView } from './work-view.js';

const compare = (seen: DeskFeedback, now: DeskFeedback): readonly Difference[] => {
  const texts = oneTexts();
  const rows = [
    { name: texts.status, seen: statusName(seen.status), now: statusName(now.status) },
    { name: texts.marks, seen: seen.marks.map(markName).join(', '), now: now.marks.map(markName).join(', ') },
    { name: texts.passedTo, seen: seen.passedTo ?? '', now: now.passedTo ?? '' },
    { name: texts.outcome, seen: seen.outcome ?? '', now: now.outcome ?? '' },
    {
      name: texts.answers,
      seen: seen.answers.map(({ value }) => String(value)).join(' · '),
      now: now.answers.map(({ value }) => String(value)).join(' · '),
    },
  ];
  return rows.filter((row) => row.seen !== row.now);
};

/** One feedback with its whole context, and what staff do with it. */
export class FeedbackOne extends LitElement {
  static override styles = [...deskStyles, feedbackOneStyles];
  static override properties = {
    client: { attribute: false },
    staff: { attribute: false },
    reference: { attribute: false },
    work: { state: true },
    set: { state: true },
    fixedTexts: { state: true },
  };

  client!: StaffClient;
  staff!: Staff;
  reference = '';
  private work: Work = initialWork;
  private set: QuestionSet | undefined;
  private fixedTexts: readonly FixedText[] = [];
  readonly #feedback = new RemoteThing<DeskFeedback>(this, () => this.client);
  readonly #names = new Names(this, () => this.client);
  readonly #outcomes = new OutcomeChoice(
    this,
    () => this.client,
    () => this.#feedback.value !== undefined && mayEdit(this.staff),
  );
  readonly #announcer = new Announcer(this);
  readonly #focus = new FocusMover(this);

  constructor() {
    super();
    updateWithLanguage(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('reference')) void this.#load();
  }

  override firstUpdated(): void {
    if (mayEdit(this.staff)) void this.#loadTexts();
  }

  /** By the key `r`: the status alone, without a text. */
  markRead(): void {
    if (mayEdit(this.staff) && this.#feedback.value?.status === 'received') this.#saveStatus('read');
  }

  override render(): TemplateResult {
    const { state: remote } = this.#feedback;
    if (remote.stage !== 'shown') return absentView(remote.stage, { retry: () => this.#load() });
    const { value: feedback } = remote;
    const texts = oneTexts();
    const isEditor = mayEdit(this.staff);
    return html`<div class="head">
        <h1 tabindex="-1">${texts.title}</h1>
        <p>${statusPill(feedback.status)} <span class="soft">${texts.receivedAt(formatDay(feedback.receivedAt))}</span></p>
      </div>
      ${conflictView(remote, compare, { keepMine: this.#keepMine, takeTheirs: this.#takeTheirs })} ${faultView(remote.fault)}
      <div class="columns">
        <div class="card">
          ${feedback.about === 'accessibility' ? html`<p class="note">${texts.accessibility}</p>` : nothing}
          ${feedback.signals.trap ? html`<p class="note">${texts.robot}</p>` : nothing}
          <h2 class="unseen">${texts.answers}</h2>
          ${answersView(feedback, this.set, isEditor ? this.#redactionParts() : undefined)}
          ${contextView(feedback, (id) => this.#names.unit(id))}
        </div>
        ${isEditor ? this.#tools(feedback, remote.isSaving) : html`<p class="note">${common().readOnly}</p>`}
      </div>`;
  }

  #redactionParts(): Parameters<typeof answersView>[2] {
    const { redacting } = this.work;
    return {
      redacting,
      isSaving: this.#feedback.state.stage === 'shown' && this.#feedback.state.isSaving,
      open: (answer) => this.#dispatch({ type: 'redaction-opened', answer }),
      close: this.#closeRedaction,
      redact: this.#redact,
    };
  }

  #tools(feedback: DeskFeedback, isSaving: boolean): TemplateResult {
    return workView({
      work: this.work,
      feedback,
      isSaving,
      units: this.#names.units.filter(({ id }) => id !== (feedback.passedTo ?? feedback.context.unit)),
      fixedTexts: this.fixedTexts,
      outcomes: this.#outcomes,
      dispatch: (event) => this.#dispatch(event),
      save: (name) => this.#save(name),
      askContact: () => void this.#askContact(),
    });
  }

  #dispatch(event: WorkEvent): void {
    const before = this.work;
    this.work = reduceWork(before, event);
    const next = this.work === before ? undefined : focusAfterWork(event);
    if (next) this.#focus.moveTo(next);
  }

  get #path(): string {
    return `/staff/feedback/${this.reference}`;
  }

  async #load(): Promise<void> {
    this.work = initialWork;
    this.set = undefined;
    await this.#feedback.load(this.#path);
    const feedback = this.#feedback.value;
    if (!feedback) return;
    this.#dispatch({ type: 'shown', feedback });
    this.#focus.moveTo('h1');
    const set = await findSet(this.client.base, feedback.questionSet.id, deskLanguage());
    if (feedback.reference === this.reference) this.set = set;
  }

  async #loadTexts(): Promise<void> {
    const answer = await this.client.get<{ items: readonly FixedText[] }>('/staff/texts');
    if (answer.kind === 'ok') this.fixedTexts = answer.value.items;
  }

  #save(name: 'status' | 'marks' | 'pass' | 'outcome' | 'contact'): void {
    const { work } = this;
    switch (name) {
      case 'status':
        return this.#saveStatus(work.status, work.note);
      case 'marks':
        return void this.#change({ method: 'PUT', path: `${this.#path}/marks`, body: { marks: work.marks } });
      case 'pass':
        return void this.#change({ method: 'POST', path: `${this.#path}/pass-on`, body: { to: work.passTo } });
      case 'outcome':
        return void this.#change({ method: 'PUT', path: `${this.#path}/outcome`, body: { outcome: work.outcome || null } });
      case 'contact':
        return void this.#change({ method: 'POST', path: `${this.#path}/redactions`, body: { pointer: '/contact' } });
    }
  }

  #saveStatus(status: string, note = ''): void {
    void this.#change({ method: 'POST', path: `${this.#path}/status`, body: { status, ...(note && { note }) } }, false);
  }

  /** The focus stays on the button that was pressed, unless the button is gone; what was done is announced. */
  async #change(change: Change, readsBack = true): Promise<void> {
    const { reference } = this;
    const giveBack = keepFocus(this);
    if (await this.#feedback.save(change, readsBack)) this.#changed(giveBack);
    // Another one is open meanwhile; the list must know of this one all the same.
    else if (reference !== this.reference) this.#tellChanged();
    else this.#focus.moveTo('[data-conflict] h3, [data-fault]');
  }

  #changed(giveBack: () => Promise<void>, done = common().saved): void {
    const feedback = this.#feedback.value;
    if (!feedback) return;
    this.#dispatch({ type: 'shown', feedback });
    this.#announcer.say(done);
    this.#tellChanged();
    void giveBack();
  }

  #tellChanged(): void {
    this.dispatchEvent(new Event('desk-feedback-changed', { bubbles: true, composed: true }));
  }

  readonly #keepMine = (): void => {
    const giveBack = keepFocus(this);
    void this.#feedback.keepMine().then((isSaved) => {
      if (isSaved) this.#changed(giveBack);
      else this.#focus.moveTo('[data-conflict] h3, [data-fault]');
    });
  };

  readonly #takeTheirs = (): void => {
    const giveBack = keepFocus(this);
    this.#feedback.takeTheirs();
    this.#changed(giveBack, common().theirsTaken);
  };

  readonly #closeRedaction = (): void => {
    const { redacting } = this.work;
    this.#dispatch({ type: 'redaction-closed' });
    this.#focus.moveTo(`[data-answer="${String(redacting)}"] button`);
  };

  readonly #redact = ({ spans }: RedactEvent): void => {
    const pointer = `/answers/${String(this.work.redacting)}/value`;
    void this.#change({ method: 'POST', path: `${this.#path}/redactions`, body: { pointer, spans } });
  };

  async #askContact(): Promise<void> {
    const { reference } = this;
    const show = (contact: Work['contact']) => this.#dispatch({ type: 'contact', reference, contact });
    show({ stage: 'asking' });
    const answer = await this.client.get<DeskContact>(`${this.#path}/contact`);
    if (answer.kind === 'ok') show({ stage: 'shown', value: answer.value });
    else show({ stage: answer.kind === 'refused' && answer.status === 404 ? 'gone' : 'failed' });
    if (answer.kind === 'ok' && reference === this.reference) this.#announcer.say(oneTexts().contactShown);
  }
}

defineElement('desk-feedback-one', FeedbackOne);

declare global {
  interface HTMLElementTagNameMap {
    'desk-feedback-one': FeedbackOne;
  }
}
