import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { expectAccessible } from '../../support/browser/accessibility.js';
import type { LevelActionEvent } from '../../../components/participation-house/participation-house.events.js';
import { listen, openHouse, press, TAG, textOf } from './support.js';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';

/** As much of another widget as the house knows. */
class FakeWidget extends LitElement {
  shows = 0;
  view?: string;
  mode?: string;
  readonly levels: HouseLevel[] = [];
  constructor() {
    super();
    this.addEventListener('sote-show-level', ({ detail }) => this.levels.push(detail.level));
  }
  show() {
    this.shows += 1;
  }
  override render() {
    return html`<h2 part="heading" tabindex="-1">Otsikko</h2>`;
  }
}
customElements.define('sote-feedback-prompt', class extends FakeWidget {});
customElements.define('sote-you-said-we-did', class extends FakeWidget {});

const actionsIn = (widget: Element, level: 'feedback' | 'dialogue') => [
  ...textOf(widget, level).querySelectorAll<HTMLButtonElement>('[part="actions"] button'),
];
const namesIn = (widget: Element, level: 'feedback' | 'dialogue') => actionsIn(widget, level).map(({ textContent }) => textContent.trim());
const hasFocusInside = (element: Element) => document.activeElement === element && element.shadowRoot!.activeElement?.localName === 'h2';

/** Opens a level and presses a way on from it. */
const goOn = async (level: 'feedback' | 'dialogue', name: string) => {
  const widget = await openHouse();
  await press(widget, level);
  actionsIn(widget, level)
    .find(({ textContent }) => textContent.trim() === name)!
    .click();
  return widget;
};
const TO_FORM = 'Siirry palautelomakkeeseen';
const TO_BOARD = 'Katso, mitä on muuttunut';
const TO_EVENTS = 'Katso tapahtumat';

describe(`<${TAG}> leading on`, () => {
  it('leads to no widget that is not on the page', async () => {
    const widget = await openHouse();
    await press(widget, 'feedback');
    expect(namesIn(widget, 'feedback')).to.deep.equal([]);
    await fixture(html`<sote-you-said-we-did></sote-you-said-we-did><sote-feedback-prompt view="follow-up"></sote-feedback-prompt>`);
    await press(widget, 'dialogue');
    expect(namesIn(widget, 'dialogue')).to.deep.equal([TO_BOARD]);
    await press(widget, 'feedback');
    expect(namesIn(widget, 'feedback')).to.deep.equal([TO_BOARD]);
    await expectAccessible(widget);
  });

  it('goes to the feedback form with the focus on its heading, and shows a form in a dialog', async () => {
    const heard = listen('sote-level-action');
    const form = await fixture<FakeWidget>(html`<sote-feedback-prompt></sote-feedback-prompt>`);
    const widget = await goOn('feedback', TO_FORM);
    await waitUntil(() => hasFocusInside(form), 'the form should have the focus');
    expect(form.shows).to.equal(0);
    form.setAttribute('mode', 'dialog');
    form.scrollIntoView = () => expect.fail('The page stays where the person was.');
    actionsIn(widget, 'feedback')[0]!.click();
    await waitUntil(() => form.shows === 1, 'the dialog should be shown');
    await form.updateComplete;
    expect(heard).to.deep.equal([1, 2].map(() => ({ level: 'feedback', action: 'feedback' })));
    expect([form.levels, form.hasAttribute('level')]).to.deep.equal([[], false]);
  });

  it('passes by a follow-up, whether its page, its framework or an element around it made it one', async () => {
    const page = await fixture(html`
      <div>
        <sote-feedback-prompt view="follow-up"></sote-feedback-prompt>
        <sote-feedback-prompt .view=${'follow-up'}></sote-feedback-prompt>
        <div data-sote-view="follow-up"><sote-feedback-prompt></sote-feedback-prompt></div>
        <sote-feedback-prompt class="form"></sote-feedback-prompt>
      </div>
    `);
    await goOn('feedback', TO_FORM);
    await waitUntil(() => hasFocusInside(page.querySelector('.form')!), 'the form should have the focus');
  });

  it('shows a dialog or a compact form that a framework made by a property', async () => {
    for (const mode of ['dialog', 'compact']) {
      const form = await fixture<FakeWidget>(html`<sote-feedback-prompt .mode=${mode}></sote-feedback-prompt>`);
      await goOn('feedback', TO_FORM);
      await waitUntil(() => form.shows === 1, `the ${mode} form should be shown`);
      form.remove();
    }
  });

  it('passes by a form that is hidden, and takes a dialog, which is hidden until it is shown', async () => {
    const page = await fixture(html`
      <div>
        <div hidden><sote-feedback-prompt></sote-feedback-prompt><sote-feedback-prompt mode="dialog"></sote-feedback-prompt></div>
        <details><sote-feedback-prompt></sote-feedback-prompt></details>
        <sote-feedback-prompt mode="dialog" hidden class="dialog"></sote-feedback-prompt>
        <sote-feedback-prompt class="inline"></sote-feedback-prompt>
      </div>
    `);
    const dialog = page.querySelector<FakeWidget>('.dialog')!;
    await goOn('feedback', TO_FORM);
    await waitUntil(() => dialog.shows === 1, 'the dialog should be shown');
    dialog.remove();
    await goOn('feedback', TO_FORM);
    await waitUntil(() => hasFocusInside(page.querySelector('.inline')!), 'the visible form should have the focus');
  });

  it('has no way to a widget while all of its kind are hidden', async () => {
    const page = await fixture<HTMLElement>(html`<div hidden><sote-you-said-we-did></sote-you-said-we-did></div>`);
    const widget = await openHouse();
    await press(widget, 'dialogue');
    expect(namesIn(widget, 'dialogue')).to.deep.equal([]);
    page.hidden = false;
    await press(widget, 'feedback');
    expect(namesIn(widget, 'feedback')).to.deep.equal([TO_BOARD]);
  });

  it('asks the board to show its level', async () => {
    const board = await fixture<FakeWidget>(html`<sote-you-said-we-did></sote-you-said-we-did>`);
    await goOn('dialogue', TO_BOARD);
    await waitUntil(() => hasFocusInside(board), 'the board should have the focus');
    expect([board.levels, board.hasAttribute('level')]).to.deep.equal([['dialogue'], false]);
  });

  it('asks the list of events to show its level once its script has come, and passes by one person’s signup', async () => {
    const page = await fixture(html`
      <div>
        <sote-event-signup token="AAAA.1"></sote-event-signup>
        <sote-event-signup class="list"></sote-event-signup>
      </div>
    `);
    await goOn('dialogue', TO_EVENTS);
    const list = page.querySelector<FakeWidget>('.list')!;
    expect(document.activeElement === list).to.equal(false);
    customElements.define('sote-event-signup', class extends FakeWidget {});
    await waitUntil(() => hasFocusInside(list), 'the list should have the focus');
    expect([list.levels, list.hasAttribute('level')]).to.deep.equal([['dialogue'], false]);
  });

  it('leaves it to the page when the page takes it over', async () => {
    const board = await fixture<FakeWidget>(html`<sote-you-said-we-did></sote-you-said-we-did>`);
    const taken: LevelActionEvent['detail'][] = [];
    const takeOver = (event: LevelActionEvent) => {
      event.preventDefault();
      taken.push(event.detail);
    };
    document.body.addEventListener('sote-level-action', takeOver);
    await goOn('dialogue', TO_BOARD);
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.removeEventListener('sote-level-action', takeOver);
    expect(taken).to.deep.equal([{ level: 'dialogue', action: 'outcomes' }]);
    expect([board.levels, document.activeElement === board]).to.deep.equal([[], false]);
  });
});
