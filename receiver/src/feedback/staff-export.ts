import type { Hono } from 'hono';
import * as v from 'valibot';
import { Day, Id } from '../../../src/contract/common.js';
import { Feedback, FeedbackStatus } from '../../../src/contract/feedback.js';
import { csvDownload } from '../http/csv-download.js';
import { csvLine } from '../http/csv.js';
import { checkQuery, type Services } from '../http/route.js';
import { audit } from '../audit/audit.js';
import { exportFeedback, type ExportRow } from './export-repository.js';
import { ACTOR } from '../routes/staff-table.js';

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

/** One line an answer, so that sets of other questions fit one table. */
function linesOf(row: ExportRow, separator: ',' | ';'): string {
  const { reference, received_at: at, status, question_set: set, channel, language, respondent, about, context, marks } = row;
  const common = [
    ...[reference, at.toISOString(), status, set.instrument, set.id, set.version, channel, language, respondent ?? '', about ?? ''],
    ...[context.unit ?? '', context.service ?? '', row.passed_to ?? '', marks.join(' '), row.outcome_id ?? ''],
  ];
  const asText = (value: ExportRow['answers'][number]['value']) => (Array.isArray(value) ? value.join(' ') : String(value));
  return row.answers.map(({ question, value }) => csvLine([...common, question, asText(value)], separator)).join('');
}

async function* textOf(services: Services, query: Readonly<Record<string, string>>): AsyncGenerator<string> {
  const separator = query['separator'] === 'semicolon' ? ';' : ',';
  yield csvLine(COLUMNS, separator);
  const { status, channel, unit, passedTo, from, to } = query;
  for await (const rows of exportFeedback(services.database, { status, channel, unit, passedTo, from, to })) {
    yield rows.map((row) => linesOf(row, separator)).join('');
  }
}

/** Feedback as a table for a spreadsheet: answers without contacts. Its making is written to the audit before the first line. */
export const feedbackExport = {
  register: (app: Hono, services: Services) => {
    app.get('/staff/feedback.csv', async (context) => {
      const query = checkQuery(ExportQuery, context.req.query());
      await audit(services.database, { at: services.clock(), actor: ACTOR }, 'export', 'feedback', query);
      return csvDownload(textOf(services, query), 'feedback', services);
    });
  },
};
