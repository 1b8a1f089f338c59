import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement, css } from 'lit';
import { printShown } from '../../../components/shared/print/print-shown.js';
import { catchPrints } from '../../support/browser/printing.js';

customElements.define(
  'print-inner',
  class extends LitElement {
    override render() {
      return html`<p>Sisällä</p>`;
    }
  },
);
customElements.define(
  'print-outer',
  class extends LitElement {
    static override styles = css`
      @media print {
        .no-print {
          display: none;
        }
      }
    `;
    override render() {
      return html`<h2>Tunnus</h2>
        <button class="no-print">Tulosta</button><print-inner></print-inner><slot></slot><textarea .value=${'kirjoitettu'}></textarea>`;
    }
  },
);

const outer = html`<print-outer><b>Sivulta</b></print-outer>`;
const openIn = async (style: string): Promise<HTMLElement> => {
  const box = await fixture<HTMLElement>(
    html`<div>
      <div>
        ${outer}
        <div class="long"></div>
      </div>
    </div>`,
  );
  box.setAttribute('style', style);
  (box.querySelector('.long') as HTMLElement).style.height = '3000px';
  const widget = box.querySelector<LitElement>('print-outer')!;
  await widget.updateComplete;
  return widget;
};

describe('printing', () => {
  const { print } = window;
  afterEach(() => (window.print = print));

  it('prints the page where the page is whole', async () => {
    window.print = () => dispatchEvent(new Event('beforeprint'));
    const copies = catchPrints();
    expect(await printShown(await openIn(''))).to.equal('page');
    expect(copies).to.have.lengthOf(0);
  });

  for (const [what, style] of [
    ['a box that scrolls', 'height: 300px; overflow-y: auto'],
    ['a box that hides the rest', 'height: 300px; overflow: hidden'],
    ['a box that stays in its place', 'position: fixed; inset: 0'],
  ] as const) {
    it(`prints the widget as a document of its own, whole, inside ${what}`, async () => {
      const copies = catchPrints();
      let isPrepared = false;
      const printing = printShown(await openIn(style), () => (isPrepared = true));
      await waitUntil(() => copies.length === 1);
      const [page] = copies;
      page!.defaultView!.dispatchEvent(new Event('beforeprint'));
      expect([await printing, isPrepared]).to.deep.equal(['copy', true]);
      const root = page!.querySelector('print-outer')!.shadowRoot!;
      expect(root.querySelector('h2')!.textContent).to.equal('Tunnus');
      expect(root.querySelector('print-inner')!.shadowRoot!.textContent).to.contain('Sisällä');
      expect(root.querySelector('textarea')!.value).to.equal('kirjoitettu');
      expect(
        root
          .querySelector('slot')!
          .assignedNodes()
          .map(({ textContent }) => textContent),
      ).to.deep.equal(['Sivulta']);
      expect(root.adoptedStyleSheets[0]!.cssRules[0]!.cssText).to.contain('no-print');
      expect(page!.title).to.equal(document.title);
    });
  }

  it('says when nothing can be printed', async () => {
    window.print = () => undefined;
    expect(await printShown(await openIn(''))).to.equal(undefined);
    Reflect.set(window, 'print', undefined);
    expect(await printShown(await openIn(''))).to.equal(undefined);
  });
});
