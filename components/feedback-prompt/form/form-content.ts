import type { TemplateResult } from 'lit';
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import { msg } from '../../../src/localization/msg.js';
import { isReplyOffered, repliesOf, topicOf } from '../feedback-settings.js';
import type { Topic } from '../feedback-settings.js';
import { hasOtherWays } from '../host-page.js';
import type { LazyParts } from '../lazy-parts.js';
import type { Prompt } from '../prompt.js';
import type { FormContent } from './form-view.js';
import { replyOffer } from './reply-offer.js';
import { unavailablePanel } from './unavailable-panel.js';

/** The offer of a reply with its contact fields, or why nobody replies. */
const replyView = (prompt: Prompt, set: QuestionSet, parts: LazyParts, topic: Topic): TemplateResult | undefined => {
  const { settings, state } = prompt;
  if (!isReplyOffered(settings, set, topic))
    return set.id === 'child' ? undefined : parts.organiserNotices.value?.noReply(repliesOf(settings));
  const isWanted = state.answers.has('_reply');
  return replyOffer(isWanted, isWanted ? parts.reply.value?.contactView(prompt, topic, parts.submit.value?.errors) : undefined);
};

/** Of the two questions of the default set one is enough. Other sets say it themselves. */
const firstHint = ({ questions }: QuestionSet, question: Question): string | undefined =>
  question === questions[0] && questions.length === 2 && !questions.some(({ required }) => required)
    ? msg('Yksikin vastaus riittää.', { desc: 'feedback-prompt: hint at the first question' })
    : undefined;

/** What the form shows now: the widget's state, and what its parts say of it. @param again fetches again what could not be fetched */
export const formContent = (prompt: Prompt, set: QuestionSet, parts: LazyParts, again: () => void): FormContent => {
  const { settings, state } = prompt;
  const topic = topicOf(settings, state);
  const { panel, ...checked } = parts.submit.value?.formContent() ?? {};
  return {
    settings,
    set,
    answers: state.answers,
    hasOtherWays: hasOtherWays(prompt),
    panel: [state.stage.name === 'unavailable' ? unavailablePanel(again) : panel, parts.outbox.value?.panel()],
    privacy: parts.privacy.value?.(settings, isReplyOffered(settings, set, topic)),
    otherServices: parts['other-services'].value?.(topic, prompt),
    reply: replyView(prompt, set, parts, topic),
    promise: parts.organiserNotices.value?.careText(settings),
    firstHint: (question) => firstHint(set, question),
    ...checked,
    ...parts.questionSets.value?.formContent(set),
  };
};
