/** One request as it goes out, with its path below the endpoint's base URL. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `undefined` when the text is not JSON. */
  readonly json: unknown;
}

/** One request and what came of it. Without an answer, `failure` says why. */
export interface Exchange {
  readonly request: SentRequest;
  readonly answer?: Answer;
  readonly failure?: string;
  readonly milliseconds: number;
}

export interface ClientOptions {
  /** Base URL of the endpoint, without a slash at its end. */
  readonly url: string;
  /** Goes as `Origin` with every request, as from a page of another origin. */
  readonly origin: string | undefined;
  /** Longest time for one whole answer, in milliseconds. */
  readonly timeLimit: number;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Hears about a wait that the endpoint asks for, so that nobody takes it for a program that hangs. */
  readonly onWait?: (seconds: number) => void;
}

const TOO_MANY = 429;
const LONGEST_WAIT = 60;
const MOST_WAITS = 3;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Node hides the reason of a failed request behind "fetch failed". */
const describeError = (error: unknown): string => {
  const { message, cause } = error as { message?: string; cause?: { code?: string; message?: string } };
  return `no answer: ${cause?.code ?? cause?.message ?? message ?? 'unknown error'}`;
};

/** Asks an endpoint as the widgets do (no cookies, no redirect followed, with a time limit) and keeps every exchange. */
export class Client {
  readonly exchanges: Exchange[] = [];

  constructor(private readonly options: ClientOptions) {}

  /** Never rejects. An endpoint that asks to wait (429 with `Retry-After`) is waited for, since the checks ask more often than a person does. */
  async send(request: SentRequest): Promise<Exchange> {
    const { origin, sleep, onWait } = this.options;
    const sent = origin === undefined ? request : { ...request, headers: { origin, ...request.headers } };
    for (let waits = 0; ; waits += 1) {
      const exchange = await this.#exchange(sent);
      this.exchanges.push(exchange);
      const seconds = Number(exchange.answer?.headers.get('retry-after') ?? NaN);
      if (exchange.answer?.status !== TOO_MANY || !(seconds <= LONGEST_WAIT) || waits === MOST_WAITS) return exchange;
      onWait?.(seconds);
      await sleep(seconds * 1000);
    }
  }

  async #exchange(request: SentRequest): Promise<Exchange> {
    const { url, fetch, timeLimit } = this.options;
    const { method, path, headers, body } = request;
    const end = new AbortController();
    const started = Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeOut = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve(`no whole answer within ${timeLimit / 1000} s`), timeLimit);
    });
    const ask = async (): Promise<Answer> => {
      const init: RequestInit = { method, headers, redirect: 'manual', credentials: 'omit', signal: end.signal };
      const response = await fetch(`${url}${path}`, body === undefined ? init : { ...init, body });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: parse(text) };
    };
    const result = await Promise.race([ask().catch(describeError), timeOut]);
    clearTimeout(timer);
    end.abort();
    const milliseconds = Date.now() - started;
    return typeof result === 'string' ? { request, failure: result, milliseconds } : { request, answer: result, milliseconds };
  }
}
