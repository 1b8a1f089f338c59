/** The compact form and the dialog. Fetched when `mode` asks for one. */
import type { ReactiveControllerHost } from 'lit';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import type { Settings } from '../../../src/controllers/settings.js';
import { fetchFormTexts } from '../form/texts.js';
import { compactView } from './compact.js';
import { Dialog } from './dialog.js';
import { presentationStyles } from './presentation.styles.js';

/** Rejects when its texts cannot be fetched in the page's language. @param closed called when the person closes the dialog */
export const openPresentation = async (host: ReactiveControllerHost & HTMLElement, settings: Settings, closed: () => void) => {
  await fetchFormTexts();
  addStyles(host, presentationStyles);
  return { compactView, dialog: new Dialog(host, settings, closed) };
};
