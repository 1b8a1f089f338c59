import type { ReactiveControllerHost } from 'lit';
import { content as finnish } from '../../../locales/generated/feedback-prompt.fi.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { contentOf, currentLocale } from '../../../src/localization/localization.js';
import { ask } from '../../../src/transport/ask.js';
import { browserRuntime } from '../../../src/transport/browser.js';
import type { WantedSet } from '../feedback-settings.js';
import { fetchBuiltIn } from './texts.js';

/** A question set before it is checked, or why there is none. `where` is for the message to the web team. */
type Found =
  | { readonly where: string; readonly input: unknown }
  /** `isLost` = another try may find it. */
  | { readonly where: string; readonly fault: string; readonly isLost?: boolean };

const BUILT_IN = ['service', 'experience', 'child', 'family-or-friend', 'event', 'page', 'accessibility'];

/** Several sets in one list are one set in several languages: the page's (plain Finnish where there is no easy one), else the first. */
const inLanguage = (input: unknown): unknown => {
  if (!Array.isArray(input)) return input;
  const sets: unknown[] = input;
  const inTag = (tag: string) => sets.find((set) => (set as Partial<QuestionSet> | null)?.language === tag);
  return inTag(currentLocale()) ?? inTag(currentLocale().slice(0, 2)) ?? sets[0];
};

const readScript = (text: string): Found => {
  const where = 'inside the element';
  try {
    return { where, input: inLanguage(JSON.parse(text)) };
  } catch (error) {
    return { where, fault: `It is not JSON: ${String(error)}` };
  }
};

export interface QuestionSetRequest extends WantedSet {
  readonly endpoint: string | undefined;
}

/** Finds the questions: inside the element, among the built-in ones, at an address, or at the endpoint. */
export class QuestionSetSource {
  /** None while the first one is fetched, and when it cannot be used. One in another language takes its place once it is here. */
  set: QuestionSet | undefined;
  /** The last request could not be answered. */
  hasFailed = false;
  #isAsking = false;
  #requested: string | undefined;
  #last: QuestionSetRequest | undefined;
  /** The page's choice that `set` is of, whatever its language. */
  #shown: string | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Fetches a set unless it is here or on its way. The page's language is part of the request. */
  request(request: QuestionSetRequest): void {
    this.#last = request;
    const choice = [request.inside ?? request.id, request.endpoint].join('\n');
    const key = [choice, currentLocale()].join('\n');
    if (key === this.#requested) return;
    this.#requested = key;
    void this.#load(key, choice, request);
  }

  async #load(key: string, choice: string, request: QuestionSetRequest): Promise<void> {
    this.#isAsking = true;
    const found = await this.#find(request).catch(() => undefined);
    if (key !== this.#requested) return;
    this.#isAsking = false;
    this.hasFailed = !found;
    // Questions that somebody answers stay, in the language in which they are.
    if (found || choice !== this.#shown) this.set = found?.set;
    this.#shown = choice;
    this.host.requestUpdate();
  }

  /** Fetches once more what could not be fetched; until it is here nothing changes, and a button that was pressed keeps the focus. */
  retry(): void {
    if (!this.hasFailed || this.#isAsking || !this.#last) return;
    this.#requested = undefined;
    this.request(this.#last);
  }

  async #find({ id, inside, endpoint }: QuestionSetRequest): Promise<{ readonly set?: QuestionSet } | undefined> {
    if (inside !== undefined) return this.#check(readScript(inside));
    const usual = contentOf('feedback-prompt', finnish).sets[id];
    if (usual) return { set: usual };
    if (!BUILT_IN.includes(id)) return this.#check(await this.#fetch(id, endpoint));
    const set = await fetchBuiltIn(id);
    return set && { set };
  }

  async #fetch(id: string, endpoint: string | undefined): Promise<Found> {
    const isAddress = id.includes('/');
    const where = isAddress ? `at ${id}` : `"${id}" of the endpoint`;
    if (!isAddress && !endpoint) return { where, fault: 'There is no endpoint to ask it from, and no such set is built in.' };
    const url = isAddress
      ? new URL(id, document.baseURI).href
      : `${endpoint ?? ''}/surveys/${encodeURIComponent(id)}?lang=${currentLocale()}`;
    const asked = await ask({ url, read: (body) => (body as object | null) ?? undefined }, browserRuntime());
    if (asked.kind === 'got') return { where, input: inLanguage(asked.value) };
    const reasons = { missing: 'There is none (404).', refused: 'It was refused.', failed: 'It could not be fetched.' };
    return { where, fault: reasons[asked.kind], isLost: asked.kind === 'failed' };
  }

  /** Of a set that cannot be used the web team gets every fault at once; the person sees what is inside the element. */
  async #check(found: Found): Promise<{ readonly set?: QuestionSet } | undefined> {
    const explained =
      'input' in found
        ? (await import('../../../src/domain/question-set.js')).explainQuestionSet(found.input)
        : { faults: [{ pointer: '', detail: found.fault }] };
    if ('set' in explained) return explained;
    const lines = explained.faults.map(({ pointer, detail }) => `  ${pointer ? `${pointer}: ` : ''}${detail}`);
    console.error(`sote-feedback-prompt: the question set ${found.where} cannot be used.\n${lines.join('\n')}`);
    return 'isLost' in found && found.isLost ? undefined : {};
  }
}
