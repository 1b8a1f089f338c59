import type { OutcomeAnswer } from '../../../src/contract/outcomes.js';
import type { BetterAnswer } from '../../../src/contract/vocabulary.js';
import { submit } from '../../../src/controllers/submit-controller.js';
import type { SubmitOutcome } from '../../../src/controllers/submit-controller.js';
import { isInstant, isObject } from '../../../src/domain/shapes.js';
import { browserRuntime } from '../../../src/transport/browser.js';
import { IdempotentRequest } from '../../../src/transport/idempotent-request.js';
import { send } from '../../../src/transport/send.js';
import type { Read } from '../../../src/transport/send.js';
import type { Board } from '../board.js';
import type { AnswerResult } from '../board-state.js';
import { emitFailed, emitSent, SEND } from '../you-said-we-did.events.js';
import { toJson } from '../../../src/domain/to-json.js';

const readReceipt: Read<true> = (body, status) => (status === 201 && isObject(body) && isInstant(body['receivedAt'])) || undefined;

type Ended = Exclude<SubmitOutcome<true>, { readonly kind: 'stopped' }>;

const results: Readonly<Record<Ended['kind'], AnswerResult>> = {
  confirmed: 'thanked',
  refused: 'refused',
  'not-confirmed': 'unsure',
  'no-endpoint': 'unsure',
};

/** Sends the answers to "is it better now?": several cards may be on their way at once, each counted once. Nothing of them is stored. */
export class AnswerSender {
  readonly #requests = new Map<string, IdempotentRequest<OutcomeAnswer>>();
  #count = 0;

  constructor(private readonly board: Board) {}

  /** Sends the answer about one card, unless one was taken or is on its way. */
  async send(id: string, better: BetterAnswer): Promise<void> {
    const { board } = this;
    const before = board.state.answers.get(id)?.stage;
    if (before !== 'asked' && before !== 'unsure') return;
    const request = (this.#count += 1);
    const { key, body } = this.#requestOf(id).prepare(better, () => ({ better }));
    const endpoint = board.settings.endpoint();
    const url = endpoint && `${endpoint}/outcomes/${encodeURIComponent(id)}/answer`;
    const submission = { event: SEND, payload: { outcome: id, better }, url, key, read: readReceipt };
    const ended = await submit(board, submission, {
      onStart: () => board.dispatch({ type: 'answer-started', id, better, request }),
      // The event says which card it is; the endpoint has that in its address.
      send: (prepared) => send({ ...prepared, body: toJson(body) }, browserRuntime()),
    });
    if (ended.kind === 'stopped') return;
    board.dispatch({ type: 'answer-ended', id, request, result: results[ended.kind] });
    if (ended.kind === 'confirmed') emitSent(board);
    else emitFailed(board, ended.kind === 'not-confirmed' ? ended.reason : ended.kind);
  }

  /** The next person may answer too. */
  forget(): void {
    this.#requests.clear();
  }

  #requestOf(id: string): IdempotentRequest<OutcomeAnswer> {
    const request = this.#requests.get(id) ?? new IdempotentRequest<OutcomeAnswer>();
    this.#requests.set(id, request);
    return request;
  }
}
