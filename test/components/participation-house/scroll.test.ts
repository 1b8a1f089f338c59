import { expect } from '@open-wc/testing';
import { mount } from '../../support/browser/mount.js';
import { screen } from '../../support/browser/queries.js';
import { house, names, PICTURE } from './support.js';

describe('<sote-participation-house> at the end of a page', () => {
  it('stays where it is when the first touch brings the rest of it', async () => {
    const widget = await mount(house(), PICTURE);
    widget.style.paddingBlockStart = '1000px';
    const button = await screen.findByRole('button', { name: names.feedback });
    const end = () => document.documentElement.scrollHeight - innerHeight;
    scrollTo(0, end());
    button.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    // What the page has inside the element is for paper until then.
    await screen.findBySelector('slot.fallback[hidden]');
    expect(end()).to.be.above(500);
    expect(scrollY).to.be.closeTo(end(), 1);
  });
});
