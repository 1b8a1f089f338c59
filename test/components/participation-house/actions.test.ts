import { expect, nextFrame } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import type { LevelActionEvent } from '../../../components/participation-house/participation-house.events.js';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { expectOpen, house, names, OPEN_TEXT, PICTURE } from './support.js';

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

const TO_FORM = 'Siirry palautelomakkeeseen';
const TO_BOARD = 'Katso, mitä on muuttunut';
const TO_EVENTS = 'Katso tapahtumat';

/** Opens a level of the house on the page. */
const open = async (level: 'feedback' | 'dialogue', widget: Element): Promise<void> => {
  await user.click(within(widget).getByRole('button', { name: names[level] }));
  await expectOpen([level], widget);
};

/** A new house, with a way on from it pressed. */
const goOn = async (level: 'feedback' | 'dialogue', name: string): Promise<Element> => {
  const widget = await mount(house(), PICTURE);
  await open(level, widget);
  await user.click(within(widget).getByRole('button', { name }));
  return widget;
};

/** The names of the ways on from the open level; the last button in its text opens the questions. */
const waysOn = (): readonly string[] =>
  within(screen.getBySelector(OPEN_TEXT))
    .getAllByRole('button')
    .map((button) => textOf(button))
    .filter((name) => name !== 'Mietittäväksi');

const hasFocusInside = (widget: Element): boolean => focused() === within(widget).queryByRole('heading', { name: 'Otsikko' });
const expectFocusInside = (widget: Element) => waitFor(() => expect(hasFocusInside(widget), 'the focus is on its heading').to.equal(true));

describe('<sote-participation-house> leading on', () => {
  it('leads to no widget that is not on the page', async () => {
    const widget = await mount(house(), PICTURE);
    await open('feedback', widget);
    expect(waysOn()).to.deep.equal([]);
    await mount(
      html`<div><sote-you-said-we-did></sote-you-said-we-did><sote-feedback-prompt view="follow-up"></sote-feedback-prompt></div>`,
    );
    await open('dialogue', widget);
    expect(waysOn()).to.deep.equal([TO_BOARD]);
    await open('feedback', widget);
    expect(waysOn()).to.deep.equal([TO_BOARD]);
    await expectAccessible(widget);
  });

  it('goes to the feedback form with the focus on its heading, and shows a form in a dialog', async () => {
    const heard: object[] = [];
    const page = await mount(html`<main @sote-level-action=${({ detail }: LevelActionEvent) => heard.push(detail)}></main>`, PICTURE);
    const form = await mount<FakeWidget>(html`<sote-feedback-prompt></sote-feedback-prompt>`);
    const widget = await mount(house());
    page.append(widget);
    await open('feedback', widget);
    await user.click(screen.getByRole('button', { name: TO_FORM }));
    await expectFocusInside(form);
    expect(form.shows).to.equal(0);
    form.setAttribute('mode', 'dialog');
    form.scrollIntoView = () => expect.fail('The page stays where the person was.');
    await user.click(screen.getByRole('button', { name: TO_FORM }));
    await waitFor(() => expect(form.shows, 'the dialog is shown').to.equal(1));
    await form.updateComplete;
    expect(heard).to.deep.equal([1, 2].map(() => ({ level: 'feedback', action: 'feedback' })));
    expect([form.levels, form.hasAttribute('level')]).to.deep.equal([[], false]);
  });

  it('passes by a follow-up, whether its page, its framework or an element around it made it one', async () => {
    const page = await mount(html`
      <div>
        <sote-feedback-prompt view="follow-up"></sote-feedback-prompt>
        <sote-feedback-prompt .view=${'follow-up'}></sote-feedback-prompt>
        <div data-sote-view="follow-up"><sote-feedback-prompt></sote-feedback-prompt></div>
        <sote-feedback-prompt id="form"></sote-feedback-prompt>
      </div>
    `);
    await goOn('feedback', TO_FORM);
    await expectFocusInside(page.querySelector('#form')!);
  });

  it('shows a dialog or a compact form that a framework made by a property', async () => {
    for (const mode of ['dialog', 'compact']) {
      const form = await mount<FakeWidget>(html`<sote-feedback-prompt .mode=${mode}></sote-feedback-prompt>`);
      await goOn('feedback', TO_FORM);
      await waitFor(() => expect(form.shows, mode).to.equal(1));
      form.remove();
    }
  });

  it('passes by a form that is hidden, and takes a dialog, which is hidden until it is shown', async () => {
    const page = await mount(html`
      <div>
        <div hidden><sote-feedback-prompt></sote-feedback-prompt><sote-feedback-prompt mode="dialog"></sote-feedback-prompt></div>
        <details><sote-feedback-prompt></sote-feedback-prompt></details>
        <sote-feedback-prompt mode="dialog" hidden id="dialog"></sote-feedback-prompt>
        <sote-feedback-prompt id="inline"></sote-feedback-prompt>
      </div>
    `);
    const dialog = page.querySelector<FakeWidget>('#dialog')!;
    await goOn('feedback', TO_FORM);
    await waitFor(() => expect(dialog.shows, 'the dialog is shown').to.equal(1));
    dialog.remove();
    await goOn('feedback', TO_FORM);
    await expectFocusInside(page.querySelector('#inline')!);
  });

  it('has no way to a widget while all of its kind are hidden', async () => {
    const page = await mount(html`<div hidden><sote-you-said-we-did></sote-you-said-we-did></div>`);
    const widget = await mount(house(), PICTURE);
    await open('dialogue', widget);
    expect(waysOn()).to.deep.equal([]);
    page.hidden = false;
    await open('feedback', widget);
    expect(waysOn()).to.deep.equal([TO_BOARD]);
  });

  it('asks the board to show its level', async () => {
    const board = await mount<FakeWidget>(html`<sote-you-said-we-did></sote-you-said-we-did>`);
    await goOn('dialogue', TO_BOARD);
    await expectFocusInside(board);
    expect([board.levels, board.hasAttribute('level')]).to.deep.equal([['dialogue'], false]);
  });

  it('asks the list of events to show its level once its script has come, and passes by one person’s signup', async () => {
    const page = await mount(html`
      <div>
        <sote-event-signup token="AAAA.1"></sote-event-signup>
        <sote-event-signup id="list"></sote-event-signup>
      </div>
    `);
    await goOn('dialogue', TO_EVENTS);
    const list = page.querySelector<FakeWidget>('#list')!;
    expect(document.activeElement === list).to.equal(false);
    customElements.define('sote-event-signup', class extends FakeWidget {});
    await expectFocusInside(list);
    expect([list.levels, list.hasAttribute('level')]).to.deep.equal([['dialogue'], false]);
  });

  it('leaves it to the page when the page takes it over', async () => {
    const board = await mount<FakeWidget>(html`<sote-you-said-we-did></sote-you-said-we-did>`);
    const taken: LevelActionEvent['detail'][] = [];
    const takeOver = (event: LevelActionEvent) => {
      event.preventDefault();
      taken.push(event.detail);
    };
    document.body.addEventListener('sote-level-action', takeOver);
    await goOn('dialogue', TO_BOARD);
    await waitFor(() => expect(taken).to.deep.equal([{ level: 'dialogue', action: 'outcomes' }]));
    document.body.removeEventListener('sote-level-action', takeOver);
    await nextFrame();
    await nextFrame();
    expect([board.levels, document.activeElement === board]).to.deep.equal([[], false]);
  });
});
