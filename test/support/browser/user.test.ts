import { expect, html } from '@open-wc/testing';
import { expectAccessibleName } from './accessibility.js';
import { emulateMedia, engineName } from './media.js';
import { mount } from './mount.js';
import { screen } from './queries.js';
import { focused, user } from './user.js';

/** A field and a button in a shadow root, as in a widget. */
class TestForm extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = `
      <label for="text">Kerro lisää</label><input id="text" />
      <button type="button">Lähetä</button>`;
  }
}
customElements.define('test-form', TestForm);

const openForm = async () => {
  const element = await mount<TestForm>(html`<test-form></test-form>`);
  return { element, input: screen.getByRole<HTMLInputElement>('textbox'), button: screen.getByRole('button') };
};

const failureOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('user', () => {
  it('moves with Tab and Shift+Tab, and types Finnish letters', async () => {
    const { input, button } = await openForm();
    await user.type(input, 'Hyvä äö, å!');
    expect(input.value).to.equal('Hyvä äö, å!');
    await user.tab();
    expect(focused() === button).to.equal(true);
    await user.tab({ shift: true });
    expect(focused() === input).to.equal(true);
  });

  it('presses named keys and holds others meanwhile', async () => {
    const { input } = await openForm();
    const keys: string[] = [];
    input.addEventListener('keydown', ({ key, ctrlKey }) => keys.push(ctrlKey && key !== 'Control' ? `Control+${key}` : key));
    input.focus();
    await user.keyboard('ab{ArrowLeft}{Control>}e{/Control}{Backspace}');
    expect(keys).to.deep.equal(['a', 'b', 'ArrowLeft', 'Control', 'Control+e', 'Backspace']);
    expect(input.value).to.equal('b');
  });

  it('fills a field at once, and reports it as the browser does', async () => {
    const { input } = await openForm();
    const events: string[] = [];
    for (const type of ['input', 'change']) input.addEventListener(type, () => events.push(type));
    await user.fill(input, 'Pitkä teksti');
    expect([input.value, focused() === input, events]).to.deep.equal(['Pitkä teksti', true, ['input', 'change']]);
  });

  it('clicks with the real mouse, wherever the element is on the page', async () => {
    const { element, button } = await openForm();
    element.style.cssText = 'display: block; margin-block-start: 3000px';
    const clicked = new Promise<MouseEvent>((resolve) => button.addEventListener('click', resolve, { once: true }));
    await user.click(button);
    expect((await clicked).isTrusted).to.equal(true);
  });
});

describe('expectAccessibleName', () => {
  it('reads name and role as assistive technology gets them, and fails on any other', async () => {
    const { input, button } = await openForm();
    await expectAccessibleName(button, 'Lähetä', 'button');
    await expectAccessibleName(input, 'Kerro lisää', 'textbox');
    expect(await failureOf(expectAccessibleName(button, 'Peruuta', 'button'))).to.contain('should be button “Peruuta”');
    expect(await failureOf(expectAccessibleName(input, 'Kerro lisää', 'button'))).to.contain('should be button');
  });
});

describe('media', () => {
  it('says which engine runs', async () => {
    expect(['Chromium', 'Firefox', 'WebKitGTK']).to.include(await engineName());
  });

  it('emulates forced colours where the engine can, until the test ends', async () => {
    const query = matchMedia('(forced-colors: active)');
    expect(query.matches).to.equal(false);
    expect(await emulateMedia({ forcedColors: 'active' })).to.equal(query.matches);
  });

  it('has ended the emulation of the test before', () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });
});
