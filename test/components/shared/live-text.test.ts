import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { liveText } from '../../../components/shared/live-text.js';

describe('a text that changes while it is on screen', () => {
  const show = (place: HTMLElement, text: string) => render(html`<p>Tila: ${liveText(text)}!</p>`, place);

  it('follows after a browser has translated the page', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    show(place, 'lähetetään');
    const text = [...place.querySelector('p')!.childNodes].find((node) => node.nodeValue === 'lähetetään')!;
    const translated = document.createElement('span');
    translated.textContent = 'sending';
    text.replaceWith(translated);
    show(place, 'lähetetään');
    expect(place.textContent).to.equal('Tila: sending!');
    show(place, 'lähetetty');
    expect(place.textContent).to.equal('Tila: lähetetty!');
  });

  it('leaves the node as it is while the text is the same', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    show(place, 'sama');
    const before = [...place.querySelector('p')!.childNodes];
    show(place, 'sama');
    expect([...place.querySelector('p')!.childNodes]).to.deep.equal(before);
  });
});
