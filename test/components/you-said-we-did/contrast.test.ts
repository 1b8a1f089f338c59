import { expect } from '@open-wc/testing';
import { backgroundOf, contrast } from '../../support/browser/contrast.js';
import { mount } from '../../support/browser/mount.js';
import { screen } from '../../support/browser/queries.js';
import { done, partly, refused, reviewed } from '../../support/fixtures/outcomes.js';
import { boardOf } from './support.js';

const next = { what: 'Kokeilemme.', by: '2027-02-28' };
const going = ['in-progress', 'planned', 'under-review'] as const;
const cards = [done('a'), partly('b'), refused('c'), ...going.map((status) => reviewed(status, { status, next }))];

/** `color-mix()` is computed as `color(srgb …)`, which no engine writes as `rgb()`: a canvas does. */
const painted = (colour: string): string => {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${String(red)}, ${String(green)}, ${String(blue)})`;
};

/** The boxes on a ground of their own have no role: the status, and what was done or not. */
const STATUS = '[part="status"]';
const DEED = '.did';

describe('<sote-you-said-we-did> contrast', () => {
  afterEach(() => document.documentElement.style.removeProperty('color-scheme'));

  for (const scheme of ['light', 'dark'] as const) {
    it(`is 4.5:1 for every text of a status and 3:1 for its rule, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      await mount(boardOf(cards));
      await screen.findAllByRole('article');
      const texts = screen.getAllBySelector(`${STATUS}, ${DEED} b, ${DEED} p`);
      expect(texts.length).to.be.above(15);
      for (const text of texts) {
        const ground = painted(getComputedStyle(text.closest(`${STATUS}, ${DEED}`)!).backgroundColor);
        expect(contrast(painted(getComputedStyle(text).color), ground), text.textContent).to.be.at.least(4.5);
      }
      const [card] = screen.getAllByRole('article');
      for (const deed of screen.getAllBySelector(DEED)) {
        const { borderInlineStartColor } = getComputedStyle(deed);
        expect(contrast(painted(borderInlineStartColor), painted(backgroundOf(card!)))).to.be.at.least(3);
      }
    });
  }
});
