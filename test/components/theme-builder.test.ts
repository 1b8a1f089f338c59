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
