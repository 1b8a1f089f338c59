import type { LitElement } from 'lit';
import { LazyModule } from '../../src/controllers/lazy-module.js';
import type { Settings } from '../../src/controllers/settings.js';
import { isFollowUp, modeOf, repliesOf } from './feedback-settings.js';
import type { FeedbackEvent, FeedbackState, FormPart } from './feedback-state.js';

interface Widget {
  readonly host: LitElement;
  readonly settings: Settings;
  readonly dispatch: (event: FeedbackEvent) => void;
  readonly getState: () => FeedbackState;
}

/** What is fetched when it is needed: at the first touch, at a press, or because a setting asks for it. */
export const makeLazyParts = ({ host, settings, dispatch, getState }: Widget) => ({
  submit: new LazyModule(host, async () => new (await import('./submit/submit-flow.js')).SubmitFlow(host, settings, dispatch)),
  reply: new LazyModule(host, async () => (await import('./reply/reply.js')).openReply(host)),
  'other-services': new LazyModule(host, async () => (await import('./other-services/signposts.js')).openSignposts()),
  questionSets: new LazyModule(host, async () => (await import('./question-sets/question-sets.js')).openQuestionSets(host)),
  steps: new LazyModule(host, async () => (await import('./steps/steps.js')).openSteps(host)),
  presentation: new LazyModule(host, async () =>
    (await import('./presentation/presentation.js')).openPresentation(host, settings, () => dispatch({ type: 'closed' })),
  ),
  organiserNotices: new LazyModule(host, async () => (await import('./form/organiser-notices.js')).openOrganiserNotices()),
  paper: new LazyModule(host, async () => (await import('./paper/paper-offer.js')).openPaperOffer(host, settings)),
  followUp: new LazyModule(host, () => import('../shared/follow-up/follow-up.js')),
  kiosk: new LazyModule(host, async () => (await import('./kiosk/kiosk.js')).openKiosk(host, () => dispatch({ type: 'screen-cleared' }))),
  drafts: new LazyModule(host, async () => {
    const { DraftKeeper } = await import('./drafts/draft-keeper.js');
    const restore = (answers: FeedbackState['answers']) => dispatch({ type: 'draft-restored', answers });
    return new DraftKeeper(host, settings, () => getState().answers, restore);
  }),
  outbox: new LazyModule(host, async () => {
    const { FeedbackOutbox } = await import('./outbox/feedback-outbox.js');
    return new FeedbackOutbox(host, { settings, onKept: () => dispatch({ type: 'kept-on-device' }) });
  }),
});

export type LazyParts = ReturnType<typeof makeLazyParts>;

/** The parts without which the widget cannot be shown with these settings. Most pages need none. */
export const neededParts = (parts: LazyParts, settings: Settings, isDefaultSet: boolean): readonly LazyModule<unknown>[] => {
  const isKiosk = settings.flag('kiosk');
  const needsNotices =
    repliesOf(settings) !== 'offered' ||
    settings.flag('closed') ||
    settings.flag('care-unaffected') ||
    settings.text('results-url') !== undefined;
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

/** The part of the form that a person asked for, by its name in the state. */
export const formPart = (parts: LazyParts, name: FormPart): LazyModule<unknown> => parts[name];
