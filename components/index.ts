/** Every widget, for consumers. Nothing inside the kit imports this file. */
export { EventSignup } from './event-signup/event-signup.js';
export type {
  SignupCancelSendEvent,
  SignupChangeSendEvent,
  SignupFailedEvent,
  SignupSendEvent,
  SignupSentEvent,
} from './event-signup/event-signup.events.js';
export { FeedbackPrompt } from './feedback-prompt/feedback-prompt.js';
export type { FeedbackFailedEvent, FeedbackSendEvent, FeedbackSentEvent } from './feedback-prompt/feedback-prompt.events.js';
export { ParticipationHouse } from './participation-house/participation-house.js';
export type { LevelActionEvent, LevelToggleEvent } from './participation-house/participation-house.events.js';
export { YouSaidWeDid } from './you-said-we-did/you-said-we-did.js';
export type { OutcomeAnswerFailedEvent, OutcomeAnswerSendEvent, OutcomeAnswerSentEvent } from './you-said-we-did/you-said-we-did.events.js';
