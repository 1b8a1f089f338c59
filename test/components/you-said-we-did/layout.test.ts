import { expect } from '@open-wc/testing';
import { overflowing } from '../../support/browser/layout.js';
import { emulateMedia } from '../../support/browser/media.js';
import { insideBox } from '../../support/browser/mount.js';
import { screen, textOf, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { done, partly, refused, reviewed } from '../../support/fixtures/outcomes.js';
import { boardOf } from './support.js';

const openIn = async (width: number): Promise<HTMLElement> => {
  const box = await insideBox(width, boardOf([done('a'), refused('b'), partly('c'), reviewed('d')]));
  await screen.findAllByRole('article');
  return box;
};

const expectToReflow = async (width: number): Promise<void> => {
  const box = await openIn(width);
  expect(overflowing(box), 'cards').to.deep.equal([]);
  await user.click(screen.getByRole('button', { name: 'Hae ja rajaa' }));
  await screen.findByLabelText('Hae sanoilla');
  expect(overflowing(box), 'form').to.deep.equal([]);
};

/** How far the ring of the focus reaches beyond an element, in pixels. */
const ringOf = (element: Element): number => {
  const { outlineOffset, outlineWidth, outlineStyle } = getComputedStyle(element);
  return outlineStyle === 'none' ? Infinity : Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
};

/** The pixels between an element and what its card cuts off, on the side where there are least. */
const roomAround = (element: Element): number => {
  const card = element.closest('article')!;
  const [inner, outer] = [element.getBoundingClientRect(), card.getBoundingClientRect()];
  const room = [inner.left - outer.left, outer.right - inner.right, inner.top - outer.top, outer.bottom - inner.bottom];
  return Math.round(Math.min(...room) - Number.parseFloat(getComputedStyle(card).borderTopWidth));
};

describe('<sote-you-said-we-did> layout', () => {
  for (const width of [1000, 320, 256]) {
    it(`reflows in a box of ${String(width)} px, also with the form`, () => expectToReflow(width));
  }

  it('reflows in a window of 256 px with text of twice the size, also with the form (WCAG 1.4.4, 1.4.10)', async () => {
    document.documentElement.style.fontSize = '200%';
    try {
      await expectToReflow(224);
    } finally {
      document.documentElement.style.removeProperty('font-size');
    }
  });

  for (const width of [1000, 320]) {
    it(`shows the focus whole in every card at ${String(width)} px, though a card cuts off what sticks out of it (WCAG 2.4.7)`, async () => {
      await openIn(width);
      await user.click(within(screen.getAllByRole('article')[0]!).getByRole('button', { name: /^Asian vaiheet/ }));
      await screen.findByRole('list');
      const buttons = screen.getAllByRole('article').flatMap((card) => within(card).getAllByRole('button'));
      screen.getByRole('button', { name: 'Hae ja rajaa' }).focus();
      for (const button of buttons) {
        await user.tab();
        expect(focused()).to.equal(button);
        expect(roomAround(button), textOf(button)).to.be.at.least(ringOf(button));
      }
    });
  }

  it('draws its signs in the visitor’s own colours where they are forced', async function () {
    if (!(await emulateMedia({ forcedColors: 'active' }))) return this.skip();
    await openIn(1000);
    const count = screen.getByRole('button', { name: 'Emme tee 1' });
    expect(getComputedStyle(within(count).getBySelector('svg')).color).to.equal(getComputedStyle(count).color);
  });
});
