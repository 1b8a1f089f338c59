import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { expectAccessibleName } from '../../support/browser/accessibility.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { expectOpen, house, LEVELS, names, PICTURE, ROWS } from './support.js';
import type { Level } from './support.js';

const inOrder = LEVELS.map((level) => names[level]);
const buttonOf = (level: Level, root: Document | Element = document) => within(root).getByRole('button', { name: names[level] });
const isFocused = (level: Level, root?: Element) => focused() === buttonOf(level, root);
const press = async (level: Level): Promise<void> => {
  buttonOf(level).focus();
  await user.keyboard('{Enter}');
};

/** The names of the buttons from the upper edge of the page downwards. */
const byEye = (root: Element): readonly string[] => {
  const topOf = (level: Level) => buttonOf(level, root).getBoundingClientRect().top;
  return LEVELS.toSorted((one, other) => topOf(one) - topOf(other)).map((level) => names[level]);
};

/** The names of the buttons in the order in which Tab meets them, from this one. */
const tabThrough = async (first: string): Promise<readonly string[]> => {
  screen.getByRole('button', { name: first }).focus();
  const met = [textOf(focused()!)];
  while (met.length < LEVELS.length) {
    await user.tab();
    met.push(textOf(focused()!));
  }
  return met;
};

describe('<sote-participation-house> by keyboard', () => {
  for (const [shape, box] of [
    ['picture', PICTURE],
    ['rows', ROWS],
  ] as const) {
    it(`gives the six parts their names and roles in the ${shape}`, async () => {
      await mount(house(), box);
      const picture = within(screen.getBySelector('[part="picture"]'));
      expect(picture.queryAllByRole('button')).to.have.lengthOf(shape === 'picture' ? 6 : 0);
      for (const level of LEVELS) await expectAccessibleName(buttonOf(level), names[level], 'button');
    });

    it(`agrees in Tab, document and eye in the ${shape}`, async () => {
      const seen = byEye(await mount(house(), box));
      const inDocument = screen.getAllByRole('button', { expanded: false }).filter((button) => button.hasAttribute('aria-controls'));
      expect(inDocument.map((button) => textOf(button))).to.deep.equal(seen);
      expect(await tabThrough(seen[0]!)).to.deep.equal(seen);
    });
  }

  it('has the attic on top of the picture, and the foundation first among the rows and the texts', async () => {
    const wide = await mount(html`<sote-participation-house open-levels=${LEVELS.join(' ')}></sote-participation-house>`, PICTURE);
    await expectOpen(LEVELS);
    expect(byEye(wide)).to.deep.equal(inOrder.toReversed());
    const texts = screen.getAllBySelector('[part="text"]');
    expect(texts.map(({ id }) => id)).to.deep.equal(LEVELS.map((level) => `text-${level}`));
    const tops = texts.map((text) => text.getBoundingClientRect().top);
    expect(tops).to.deep.equal([...tops].sort((one, other) => one - other));
    expect(byEye(await mount(house(), ROWS))).to.deep.equal(inOrder);
  });

  it('shows a small house above the rows, with nothing in it for Tab, and opens the row of a room that is touched', async () => {
    await mount(house(), ROWS);
    // A room is nothing but a drawing: it has neither role nor text.
    const people = await screen.findBySelector('[data-level="dialogue"] .scene svg');
    expect(getComputedStyle(people).visibility).to.equal('visible');
    const [part] = within(screen.getBySelector('[part="picture"]')).getAllByRole('button', { hidden: true });
    part!.focus();
    expect(focused() === document.body).to.equal(true);
    await user.click(people);
    await expectOpen(['dialogue']);
    expect(people.closest('li')!.className).to.equal('lit');
  });

  it('opens and closes by Enter and Space, and keeps the focus on the button', async () => {
    await mount(house(), PICTURE);
    await press('dialogue');
    await expectOpen(['dialogue']);
    expect(isFocused('dialogue')).to.equal(true);
    await user.keyboard(' ');
    await expectOpen([]);
    expect(isFocused('dialogue')).to.equal(true);
  });

  it('closes by Escape from within a text, with the focus back on its button', async () => {
    for (const box of [PICTURE, ROWS]) {
      const widget = await mount(house(), box);
      await user.click(buttonOf('feedback', widget));
      await expectOpen(['feedback'], widget);
      within(widget).getByRole('button', { name: 'Mietittäväksi' }).focus();
      await user.keyboard('{Escape}');
      await expectOpen([], widget);
      expect(isFocused('feedback', widget)).to.equal(true);
    }
  });

  it('closes only the level that Escape is pressed in, and lets Escape out when there is nothing to close', async () => {
    const heard: string[] = [];
    await mount(
      html`<main @keydown=${({ key }: KeyboardEvent) => heard.push(key)}>
        <sote-participation-house multiple></sote-participation-house>
      </main>`,
      PICTURE,
    );
    await user.click(buttonOf('feedback'));
    await expectOpen(['feedback']);
    await user.click(buttonOf('strategy'));
    await expectOpen(['feedback', 'strategy']);
    buttonOf('strategy').focus();
    await user.keyboard('{Escape}');
    await expectOpen(['feedback']);
    expect(heard).to.deep.equal([]);
    buttonOf('dialogue').focus();
    await user.keyboard('{Escape}');
    await expectOpen([]);
    expect(heard).to.deep.equal([]);
    await user.keyboard('{Escape}');
    expect(heard).to.deep.equal(['Escape']);
  });
});
