import { content as finnish } from '../../../locales/generated/feedback-prompt.fi.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { contentOf, currentLocale } from '../../../src/localization/localization.js';
import { ask } from '../../../src/transport/ask.js';
import { browserRuntime } from '../../../src/transport/browser.js';
import type { PromptHost } from '../prompt-host.js';
import { fetchBuiltIn } from './texts.js';

/** What the host gave, before it is checked, or why there is nothing. `where` stands in the message to the web team. */
type Given = { readonly where: string; readonly input: unknown } | { readonly where: string; readonly fault: string };

const BUILT_IN = ['service', 'experience', 'child', 'family-or-friend', 'event', 'page', 'accessibility'];

/** Several sets in one list are one set in several languages: the page's (plain Finnish where there is no easy one), else the first. */
const inLanguage = (input: unknown): unknown => {
  if (!Array.isArray(input)) return input;
  const sets: unknown[] = input;
  const inTag = (tag: string) => sets.find((set) => (set as Partial<QuestionSet> | null)?.language === tag);
  return inTag(currentLocale()) ?? inTag(currentLocale().slice(0, 2)) ?? sets[0];
};

const readScript = (text: string): Given => {
  const where = 'inside the element';
  try {
    return { where, input: inLanguage(JSON.parse(text)) };
  } catch (error) {
    return { where, fault: `It is not JSON: ${String(error)}` };
  }
};

/** Where the questions come from: inside the element, the kit's own, an address, or the endpoint (DESIGN: `question-set`). */
export class SetSource {
  #set: QuestionSet | undefined;
  #asked: string | undefined;

  constructor(private readonly host: PromptHost) {}

  /** The set to show. While one in another language is fetched, the one before stays, so that nobody's place is lost. */
  get set(): QuestionSet | undefined {
    const { host } = this;
    const script = host.querySelector(':scope > script[type="application/json"]')?.textContent;
    const usual = host.given('mode') === 'compact' ? 'page' : 'visit';
    const id = host.given('about') ?? host.given('question-set') ?? usual;
    const key = JSON.stringify([host.given('about') ? id : (script ?? id), host.given('endpoint'), currentLocale()]);
    if (key !== this.#asked) {
      this.#asked = key;
      void this.#load(key, id, host.given('about') ? undefined : script);
    }
    return this.#set;
  }

  async #load(key: string, id: string, script: string | undefined): Promise<void> {
    const got = await this.#find(id, script).catch(() => undefined);
    if (key !== this.#asked) return;
    if (got) this.#set = 'set' in got ? got.set : undefined;
    else addEventListener('online', () => this.#again(), { once: true });
    this.host.requestUpdate();
  }

  /** What could not be had is asked for once more when the network is back. */
  #again(): void {
    this.#asked = undefined;
    this.host.requestUpdate();
  }

  async #find(id: string, script: string | undefined): Promise<{ readonly set?: QuestionSet } | undefined> {
    if (script === undefined) {
      const usual = contentOf('feedback-prompt', finnish).sets[id];
      if (usual) return { set: usual };
      if (BUILT_IN.includes(id)) {
        const set = await fetchBuiltIn(id);
        return set && { set };
      }
    }
    const given = script === undefined ? await this.#fetch(id) : readScript(script);
    return this.#check(given);
  }

  async #fetch(id: string): Promise<Given> {
    const isAddress = id.includes('/');
    const endpoint = this.host.given('endpoint')?.replace(/\/+$/, '');
    const where = isAddress ? `at ${id}` : `"${id}" of the endpoint`;
    if (!isAddress && !endpoint) return { where, fault: 'There is no endpoint to ask it from, and no such set is built in.' };
    const url = isAddress
      ? new URL(id, document.baseURI).href
      : `${endpoint ?? ''}/surveys/${encodeURIComponent(id)}?lang=${currentLocale()}`;
    const asked = await ask({ url, read: (body) => (body as object | null) ?? undefined }, browserRuntime());
    if (asked.kind === 'got') return { where, input: inLanguage(asked.value) };
    const reasons = { missing: 'There is none (404).', refused: 'It was refused.', failed: 'It could not be fetched.' };
    return { where, fault: reasons[asked.kind] };
  }

  /** A set that cannot be used is told to the web team, all at once; the person sees what stands inside the element. */
  async #check(given: Given): Promise<{ readonly set?: QuestionSet }> {
    const explained =
      'input' in given
        ? (await import('../../../src/domain/question-set.js')).explainQuestionSet(given.input)
        : { faults: [{ pointer: '', detail: given.fault }] };
    if ('set' in explained) return explained;
    const lines = explained.faults.map(({ pointer, detail }) => `  ${pointer ? `${pointer}: ` : ''}${detail}`);
    console.error(`sote-feedback-prompt: the question set ${given.where} cannot be used.\n${lines.join('\n')}`);
    return {};
  }
}
