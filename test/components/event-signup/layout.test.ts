import { expect } from '@open-wc/testing';
import { emulateMedia } from '../../support/browser/media.js';
import { appears, evening, fakeRoutes, find, listOf, openForm, openList, panel, series } from './support.js';
import { overflowing } from '../../support/browser/layout.js';

/** The states with the longest words that there are, in Finnish. */
const over = { ...evening, id: 'ohi', signup: { mode: 'open', closes: '2020-01-01T12:00:00Z' } };
const later = { ...evening, id: 'myohemmin', signup: { mode: 'open', opens: '2040-11-25T12:00:00Z' } };

const openIn = async (width: number) => {
  fakeRoutes({ 'GET /events': [listOf(evening, series, panel, over, later)] });
  const widget = await openList();
  widget.parentElement!.style.inlineSize = `${String(width)}px`;
  await appears(widget, '[data-open="myohemmin"]');
  return widget;
};

describe('event-signup: layout', () => {
  for (const width of [1000, 320, 256]) {
    it(`reflows in a box of ${String(width)} px: list, event and form`, async () => {
      const widget = await openIn(width);
      const box = widget.parentElement!;
      expect(overflowing(box), 'list').to.deep.equal([]);
      find(widget, '[data-open="sarja"]').click();
      await appears(widget, '[part="signup"]');
      expect(overflowing(box), 'event').to.deep.equal([]);
      const form = await openIn(width);
      await openForm(form, 'sarja');
      expect(overflowing(form.parentElement!), 'form').to.deep.equal([]);
    });
  }

  for (const width of [366, 224])
    it(`has room for text of twice the size in a box of ${String(width)} px: list, event and form`, async () => {
      const widget = await openIn(width);
      const box = widget.parentElement!;
      widget.style.setProperty('--sote-font-size', '36px');
      expect(overflowing(box), 'list').to.deep.equal([]);
      find(widget, '[data-open="sarja"]').click();
      await appears(widget, '[part="signup"]');
      expect(overflowing(box), 'event').to.deep.equal([]);
      find(widget, '[part="signup"]').click();
      await appears(widget, '[part="send"]');
      expect(overflowing(box), 'form').to.deep.equal([]);
    });

  it('draws its signs in the visitor’s own colours where they are forced', async function () {
    if (!(await emulateMedia({ forcedColors: 'active' }))) return this.skip();
    const widget = await openIn(1000);
    const sign = find(widget, '.status').querySelector('svg')!;
    expect(getComputedStyle(sign).color).to.equal(getComputedStyle(find(widget, '.status')).color);
  });
});
