import type { Hono } from 'hono';
import * as v from 'valibot';
import { Day, Id } from '../../../src/contract/common.js';
import { Feedback, FeedbackStatus } from '../../../src/contract/feedback.js';
import { csvDownload } from '../http/csv.js';
import type { Services } from '../common/services.js';
import { checkQuery } from '../http/validation.js';
import { audit } from '../audit/audit.js';
import { exportFeedback, type ExportRow } from './export-repository.js';
import { ACTOR } from '../audit/audit.js';

const ExportQuery = v.object({
  status: v.optional(FeedbackStatus),
  channel: v.optional(Feedback.entries.channel),
  unit: v.optional(Id),
  passedTo: v.optional(Id),
  from: v.optional(Day),
  to: v.optional(Day),
  /** Spreadsheets of Finland and Sweden open a file with semicolons in columns; the standard has commas. */
  separator: v.optional(v.picklist(['comma', 'semicolon'])),
});

const COLUMNS = [
  ...['reference', 'receivedAt', 'status', 'instrument', 'questionSet', 'version', 'channel', 'language', 'respondent', 'about'],
  ...['unit', 'service', 'passedTo', 'marks', 'outcome', 'question', 'answer'],
];

type Row = (string | number)[];

/** One row for each answer, so that sets of different questions fit one table. */
function rowsOf(feedback: ExportRow): Row[] {
  const { reference, received_at: at, status, question_set: set, channel, language, respondent, about, context, marks } = feedback;
  const common = [
    ...[reference, at.toISOString(), status, set.instrument, set.id, set.version, channel, language, respondent ?? '', about ?? ''],
    ...[context.unit ?? '', context.service ?? '', feedback.passed_to ?? '', marks.join(' '), feedback.outcome_id ?? ''],
  ];
  return feedback.answers.map(({ question, value }) => [...common, question, Array.isArray(value) ? value.join(' ') : value]);
}

async function* readRows({ database }: Services, query: Readonly<Record<string, string>>): AsyncGenerator<Row> {
  const { status, channel, unit, passedTo, from, to } = query;
  for await (const chunk of exportFeedback(database, { status, channel, unit, passedTo, from, to })) {
    for (const feedback of chunk) yield* rowsOf(feedback);
  }
}

/** Feedback as a table for a spreadsheet: answers without contacts. Its making is written to the audit before the first line. */
export const feedbackExport = {
  register: (app: Hono, services: Services) => {
    app.get('/staff/feedback.csv', async (context) => {
      const query = checkQuery(ExportQuery, context.req.query());
      await audit(services.database, { at: services.clock(), actor: ACTOR }, 'export', 'feedback', query);
      const separator = query['separator'] === 'semicolon' ? ';' : ',';
      return csvDownload({ name: 'feedback', separator, columns: COLUMNS, rows: readRows(services, query) }, services.log);
    });
  },
};
