import { LazyModule } from '../../src/controllers/lazy-module.js';
import type { Settings } from '../../src/controllers/settings.js';
import { isFollowUp, modeOf, repliesOf } from './feedback-settings.js';
import type { FormPart } from './feedback-state.js';
import type { Prompt } from './prompt.js';

/** What is fetched when it is needed: at the first touch, at a press, or because a setting asks for it. */
export const makeLazyParts = (prompt: Prompt) => {
  const lazy = <T>(fetchPart: () => Promise<T>) => new LazyModule(prompt, fetchPart);
  return {
    submit: lazy(async () => new (await import('./submit/submit-flow.js')).SubmitFlow(prompt)),
    reply: lazy(async () => (await import('./reply/reply.js')).openReply(prompt)),
    privacy: lazy(async () => (await import('./privacy/privacy.js')).openPrivacy(prompt)),
    'other-services': lazy(async () => (await import('./other-services/signposts.js')).openSignposts(prompt)),
    questionSets: lazy(async () => (await import('./question-sets/question-sets.js')).openQuestionSets(prompt)),
    steps: lazy(async () => (await import('./steps/steps.js')).openSteps(prompt)),
    presentation: lazy(async () => (await import('./presentation/presentation.js')).openPresentation(prompt)),
    organiserNotices: lazy(async () => (await import('./form/organiser-notices.js')).openOrganiserNotices()),
    paper: lazy(async () => (await import('./paper/paper-offer.js')).openPaperOffer(prompt)),
    followUp: lazy(async () => (await import('../shared/follow-up/follow-up.js')).openFollowUp()),
    kiosk: lazy(async () => (await import('./kiosk/kiosk.js')).openKiosk(prompt)),
    drafts: lazy(async () => new (await import('./drafts/draft-keeper.js')).DraftKeeper(prompt)),
    outbox: lazy(async () => {
      const { FeedbackOutbox } = await import('./outbox/feedback-outbox.js');
      return new FeedbackOutbox(prompt, { settings: prompt.settings, onKept: () => prompt.dispatch({ type: 'kept-on-device' }) });
    }),
  };
};

export type LazyParts = ReturnType<typeof makeLazyParts>;

/** The parts without which the widget cannot be shown with these settings. Most pages need none. */
export const neededParts = (parts: LazyParts, settings: Settings, isDefaultSet: boolean): readonly LazyModule<unknown>[] => {
  const isKiosk = settings.flag('kiosk');
  const needsNotices = repliesOf(settings) !== 'offered' || settings.flag('closed') || settings.flag('care-unaffected');
  // On a screen that the next person uses, nothing is printed or kept for anybody.
  const needs: readonly (readonly [boolean, LazyModule<unknown>])[] = [
    [!isDefaultSet, parts.questionSets],
    [isFollowUp(settings), parts.followUp],
    [settings.flag('one-at-a-time'), parts.steps],
    [modeOf(settings) !== 'inline', parts.presentation],
    [needsNotices, parts.organiserNotices],
    [isKiosk, parts.kiosk],
    [!isKiosk && settings.text('return-address') !== undefined, parts.paper],
    [!isKiosk && settings.oneOf('keep-draft', ['tab']) !== undefined, parts.drafts],
    [!isKiosk && settings.oneOf('outbox', ['device']) !== undefined, parts.outbox],
  ];
  return needs.flatMap(([isNeeded, part]) => (isNeeded ? [part] : []));
};

/** Fetches what the person asked for by a press: a failure must be shown. */
export const openPart = async (prompt: Prompt, parts: LazyParts, part: FormPart): Promise<void> => {
  const isHere = await parts[part].load();
  prompt.dispatch(isHere ? { type: 'part-loaded' } : { type: 'part-unavailable', part, isSending: false });
};
