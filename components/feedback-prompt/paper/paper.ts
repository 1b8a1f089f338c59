/** The blank form on paper. One chunk, asked for by the press on "Print": nobody else pays for it. */
import { css, render } from 'lit';
import { currentLocale } from '../../../src/localization/localization.js';
import { adopt } from '../form/adopt.js';
import type { PromptHost } from '../prompt-host.js';
import { paperCss } from './paper-css.js';
import { aboutOf, sheet } from './sheet.js';

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
const openFrame = async (host: PromptHost, title: string): Promise<HTMLIFrameElement> => {
  const root = host.shadowRoot;
  adopt(host, frameStyles);
  // The one before stands until now: some browsers are still printing when `print()` has returned.
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
 * Prints the questions as a blank form, and nothing of the page around them: the form stands in a frame with a document of its own, so that
 * its title and language are those of the form, and no style sheet of the page reaches it. The frame has no address and the sheet is made
 * by script, so the strictest policy has nothing to stop.
 */
export const printPaper = async (host: PromptHost): Promise<void> => {
  const { set } = host;
  if (!set) return;
  const page = (await openFrame(host, set.title)).contentDocument;
  const view = page?.defaultView;
  if (!page || !view) return;
  const styles = new view.CSSStyleSheet();
  styles.replaceSync(paperCss);
  page.adoptedStyleSheets = [styles];
  page.documentElement.lang = currentLocale();
  page.documentElement.dir = 'ltr';
  page.title = [set.title, aboutOf(host) || host.given('organisation')].filter(Boolean).join(' – ');
  render(sheet(host, set), page.body);
  view.print();
};
