/** The blank form on paper. Fetched when "Print" is pressed. */
import { css, render } from 'lit';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import { currentLocale, traitsOf } from '../../../src/localization/localization.js';
import { beginsToPrint } from '../../shared/print/print-shown.js';
import { subjectOf } from '../feedback-settings.js';
import { paperCss } from './paper-css.js';
import { sheet } from './sheet.js';
import type { SheetContent } from './sheet.js';

/** Out of sight, but not `display: none`, which Firefox prints as nothing. */
const frameStyles = css`
  iframe {
    position: fixed;
    inset-block-end: 100%;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
  }
`;

/** An empty document in the widget's own root, of the same origin and under the same policy. */
const openFrame = async (host: Element, title: string): Promise<HTMLIFrameElement> => {
  const root = host.shadowRoot;
  addStyles(host, frameStyles);
  // The last one was not removed until now: some browsers still print after `print()` has returned.
  root?.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.inert = true;
  frame.title = title;
  // Firefox puts an empty document in the place of the first one once the frame is loaded.
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  root?.append(frame);
  await loaded;
  return frame;
};

/**
 * Prints the questions as a blank form, and nothing of the page around them. The form is in a frame with a document of its own, so that its title
 * and language are those of the form, and no style sheet of the page reaches it. The frame has no address and the sheet is made by script, so the
 * strictest policy has nothing to stop.
 *
 * @returns whether it was printed: inside some apps and frames nothing can be
 */
export const printPaper = async (content: SheetContent): Promise<boolean> => {
  const { host, set, settings } = content;
  const page = (await openFrame(host, set.title)).contentDocument;
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
