import { expect, fixture, html } from '@open-wc/testing';
import { expectAccessible, violationsOf } from './accessibility.js';
import { consoleErrorsOf } from './console-errors.js';
import { overflowing } from './layout.js';
import { insideBox, insideFrame } from './mount.js';

/** Shows the given HTML in its shadow root: faults are sown there, because a widget's faults are there. */
class SownFault extends HTMLElement {
  show(content: string): this {
    (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).innerHTML = content;
    return this;
  }
}
customElements.define('sown-fault', SownFault);

const sown = async (content: string) => (await fixture<SownFault>(html`<sown-fault></sown-fault>`)).show(content);

describe('expectAccessible', () => {
  const faults: readonly [rule: string, content: string][] = [
    ['label', '<input />'],
    ['button-name', '<button></button>'],
    ['color-contrast', '<p style="color: #aaa; background: #fff">Vaalea teksti</p>'],
    ['target-size', '<button style="all: unset; font-size: 8px">a</button><button style="all: unset; font-size: 8px">b</button>'],
    ['aria-valid-attr-value', '<button aria-expanded="maybe">Avaa</button>'],
  ];

  for (const [rule, content] of faults) {
    it(`reports ${rule} in a shadow root`, async () => {
      const violations = await violationsOf(await sown(content));
      expect(violations.map((text) => text.split(':')[0])).to.deep.equal([rule]);
    });
  }

  it('fails with the place and the remedy', async () => {
    const element = await sown('<button class="send"></button>');
    const message = await expectAccessible(element).then(
      () => '',
      (error: unknown) => (error as Error).message,
    );
    expect(message).to.contain('button-name').and.to.contain('sown-fault >>> button').and.to.contain('Fix any of the following');
  });

  it('passes what has no fault', async () => {
    await expectAccessible(await sown('<label>Nimi <input /></label> <button>Lähetä</button>'));
  });

  it('does not pass an element with nothing to check', async () => {
    const element = await sown('');
    expect(await violationsOf(element).catch((error: unknown) => (error as Error).message)).to.contain('checked nothing');
  });
});

describe('overflowing', () => {
  it('finds what sticks out of a narrow box, in shadow roots and in text', async () => {
    const box = await insideBox(256, html`<sown-fault style="display: block"></sown-fault>`);
    box
      .querySelector<SownFault>('sown-fault')
      ?.show('<div part="wide" style="width: 300px">x</div><p>Asiakasosallisuustoimintasuunnitelmaluonnoskin</p>');
    expect(box.getBoundingClientRect().width).to.equal(256);
    expect(overflowing(box)).to.deep.equal(['<div> (wide)', '“Asiakasosallisuustoimintasuunnitelmaluonnoskin”']);
  });

  it('finds nothing in a layout that reflows', async () => {
    const box = await insideBox(256, html`<p lang="fi" style="overflow-wrap: anywhere">Asiakasosallisuustoimintasuunnitelmaluonnoskin</p>`);
    expect(overflowing(box)).to.deep.equal([]);
  });
});

describe('insideFrame', () => {
  it('gives another window width to media queries', async () => {
    const frame = await insideFrame(320, [], '<p>Teksti</p>');
    expect(frame.defaultView?.matchMedia('(width: 320px)').matches).to.equal(true);
  });
});

describe('console guard', () => {
  it('hands over the errors that a test expects', async () => {
    expect(await consoleErrorsOf(() => console.error('first', 2))).to.deep.equal(['first 2']);
  });
});
