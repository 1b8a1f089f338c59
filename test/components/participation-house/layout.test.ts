import { expect, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '../../support/browser/media.js';
import { backgroundOf, contrast } from '../../support/browser/contrast.js';
import { overflowing } from '../../support/browser/layout.js';
import { buttonOf, LEVELS, openHouse, press, TAG, textOf, whole } from './support.js';

const everything = html`<sote-participation-house languages multiple open-levels=${LEVELS.join(' ')}></sote-participation-house>`;

const openAll = async (width: number) => {
  const widget = await openHouse(everything, width);
  await whole(widget);
  for (const summary of widget.shadowRoot!.querySelectorAll('summary')) summary.click();
  await widget.updateComplete;
  return widget;
};

/** Behind the words of a part: the attic is drawn, the other rooms are boxes. */
const wallOf = (widget: Element, level: (typeof LEVELS)[number]): string => {
  const attic = buttonOf(widget, level).closest('li')!.querySelector(':scope > svg .room');
  return attic ? getComputedStyle(attic).fill : backgroundOf(buttonOf(widget, level));
};

describe(`<${TAG}> layout`, () => {
  for (const width of [1000, 720, 320, 256]) {
    it(`reflows in a box of ${String(width)} px, closed and with everything open`, async () => {
      const closed = await openHouse(undefined, width);
      expect(overflowing(closed.parentElement!)).to.deep.equal([]);
      const widget = await openAll(width);
      expect(overflowing(widget.parentElement!)).to.deep.equal([]);
    });
  }

  it('reflows with the text spacing that a reader sets, and with the names of a host, in the picture and the rows', async () => {
    const level = { name: 'Vammaispalveluasiakkaiden yhteiskehittämistyöryhmätoiminta', part: 'Ensimmäinen kerros' };
    const file = { levels: Object.fromEntries(LEVELS.map((id) => [id, level])) };
    const src = URL.createObjectURL(new Blob([JSON.stringify(file)]));
    for (const width of [720, 256]) {
      const widget = await openHouse(html`<sote-participation-house src=${src}></sote-participation-house>`, width);
      await whole(widget);
      expect(buttonOf(widget, 'feedback').textContent).to.contain(level.name);
      const spacing = { 'line-height': '1.5', 'letter-spacing': '0.12em', 'word-spacing': '0.16em' };
      for (const [name, value] of Object.entries(spacing)) widget.style.setProperty(name, value, 'important');
      expect(overflowing(widget.parentElement!)).to.deep.equal([]);
    }
  });

  it('reflows with text of double size, as a house and as the change of direction', async () => {
    const direction = html`<sote-participation-house view="direction"></sote-participation-house>`;
    for (const [template, width] of [everything, direction].flatMap((one) => [[one, 374] as const, [one, 224] as const])) {
      const widget = await openHouse(template, width);
      widget.style.setProperty('--sote-font-size', '36px');
      await waitUntil(() => widget.shadowRoot!.querySelector('.house, .direction'), 'should be shown', { timeout: 5000 });
      await widget.updateComplete;
      expect(overflowing(widget.parentElement!)).to.deep.equal([]);
      for (const drawing of widget.shadowRoot!.querySelectorAll('.direction svg')) {
        expect(getComputedStyle(drawing).position).to.equal('static');
      }
    }
  });

  it('reflows on a page that is written from right to left', async () => {
    document.documentElement.dir = 'rtl';
    try {
      for (const width of [1000, 320]) expect(overflowing((await openAll(width)).parentElement!)).to.deep.equal([]);
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  for (const width of [1000, 320]) {
    it(`gives every control 44 px of height in a box of ${String(width)} px`, async () => {
      const widget = await openAll(width);
      const controls = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('button, summary, textarea')].filter(
        (element) => element.getClientRects().length > 0,
      );
      expect(controls.length).to.be.above(12);
      expect(
        controls.filter((element) => element.getBoundingClientRect().height < 44).map(({ outerHTML }) => outerHTML.slice(0, 80)),
      ).to.deep.equal([]);
    });
  }

  it('gives every part of the house the same worth: letters, sign, height of the floors, and walls as light as each other', async () => {
    const widget = await openHouse();
    const looks = (level: (typeof LEVELS)[number]) => {
      const part = buttonOf(widget, level);
      const { color, fontSize, fontWeight } = getComputedStyle(part.querySelector('b')!);
      const sign = part.querySelector('.sign')!;
      const { borderColor, inlineSize } = getComputedStyle(sign);
      return [color, fontSize, fontWeight, borderColor, inlineSize].join();
    };
    expect(new Set(LEVELS.map(looks)).size).to.equal(1);
    const columns = LEVELS.map((level) => buttonOf(widget, level).querySelector('.sign')!.getBoundingClientRect().left);
    expect(Math.max(...columns) - Math.min(...columns), 'signs in one column').to.be.below(2);
    for (const level of LEVELS) expect(contrast(wallOf(widget, level), wallOf(widget, 'feedback')), level).to.be.below(1.3);
    const heights = LEVELS.slice(1, 5).map((level) => Math.round(buttonOf(widget, level).getBoundingClientRect().height));
    expect(Math.max(...heights) - Math.min(...heights)).to.be.below(20);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`holds 4.5:1 for texts and 3:1 for lines, ${scheme}, open and closed`, async () => {
      document.documentElement.style.colorScheme = scheme;
      try {
        const widget = await openHouse();
        await press(widget, 'feedback');
        for (const level of LEVELS) {
          const part = buttonOf(widget, level);
          const behind = wallOf(widget, level);
          for (const text of part.querySelectorAll('small, b, .hint')) {
            expect(contrast(getComputedStyle(text).color, behind), text.textContent).to.be.at.least(4.5);
          }
          expect(contrast(getComputedStyle(part.querySelector('.sign')!).borderTopColor, behind), level).to.be.at.least(3);
          expect(contrast(getComputedStyle(part.closest('li')!).borderTopColor, behind), level).to.be.at.least(3);
        }
        for (const text of textOf(widget, 'feedback').querySelectorAll('p, li, b, summary, .sub')) {
          expect(contrast(getComputedStyle(text).color, backgroundOf(text)), text.textContent).to.be.at.least(4.5);
        }
      } finally {
        document.documentElement.style.removeProperty('color-scheme');
      }
    });
  }

  it('draws in the visitor’s own colours where they are forced', async function () {
    if (!(await emulateMedia({ forcedColors: 'active' }))) return this.skip();
    const widget = await openHouse();
    await press(widget, 'strategy');
    const part = buttonOf(widget, 'strategy');
    const { stroke, fill } = getComputedStyle(part.closest('li')!.querySelector('.tiles')!);
    expect(contrast(stroke, fill)).to.be.at.least(3);
    expect(contrast(getComputedStyle(part.querySelector('.sign')!).borderTopColor, fill)).to.be.at.least(3);
    // Chromium paints a mixed colour in the colour of the text, whatever it computes: a floor under the words must be the visitor's own ground.
    expect(getComputedStyle(part.closest('li')!.querySelector('.boards')!).fill).to.equal(fill);
  });
});
