import { expect, html, waitUntil } from '@open-wc/testing';
import { announcements } from '../../support/browser/accessibility.js';
import { canPrintAll, fallback, house, LEVELS, openHouse, openLevels, press, TAG, textOf } from './support.js';

const isSeen = (element: Element | null): boolean => (element?.getClientRects().length ?? 0) > 0;
const unfold = async (widget: Awaited<ReturnType<typeof openHouse>>) => {
  textOf(widget, 'feedback').querySelector('summary')!.click();
  await widget.updateComplete;
};
const beforePrint = async (widget: Awaited<ReturnType<typeof openHouse>>) => {
  dispatchEvent(new Event('beforeprint'));
  await widget.updateComplete;
};
const afterPrint = async (widget: Awaited<ReturnType<typeof openHouse>>) => {
  dispatchEvent(new Event('afterprint'));
  await widget.updateComplete;
};

describe(`<${TAG}> on paper and in thought`, () => {
  it('prints everything, and stands afterwards as it stood', async () => {
    // As rows: the picture's style sheet for paper cannot be seen on a screen.
    const widget = await openHouse(undefined, 320);
    await press(widget, 'feedback');
    await beforePrint(widget);
    for (const level of LEVELS) {
      expect(isSeen(textOf(widget, level)), level).to.equal(true);
      expect(textOf(widget, level).querySelector('details')!.open, level).to.equal(true);
      expect(textOf(widget, level).textContent, level).to.contain('Esimerkkejä');
    }
    expect(widget.shadowRoot!.querySelector('[part="rights"] details')!.hasAttribute('open')).to.equal(true);
    await afterPrint(widget);
    expect(openLevels(widget)).to.deep.equal(['feedback']);
    expect(textOf(widget, 'feedback').querySelector('details')!.open).to.equal(false);
  });

  it('has the page’s own whole text for paper until its texts have come, and only for paper', async () => {
    const widget = await openHouse(house());
    const onPaper = () => widget.shadowRoot!.querySelector<HTMLSlotElement>('slot.fallback')?.assignedElements() ?? [];
    expect(onPaper().map(({ className }) => className)).to.deep.equal(['static']);
    expect(isSeen(widget.querySelector('.static'))).to.equal(false);
    await press(widget, 'feedback');
    expect(onPaper()).to.deep.equal([]);
  });

  it('prints by its button, with all of the text on the page by the time it is laid out', async () => {
    const { print } = window;
    const widget = await openHouse(html`<sote-participation-house>${fallback}</sote-participation-house>`);
    let printed: string | undefined;
    // As a browser does: the page is laid out as soon as the listeners of `beforeprint` have run.
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      printed = LEVELS.map((level) => textOf(widget, level).textContent).join();
      dispatchEvent(new Event('afterprint'));
    };
    const [, button] = widget.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tools button');
    button!.click();
    await waitUntil(() => printed !== undefined, 'should print', { timeout: 5000 });
    window.print = print;
    expect(printed!.match(/Esimerkkejä/g)).to.have.length(LEVELS.length);
    expect(openLevels(widget)).to.deep.equal([]);
  });

  it('says so where nothing can be printed, with another way, until it can', async () => {
    const { print } = window;
    const widget = await openHouse();
    const tools = widget.shadowRoot!.querySelector('.tools')!;
    const message = () => tools.querySelector('p')?.textContent;
    for (const impossible of [() => undefined, undefined]) {
      Reflect.set(window, 'print', impossible);
      tools.querySelectorAll<HTMLButtonElement>('button')[1]!.click();
      await waitUntil(() => message() !== undefined, 'should be said', { timeout: 5000 });
      expect(message()).to.equal('Tulostaminen ei onnistu täällä. Avaa sivu selaimessa tai ota ruudusta kuva.');
      window.print = () => dispatchEvent(new Event('beforeprint'));
      tools.querySelectorAll<HTMLButtonElement>('button')[1]!.click();
      await waitUntil(() => message() === undefined, 'it was printed', { timeout: 5000 });
      dispatchEvent(new Event('afterprint'));
    }
    window.print = print;
    await waitUntil(() => announcements().includes('Tulostaminen ei onnistu täällä.'), 'said aloud', { timeout: 3000 });
  });

  it('opens the questions by choice, says that nothing is sent, and keeps what is written in memory only', async () => {
    const widget = await openHouse();
    await press(widget, 'feedback');
    const details = textOf(widget, 'feedback').querySelector('details')!;
    expect(details.open).to.equal(false);
    await unfold(widget);
    expect(details.open).to.equal(true);
    expect(details.textContent).to.contain('Emme tallenna emmekä lähetä niitä.');
    const field = details.querySelector('textarea')!;
    expect(field.labels[0]!.textContent).to.equal('Mikä palvelussa toimii hyvin?');
    field.value = 'Vain minulle';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await press(widget, 'strategy');
    await press(widget, 'feedback');
    expect(textOf(widget, 'feedback').querySelector('textarea')!.value).to.equal('Vain minulle');
    expect(textOf(widget, 'feedback').querySelector('.note')!.textContent).to.equal('Vain minulle');
    const kept = JSON.stringify([localStorage, sessionStorage, document.cookie, location.href]);
    expect(kept).to.not.contain('Vain minulle');
  });

  it('gives each element its own thoughts', async () => {
    const [one, two] = [await openHouse(), await openHouse()];
    for (const widget of [one, two]) {
      await press(widget, 'feedback');
      await unfold(widget);
    }
    const field = textOf(one, 'feedback').querySelector('textarea')!;
    field.value = 'Yksi';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await two.updateComplete;
    expect(textOf(two, 'feedback').querySelector('textarea')!.value).to.equal('');
  });

  it('is fetched whole by the first focus or hover', async () => {
    for (const event of [new FocusEvent('focusin', { bubbles: true }), new PointerEvent('pointerover', { bubbles: true })]) {
      const widget = await openHouse();
      widget.shadowRoot!.querySelector<HTMLElement>('.part')!.dispatchEvent(event);
      await waitUntil(() => canPrintAll(widget), 'the whole text should come', { timeout: 5000 });
      expect(openLevels(widget)).to.deep.equal([]);
    }
  });

  it('asks for no more than its first sentences before somebody shows interest', async () => {
    const widget = await openHouse();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(canPrintAll(widget)).to.equal(false);
  });
});
