/** What the checks found, in words. Fetched when something must be fixed before sending: most people never need it. */
import { fetchFormTexts } from '../form/texts.js';
import { codePanel, codeRemovedPanel, codeText } from './code-panel.js';
import { errorSummary, errorText } from './error-summary.js';
import { refusedEvent, remainingErrors, tooMuchError } from './remaining.js';
import { removeCodes } from './remove-codes.js';

const problems = {
  codePanel,
  codeRemovedPanel,
  codeText,
  errorSummary,
  errorText,
  refusedEvent,
  remainingErrors,
  removeCodes,
  tooMuchError,
};

export type Problems = typeof problems;

/** Rejects when its texts cannot be fetched in the page's language. */
export const open = async (): Promise<Problems> => {
  await fetchFormTexts();
  return problems;
};
