import { expect, fixture, html } from '@open-wc/testing';
import { click, engineName, expectNamed, press, setForcedColors, type } from './engine.js';

/** A field and a button in a shadow root, as in a widget. */
class EngineProbe extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = `
      <label for="text">Kerro lisää</label><input id="text" />
      <button type="button">Lähetä</button>`;
  }
}
customElements.define('engine-probe', EngineProbe);

const probe = async () => {
  const element = await fixture<EngineProbe>(html`<engine-probe></engine-probe>`);
  const find = <T extends Element>(selector: string) => element.shadowRoot?.querySelector<T>(selector) as T;
  return { element, input: find<HTMLInputElement>('input'), button: find<HTMLButtonElement>('button') };
};

const failureOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('engine', () => {
  it('says which engine runs', async () => {
    expect(['Chromium', 'Firefox', 'WebKitGTK']).to.include(await engineName());
  });

  it('moves with Tab and Shift+Tab, and types Finnish letters', async () => {
    const { element, input, button } = await probe();
    input.focus();
    await type('Hyvä äö, å!');
    expect(input.value).to.equal('Hyvä äö, å!');
    await press('Tab');
    expect(element.shadowRoot?.activeElement).to.equal(button);
    await press('Shift+Tab');
    expect(element.shadowRoot?.activeElement).to.equal(input);
  });

  it('clicks with the real mouse, wherever the element is on the page', async () => {
    const { element, button } = await probe();
    element.style.cssText = 'display: block; margin-block-start: 3000px';
    const clicked = new Promise<MouseEvent>((resolve) => button.addEventListener('click', resolve, { once: true }));
    await click(button);
    expect((await clicked).isTrusted).to.equal(true);
  });

  it('reads name and role as assistive technology gets them, and fails on any other', async () => {
    await probe();
    await expectNamed(['engine-probe', 'button'], 'Lähetä', 'button');
    await expectNamed(['engine-probe', 'input'], 'Kerro lisää', 'textbox');
    expect(await failureOf(expectNamed(['engine-probe', 'button'], 'Peruuta', 'button'))).to.contain('should be button “Peruuta”');
    expect(await failureOf(expectNamed(['engine-probe', 'input'], 'Kerro lisää', 'button'))).to.contain('should be button');
    expect(await failureOf(expectNamed(['engine-probe', 'select'], 'x', 'button'))).to.contain('No element at');
  });

  it('pretends forced colours where the engine can, until the test ends', async () => {
    const query = matchMedia('(forced-colors: active)');
    expect(query.matches).to.equal(false);
    expect(await setForcedColors()).to.equal(query.matches);
  });

  it('has ended the pretence of the test before', () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });
});
