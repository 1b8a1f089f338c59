/** What a host page's listener of a `sote-…-send` event gets, before anything leaves the page. */
export interface SendDetail<Payload> {
  /** What is about to be sent, as the endpoint contract says. */
  readonly payload: Payload;
  /** Headers of the request; the listener may add its own, for example a CSRF token. */
  readonly headers: Record<string, string>;
  /** Takes the sending over: a promise of a `Response`, or of the contract's answer. Its rejection is shown as "not confirmed". */
  respondWith(answer: Promise<unknown>): void;
}

/** How the host decided: it sends by itself (`answer`), it stopped the sending, or the widget sends with these headers. */
export type Permission =
  | { readonly by: 'host'; readonly answer: Promise<unknown> }
  | { readonly by: 'nobody' }
  | { readonly by: 'widget'; readonly headers: Readonly<Record<string, string>> };

/** Asks the host page by a cancelable event whether, how and by whom something is sent. */
export const askHost = (element: EventTarget, type: string, payload: unknown): Permission => {
  let answer: Promise<unknown> | undefined;
  const headers: Record<string, string> = {};
  const detail: SendDetail<unknown> = {
    payload,
    headers,
    respondWith: (given) => {
      answer = Promise.resolve(given);
    },
  };
  const event = new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true });
  const isAllowed = element.dispatchEvent(event);
  if (answer) return { by: 'host', answer };
  return isAllowed ? { by: 'widget', headers } : { by: 'nobody' };
};
