import type { ReactiveControllerHost } from 'lit';
import type { EventFullOffer, SignupReceipt } from '../../../src/contract/signups.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { toSignup } from '../../../src/domain/signup-draft.js';
import type { SignupDraft, SignupField } from '../../../src/domain/signup-draft.js';
import { readOffer, readSignupReceipt } from '../../../src/domain/signup-reader.js';
import { makeKey } from '../../../src/transport/key.js';
import { PROBLEM_PREFIX } from '../../../src/contract/vocabulary.js';
import { emitFailed, emitSent } from '../event-signup.events.js';
import type { LastSending, Memory } from './session-drafts.js';
import { SignupChecks } from './validation.js';
import { Sender } from '../sender.js';
import type { Sent } from '../sender.js';
import { addressOf } from '../settings.js';
import type { Settings } from '../settings.js';

/** What is on screen. Until the receipt the form always stands, with what was typed. */
export type FormStage =
  'filling' | 'incomplete' | 'code-found' | 'code-removed' | 'reviewing' | 'sending' | 'not-confirmed' | 'refused' | 'full';

/** Where the fields of the sent body stand on the page, for a guard of the endpoint that is stricter than ours. */
const FIELDS: readonly (readonly [RegExp, SignupField])[] = [
  [/^\/name/, 'name'],
  [/^\/onBehalfOf/, 'behalf'],
  [/^\/contact/, 'value'],
  [/^\/supportNeeds\/other/, 'other-need'],
  [/^\/topic/, 'topic'],
];

/** The sending and what became of it. */
export class SignupFlow {
  readonly checks: SignupChecks;
  offer: EventFullOffer = { waitingList: { open: false }, otherDates: [] };
  /** What there was no room for: with anything changed it may be sent again. */
  refused: SignupDraft | undefined;
  why: 'no-endpoint' | 'signup-closed' | 'refused' = 'refused';
  readonly #sender: Sender<SignupReceipt>;

  /** @param host its memory outlives the form: who goes back and comes again still sends the same signup under the same key */
  constructor(private readonly host: ReactiveControllerHost & Element & { readonly memory: Memory }) {
    this.checks = new SignupChecks(host);
    this.#sender = new Sender(host, readSignupReceipt);
  }

  get status(): string {
    return this.#sender.status;
  }

  /** Whether the host page took the last sending over. */
  get isByHost(): boolean {
    return this.#sender.isByHost;
  }

  /** Sends, and gives the receipt or the stage that follows. Nothing = one is under way, or the host page stopped it. */
  async send(event: ShownEvent, draft: SignupDraft, settings: Settings, began: () => void): Promise<SignupReceipt | FormStage | undefined> {
    const { key, body } = this.#sending(event, draft, settings);
    const { endpoint } = settings;
    const url = endpoint && addressOf(endpoint, `/events/${encodeURIComponent(event.id)}/signups`);
    const sent = await this.#sender.send({ thing: 'signup', url, method: 'POST', key, payload: body }, began);
    if (!sent) return undefined;
    this.refused = draft;
    if (sent.kind !== 'confirmed') return this.#failed(sent, event);
    emitSent(this.host, 'signup', sent.value.dates);
    return sent.value;
  }

  #failed(sent: Exclude<Sent<SignupReceipt>, { readonly kind: 'confirmed' }>, event: ShownEvent): FormStage {
    if (sent.kind === 'stopped') return 'filling';
    if (sent.kind === 'not-confirmed') {
      emitFailed(this.host, 'signup', sent.reason);
      return 'not-confirmed';
    }
    // It was not stored: what is sent next is a new one.
    this.host.memory.sendings.delete(event.id);
    const type = sent.kind === 'refused' ? sent.problem.type.replace(PROBLEM_PREFIX, '') : sent.kind;
    const isKnown = type === 'no-endpoint' || type === 'signup-closed' || type === 'event-full';
    emitFailed(this.host, 'signup', isKnown ? type : 'refused');
    if (sent.kind === 'refused' && type === 'event-full') {
      this.offer = readOffer(sent.problem);
      return 'full';
    }
    if (sent.kind === 'refused' && type === 'personal-data') {
      const fields = (sent.problem.errors ?? []).map(({ pointer }) => this.#fieldAt(pointer, event));
      this.checks.codes = fields.map((field) => ({ parts: [{ field, start: 0, end: 0 }] }));
      if (fields.length > 0) return 'code-found';
    }
    this.why = type === 'no-endpoint' || type === 'signup-closed' ? type : 'refused';
    return 'refused';
  }

  #fieldAt(pointer: string, { questions = [] }: ShownEvent): SignupField {
    const found = FIELDS.find(([pattern]) => pattern.test(pointer))?.[1];
    return found ?? `q-${questions.find(({ type }) => type === 'text')?.id ?? ''}`;
  }

  #sending(event: ShownEvent, draft: SignupDraft, { basis, language }: Settings): LastSending {
    const body = toSignup(event, draft, basis, language);
    // The page's language may change between two tries: that makes it no other signup.
    const content = JSON.stringify({ ...body, language: '' });
    const { sendings } = this.host.memory;
    const last = sendings.get(event.id);
    if (last?.content === content) return last;
    const sending = { content, key: makeKey(), body };
    sendings.set(event.id, sending);
    return sending;
  }

  /** Whether something was changed since the last sending. */
  isEdited(event: ShownEvent, draft: SignupDraft, { basis }: Settings): boolean {
    const last = this.host.memory.sendings.get(event.id);
    return last !== undefined && last.content !== JSON.stringify({ ...toSignup(event, draft, basis, ''), language: '' });
  }
}
