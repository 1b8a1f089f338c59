import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Feedback } from '../../../src/contract/feedback.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { DAYS } from '../../../src/transport/outbox.js';
import type { Waiting } from '../../../src/transport/outbox.js';
import * as views from './views.js';

/** What the notice above the questions is about. */
export type View = 'waiting' | 'sending' | 'asking-to-remove' | 'sent' | 'removed' | 'gone';

export interface NoticeState {
  readonly view: View;
  /** Oldest first. */
  readonly waiting: readonly Waiting[];
  /** The codes of those that arrived. */
  readonly references: readonly string[];
  /** The outcome of the last try, when the person asked for it. */
  readonly message: string | undefined;
  /** What was written, where it may be shown. */
  readonly texts: readonly string[];
}

/** What was written in these answers, without what was chosen. */
export const textsIn = (waiting: readonly Waiting[], set: QuestionSet | undefined): readonly string[] => {
  const isText = (question: string) => (set?.questions.find(({ id }) => id === question)?.type ?? 'text') === 'text';
  const answers = waiting.flatMap(({ body }) => (JSON.parse(body) as Feedback).answers);
  return answers.flatMap(({ question, value }) => (typeof value === 'string' && isText(question) ? [value] : []));
};

/** What waits on this device, or its outcome. */
export const notice = (level: number, state: NoticeState, actions: views.NoticeActions): TemplateResult | typeof nothing => {
  const { view, waiting, message } = state;
  const [oldest] = waiting;
  switch (view) {
    case 'sent':
      return views.sentNotice(level, state.references, actions);
    case 'removed':
      return views.plainNotice(level, views.removedText(), actions);
    case 'gone':
      return views.plainNotice(level, views.goneText(), actions);
    case 'asking-to-remove':
      return views.removeQuestion(level, waiting.length, actions);
    default: {
      if (!oldest) return nothing;
      if (waiting.every(({ isRefused }) => isRefused)) return views.refusedNotice(level, state.texts, actions);
      const until = new Date(oldest.keptAt + DAYS * 86_400_000).toISOString();
      return views.waitingNotice(level, { count: waiting.length, until, isSending: view === 'sending', message }, actions);
    }
  }
};
