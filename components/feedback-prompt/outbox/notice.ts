import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Feedback } from '../../../src/contract/feedback.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { DAYS } from '../../../src/transport/outbox.js';
import type { Waiting } from '../../../src/transport/outbox.js';
import { isAllRefused } from './outbox-state.js';
import type { OutboxState } from './outbox-state.js';
import * as views from './views.js';

/** What was written in these answers, without what was chosen. */
export const textsIn = (waiting: readonly Waiting[], set: QuestionSet | undefined): readonly string[] => {
  const isText = (question: string) => (set?.questions.find(({ id }) => id === question)?.type ?? 'text') === 'text';
  const answers = waiting.flatMap(({ body }) => (JSON.parse(body) as Feedback).answers);
  return answers.flatMap(({ question, value }) => (typeof value === 'string' && isText(question) ? [value] : []));
};

const problemText = ({ problem }: OutboxState): string | undefined =>
  problem && (problem === 'not-sent' ? views.stillWaitingText() : views.notRemovedText());

/** What waits on this device, or its outcome. @param texts what was written, where it may be shown */
export const notice = (
  level: number,
  state: OutboxState,
  texts: readonly string[],
  actions: views.NoticeActions,
): TemplateResult | typeof nothing => {
  const { view, waiting } = state;
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
      if (isAllRefused(state)) return views.refusedNotice(level, texts, actions);
      const until = new Date(oldest.keptAt + DAYS * 86_400_000).toISOString();
      return views.waitingNotice(
        level,
        { count: waiting.length, until, isSending: view === 'sending', message: problemText(state) },
        actions,
      );
    }
  }
};
