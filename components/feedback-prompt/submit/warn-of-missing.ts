import type { Settings } from '../../../src/controllers/settings.js';

let hasWarned = false;

/** Warns the web team once of what people should know before the first question (GDPR art. 13) and the page does not give. */
export const warnOfMissing = (settings: Settings): void => {
  const missing = ['organisation', 'reader', 'privacy-url', 'keep-days'].filter((name) => settings.text(name) === undefined);
  if (missing.length === 0 || hasWarned) return;
  hasWarned = true;
  console.warn(`sote-feedback-prompt: people are not told who asks. Missing: ${missing.join(', ')}.`);
};
