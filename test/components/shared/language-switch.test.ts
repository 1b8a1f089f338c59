import { expect, html, waitUntil } from '@open-wc/testing';
import '../../../components/feedback-prompt/feedback-prompt.js';
import '../../../components/participation-house/participation-house.js';
import { chooseLocale } from '../../../src/localization/page-language.js';
import { mount } from '../../support/browser/mount.js';
import { screen, waitFor } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';

const switchesOf = (widget: Element): readonly Element[] => [...widget.shadowRoot!.querySelectorAll('[part~="languages"]')];
const tagsIn = (widget: Element): readonly string[] =>
  [...switchesOf(widget)[0]!.querySelectorAll('button')].map((button) => button.textContent.trim());

const canBeSeen = (element: Element): boolean => element.getClientRects().length > 0;

/** In which of the widgets, in the order of the page, the switch can be seen. */
const haveSwitch = (page: Element): readonly string[] =>
  [...page.querySelectorAll<HTMLElement>('sote-feedback-prompt, sote-participation-house')]
    .filter((widget) => switchesOf(widget).some(canBeSeen))
    .map(({ id }) => id);

const waitForSwitch = async (page: Element, ...ids: readonly string[]): Promise<void> => {
  await waitFor(() => expect(haveSwitch(page)).to.deep.equal(ids));
};

const twoWidgets = () =>
  html`<main>
    <div id="first"><sote-participation-house id="house" languages></sote-participation-house></div>
    <sote-feedback-prompt id="prompt" languages="fi sv fi-simple" endpoint="https://example.fi"></sote-feedback-prompt>
  </main>`;

describe('the language switch', () => {
  afterEach(async () => {
    document.documentElement.lang = 'fi';
    await chooseLocale();
  });

  it('stands once on a page with several widgets, in the first of them', async () => {
    const page = await mount(twoWidgets());
    await waitForSwitch(page, 'house');
  });

  it('offers every language that a widget of the page offers', async () => {
    const page = await mount(twoWidgets());
    await waitForSwitch(page, 'house');
    expect(tagsIn(page.querySelector('#house')!)).to.deep.equal(['Suomi', 'Svenska', 'English', 'Selkosuomi']);
  });

  it('switches every widget of the page', async () => {
    const page = await mount(twoWidgets());
    await waitForSwitch(page, 'house');
    [...switchesOf(page.querySelector('#house')!)[0]!.querySelectorAll('button')].find(({ lang }) => lang === 'sv')!.click();
    await waitFor(() => {
      for (const widget of page.querySelectorAll('#house, #prompt')) {
        expect(widget.shadowRoot!.querySelector('[part~="surface"]')!.getAttribute('lang')).to.equal('sv');
      }
    });
    expect(haveSwitch(page)).to.deep.equal(['house']);
  });

  it('leads back to easy Finnish on a page that is in it', async () => {
    document.documentElement.lang = 'fi-x-simple';
    const house = await mount(html`<sote-participation-house languages></sote-participation-house>`);
    const language = () => screen.getBySelector('[part~="surface"]').lang;
    const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
    await press('Svenska');
    await waitFor(() => expect(language()).to.equal('sv'));
    await press('Selkosuomi');
    await waitFor(() => expect(language()).to.equal('fi-x-simple'));
    expect(tagsIn(house)).to.deep.equal(['Suomi', 'Svenska', 'English', 'Selkosuomi']);
  });

  it('moves on when the widget that has it is hidden, and back when it is shown', async () => {
    const page = await mount(twoWidgets());
    await waitForSwitch(page, 'house');
    page.querySelector<HTMLElement>('#first')!.hidden = true;
    await waitForSwitch(page, 'prompt');
    page.querySelector<HTMLElement>('#first')!.hidden = false;
    await waitForSwitch(page, 'house');
  });

  it('moves on when the widget that has it is taken off the page', async () => {
    const page = await mount(twoWidgets());
    await waitForSwitch(page, 'house');
    page.querySelector('#house')!.remove();
    await waitForSwitch(page, 'prompt');
  });

  it('moves when the widgets change places', async () => {
    const page = await mount(twoWidgets());
    await waitForSwitch(page, 'house');
    page.append(page.querySelector('#first')!);
    await waitForSwitch(page, 'prompt');
  });

  it('stands inside an open dialog too, for nothing outside can be reached from there', async () => {
    const page = await mount(
      html`<main>
        <sote-participation-house id="house" languages></sote-participation-house>
        <dialog aria-label="Palaute">
          <sote-feedback-prompt id="prompt" languages endpoint="https://example.fi"></sote-feedback-prompt>
        </dialog>
      </main>`,
    );
    page.querySelector('dialog')!.showModal();
    await waitForSwitch(page, 'house', 'prompt');
  });

  it('names easy Finnish as Finnish to assistive technology, for it is no language tag of its own', async () => {
    const page = await mount(twoWidgets());
    await waitForSwitch(page, 'house');
    const buttons = () => [...page.querySelector('#house')!.shadowRoot!.querySelectorAll('button')];
    const easy = () => buttons().find(({ textContent }) => textContent.trim() === 'Selkosuomi');
    await waitUntil(easy, 'easy Finnish should be offered', { timeout: 5000 });
    expect(easy()?.lang).to.equal('fi');
  });
});
