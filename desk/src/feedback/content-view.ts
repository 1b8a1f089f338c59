import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { RESPONDENTS } from '../../../src/contract/vocabulary.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { formatDay } from '../../../src/localization/dates.js';
import { statusPill } from '../shared/icons.js';
import { channelName, languageName, respondentName } from '../shared/names.js';
import { answerWords, isWritten } from '../shared/question-texts.js';
import { deskLanguage } from '../shared/texts.js';
import type { DeskFeedback } from '../transport/staff-types.js';
import { oneTexts } from './one-texts.js';
import type { RedactEvent } from './redaction.js';

interface RedactionParts {
  readonly redacting: number | undefined;
  readonly isSaving: boolean;
  readonly open: (answer: number) => void;
  readonly close: () => void;
  readonly redact: (event: RedactEvent) => void;
}

/** The answers under their questions. @param redaction absent for those who only read */
export const answersView = (
  feedback: DeskFeedback,
  set: QuestionSet | undefined,
  redaction: RedactionParts | undefined,
): TemplateResult[] => {
  const texts = oneTexts();
  return feedback.answers.map(({ question: id, value }, index) => {
    const question = set?.questions.find((one) => one.id === id);
    const written = isWritten(question, value);
    const words = answerWords(question, value);
    return html`<div class="answer" data-answer=${index}>
      <h3>${question?.text ?? id}</h3>
      <p class="value words" lang=${written ? feedback.language : nothing}>${words}</p>
      ${
        written && redaction && redaction.redacting !== index
          ? html`<button type="button" class="link" @click=${() => redaction.open(index)}>${texts.redact}</button>`
          : nothing
      }
      ${
        written && redaction?.redacting === index
          ? html`<desk-redaction
              .text=${value}
              .language=${feedback.language}
              .saving=${redaction.isSaving}
              @desk-redact=${redaction.redact}
              @close=${redaction.close}
            ></desk-redaction>`
          : nothing
      }
    </div>`;
  });
};

const respondentWords = (respondent: string): string => {
  const known = RESPONDENTS.find((one) => one === respondent);
  return known ? respondentName(known) : respondent;
};

/** Where it came from, and what has happened to it. */
export const contextView = (feedback: DeskFeedback, unitName: (id: string) => string): TemplateResult => {
  const texts = oneTexts();
  const { context, channel, language, respondent, questionSet, replyBy, passedTo, history = [] } = feedback;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [texts.unit, context.unit && unitName(context.unit)],
    [texts.passedTo, passedTo && unitName(passedTo)],
    [texts.service, context.service],
    [texts.channel, channelName(channel)],
    [texts.language, languageName(language)],
    [texts.respondent, respondent && respondentWords(respondent)],
    [texts.replyBy, replyBy && formatDay(replyBy)],
    [texts.page, context.page],
    [texts.set, `${questionSet.id} ${questionSet.version}`],
  ];
  return html`<div class="answer">
      <h2>${texts.context}</h2>
      <dl>
        ${facts.map(([name, value]) =>
          value
            ? html`<dt>${name}</dt>
                <dd class="words">${value}</dd>`
            : nothing,
        )}
      </dl>
    </div>
    ${
      history.length === 0
        ? nothing
        : html`<div class="answer">
            <h2>${texts.history}</h2>
            <ol class="history" lang=${deskLanguage()}>
              ${history.map(({ at, status }) => html`<li>${statusPill(status)} <span class="soft">${formatDay(at)}</span></li>`)}
            </ol>
          </div>`
    }`;
};
