/** What the checks found, in words. Fetched when something must be fixed before sending: most people never need it. */
export { codePanel, codeRemovedPanel, codeText } from './code-panel.js';
export { errorSummary, errorText } from './error-summary.js';
export { removeCodes } from './remove-codes.js';
