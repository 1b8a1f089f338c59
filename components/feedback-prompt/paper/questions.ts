import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import { textLimit } from '../../../src/domain/visible.js';
import { msg, str } from '../../../src/localization/msg.js';
import { choicesOf, withHints } from '../form/question-types.js';
import { neededText } from '../question-sets/question-sets.js';
import { facePath } from '../form/face.js';

/** What a person writes on, by hand: some 60 characters fit a line. @param count lines */
export const lines = (count: number): TemplateResult[] => Array.from({ length: count }, () => html`<div class="line"></div>`);

/** A box to tick with its words. @param content a drawing before the words, a line to write on after them */
export const choice = (label: string, { before, after }: { readonly before?: unknown; readonly after?: unknown } = {}): TemplateResult =>
  html`<li class="choice"><span class="box"></span>${before}<span>${label}</span>${after}</li>`;

export const onlyOne = (): string => msg('Valitse yksi.', { desc: 'feedback-prompt-form: paper, one choice only' });

/** A question cannot be hidden on paper: its condition is in words. */
const condition = ({ questions }: QuestionSet, { when }: Question): TemplateResult | typeof nothing => {
  const index = questions.findIndex(({ id }) => id === when?.question);
  const asked = questions[index];
  if (!when || !asked) return nothing;
  const wanted = [when.is].flat();
  const words = choicesOf(asked).filter(({ value }) => wanted.includes(value));
  const answers = words.map(({ label }) => label).join(', ');
  return html`<p class="when">
    ${msg(str`Vastaa tähän, jos vastauksesi kysymykseen ${index + 1} on: ${answers}.`, {
      desc: 'feedback-prompt-form: paper, condition, number of the earlier question and its answers',
    })}
  </p>`;
};

/** A long limit gets many lines, but never a page: who writes more takes another paper. */
const textLines = (question: Question): TemplateResult => html`
  <p class="hint">
    ${msg('Jos tila ei riitä, jatka toiselle paperille.', { desc: 'feedback-prompt-form: paper, a text may go on elsewhere' })}
  </p>
  ${lines(Math.min(7, Math.max(3, Math.ceil(textLimit(question) / 300))))}
`;

const faceView = (value: number): TemplateResult => html`<svg viewBox="0 0 48 48" aria-hidden="true"><path d=${facePath(value)} /></svg>`;

const choices = (question: Question): TemplateResult => {
  const isScale = question.type === 'recommend';
  const rows = choicesOf(question).map(({ value, label }) =>
    choice(label, question.type === 'faces' ? { before: faceView(Number(value)) } : {}),
  );
  return html`<ul class=${isScale ? 'scale' : 'choices'}>
    ${rows}
  </ul>`;
};

/** One question with boxes or lines. How many may be chosen, and what the ends of a scale mean, is in words. @param index from 0 */
export const paperQuestion = (set: QuestionSet, plain: Question, index: number): TemplateResult => {
  const question = withHints(plain);
  const isSingle = question.type !== 'many-of' && question.type !== 'text';
  const hint = [neededText(plain), isSingle && onlyOne(), question.hint].filter(Boolean).join(' ');
  return html`<section class="question">
    <h2>${index + 1}. ${question.text}</h2>
    ${condition(set, question)} ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    ${question.type === 'text' ? textLines(question) : choices(question)}
  </section>`;
};
