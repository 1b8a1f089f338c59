import { staffRoutes } from '../../../src/contract/routes.js';
import { audit } from '../audit/audit.js';
import type { Services } from '../common/services.js';
import { csvDownload } from '../http/csv.js';
import { servedResponse } from '../http/route.js';
import type { Units } from '../staff/staff.js';
import { exportFeedback, type ExportRow } from './export-repository.js';

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

async function* readRows({ database }: Services, query: Readonly<Record<string, string>>, units: Units): AsyncGenerator<Row> {
  const { status, channel, unit, passedTo, from, to } = query;
  for await (const chunk of exportFeedback(database, { status, channel, unit, passedTo, from, to, units })) {
    for (const feedback of chunk) yield* rowsOf(feedback);
  }
}

/** Feedback as a table for a spreadsheet: answers without contacts. Its making is written to the audit before the first line. */
export const feedbackExport = servedResponse(staffRoutes.exportFeedback, async ({ query, act }, services) => {
  await audit(services.database, act, 'export', 'feedback', query);
  const separator = query['separator'] === 'semicolon' ? ';' : ',';
  return csvDownload({ name: 'feedback', separator, columns: COLUMNS, rows: readRows(services, query, act.units) }, services.log);
});
