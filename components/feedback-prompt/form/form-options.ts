/**
 * What a page gets by settings: other question sets and kinds of questions, one question at a time, the compact form, the dialog, and what
 * the host has confirmed. One chunk, asked for when such a setting is seen, so that the usual form pays nothing for it.
 */
import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { heading } from '../../shared/heading.js';
import type { Fault } from '../submit/fault.js';
import { openDevice } from '../kiosk/device.js';
import type { Device, DeviceHost } from '../kiosk/device-host.js';
import type { Press, PromptHost } from '../prompt-host.js';
import { askingView, ending } from './form-view.js';
import type { Asking } from './form-view.js';
import { adopt } from './adopt.js';
import { Dialog } from '../presentation/dialog.js';
import { moreStyles } from './form-options.styles.js';
import { childHelp, choiceText, hostNotice, noReply } from './host-notice.js';
import { PaperOffer } from '../paper/paper-offer.js';
import { choiceQuestion, choicesOf } from './question-types.js';
import { SetSource } from '../question-sets/source.js';
import { Steps } from '../steps/steps.js';
import { fetchMoreTexts } from './texts.js';

const fetchFollowUp = () => import('../../shared/follow-up/follow-up.js');

export class More {
  #source: SetSource;
  #steps: Steps;
  #dialog: Dialog;
  #paper: PaperOffer;
  /** Whether the compact form was opened. */
  #isOpen = false;

  constructor(
    private readonly host: PromptHost,
    private readonly device: Device,
  ) {
    this.#source = new SetSource(host);
    this.#steps = new Steps(host);
    this.#dialog = new Dialog(host);
    this.#paper = new PaperOffer(host);
  }

  /** The set to show; none while it is fetched for the first time, and when it cannot be used. */
  get set(): QuestionSet | undefined {
    const { set } = this.#source;
    return set && this.#withMarks(set);
  }

  /** What must be answered is said at the question, where anything may be left out. */
  #withMarks(set: QuestionSet): QuestionSet {
    if (!set.questions.some(({ required }) => required)) return set;
    const must = msg('Tähän tarvitsemme vastauksen.', { desc: 'feedback-prompt-form: a required question' });
    const mark = (hint: string | undefined) => [hint, must].filter(Boolean).join(' ');
    return { ...set, questions: set.questions.map((one) => (one.required ? { ...one, hint: mark(one.hint) } : one)) };
  }

  readonly form = (plain: Asking): TemplateResult => {
    const asking = this.#complete(plain);
    if (this.host.given('view') === 'follow-up') return this.#followUp();
    if (this.host.given('closed')) return html`${this.device.panel()} ${this.#closed(asking)}`;
    if (this.host.given('mode') === 'compact' && !this.#isOpen) return html`${this.device.panel()} ${this.#compact(asking.set)}`;
    return html`${this.host.given('one-at-a-time') ? this.#steps.view(asking) : askingView(asking)} ${this.#paper.view()}`;
  };

  #complete(asking: Asking): Asking {
    const { host } = this;
    const isChild = asking.set.id === 'child';
    const replies = host.given('replies') ?? 'offered';
    return {
      ...asking,
      panel: [asking.panel, this.device.panel()],
      notice: { ...asking.notice, more: hostNotice(host) },
      alert: isChild ? childHelp() : undefined,
      choice: choiceText(asking.set),
      otherKinds: choiceQuestion,
      // Nobody asks a child for contact details.
      reply: isChild ? undefined : replies === 'offered' || host.about ? asking.reply : noReply(replies),
    };
  }

  /** Where a feedback is, by its code: an element of its own, which is shown once it has come. */
  #followUp(): TemplateResult {
    fetchFollowUp().catch(() => undefined);
    return html`<sote-follow-up .endpoint=${this.host.given('endpoint')} .headingLevel=${this.host.level}></sote-follow-up>`;
  }

  #closed(asking: Asking): TemplateResult {
    return html`${heading(asking.notice.level, asking.set.title, true)}
      <p>${msg('Tähän kyselyyn ei voi enää vastata.', { desc: 'feedback-prompt-form: no answers are taken any more' })}</p>
      ${ending(asking, undefined)}`;
  }

  /** The first question alone. A yes or a no is kept and opens the rest; nothing is sent yet. */
  #compact(set: QuestionSet): TemplateResult {
    const [first] = set.questions;
    const answers = first?.type === 'yes-no' ? choicesOf(first) : [];
    const open = (value?: string) => {
      if (first && value) this.host.draft.set(first.id, value);
      this.open();
    };
    return html`<div class="compact" part="compact" role="group" aria-labelledby="compact">
      <p class="title" id="compact" tabindex="-1">${answers.length > 0 ? first?.text : set.title}</p>
      <div class="actions">
        ${
          answers.length > 0
            ? answers.map(
                ({ value, label }) => html`<button type="button" class="quiet" @click=${() => open(String(value))}>${label}</button>`,
              )
            : html`<button type="button" class="quiet" @click=${() => open()}>
                ${msg('Anna palautetta', { desc: 'feedback-prompt-form: opens the compact form' })}
              </button>`
        }
      </div>
    </div>`;
  }

  frame(surface: TemplateResult): TemplateResult {
    return this.#dialog.frame(surface);
  }

  /** Opens the compact form or the dialog. @param opener what was pressed, if anything */
  open(opener: Element | null = document.activeElement): void {
    this.#isOpen = true;
    if (this.host.given('mode') === 'dialog') this.#dialog.open(opener);
    this.host.focusOn('.title');
  }

  close(): void {
    this.#isOpen = false;
    this.#dialog.close();
    this.host.requestUpdate();
  }

  /** From the start for the next answer. */
  restart(): void {
    this.#isOpen = false;
    this.#steps.restart();
  }

  /** Brings the field on screen that a message leads to. */
  reveal(field: string): void {
    this.#steps.reveal(field);
  }

  /** Whether the press meant "next question": then the flow has nothing to send yet. */
  goOn(press: Press, faults: readonly Fault[]): boolean {
    press.takes = this.device.takes;
    return this.host.given('one-at-a-time') !== undefined && this.#steps.goOn(press, faults);
  }
}

/** Rejects when its texts cannot be had in the page's language. */
export const openMore = async (host: DeviceHost): Promise<More> => {
  const [device] = await Promise.all([openDevice(host), fetchMoreTexts(), host.given('view') === 'follow-up' && fetchFollowUp()]);
  adopt(host, moreStyles);
  return new More(host, device);
};
