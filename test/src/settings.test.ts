import { expect, fixture, html } from '@open-wc/testing';
import { inherited } from '../../src/controllers/settings.js';

describe('inherited', () => {
  it('takes the nearest value, the element’s own first', async () => {
    const outer = await fixture(
      html`<div data-sote-unit="a">
        <div data-sote-unit="b"><i></i><b data-sote-unit="c"></b></div>
      </div>`,
    );
    expect(inherited(outer.querySelector('i')!, 'unit')).to.equal('b');
    expect(inherited(outer.querySelector('b')!, 'unit')).to.equal('c');
    expect(inherited(outer, 'unit')).to.equal('a');
  });

  it('goes through shadow roots', async () => {
    const host = await fixture(html`<div data-sote-endpoint="/api"></div>`);
    const inner = document.createElement('i');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(inherited(inner, 'endpoint')).to.equal('/api');
  });

  it('takes an empty value for given, and a missing one for none', async () => {
    const host = await fixture(
      html`<div data-sote-languages="x">
        <div data-sote-languages=""><i></i></div>
      </div>`,
    );
    expect(inherited(host.querySelector('i')!, 'languages')).to.equal('');
    expect(inherited(host.querySelector('i')!, 'reader')).to.equal(undefined);
  });
});
