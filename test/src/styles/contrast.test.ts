import { expect } from '@open-wc/testing';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import { PAIRS } from '../../../src/domain/contrast.js';
import { allLost, CODE, prompt } from '../../components/feedback-prompt/support.js';
import { backgroundOf, contrast } from '../../support/browser/contrast.js';
import { fakeEndpoint } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { warningsWhile } from '../../support/browser/warnings.js';

const field = () => screen.getByRole('textbox');
const press = (name: string) => user.click(screen.getByRole('button', { name }));
/** The button that takes the choice back comes with the first touch, and moves what is below it. */
const choose = async (name: string) => {
  await user.click(screen.getByRole('radio', { name }));
  await screen.findByRole('button', { name: 'Poista valinta' });
};

/** What the engine makes of a token inside the widget. */
const resolve = (token: string): string => {
  const sample = document.createElement('i');
  sample.style.color = `var(--${token})`;
  screen.getBySelector('[part="surface"]').append(sample);
  const { color } = getComputedStyle(sample);
  sample.remove();
  return color;
};

const expectContrast = (one: string, other: string, least: number, what: string) => {
  expect(contrast(one, other), `${what}: ${one} on ${other}`).to.be.at.least(least);
};

/** Every text that is shown in the widget now, against what is painted behind it. */
const expectReadable = (widget: FeedbackPrompt) => {
  const walker = document.createTreeWalker(widget.shadowRoot!, NodeFilter.SHOW_TEXT);
  let checked = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent?.trim() || !element?.checkVisibility() || element.localName === 'style') continue;
    const what = walker.currentNode.textContent.trim();
    expectContrast(getComputedStyle(element).color, backgroundOf(element), 4.5, `“${what}”`);
    checked += 1;
  }
  expect(checked).to.be.above(8);
};

describe('contrast', () => {
  it('is computed as WCAG says', () => {
    expect(contrast('rgb(0, 0, 0)', 'rgb(255, 255, 255)')).to.equal(21);
    expect(contrast('rgb(118, 118, 118)', 'rgb(255, 255, 255)')).to.be.closeTo(4.54, 0.01);
  });

  for (const scheme of ['light', 'dark'] as const) {
    describe(scheme, () => {
      let widget: FeedbackPrompt;
      beforeEach(async () => {
        document.documentElement.style.colorScheme = scheme;
        widget = await mount<FeedbackPrompt>(prompt());
      });
      afterEach(() => document.documentElement.style.removeProperty('color-scheme'));

      it('follows the page’s own colour scheme', () => {
        const isLight = contrast(resolve('paper'), 'rgb(255, 255, 255)') === 1;
        expect(isLight).to.equal(scheme === 'light');
      });

      it('is 4.5:1 for text and 3:1 for borders, focus rings and faces in every pair of tokens in use', () => {
        for (const { front, ground, least } of PAIRS) {
          expectContrast(resolve(front), resolve(ground), least, `${front} on ${ground}`);
        }
      });

      it('is enough for every text of the form and its panels as painted', async () => {
        await choose('Hyvin');
        expectReadable(widget);
        await user.fill(field(), `Olen ${CODE}.`);
        await press('Lähetä vastaus');
        await screen.findByRole('group', { name: 'Poista henkilötunnus ennen lähettämistä' });
        expectReadable(widget);
        fakeEndpoint({ 'POST /feedback': [...allLost, 'sample'] });
        await user.fill(field(), 'Hyvä.');
        await press('Lähetä vastaus');
        await screen.findByRole('group', { name: 'Emme tiedä vielä, tuliko vastauksesi perille' });
        expectReadable(widget);
        await press('Yritä uudelleen');
        await screen.findByRole('heading', { name: 'Vastauksesi tuli perille. Kiitos!' });
        expectReadable(widget);
      });

      it('is enough for borders of fields, faces and buttons as painted', async () => {
        await choose('Erittäin hyvin');
        const [chosen, other] = screen.getAllBySelector('[part="choice"]');
        for (const [what, element] of [
          ['field', field()],
          ['chosen face', chosen!],
          ['other face', other!],
          ['send', screen.getByRole('button', { name: 'Lähetä vastaus' })],
        ] as const) {
          const { borderTopColor, borderTopWidth } = getComputedStyle(element);
          expect(parseFloat(borderTopWidth)).to.be.at.least(1);
          expectContrast(borderTopColor, backgroundOf(element.parentElement!), 3, what);
        }
        const drawing = chosen!.querySelector('svg')!;
        expectContrast(getComputedStyle(drawing).stroke, backgroundOf(drawing), 3, 'face');
      });
    });
  }

  describe('of a page’s own colours', () => {
    const warningsOf = async (colours: string): Promise<string[]> => {
      const style = document.createElement('style');
      style.textContent = `sote-feedback-prompt { ${colours} }`;
      document.head.append(style);
      const heard = await warningsWhile(async () => {
        fakeEndpoint();
        const widget = await mount(prompt());
        await user.fill(field(), 'Hyvä.');
        await press('Lähetä vastaus');
        await screen.findByRole('heading', { name: 'Vastauksesi tuli perille. Kiitos!' });
        widget.remove();
      });
      style.remove();
      return heard.filter((text) => text.includes('contrast'));
    };

    it('says nothing to the web team when it is enough, in any notation', async () => {
      expect(await warningsOf('--sote-accent: oklch(35% 0.1 250); --sote-ink: black')).to.deep.equal([]);
    });

    it('warns the web team once of each pair that is too close', async () => {
      const found = await warningsOf('color-scheme: light; --sote-accent: hsl(190 60% 60%); --sote-line: #eee');
      expect(found).to.have.lengthOf(1);
      expect(found[0]).to.contain('--sote-accent on --sote-paper is 2.1:1, must be 4.5:1');
      expect(found[0]).to.contain('--sote-line on --sote-paper is 1.2:1, must be 3:1');
      expect(found[0]).not.to.contain('--sote-ink on');
      expect(await warningsOf('--sote-accent: #eee')).to.deep.equal([]);
    });
  });
});
