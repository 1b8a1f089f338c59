import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { isReplyOffered, repliesOf, topicOf } from '../feedback-settings.js';
import { hasOtherWays } from '../host-page.js';
import type { LazyParts } from '../lazy-parts.js';
import type { Prompt } from '../prompt.js';
import type { FormContent } from './form-view.js';
import { replyOffer } from './reply-offer.js';
import { unavailablePanel } from './unavailable-panel.js';

interface Options {
  readonly set: QuestionSet;
  readonly parts: LazyParts;
  /** What waits on the device. */
  readonly waiting: unknown;
  /** Fetches again what could not be fetched. */
  readonly again: () => void;
}

/** The offer of a reply with its contact fields, or why nobody replies. */
const replyView = ({ settings, state }: Prompt, { set, parts }: Options): TemplateResult | undefined => {
  const topic = topicOf(settings, state);
  if (!isReplyOffered(settings, set, topic))
    return set.id === 'child' ? undefined : parts.organiserNotices.value?.noReply(repliesOf(settings));
  const isWanted = state.answers.has('_reply');
  const errorAt = (field: string) => parts.submit.value?.errors.get(field);
  return replyOffer(isWanted, isWanted ? parts.reply.value?.contactView(state.answers, settings, topic, errorAt) : undefined);
};

/** Of the two questions of the default set one is enough. Other sets say it themselves. */
const firstHint = ({ questions }: QuestionSet): string | undefined =>
  questions.length === 2 && !questions.some(({ required }) => required)
    ? msg('Yksikin vastaus riittää.', { desc: 'feedback-prompt: hint at the first question' })
    : undefined;

/** What the form shows now: the widget's state, and what its parts say of it. */
export const formContent = (prompt: Prompt, options: Options): FormContent => {
  const { settings, state } = prompt;
  const { set, parts, waiting, again } = options;
  const topic = topicOf(settings, state);
  const { submit, privacy, organiserNotices, questionSets, 'other-services': otherServices } = parts;
  const { panel, ...checked } = submit.value?.formContent() ?? {};
  return {
    settings,
    set,
    answers: state.answers,
    clear: (question) => prompt.dispatch({ type: 'answered', question, value: undefined, isCleared: true }),
    hasOtherWays: hasOtherWays(prompt),
    panel: [state.stage.name === 'unavailable' ? unavailablePanel(again) : panel, waiting],
    privacy: privacy.value?.(settings, isReplyOffered(settings, set, topic)),
    otherServices: otherServices.value?.(topic, prompt),
    reply: replyView(prompt, options),
    promise: organiserNotices.value?.careText(settings),
    firstHint: firstHint(set),
    ...checked,
    ...questionSets.value?.formContent(set),
  };
};
