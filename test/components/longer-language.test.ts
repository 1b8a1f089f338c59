/** A language that takes 40 % more room, before there is a real one: nothing is cut, and nothing is wider than its box. */
import { expect } from '@open-wc/testing';
import '../../components/event-signup/event-signup.js';
import '../../components/feedback-prompt/feedback-prompt.js';
import '../../components/participation-house/participation-house.js';
import '../../components/you-said-we-did/you-said-we-did.js';
import { openWidget, widgetNames } from '../support/browser/every-widget.js';
import { elementsIn } from '../support/browser/flat-tree.js';
import { overflowing } from '../support/browser/layout.js';
import { speakPseudo } from '../support/browser/pseudo-locale.js';

describe('a longer language', () => {
  let page: HTMLElement;
  before(() => speakPseudo('long'));
  beforeEach(() => {
    page = document.body.appendChild(document.createElement('main'));
    page.style.inlineSize = '320px';
    document.documentElement.lang = 'sv';
  });
  afterEach(() => {
    page.remove();
    document.documentElement.lang = 'fi';
  });

  for (const name of widgetNames) {
    it(`<${name}> has room for it in 320 px`, async () => {
      const widget = await openWidget(name, page);
      expect(overflowing(page)).to.deep.equal([]);
      const cut = elementsIn(widget).filter(
        ({ localName, clientHeight, scrollHeight }) =>
          ['button', 'label', 'summary'].includes(localName) && clientHeight > 0 && scrollHeight > clientHeight + 1,
      );
      expect(cut.map(({ textContent }) => textContent)).to.deep.equal([]);
    });
  }
});
