import { expect } from '@open-wc/testing';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import { allLost, fakeEndpoint } from '../../components/feedback-prompt/endpoint.js';
import { backgroundOf, contrast } from '../../support/browser/contrast.js';
import { CODE, chooseFace, find, openPrompt, send, write } from '../../components/feedback-prompt/support.js';

/** Texts and what they stand on, by token. */
const texts = [
  ['ink', ['paper', 'accent-soft', 'error-soft']],
  ['ink-soft', ['paper']],
  ['accent', ['paper', 'accent-soft', 'error-soft']],
  ['accent-deep', ['paper', 'accent-soft', 'error-soft']],
  ['error', ['paper']],
  ['paper', ['accent', 'accent-deep']],
] as const;

/** Borders and rings that tell what something is or whether it is chosen. */
const borders = [
  ['line', ['paper']],
  ['accent', ['paper', 'accent-soft']],
  ['accent-deep', ['paper', 'accent-soft', 'error-soft']],
  ['error', ['paper', 'error-soft']],
] as const;

/** What the engine makes of a token inside the widget. */
const resolve = (widget: FeedbackPrompt, token: string): string => {
  const sample = document.createElement('i');
  sample.style.color = `var(--${token})`;
  find(widget, '[part="surface"]').append(sample);
  const { color } = getComputedStyle(sample);
  sample.remove();
  return color;
};

const expectContrast = (one: string, other: string, least: number, what: string) => {
  expect(contrast(one, other), `${what}: ${one} on ${other}`).to.be.at.least(least);
};

/** Every text that is shown in the widget now, against what is painted behind it. */
const expectReadable = (widget: FeedbackPrompt) => {
  const walker = document.createTreeWalker(widget.shadowRoot!, NodeFilter.SHOW_TEXT);
  let checked = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent?.trim() || !element?.checkVisibility() || element.localName === 'style') continue;
    const what = walker.currentNode.textContent.trim();
    expectContrast(getComputedStyle(element).color, backgroundOf(element), 4.5, `“${what}”`);
    checked += 1;
  }
  expect(checked).to.be.above(8);
};

describe('contrast', () => {
  it('is computed as WCAG says', () => {
    expect(contrast('rgb(0, 0, 0)', 'rgb(255, 255, 255)')).to.equal(21);
    expect(contrast('rgb(118, 118, 118)', 'rgb(255, 255, 255)')).to.be.closeTo(4.54, 0.01);
  });

  for (const scheme of ['light', 'dark'] as const) {
    describe(scheme, () => {
      let widget: FeedbackPrompt;
      beforeEach(async () => {
        document.documentElement.style.colorScheme = scheme;
        widget = await openPrompt();
      });
      afterEach(() => document.documentElement.style.removeProperty('color-scheme'));

      it('follows the page’s own colour scheme', () => {
        const isLight = contrast(resolve(widget, 'paper'), 'rgb(255, 255, 255)') === 1;
        expect(isLight).to.equal(scheme === 'light');
      });

      it('is 4.5:1 for text in every pair of tokens in use', () => {
        for (const [text, backgrounds] of texts) {
          for (const background of backgrounds) {
            expectContrast(resolve(widget, text), resolve(widget, background), 4.5, `${text} on ${background}`);
          }
        }
      });

      it('is 3:1 for borders, focus rings and faces in every pair of tokens in use', () => {
        for (const [border, backgrounds] of borders) {
          for (const background of backgrounds) {
            expectContrast(resolve(widget, border), resolve(widget, background), 3, `${border} on ${background}`);
          }
        }
      });

      it('is enough for every text of the form and its panels as painted', async () => {
        await chooseFace(widget, 4);
        expectReadable(widget);
        await write(widget, `Olen ${CODE}.`);
        await send(widget);
        expectReadable(widget);
        fakeEndpoint(...allLost);
        await write(widget, 'Hyvä.');
        await send(widget);
        expectReadable(widget);
        await send(widget);
        expectReadable(widget);
      });

      it('is enough for borders of fields, faces and buttons as painted', async () => {
        await chooseFace(widget, 5);
        for (const selector of ['textarea', '.face:has(:checked)', '.face:not(:has(:checked))', '[part="send"]']) {
          const element = find(widget, selector);
          const { borderTopColor, borderTopWidth } = getComputedStyle(element);
          expect(parseFloat(borderTopWidth)).to.be.at.least(1);
          expectContrast(borderTopColor, backgroundOf(element.parentElement!), 3, selector);
        }
        const face = find(widget, '.face svg');
        expectContrast(getComputedStyle(face).stroke, backgroundOf(face), 3, 'face');
      });
    });
  }
});
