/** The compact form and the dialog. Fetched when `mode` asks for one. */
import { addStyles } from '../../../src/controllers/lazy-module.js';
import { fetchFormTexts } from '../form/texts.js';
import type { Prompt } from '../prompt.js';
import { compactView } from './compact.js';
import { Dialog } from './dialog.js';
import { presentationStyles } from './presentation.styles.js';

/** Rejects when its texts cannot be fetched in the page's language. */
export const open = async (prompt: Prompt) => {
  await fetchFormTexts();
  addStyles(prompt, presentationStyles);
  return { compactView, dialog: new Dialog(prompt) };
};
