import { expect, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { WritingPause } from '../../../src/controllers/writing-pause.js';

class TestWriting extends LitElement {
  pauses = 0;
  readonly writing = new WritingPause(this, () => (this.pauses += 1));
}
customElements.define('test-writing', TestWriting);

const send = (type: string) => document.body.dispatchEvent(new MouseEvent(type, { bubbles: true }));
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the pause of a person who writes', () => {
  let element: TestWriting;
  beforeEach(() => (element = document.body.appendChild(new TestWriting())));
  afterEach(() => {
    send('mouseup');
    element.remove();
  });

  it('comes once, after the last key', async () => {
    for (let key = 0; key < 5; key += 1) element.writing.written();
    expect(element.pauses).to.equal(0);
    await waitUntil(() => element.pauses === 1, 'a pause', { timeout: 3000 });
  });

  it('comes when the field is left, but not while a button of the mouse is down', async () => {
    send('mousedown');
    element.writing.left();
    await wait(200);
    expect(element.pauses).to.equal(0);
    send('mouseup');
    await waitUntil(() => element.pauses === 1, 'after the press');
  });

  it('does not come to a widget that is gone', async () => {
    element.writing.left();
    element.remove();
    await wait(100);
    expect(element.pauses).to.equal(0);
  });
});
