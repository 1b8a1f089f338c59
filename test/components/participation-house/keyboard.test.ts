import { expect, html, waitUntil } from '@open-wc/testing';
import { expectAccessibleName } from '../../support/browser/accessibility.js';
import { screen } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { buttonOf, LEVELS, openHouse, openLevels, press, TAG, whole } from './support.js';

const names = {
  'own-service': 'Kivijalka Oma palvelu Suunnittele ja päätä omista asioistasi',
  feedback: '1. kerros Palaute Kerro, mikä toimii ja mikä ei',
  dialogue: '2. kerros Keskustelu Tule puhumaan palveluista',
  'co-development': '3. kerros Kehittäminen yhdessä Etsi ja kokeile ratkaisuja',
  'co-production': '4. kerros Palvelut tehdään yhdessä Auta omalla kokemuksellasi',
  strategy: 'Vintti Yhteinen suunta Katso, mitä on luvattu ja tehty',
} as const;

const focusedLevel = (widget: Element): string | undefined =>
  (widget.shadowRoot!.activeElement as HTMLElement | null)?.closest<HTMLElement>('[data-level]')?.dataset['level'];

/** The levels in the order in which Tab meets them, from the first one. */
const tabThrough = async (widget: Element, first: (typeof LEVELS)[number]): Promise<readonly (string | undefined)[]> => {
  buttonOf(widget, first).focus();
  const met = [focusedLevel(widget)];
  while (met.length < LEVELS.length) {
    await user.tab();
    met.push(focusedLevel(widget));
  }
  return met;
};

/** The levels from the upper edge of the page downwards. */
const byEye = (widget: Element): readonly string[] =>
  LEVELS.toSorted((one, other) => buttonOf(widget, one).getBoundingClientRect().top - buttonOf(widget, other).getBoundingClientRect().top);

describe(`<${TAG}> by keyboard`, () => {
  for (const [shape, width, path] of [
    ['picture', 1000, '.part'],
    ['rows', 320, '.row'],
  ] as const) {
    it(`gives the six parts their names and roles in the ${shape}`, async () => {
      await openHouse(undefined, width);
      for (const level of LEVELS) await expectAccessibleName(screen.getBySelector(`${path}[data-level=${level}]`), names[level], 'button');
    });

    it(`agrees in Tab, document and eye in the ${shape}`, async () => {
      const widget = await openHouse(undefined, width);
      const seen = byEye(widget);
      const inDocument = [...widget.shadowRoot!.querySelectorAll<HTMLElement>(path)].map(({ dataset }) => dataset['level']);
      expect(inDocument).to.deep.equal(seen);
      expect(await tabThrough(widget, seen[0] as (typeof LEVELS)[number])).to.deep.equal(seen);
    });
  }

  it('has the attic on top of the picture, and the foundation first among the rows and the texts', async () => {
    const wide = await openHouse(html`<sote-participation-house open-levels=${LEVELS.join(' ')}></sote-participation-house>`);
    await whole(wide);
    expect(byEye(wide)).to.deep.equal([...LEVELS].reverse());
    const tops = LEVELS.map((level) => wide.shadowRoot!.querySelector(`#text-${level}`)!.getBoundingClientRect().top);
    expect(tops).to.deep.equal([...tops].sort((one, other) => one - other));
    expect(byEye(await openHouse(undefined, 320))).to.deep.equal(LEVELS);
  });

  it('shows a small house above the rows, with nothing in it for Tab, and opens the row of a room that is touched', async () => {
    const widget = await openHouse(undefined, 320);
    const room = () => widget.shadowRoot!.querySelector<HTMLElement>('.part[data-level=dialogue] .scene')!;
    await waitUntil(() => room().querySelector('svg'), 'people should come', { timeout: 5000 });
    expect(getComputedStyle(room()).visibility).to.equal('visible');
    const part = widget.shadowRoot!.querySelector<HTMLElement>('.part')!;
    part.focus();
    expect(widget.shadowRoot!.activeElement).to.equal(null);
    room()
      .querySelector('svg')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await whole(widget);
    expect(openLevels(widget)).to.deep.equal(['dialogue']);
    expect(room().closest('li')!.className).to.equal('lit');
  });

  it('opens and closes by Enter and Space, and keeps the focus on the button', async () => {
    const widget = await openHouse();
    buttonOf(widget, 'dialogue').focus();
    await user.keyboard('{Enter}');
    await whole(widget);
    expect([openLevels(widget), focusedLevel(widget)]).to.deep.equal([['dialogue'], 'dialogue']);
    await user.keyboard(' ');
    await widget.updateComplete;
    expect([openLevels(widget), focusedLevel(widget)]).to.deep.equal([[], 'dialogue']);
  });

  it('closes by Escape from within a text, with the focus back on its button', async () => {
    for (const width of [1000, 320]) {
      const widget = await openHouse(undefined, width);
      await press(widget, 'feedback');
      widget.shadowRoot!.querySelector('summary')!.focus();
      await user.keyboard('{Escape}');
      await widget.updateComplete;
      expect(openLevels(widget)).to.deep.equal([]);
      expect(widget.shadowRoot!.activeElement === buttonOf(widget, 'feedback')).to.equal(true);
    }
  });

  it('closes only the level that Escape is pressed in, and lets Escape out when there is nothing to close', async () => {
    const widget = await openHouse(html`<sote-participation-house multiple></sote-participation-house>`);
    const heard: string[] = [];
    const listener = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listener);
    await press(widget, 'feedback');
    await press(widget, 'strategy');
    buttonOf(widget, 'strategy').focus();
    await user.keyboard('{Escape}');
    await widget.updateComplete;
    expect([openLevels(widget), heard]).to.deep.equal([['feedback'], []]);
    buttonOf(widget, 'dialogue').focus();
    await user.keyboard('{Escape}');
    await widget.updateComplete;
    expect([openLevels(widget), heard]).to.deep.equal([[], []]);
    await user.keyboard('{Escape}');
    document.removeEventListener('keydown', listener);
    expect(heard).to.deep.equal(['Escape']);
  });
});
