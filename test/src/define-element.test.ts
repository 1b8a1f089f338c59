import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { defineElement } from '../../src/define-element.js';
import { version } from '../../src/version.js';
import { warningsWhile } from '../support/browser/warnings.js';

describe('defineElement', () => {
  it('defines a tag without a warning', async () => {
    const warnings = await warningsWhile(() => {
      class First extends LitElement {}
      defineElement('define-test-first', First);
      expect(customElements.get('define-test-first')).to.equal(First);
    });
    expect(warnings).to.deep.equal([]);
  });

  it('keeps the first definition, and each copy of the kit warns once with both versions', async () => {
    class First extends LitElement {}
    defineElement('define-test-twice', First);
    customElements.define('define-test-other', class extends HTMLElement {});

    const warnings = await warningsWhile(() => {
      defineElement('define-test-twice', class extends LitElement {});
      defineElement('define-test-other', class extends LitElement {});
    });

    expect(customElements.get('define-test-twice')).to.equal(First);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain(`sote-osallisuus ${version}: <define-test-twice> is already defined by ${version}`);
  });

  it('leaves a tag that another library has defined, without an error, so that the page goes on', () => {
    const foreign = class extends HTMLElement {};
    customElements.define('define-test-foreign', foreign);
    defineElement('define-test-foreign', class extends HTMLElement {});
    expect(customElements.get('define-test-foreign')).to.equal(foreign);
  });
});
