/** A language from right to left, before there is a real one: what points follows the direction, and what has a direction of its own keeps it. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../components/event-signup/event-signup.js';
import '../../components/feedback-prompt/feedback-prompt.js';
import '../../components/participation-house/participation-house.js';
import '../../components/you-said-we-did/you-said-we-did.js';
import { openWidget, widgetNames } from '../support/browser/every-widget.js';
import { overflowing } from '../support/browser/layout.js';
import { catchPrints } from '../support/browser/printing.js';
import { speakPseudo } from '../support/browser/pseudo-locale.js';
import { waitFor } from '../support/browser/queries.js';

const boxOf = (widget: LitElement, selector: string): DOMRect => {
  const element = widget.shadowRoot?.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector} in <${widget.localName}>.`);
  return element.getBoundingClientRect();
};

/** Whether one is wholly to the right of the other, as what comes first is. */
const isRightOf = (widget: LitElement, one: string, other: string): boolean => boxOf(widget, one).left >= boxOf(widget, other).right - 1;

describe('a language from right to left', () => {
  let page: HTMLElement;
  before(() => speakPseudo('rtl'));
  beforeEach(() => {
    page = document.body.appendChild(document.createElement('main'));
    document.documentElement.lang = 'sv';
  });
  afterEach(() => {
    page.remove();
    document.documentElement.lang = 'fi';
  });

  const open = async (name: string, width: number): Promise<LitElement> => {
    page.style.inlineSize = `${String(width)}px`;
    const widget = await openWidget(name, page);
    expect(widget.shadowRoot?.querySelector('[part~="surface"]')?.getAttribute('dir')).to.equal('rtl');
    return widget;
  };

  for (const name of widgetNames) {
    it(`<${name}> is no wider than its box of 320 px`, async () => {
      await open(name, 320);
      expect(overflowing(page)).to.deep.equal([]);
    });
  }

  it('has the circle of an answer to the right of its words', async () => {
    const widget = await open('sote-feedback-prompt', 390);
    const label = 'label:has(input[type="radio"])';
    expect(boxOf(widget, `${label} input`).right).to.be.greaterThan(boxOf(widget, label).left + boxOf(widget, label).width / 2);
  });

  it('prints the form on paper from right to left', async () => {
    const pages = catchPrints();
    const widget = await open('sote-feedback-prompt', 390);
    widget.setAttribute('return-address', 'Esimerkkikatu 1');
    await waitFor(() => expect(widget.shadowRoot?.querySelector('[part="paper"]')).to.exist, { timeout: 5000 });
    widget.shadowRoot?.querySelector<HTMLElement>('[part="paper"]')?.click();
    await waitFor(() => expect(pages[0]?.documentElement.dir).to.equal('rtl'), { timeout: 5000 });
  });

  it('has the sign of a level of the house to the left of its name', async () => {
    const widget = await open('sote-participation-house', 390);
    await waitFor(() => expect(isRightOf(widget, '.row .name', '.row .sign')).to.equal(true));
  });

  it('has the day of an event to the right of its title', async () => {
    const widget = await open('sote-event-signup', 700);
    expect(isRightOf(widget, '.event .tile', '.event .text')).to.equal(true);
  });

  it('keeps what other people wrote, in another language, in the direction of that language', async () => {
    const board = await open('sote-you-said-we-did', 700);
    const events = await open('sote-event-signup', 700);
    for (const widget of [board, events]) {
      const texts = [...(widget.shadowRoot?.querySelectorAll('[dir="auto"], bdi') ?? [])].filter(({ textContent }) =>
        /\p{Script=Latin}/u.test(textContent),
      );
      expect(texts.length).to.be.greaterThan(0);
      expect(texts.filter((text) => getComputedStyle(text).direction !== 'ltr').map(({ textContent }) => textContent)).to.deep.equal([]);
    }
  });
});
