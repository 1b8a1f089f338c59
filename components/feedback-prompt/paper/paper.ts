/** The blank form on paper. Fetched when "Print" is pressed. */
import { render } from 'lit';
import { currentLocale, traitsOf } from '../../../src/localization/localization.js';
import { beginsToPrint, openPrintDocument } from '../../shared/print/print-document.js';
import { subjectOf } from '../feedback-settings.js';
import { paperCss } from './paper-css.js';
import { sheet } from './sheet.js';
import type { SheetContent } from './sheet.js';

/**
 * Prints the questions as a blank form, and nothing of the page around them. The form is in a frame with a document of its own, so that its title
 * and language are those of the form, and no style sheet of the page reaches it. The frame has no address and the sheet is made by script, so the
 * strictest policy has nothing to stop.
 *
 * @returns whether it was printed: inside some apps and frames nothing can be
 */
export const printPaper = async (content: SheetContent): Promise<boolean> => {
  const { host, set, settings } = content;
  const page = await openPrintDocument(host.shadowRoot ?? host, set.title);
  const view = page?.defaultView;
  if (!page || !view) return false;
  const styles = new view.CSSStyleSheet();
  styles.replaceSync(paperCss);
  page.adoptedStyleSheets = [styles];
  const { tag = currentLocale(), direction = 'ltr' } = traitsOf('feedback-prompt');
  page.documentElement.lang = tag;
  page.documentElement.dir = direction;
  page.title = [set.title, subjectOf(settings) || settings.text('organisation')].filter(Boolean).join(' – ');
  render(sheet(content), page.body);
  return beginsToPrint(view);
};
