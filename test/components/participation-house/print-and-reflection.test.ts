import { expect, html, waitUntil } from '@open-wc/testing';
import { fallback, house, LEVELS, openHouse, openLevels, press, TAG, textOf, whole } from './support.js';

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
    await afterPrint(widget);
    expect(openLevels(widget)).to.deep.equal(['feedback']);
    expect(textOf(widget, 'feedback').querySelector('details')!.open).to.equal(false);
  });

  it('prints the page’s own whole text when nothing was opened yet', async () => {
    const widget = await openHouse(house());
    await beforePrint(widget);
    expect(isSeen(widget.querySelector('.static'))).to.equal(true);
    await afterPrint(widget);
    expect(isSeen(widget.querySelector('.static'))).to.equal(false);
  });

  it('prints by its button, when the whole text is there', async () => {
    const { print } = window;
    const widget = await openHouse(html`<sote-participation-house>${fallback}</sote-participation-house>`);
    let printed = '';
    window.print = () => (printed = (widget as unknown as { stage: string }).stage);
    const [, button] = widget.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tools button');
    button!.click();
    await waitUntil(() => printed, 'should print', { timeout: 5000 });
    window.print = print;
    expect(printed).to.equal('whole');
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

  it('is fetched whole by the first hover or focus, and not before', async () => {
    const widget = await openHouse();
    const stage = () => (widget as unknown as { stage: string }).stage;
    expect(stage()).to.equal('names');
    widget.shadowRoot!.querySelector<HTMLElement>('.part')!.focus();
    await whole(widget);
    expect(openLevels(widget)).to.deep.equal([]);
  });
});
