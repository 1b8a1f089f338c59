import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { listen, openHouse, press, TAG, textOf } from './support.js';
import type { LevelActionEvent } from '../../../components/participation-house/participation-house.events.js';

/** What the house knows of another widget: its tag, a heading, `show()` and `level`. */
class StandIn extends LitElement {
  shows = 0;
  show() {
    this.shows += 1;
  }
  override render() {
    return html`<h2 part="heading" tabindex="-1">Otsikko</h2>`;
  }
}
customElements.define('sote-feedback-prompt', class extends StandIn {});
customElements.define('sote-you-said-we-did', class extends StandIn {});

const actionsIn = (widget: Element, level: 'feedback' | 'dialogue') => [
  ...textOf(widget, level).querySelectorAll<HTMLButtonElement>('[part="actions"] button'),
];
const namesIn = (widget: Element, level: 'feedback' | 'dialogue') => actionsIn(widget, level).map(({ textContent }) => textContent.trim());
const hasFocusInside = (element: Element) => document.activeElement === element && element.shadowRoot!.activeElement?.localName === 'h2';

describe(`<${TAG}> leading on`, () => {
  it('leads to no widget that is not on the page', async () => {
    const widget = await openHouse();
    await press(widget, 'feedback');
    expect(namesIn(widget, 'feedback')).to.deep.equal([]);
    await fixture(html`<sote-you-said-we-did></sote-you-said-we-did><sote-feedback-prompt view="follow-up"></sote-feedback-prompt>`);
    await press(widget, 'dialogue');
    expect(namesIn(widget, 'dialogue')).to.deep.equal(['Katso, mitä on muuttunut']);
    await press(widget, 'feedback');
    expect(namesIn(widget, 'feedback')).to.deep.equal(['Katso, mitä on muuttunut']);
    await expectAccessible(widget);
  });

  it('goes to the feedback form with the focus on its heading, and shows a form in a dialog', async () => {
    const heard = listen('sote-level-action');
    const form = await fixture<StandIn>(html`<sote-feedback-prompt></sote-feedback-prompt>`);
    const widget = await openHouse();
    await press(widget, 'feedback');
    const [go] = actionsIn(widget, 'feedback');
    go!.click();
    await waitUntil(() => hasFocusInside(form), 'the form should have the focus');
    expect(form.shows).to.equal(0);
    expect(form.hasAttribute('level')).to.equal(false);
    form.setAttribute('mode', 'dialog');
    go!.click();
    await waitUntil(() => form.shows === 1, 'the dialog should be shown');
    expect(heard).to.deep.equal([1, 2].map(() => ({ level: 'feedback', action: 'feedback' })));
  });

  it('gives the board its level, and the event list too once it is defined', async () => {
    const page = await fixture(html`<div><sote-event-signup></sote-event-signup><sote-you-said-we-did></sote-you-said-we-did></div>`);
    const [events, board] = [page.children[0]!, page.children[1]!];
    const widget = await openHouse();
    await press(widget, 'dialogue');
    expect(namesIn(widget, 'dialogue')).to.deep.equal(['Katso tapahtumat', 'Katso, mitä on muuttunut']);
    actionsIn(widget, 'dialogue')[1]!.click();
    await waitUntil(() => hasFocusInside(board), 'the board should have the focus');
    expect(board.getAttribute('level')).to.equal('dialogue');
    actionsIn(widget, 'dialogue')[0]!.click();
    expect(events.getAttribute('level')).to.equal('dialogue');
    expect(document.activeElement === events).to.equal(false);
    customElements.define('sote-event-signup', class extends StandIn {});
    await waitUntil(() => hasFocusInside(events), 'the list should have the focus');
  });

  it('leaves it to the page when the page takes it over', async () => {
    const board = await fixture(html`<sote-you-said-we-did></sote-you-said-we-did>`);
    const widget = await openHouse();
    await press(widget, 'dialogue');
    const taken: LevelActionEvent['detail'][] = [];
    widget.addEventListener('sote-level-action', (event) => {
      event.preventDefault();
      taken.push(event.detail);
    });
    actionsIn(widget, 'dialogue')[0]!.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(taken).to.deep.equal([{ level: 'dialogue', action: 'outcomes' }]);
    expect([board.hasAttribute('level'), document.activeElement === board]).to.deep.equal([false, false]);
  });
});
