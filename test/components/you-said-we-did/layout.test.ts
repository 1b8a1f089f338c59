import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../components/you-said-we-did/you-said-we-did.js';
import type { YouSaidWeDid } from '../../../components/you-said-we-did/you-said-we-did.js';
import { emulateMedia } from '../../support/browser/media.js';
import { overflowing } from '../../support/browser/layout.js';
import { done, partly, refused, reviewed } from '../../support/fixtures/outcomes.js';

const openIn = async (width: number): Promise<YouSaidWeDid> => {
  const data = JSON.stringify([done('a'), refused('b'), partly('c'), reviewed('d')]);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${String(width)}px`;
  const script = Object.assign(document.createElement('script'), { type: 'application/json', textContent: data });
  const element = document.createElement('sote-you-said-we-did');
  element.append(script);
  box.append(element);
  await waitUntil(() => element.shadowRoot?.querySelector('.card'), 'cards should appear', { timeout: 5000 });
  return element;
};

describe('<sote-you-said-we-did> layout', () => {
  for (const width of [1000, 320, 256]) {
    it(`reflows in a box of ${String(width)} px, also with the form`, async () => {
      const element = await openIn(width);
      expect(overflowing(element.parentElement!), 'cards').to.deep.equal([]);
      element.shadowRoot!.querySelector<HTMLElement>('[part="find"]')!.click();
      await waitUntil(() => element.shadowRoot!.querySelector('[part="form"]'), 'the form should appear', { timeout: 5000 });
      expect(overflowing(element.parentElement!), 'form').to.deep.equal([]);
    });
  }

  it('reflows in a window of 256 px with text of twice the size, also with the form (WCAG 1.4.4, 1.4.10)', async () => {
    document.documentElement.style.fontSize = '200%';
    try {
      const element = await openIn(224);
      expect(overflowing(element.parentElement!), 'cards').to.deep.equal([]);
      element.shadowRoot!.querySelector<HTMLElement>('[part="find"]')!.click();
      await waitUntil(() => element.shadowRoot!.querySelector('[part="form"]'), 'the form should appear', { timeout: 5000 });
      expect(overflowing(element.parentElement!), 'form').to.deep.equal([]);
    } finally {
      document.documentElement.style.removeProperty('font-size');
    }
  });

  it('draws its signs in the visitor’s own colours where they are forced', async function () {
    if (!(await emulateMedia({ forcedColors: 'active' }))) return this.skip();
    const count = (await openIn(1000)).shadowRoot!.querySelector('.counts [data-status="will-not-do"]')!;
    expect(getComputedStyle(count.querySelector('svg')!).color).to.equal(getComputedStyle(count).color);
  });
});
