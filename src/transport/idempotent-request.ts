import { makeKey } from './key.js';

interface Prepared<Body> {
  readonly key: string;
  readonly body: Body;
}

/**
 * Gives the same content the same `Idempotency-Key` and body at every press of "Send", so that the endpoint stores it once. An edit makes it
 * another request.
 */
export class IdempotentRequest<Body> {
  #last: (Prepared<Body> & { readonly content: string }) | undefined;

  /** @param content what the person gave, in one text. What may change between two presses, such as the page's language, is left out. */
  prepare(content: string, makeBody: () => Body): Prepared<Body> {
    if (this.#last?.content !== content) this.#last = { content, key: makeKey(), body: makeBody() };
    return this.#last;
  }

  /** Whether the person has changed something since it was sent. */
  isEdited(content: string): boolean {
    return this.#last !== undefined && this.#last.content !== content;
  }

  /** A stored or refused request is over: what is sent next is a new one. */
  forget(): void {
    this.#last = undefined;
  }
}
