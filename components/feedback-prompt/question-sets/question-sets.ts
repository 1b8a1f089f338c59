/** Question sets other than the default one, and the types of questions that it does not have. Fetched when a page asks for one. */
import { html } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import { msg } from '../../../src/localization/msg.js';
import { languageOf } from '../form/form-view.js';
import type { FormContent } from '../form/form-view.js';
import { choiceQuestion } from '../form/question-types.js';
import { questionTypesStyles } from '../form/question-types.styles.js';
import { withPhoneLinks } from '../form/phone-links.js';
import { fetchFormTexts } from '../form/texts.js';
import type { Prompt } from '../prompt.js';
import { isDefault } from '../feedback-settings.js';
import { QuestionSetSource } from './question-set-source.js';

export const childHelpText = (): string =>
  msg('Onko sinulla paha olo tai pelottaako jokin? Soita Lasten ja nuorten puhelimeen 116 111.', {
    desc: 'feedback-prompt-form: helpline for children; its number in this language becomes a link',
  });

/** The helpline for children is always visible, below the line on urgent help, never behind a press. */
const childHelpline = (): TemplateResult => html`<p class="small"><slot name="child-help">${withPhoneLinks(childHelpText())}</slot></p>`;

/** Of more than two questions some may be skipped. Of two the form itself says that one is enough, and one alone must be answered. */
export const skippingText = ({ questions }: QuestionSet): string | undefined =>
  questions.length <= 2 || questions.some(({ required }) => required)
    ? undefined
    : msg('Voit jättää kysymyksiä väliin.', { desc: 'feedback-prompt-form: questions may be skipped' });

/** A required question says so: everywhere else anything may be left out. */
export const neededText = ({ required }: Question): string | undefined =>
  required ? msg('Tähän tarvitsemme vastauksen.', { desc: 'feedback-prompt-form: a required question' }) : undefined;

/** In our language, not in that of the questions. Of two questions none of which is required the form says itself what is needed. */
const firstHints = (set: QuestionSet): Partial<FormContent> => {
  if (set.questions.some(({ required }) => required)) return { firstHint: neededText };
  const text = skippingText(set);
  return text ? { firstHint: (question) => (question === set.questions[0] ? text : undefined) } : {};
};

export class QuestionSets implements ReactiveController {
  readonly #source: QuestionSetSource;

  constructor(private readonly prompt: Prompt) {
    this.#source = new QuestionSetSource(prompt);
    prompt.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.retry);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.retry);
  }

  hostUpdate(): void {
    const { settings, wantedSet } = this.prompt;
    if (!isDefault(wantedSet)) this.#source.request({ ...wantedSet, endpoint: settings.endpoint() });
  }

  /** The questions could not be fetched, and none are on screen. */
  get hasFailed(): boolean {
    return this.#source.hasFailed && !this.#source.set;
  }

  readonly retry = (): void => this.#source.retry();

  /** The set as it is shown; none while it is fetched for the first time, and when it cannot be used. */
  get set(): QuestionSet | undefined {
    return this.#source.set;
  }

  /** What the form shows for such a set besides its questions. */
  readonly formContent = (set: QuestionSet) => ({
    otherTypes: choiceQuestion,
    ...firstHints(set),
    source: set.source === undefined ? undefined : html`<p class="small soft" lang=${languageOf(set)}>${set.source}</p>`,
    helpline: set.id === 'child' ? childHelpline() : undefined,
  });
}

/** Rejects when its texts cannot be fetched in the page's language. */
export const open = async (prompt: Prompt): Promise<QuestionSets> => {
  await fetchFormTexts();
  addStyles(prompt, questionTypesStyles);
  return new QuestionSets(prompt);
};
