import { expect } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { addStyles, LazyModule } from '../../../src/controllers/lazy-module.js';

class LazyProbe extends LitElement {
  updates = 0;
  protected override updated(): void {
    this.updates += 1;
  }
}
customElements.define('lazy-probe', LazyProbe);

describe('a part of a widget that is fetched when it is needed', () => {
  let element: LazyProbe;
  beforeEach(async () => {
    element = document.body.appendChild(new LazyProbe());
    await element.updateComplete;
  });
  afterEach(() => element.remove());

  it('is fetched once, and the widget is updated when it is there', async () => {
    let fetches = 0;
    const part = new LazyModule(element, () => Promise.resolve((fetches += 1)));
    expect(part.value).to.equal(undefined);
    expect(await Promise.all([part.load(), part.load()])).to.deep.equal([1, 1]);
    await part.load();
    await element.updateComplete;
    expect([part.value, fetches, element.updates]).to.deep.equal([1, 1, 2]);
  });

  it('says that it could not be fetched, and is fetched again at the next request', async () => {
    let fetches = 0;
    const part = new LazyModule(element, () => ((fetches += 1) === 1 ? Promise.reject(new TypeError('offline')) : Promise.resolve('here')));
    expect(await part.load()).to.equal(undefined);
    await element.updateComplete;
    expect([part.hasFailed, element.updates]).to.deep.equal([true, 2]);
    expect(await part.load()).to.equal('here');
    expect(part.hasFailed).to.equal(false);
  });

  it('brings its style sheet to the widget once', () => {
    const sheet = css`
      p {
        color: red;
      }
    `;
    const before = element.shadowRoot!.adoptedStyleSheets.length;
    addStyles(element, sheet);
    addStyles(element, sheet);
    expect(element.shadowRoot!.adoptedStyleSheets).to.have.lengthOf(before + 1);
  });
});
