/** From nothing to a style sheet: a county's designer uses the theme builder, and nothing else, and takes the result to a page. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../components/feedback-prompt/feedback-prompt.js';
import { installFakeEndpoint, uninstallFakeEndpoint } from '../../stories/support/fake-endpoint.js';
import meta from '../../stories/theme-builder.stories.js';
import type { ThemeBuilder } from '../../stories/theme-builder/theme-builder.js';
import { PAIRS } from '../../src/domain/contrast.js';
import { contrast } from '../support/browser/contrast.js';
import { waitFor } from '../support/browser/queries.js';
import { user } from '../support/browser/user.js';

const GREEN = '#6fbe44';

const find = <T extends Element = HTMLElement>(root: Element, selector: string): T => {
  const found = root.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};

/** A colour of the widget as the browser paints it. */
const painted = (widget: Element, token: string): string => {
  const sample = document.createElement('i');
  sample.style.color = `var(--${token})`;
  find(widget, '[part~="surface"]').append(sample);
  const { color } = getComputedStyle(sample);
  sample.remove();
  return color;
};

const openBuilder = async (): Promise<ThemeBuilder> => {
  installFakeEndpoint();
  const builder = await fixture<ThemeBuilder>(meta.render({}));
  await waitFor(() => find(builder.querySelector('sote-feedback-prompt')!, '[part~="surface"]'));
  return builder;
};

const verdictOf = (builder: ThemeBuilder): string => find(builder, '.verdict').textContent.trim();
const cssIn = (builder: ThemeBuilder): string => find<HTMLTextAreaElement>(builder, 'textarea').value;

describe('the theme builder', () => {
  afterEach(() => {
    uninstallFakeEndpoint();
    document.documentElement.style.removeProperty('color-scheme');
  });

  it('begins with the kit’s own look: every pair holds, and there is nothing to set', async () => {
    const builder = await openBuilder();
    expect(verdictOf(builder)).to.contain('hold, light and dark');
    expect(cssIn(builder)).not.to.contain('--sote-');
  });

  it('shows which pairs a pale brand colour breaks, with what was measured', async () => {
    const builder = await openBuilder();
    await user.fill(find<HTMLInputElement>(builder, '#brand'), GREEN);
    await waitFor(() => expect(verdictOf(builder)).to.match(/^\d+ of \d+ pairs are too weak/));
    expect(find(builder, '.offers').textContent).to.match(/accent.*#6fbe44.*is 1\.\d\d:1,\s+must be 4\.5:1/s);
  });

  it('says how a brand colour is written, and keeps the theme until it is', async () => {
    const builder = await openBuilder();
    const brand = find<HTMLInputElement>(builder, '#brand');
    await user.fill(brand, GREEN);
    await waitFor(() => expect(cssIn(builder)).to.contain(GREEN));
    for (const wrong of ['rgb(0, 83, 159)', '#12', '']) {
      await user.fill(brand, wrong);
      await waitFor(() => expect(find(builder, '[role="alert"]').textContent).to.contain(`# and six digits or letters`));
      expect(brand.getAttribute('aria-describedby')).to.contain(find(builder, '[role="alert"]').id);
      expect(brand.getAttribute('aria-invalid')).to.equal('true');
      expect(cssIn(builder)).to.contain(GREEN);
    }
    await user.fill(brand, '#00539f');
    await waitFor(() => expect(find(builder, '[role="alert"]').textContent.trim()).to.equal(''));
    expect(brand.getAttribute('aria-invalid')).to.equal('false');
  });

  it('says it when another colour is as bad in another way: the number of pairs alone would be the same words again', async () => {
    const builder = await openBuilder();
    await user.fill(find<HTMLInputElement>(builder, '#brand'), '#ffff00');
    await waitFor(() => expect(verdictOf(builder)).to.match(/^4 of \d+ pairs are too weak. The weakest is 1\.05:1\.$/));
    await user.fill(find<HTMLInputElement>(builder, '#brand'), '#ff8800');
    await waitFor(() => expect(verdictOf(builder)).to.match(/^4 of \d+ pairs are too weak. The weakest is 2\.05:1\.$/));
  });

  it('measures what stands in the open room of the house, too', async () => {
    const builder = await openBuilder();
    await user.click(find(builder, 'input[value="dark"]'));
    // A blue that holds on every other ground of a dark page.
    await user.fill(find<HTMLInputElement>(builder, '[data-colour="accent"]'), '#8fbdf0');
    const offer = await waitFor(() => find(builder, '.offers li'));
    expect(offer.textContent).to.match(/accent.*, dark:.*on 31 % of house-sun is 4\.1\d:1/s);
    await user.click(find(builder, '.offers button'));
    await waitFor(() => expect(verdictOf(builder)).to.contain('hold, light and dark'));
  });

  it('names a colour that can be changed, where none of the same hue holds on all its grounds', async () => {
    const builder = await openBuilder();
    await user.fill(find<HTMLInputElement>(builder, '[data-colour="paper"]'), '#777777');
    const offers = await waitFor(() => find(builder, '.offers li').parentElement!);
    expect(offers.textContent).to.contain('change paper');
    expect(offers.textContent).to.match(/on 11 % of done is 1\.38:1/);
  });

  for (const [typed, written] of [
    ['Source Sans 3, serif', '"Source Sans 3", serif'],
    ['"Source Sans 3', '"Source Sans 3"'],
    ['"A, B", 8bit', '"A, B", "8bit"'],
    ["'Segoe UI', -apple-system", "'Segoe UI', -apple-system"],
    [', ""', ''],
  ] as const) {
    it(`takes the font ${typed} as the page can read it`, async () => {
      const builder = await openBuilder();
      await user.fill(find<HTMLInputElement>(builder, '#font'), typed);
      await waitFor(() => expect(/font-family: (.*);/.exec(cssIn(builder))?.[1] ?? '').to.equal(written));
      if (written === '') return;
      const shown = getComputedStyle(builder.querySelector('sote-feedback-prompt')!).fontFamily;
      expect(shown.replaceAll(/["']/g, '')).to.equal(written.replaceAll(/["']/g, ''));
    });
  }

  it('is seen without a ready theme of the toolbar, which it would not measure', () => {
    expect(meta.globals).to.deep.equal({ look: 'default' });
  });

  it('makes a county’s theme from a brand colour, corners, a font and a density, and the page that gets it is readable', async () => {
    const builder = await openBuilder();
    await user.fill(find<HTMLInputElement>(builder, '#brand'), GREEN);
    await waitFor(() => find(builder, '.offers button'));
    await user.click(find(builder, '.offers button'));
    await waitFor(() => expect(verdictOf(builder)).to.contain('hold, light and dark'));
    await user.fill(find<HTMLInputElement>(builder, '#radius'), '0');
    await user.fill(find<HTMLInputElement>(builder, '#font'), 'Georgia, serif');
    await user.click(find(builder, 'input[value="compact"]'));
    const css = await waitFor(() => {
      const text = cssIn(builder);
      expect(text).to.contain('--sote-padding: 16px');
      return text;
    });
    // The widget beside it has the theme already.
    const beside = builder.querySelector('sote-feedback-prompt')!;
    const accent = painted(beside, 'accent');
    expect(accent).not.to.equal('rgb(111, 190, 68)');
    builder.remove();

    // Another page, with the style sheet and without the builder.
    const sheet = document.createElement('style');
    sheet.textContent = css;
    document.head.append(sheet);
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const widget = await fixture(
        html`<sote-feedback-prompt organisation="Alue" reader="hoitaja" privacy-url="/"></sote-feedback-prompt>`,
      );
      await waitFor(() => find(widget, '[part~="surface"]'));
      for (const { front, ground, least } of PAIRS) {
        expect(contrast(painted(widget, front), painted(widget, ground)), `${scheme}: ${front} on ${ground}`).to.be.at.least(least);
      }
      if (scheme === 'light') expect(painted(widget, 'accent')).to.equal(accent);
      expect(getComputedStyle(widget).fontFamily).to.contain('Georgia');
      expect(getComputedStyle(find(widget, '[part="send"]')).borderTopLeftRadius).to.equal('0px');
      expect(getComputedStyle(find(widget, '[part~="surface"]')).paddingTop).to.equal('16px');
    }
    sheet.remove();
  }).timeout(60_000);

  it('leaves the page as it was when it goes', async () => {
    const before = document.adoptedStyleSheets.length;
    const builder = await openBuilder();
    builder.remove();
    expect(document.adoptedStyleSheets).to.have.lengthOf(before);
  });
});
