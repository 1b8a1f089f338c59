import type { Migration } from 'kysely/migration';
import * as feedback from './0001-feedback.js';
import * as outcomes from './0002-outcomes.js';
import * as events from './0003-events.js';
import * as staffDesk from './0004-staff-desk.js';
import * as outcomeChanges from './0005-outcome-changes.js';
import * as replyNotices from './0006-reply-notices.js';
import * as feedbackKeys from './0007-feedback-keys.js';
import * as searchedWords from './0008-searched-words.js';
import * as passedOn from './0009-passed-on.js';
import * as draftNames from './0010-draft-names.js';
import * as draftSteps from './0011-draft-steps.js';
import * as staffSessions from './0013-staff-sessions.js';
import * as waitingByAdding from './0014-waiting-by-adding.js';
import * as signupCounts from './0015-signup-counts.js';

/** Every change of the tables, in order. A published one is never edited: a further change is a further module. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-feedback': feedback,
  '0002-outcomes': outcomes,
  '0003-events': events,
  '0004-staff-desk': staffDesk,
  '0005-outcome-changes': outcomeChanges,
  '0006-reply-notices': replyNotices,
  '0007-feedback-keys': feedbackKeys,
  '0008-searched-words': searchedWords,
  '0009-passed-on': passedOn,
  '0010-draft-names': draftNames,
  '0011-draft-steps': draftSteps,
  '0013-staff-sessions': staffSessions,
  '0014-waiting-by-adding': waitingByAdding,
  '0015-signup-counts': signupCounts,
};
