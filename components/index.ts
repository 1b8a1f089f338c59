/** Every widget, for consumers. Nothing inside the kit imports this file. */
export { FeedbackPrompt } from './feedback-prompt/feedback-prompt.js';
export type { FeedbackFailedEvent, FeedbackSendEvent, FeedbackSentEvent } from './feedback-prompt/feedback-prompt.events.js';
