import { LazyModule } from '../../src/controllers/lazy-module.js';
import type { Settings } from '../../src/controllers/settings.js';
import { isFollowUp, modeOf, repliesOf } from './feedback-settings.js';
import type { FormPart } from './feedback-state.js';
import type { Prompt } from './prompt.js';

/** What is fetched when it is needed: at the first touch, at a press, or because a setting asks for it. Each module makes its part by `open`. */
export const makeLazyParts = (prompt: Prompt) => {
  const lazy = <T>(fetchModule: () => Promise<{ readonly open: (prompt: Prompt) => T | Promise<T> }>) =>
    new LazyModule(prompt, async () => (await fetchModule()).open(prompt));
  return {
    submit: lazy(() => import('./submit/submit-flow.js')),
    reply: lazy(() => import('./reply/reply.js')),
    privacy: lazy(() => import('./privacy/privacy.js')),
    'other-services': lazy(() => import('./other-services/signposts.js')),
    questionSets: lazy(() => import('./question-sets/question-sets.js')),
    steps: lazy(() => import('./steps/steps.js')),
    presentation: lazy(() => import('./presentation/presentation.js')),
    organiserNotices: lazy(() => import('./form/organiser-notices.js')),
    paper: lazy(() => import('./paper/paper-offer.js')),
    followUp: lazy(() => import('../shared/follow-up/follow-up.js')),
    kiosk: lazy(() => import('./kiosk/kiosk.js')),
    drafts: lazy(() => import('./drafts/draft-keeper.js')),
    outbox: lazy(() => import('./outbox/feedback-outbox.js')),
  };
};

export type LazyParts = ReturnType<typeof makeLazyParts>;

/** The parts that the widget waits for with these settings. Most pages need none. */
export const neededParts = (parts: LazyParts, settings: Settings, isDefaultSet: boolean): readonly LazyModule<unknown>[] => {
  const isKiosk = settings.flag('kiosk');
  const needsNotices = repliesOf(settings) !== 'offered' || settings.flag('closed') || settings.flag('care-unaffected');
  // On a screen that the next person uses, nothing is printed or kept for anybody. Nobody is kept from answering because an offer could not be had.
  const isOffered = (part: LazyModule<unknown>) => !isKiosk && !part.hasFailed;
  const needs: readonly (readonly [unknown, LazyModule<unknown>])[] = [
    [!isDefaultSet, parts.questionSets],
    [isFollowUp(settings), parts.followUp],
    [settings.flag('one-at-a-time'), parts.steps],
    [modeOf(settings) !== 'inline', parts.presentation],
    [needsNotices, parts.organiserNotices],
    [isKiosk, parts.kiosk],
    [isOffered(parts.paper) && settings.text('return-address'), parts.paper],
    [isOffered(parts.drafts) && settings.oneOf('keep-draft', ['tab']), parts.drafts],
    [isOffered(parts.outbox) && settings.oneOf('outbox', ['device']), parts.outbox],
  ];
  return needs.flatMap(([isNeeded, part]) => (isNeeded ? [part] : []));
};

/** Fetches what the person asked for by a press: a failure must be shown. */
export const openPart = async (prompt: Prompt, parts: LazyParts, part: FormPart): Promise<void> => {
  const isHere = await parts[part].load();
  prompt.dispatch(isHere ? { type: 'part-loaded', part } : { type: 'part-unavailable', part, isSending: false });
};
