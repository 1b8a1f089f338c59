import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { FocusMover } from '../../../src/controllers/focus.js';

class TestFocus extends LitElement {
  static override properties = { isOpen: { state: true } };
  declare isOpen: boolean;
  readonly focusMover = new FocusMover(this);

  override render() {
    return html`<button>Avaa</button>${this.isOpen ? html`<h2 tabindex="-1">Seuraava</h2>` : ''}`;
  }
}
customElements.define('test-focus', TestFocus);

describe('the focus mover', () => {
  let element: TestFocus;
  const name = () => element.shadowRoot?.activeElement?.localName;

  beforeEach(async () => {
    element = document.body.appendChild(new TestFocus());
    await element.updateComplete;
  });
  afterEach(() => element.remove());

  it('moves when the next view is rendered', async () => {
    element.isOpen = true;
    element.focusMover.moveTo('h2');
    await element.updateComplete;
    expect(name()).to.equal('h2');
  });

  it('waits for a place that is not there yet', async () => {
    element.focusMover.moveTo('h2');
    await element.updateComplete;
    expect(name()).to.equal(undefined);
    element.isOpen = true;
    await element.updateComplete;
    expect(name()).to.equal('h2');
  });

  it('moves once: a later update does not move the focus again', async () => {
    element.isOpen = true;
    element.focusMover.moveTo('h2');
    await element.updateComplete;
    element.shadowRoot!.querySelector('button')!.focus();
    element.requestUpdate();
    await element.updateComplete;
    expect(name()).to.equal('button');
  });

  it('waits while its element is not on the page, and moves when it is back', async () => {
    element.remove();
    element.isOpen = true;
    element.focusMover.moveTo('h2');
    await element.updateComplete;
    document.body.append(element);
    element.requestUpdate();
    await element.updateComplete;
    expect(name()).to.equal('h2');
  });
});
