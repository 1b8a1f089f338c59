import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { buttonOf, fallback, house, LEVELS, listen, openHouse, openLevels, press, TAG, textOf, whole } from './support.js';

describe(`<${TAG}> opening`, () => {
  afterEach(() => history.replaceState(null, '', location.pathname));

  for (const [shape, width] of [
    ['a picture', 1000],
    ['rows', 320],
  ] as const) {
    it(`is accessible as ${shape}, closed`, async () => {
      await expectAccessible(await openHouse(undefined, width));
    });

    it(`is accessible as ${shape}, with every level open`, async () => {
      const widget = await openHouse(undefined, width);
      widget.openLevels = LEVELS.join(' ');
      await whole(widget);
      expect(openLevels(widget)).to.deep.equal(LEVELS);
      await expectAccessible(widget);
    });
  }

  it('opens one level at a time, and closes it again', async () => {
    const widget = await openHouse();
    await press(widget, 'feedback');
    expect(openLevels(widget)).to.deep.equal(['feedback']);
    await press(widget, 'strategy');
    expect(openLevels(widget)).to.deep.equal(['strategy']);
    await press(widget, 'strategy');
    expect(openLevels(widget)).to.deep.equal([]);
  });

  it('opens many with `multiple`', async () => {
    const widget = await openHouse(html`<sote-participation-house multiple></sote-participation-house>`);
    await press(widget, 'strategy');
    await press(widget, 'own-service');
    expect(openLevels(widget)).to.deep.equal(['own-service', 'strategy']);
  });

  it('opens all and closes all by one press each', async () => {
    const widget = await openHouse(undefined, 320);
    const tool = () => widget.shadowRoot!.querySelector<HTMLButtonElement>('.tools button')!;
    tool().click();
    await whole(widget);
    expect(openLevels(widget)).to.deep.equal(LEVELS);
    expect(tool().textContent.trim()).to.equal('Sulje kaikki');
    tool().click();
    await widget.updateComplete;
    expect(openLevels(widget)).to.deep.equal([]);
  });

  it('tells at first sight what is inside each part, and of the right to take part', async () => {
    const widget = await openHouse();
    expect(openLevels(widget)).to.deep.equal([]);
    for (const level of LEVELS) expect(buttonOf(widget, level).querySelector('.hint')!.textContent, level).to.match(/^\S.{10,}/);
    const rights = widget.shadowRoot!.querySelector<HTMLElement>('[part="rights"]')!;
    expect(rights.textContent).to.contain('Sinulla on oikeus osallistua ja vaikuttaa');
    rights.querySelector('summary')!.focus();
    await waitUntil(() => rights.textContent.includes('785/1992'), 'the laws should come', { timeout: 5000 });
  });

  it('waits with what the page opens until all of it has come, so that nothing jumps', async () => {
    const widget = await openHouse(html`<sote-participation-house open-levels="feedback">${fallback}</sote-participation-house>`);
    const seen: boolean[] = [];
    const note = () => {
      if (widget.shadowRoot!.querySelector('.surface')) seen.push(textOf(widget, 'feedback').textContent.includes('Palautelomake'));
    };
    note();
    widget.addController({ hostUpdated: note });
    await whole(widget);
    expect(new Set(seen)).to.deep.equal(new Set([true]));
  });

  it('shows all of a text when it has come', async () => {
    const widget = await openHouse();
    buttonOf(widget, 'dialogue').click();
    await whole(widget);
    for (const word of ['keskustelevat palveluista', 'Esimerkkejä', 'Asiakasraati', 'Näin pääset mukaan', 'Mietittäväksi']) {
      expect(textOf(widget, 'dialogue').textContent).to.contain(word);
    }
  });

  it('starts with the levels of `open-levels`, and leaves out what is no level', async () => {
    const widget = await openHouse(html`<sote-participation-house open-levels="strategy, cellar feedback"></sote-participation-house>`);
    await whole(widget);
    expect(openLevels(widget)).to.deep.equal(['feedback', 'strategy']);
  });

  it('tells of what a person opens and closes, and never of what the page sets', async () => {
    const heard = listen('sote-level-toggle');
    const widget = await openHouse();
    widget.openLevels = 'feedback';
    await whole(widget);
    expect(heard).to.deep.equal([]);
    await press(widget, 'dialogue');
    expect(heard).to.deep.equal([
      { level: 'feedback', open: false },
      { level: 'dialogue', open: true },
    ]);
  });

  it('keeps the open levels in the address with `sync-url`, beside what stands there', async () => {
    history.replaceState({ own: 1 }, '', '?a=%20b&sote-status=done#here');
    const widget = await openHouse(html`<sote-participation-house sync-url multiple></sote-participation-house>`);
    await press(widget, 'dialogue');
    await press(widget, 'feedback');
    expect(location.search + location.hash).to.equal('?a=%20b&sote-status=done&sote-level=feedback,dialogue#here');
    expect(history.state).to.deep.equal({ own: 1 });
    await press(widget, 'dialogue');
    await press(widget, 'feedback');
    expect(location.search).to.equal('?a=%20b&sote-status=done');
  });

  it('opens the level that the address asks for, only with `sync-url`', async () => {
    history.replaceState(null, '', '?sote-level=strategy');
    const linked = await openHouse(html`<sote-participation-house sync-url open-levels="feedback"></sote-participation-house>`);
    await whole(linked);
    expect(openLevels(linked)).to.deep.equal(['strategy']);
    const other = await openHouse();
    expect(openLevels(other)).to.deep.equal([]);
    await press(other, 'dialogue');
    expect(location.search).to.equal('?sote-level=strategy');
  });

  it('keeps two on a page apart, and what is open when it is moved, removed and put back', async () => {
    const [one, two] = [await openHouse(), await openHouse()];
    await press(one, 'feedback');
    expect(openLevels(two)).to.deep.equal([]);
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.inlineSize = '1000px';
    place.append(one);
    await one.updateComplete;
    expect(openLevels(one)).to.deep.equal(['feedback']);
    one.remove();
    place.append(one);
    await press(one, 'dialogue');
    expect(openLevels(one)).to.deep.equal(['dialogue']);
  });

  it('shows no text of the fallback once it stands, and no dead link', async () => {
    const widget = await openHouse(html`<sote-participation-house>${fallback}</sote-participation-house>`);
    await press(widget, 'feedback');
    const own = widget.querySelector('.static')!;
    expect(own.getClientRects().length).to.equal(0);
    expect(widget.shadowRoot!.querySelector('[part="actions"]')).to.equal(null);
  });

  it('stands in a host form without sending it', async () => {
    const form = await fixture<HTMLFormElement>(html`<form>${house()}</form>`);
    let isSent = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      isSent = true;
    });
    const widget = form.querySelector(TAG)!;
    await widget.updateComplete;
    for (const button of widget.shadowRoot!.querySelectorAll('button')) if (button.dataset['level']) button.click();
    expect(isSent).to.equal(false);
  });
});
