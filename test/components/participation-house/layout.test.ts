import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { backgroundOf, contrast } from '../../support/browser/contrast.js';
import { overflowing } from '../../support/browser/layout.js';
import { emulateMedia } from '../../support/browser/media.js';
import { insideBox, mount } from '../../support/browser/mount.js';
import { screen, within } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { expectOpen, house, LEVELS, names, OPEN_TEXT, PICTURE } from './support.js';
import type { Level } from './support.js';

const everything = html`<sote-participation-house languages multiple open-levels=${LEVELS.join(' ')}></sote-participation-house>`;

const buttonOf = (level: Level) => screen.getByRole('button', { name: names[level] });

/** What is painted has neither role nor name: the sign in a button, the place of a room, the drawings. */
const signOf = (level: Level) => within(buttonOf(level)).getBySelector('.sign');
const roomOf = (level: Level) => buttonOf(level).closest('li')!;
const roofPart = (name: 'room' | 'tiles' | 'boards') => within(roomOf('strategy')).getBySelector(`.${name}`);

/** Behind the words of a part: the attic is drawn, the other rooms are boxes. */
const wallOf = (level: Level): string => (level === 'strategy' ? getComputedStyle(roofPart('room')).fill : backgroundOf(buttonOf(level)));

/** A box with a house whose levels, questions and laws are all open. */
const openAll = async (width: number): Promise<HTMLElement> => {
  const box = await insideBox(width, everything);
  await expectOpen(LEVELS, box);
  const folded = within(box).getAllBySelector('summary');
  for (const summary of folded) await user.click(summary);
  expect(within(box).getAllBySelector('details[open]')).to.have.lengthOf(folded.length);
  return box;
};

describe('<sote-participation-house> layout', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
    document.documentElement.style.removeProperty('color-scheme');
  });

  for (const width of [1000, 720, 320, 256]) {
    it(`reflows in a box of ${String(width)} px, closed and with everything open`, async () => {
      const closed = await insideBox(width, house());
      await within(closed).findByRole('heading', { level: 2 });
      expect(overflowing(closed)).to.deep.equal([]);
      expect(overflowing(await openAll(width))).to.deep.equal([]);
    });
  }

  it('reflows with the text spacing that a reader sets, and with the names of a host, in the picture and the rows', async () => {
    const level = { name: 'Vammaispalveluasiakkaiden yhteiskehittämistyöryhmätoiminta', part: 'Ensimmäinen kerros' };
    const file = { levels: Object.fromEntries(LEVELS.map((id) => [id, level])) };
    const src = URL.createObjectURL(new Blob([JSON.stringify(file)]));
    for (const width of [720, 256]) {
      const box = await insideBox(width, html`<sote-participation-house src=${src}></sote-participation-house>`);
      expect(await within(box).findAllByRole('button', { name: new RegExp(level.name) })).to.have.lengthOf(LEVELS.length);
      const widget = box.querySelector('sote-participation-house')!;
      const spacing = { 'line-height': '1.5', 'letter-spacing': '0.12em', 'word-spacing': '0.16em' };
      for (const [name, value] of Object.entries(spacing)) widget.style.setProperty(name, value, 'important');
      expect(overflowing(box)).to.deep.equal([]);
    }
  });

  it('reflows with text of double size, as a house and as the change of direction', async () => {
    const direction = html`<sote-participation-house view="direction"></sote-participation-house>`;
    for (const [template, width] of [everything, direction].flatMap((one) => [[one, 374] as const, [one, 224] as const])) {
      const box = await insideBox(width, template);
      box.querySelector('sote-participation-house')!.style.setProperty('--sote-font-size', '36px');
      const shown = await within(box).findBySelector('[part="picture"], [part="direction"]');
      expect(overflowing(box)).to.deep.equal([]);
      if (template !== direction) continue;
      const drawings = within(shown).getAllBySelector('svg');
      for (const drawing of drawings) expect(getComputedStyle(drawing).position).to.equal('static');
    }
  });

  it('reflows on a page that is written from right to left', async () => {
    document.documentElement.dir = 'rtl';
    for (const width of [1000, 320]) expect(overflowing(await openAll(width))).to.deep.equal([]);
  });

  for (const width of [1000, 320]) {
    it(`gives every control 44 px of height in a box of ${String(width)} px`, async () => {
      const { getAllByRole } = within(await openAll(width));
      const controls = [...getAllByRole('button'), ...getAllByRole('textbox')];
      expect(controls.length).to.be.above(12);
      const low = controls.filter((element) => element.getBoundingClientRect().height < 44);
      expect(low.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    });
  }

  it('gives every part of the house the same worth: letters, sign, height of the floors, and walls as light as each other', async () => {
    await mount(house(), PICTURE);
    const looks = (level: Level) => {
      const { color, fontSize, fontWeight } = getComputedStyle(within(buttonOf(level)).getBySelector('b'));
      const { borderColor, inlineSize } = getComputedStyle(signOf(level));
      return [color, fontSize, fontWeight, borderColor, inlineSize].join();
    };
    expect(new Set(LEVELS.map(looks)).size).to.equal(1);
    const columns = LEVELS.map((level) => signOf(level).getBoundingClientRect().left);
    expect(Math.max(...columns) - Math.min(...columns), 'signs in one column').to.be.below(2);
    for (const level of LEVELS) expect(contrast(wallOf(level), wallOf('feedback')), level).to.be.below(1.3);
    const heights = LEVELS.slice(1, 5).map((level) => Math.round(buttonOf(level).getBoundingClientRect().height));
    expect(Math.max(...heights) - Math.min(...heights)).to.be.below(20);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`holds 4.5:1 for texts and 3:1 for lines, ${scheme}, open and closed`, async () => {
      document.documentElement.style.colorScheme = scheme;
      await mount(house(), PICTURE);
      await user.click(buttonOf('feedback'));
      await expectOpen(['feedback']);
      for (const level of LEVELS) {
        const behind = wallOf(level);
        for (const text of within(buttonOf(level)).getAllBySelector('small, b, .hint')) {
          expect(contrast(getComputedStyle(text).color, behind), text.textContent).to.be.at.least(4.5);
        }
        expect(contrast(getComputedStyle(signOf(level)).borderTopColor, behind), level).to.be.at.least(3);
        expect(contrast(getComputedStyle(roomOf(level)).borderTopColor, behind), level).to.be.at.least(3);
      }
      for (const text of within(screen.getBySelector(OPEN_TEXT)).getAllBySelector('p, li, b, summary, [role="heading"]')) {
        expect(contrast(getComputedStyle(text).color, backgroundOf(text)), text.textContent).to.be.at.least(4.5);
      }
    });
  }

  it('draws in the visitor’s own colours where they are forced', async function () {
    if (!(await emulateMedia({ forcedColors: 'active' }))) return this.skip();
    await mount(house(), PICTURE);
    await user.click(buttonOf('strategy'));
    await expectOpen(['strategy']);
    const { stroke, fill } = getComputedStyle(roofPart('tiles'));
    expect(contrast(stroke, fill)).to.be.at.least(3);
    expect(contrast(getComputedStyle(signOf('strategy')).borderTopColor, fill)).to.be.at.least(3);
    // Chromium paints a mixed colour in the colour of the text, whatever it computes: a floor under the words must be the visitor's own ground.
    expect(getComputedStyle(roofPart('boards')).fill).to.equal(fill);
  });
});
