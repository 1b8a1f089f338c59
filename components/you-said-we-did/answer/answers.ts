import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { OutcomeAnswer } from '../../../src/contract/outcomes.js';
import type { Announcer } from '../../../src/controllers/announcer.js';
import { askHost } from '../../../src/controllers/send-event.js';
import { isInstant, isObject } from '../../../src/domain/shapes.js';
import { browserRuntime } from '../../../src/transport/browser.js';
import { makeKey } from '../../../src/transport/key.js';
import { respond } from '../../../src/transport/respond.js';
import { send } from '../../../src/transport/send.js';
import type { Outcome, Read } from '../../../src/transport/send.js';
import { emitFailed, emitSent, SEND } from '../you-said-we-did.events.js';
import { retryButton } from '../buttons.js';

type Better = OutcomeAnswer['better'];

interface Answer {
  readonly better: Better;
  /** The same with every try, so that it is counted once. */
  readonly key: string;
  readonly stage: 'sending' | 'thanked' | 'unsure' | 'refused';
}

const readReceipt: Read<true> = (body, status) => (status === 201 && isObject(body) && isInstant(body['receivedAt'])) || undefined;

const textOf = (stage: Answer['stage']): string => {
  switch (stage) {
    case 'sending':
      return msg('Lähetämme vastauksen.', { desc: 'you-said-we-did: is it better now, on its way' });
    case 'thanked':
      return msg('Vastauksesi on laskettu mukaan. Kiitos!', { desc: 'you-said-we-did: is it better now, counted' });
    case 'unsure':
      return msg('Emme tiedä vielä, tuliko vastauksesi perille. Yritä uudelleen. Se lasketaan vain kerran.', {
        desc: 'you-said-we-did: is it better now, not confirmed',
      });
    case 'refused':
      return msg('Vastausta ei voitu ottaa vastaan.', { desc: 'you-said-we-did: is it better now, refused' });
  }
};

/** The words take the focus, not the legend: Firefox gives it to no legend that has just come. */
const askView = (): TemplateResult =>
  html`<fieldset class="better no-print">
    <legend>
      <span data-answer tabindex="-1">
        ${msg('Onko asia nyt paremmin?', { desc: 'you-said-we-did: card, question on a change that was made' })}
      </span>
    </legend>
    <button type="button" class="quiet" data-act="yes">${msg('On', { desc: 'you-said-we-did: it is better now' })}</button>
    <button type="button" class="quiet" data-act="partly">${msg('Osittain', { desc: 'you-said-we-did: it is partly better now' })}</button>
    <button type="button" class="quiet" data-act="no">${msg('Ei ole', { desc: 'you-said-we-did: it is not better now' })}</button>
  </fieldset>`;

/** "Is it better now?" of every card, once for each while the page lives. Nothing of it is kept anywhere. */
export class Answers {
  readonly #asked = new Set<string>();
  readonly #answers = new Map<string, Answer>();

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly announcer: Announcer,
  ) {}

  /** Asks about a card. */
  ask(outcome: string): void {
    if (!this.#answers.has(outcome)) this.#asked.add(outcome);
    this.host.requestUpdate();
  }

  /** The next person may answer too. */
  forget(): void {
    this.#asked.clear();
    this.#answers.clear();
  }

  /** The question, or what became of the answer; `undefined` = it was not asked yet. */
  view(outcome: string, endpoint: string | undefined): TemplateResult | undefined {
    const answer = this.#answers.get(outcome);
    if (!answer && this.#asked.has(outcome)) return askView();
    return (
      answer &&
      html`<div class="actions no-print">
        <p data-answer tabindex="-1" .textContent=${textOf(answer.stage)}></p>
        ${answer.stage === 'unsure' ? retryButton(() => void this.give(outcome, answer.better, endpoint)) : nothing}
      </div>`
    );
  }

  /** Sends one answer, unless one was taken or is on its way. The view changes at once; how it ended is announced. */
  async give(outcome: string, better: Better, endpoint: string | undefined): Promise<void> {
    const before = this.#answers.get(outcome);
    if (before && before.stage !== 'unsure') return;
    const permission = askHost(this.host, SEND, { outcome, better });
    if (permission.by === 'nobody') return;
    const key = before?.key ?? makeKey();
    this.#show(outcome, { better, key, stage: 'sending' });
    const url = `${(endpoint ?? '').replace(/\/+$/, '')}/outcomes/${outcome}/answer`;
    const request = { url, key, body: JSON.stringify({ better }), read: readReceipt };
    const ended =
      permission.by === 'host'
        ? await respond(permission.answer, readReceipt)
        : await send({ ...request, headers: permission.headers }, browserRuntime());
    const stage = this.#ended(ended);
    this.#show(outcome, { better, key, stage });
    this.announcer.say(textOf(stage));
  }

  #ended(ended: Outcome<true>): Answer['stage'] {
    if (ended.kind === 'confirmed') emitSent(this.host);
    else emitFailed(this.host, ended.kind === 'refused' ? 'refused' : ended.reason);
    return ended.kind === 'confirmed' ? 'thanked' : ended.kind === 'refused' ? 'refused' : 'unsure';
  }

  #show(outcome: string, answer: Answer): void {
    this.#answers.set(outcome, answer);
    this.host.requestUpdate();
  }
}
