import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../components/feedback-prompt/feedback-prompt.js';
import { ENDPOINT, fakeEndpoint } from '../../support/browser/endpoint.js';
import { overflowing } from '../../support/browser/layout.js';
import { insideBox, mount } from '../../support/browser/mount.js';
import { screen, within } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { allLost, CODE, prompt } from './support.js';

const press = (name: string) => user.click(screen.getByRole('button', { name }));
const field = () => screen.getByRole('textbox');
const stop = { name: 'Poista henkilötunnus ennen lähettämistä' };
/** The button that takes the choice back comes with the first touch, and moves what is below it. */
const choose = async (name: string) => {
  await user.click(screen.getByRole('radio', { name }));
  await screen.findByRole('button', { name: 'Poista valinta' });
};
const firstQuestion = async () => (await screen.findAllByRole('group', { name: /\?$/ }))[0]!;

/** Shows one stage after another, and says after each what sticks out. */
const overflowingStages = async (box: Element): Promise<readonly string[]> => {
  const found = [...overflowing(box)];
  const collect = (stage: string) => found.push(...overflowing(box).map((what) => `${stage}: ${what}`));
  await press('Lähetä vastaus');
  await screen.findByRole('group', { name: 'Vastauksessa on korjattavaa' });
  collect('incomplete');
  await choose('Ei hyvin eikä huonosti');
  await user.fill(
    field(),
    `Olen ${CODE}. Donaudampfschifffahrtsgesellschaftskapitänsmütze ja lentokonesuihkuturbiinimoottoriapumekaanikko.`,
  );
  await press('Lähetä vastaus');
  await screen.findByRole('group', stop);
  collect('code-found');
  fakeEndpoint({ 'POST /feedback': [...allLost, 'sample'] });
  await user.fill(field(), 'Hyvä.');
  await press('Lähetä vastaus');
  await screen.findByRole('group', { name: 'Emme tiedä vielä, tuliko vastauksesi perille' });
  collect('not-confirmed');
  await press('Yritä uudelleen');
  await screen.findByRole('heading', { name: 'Vastauksesi tuli perille. Kiitos!' });
  collect('received');
  return found;
};

/** With the text of the page so much larger, until the end of the test. */
const fontSize = (size: string) => document.documentElement.style.setProperty('font-size', size);

describe('<sote-feedback-prompt> layout', () => {
  afterEach(() => {
    document.documentElement.style.removeProperty('font-size');
    document.documentElement.removeAttribute('dir');
  });

  for (const width of [320, 256]) {
    it(`reflows in a box of ${String(width)} px, in every stage`, async () => {
      expect(await overflowingStages(await insideBox(width, prompt()))).to.deep.equal([]);
    });
  }

  for (const set of ['visit', 'child', 'experience']) {
    it(`reflows in a window of 256 px with text of twice the size, in every stage of the set “${set}” (WCAG 1.4.4, 1.4.10)`, async () => {
      fontSize('200%');
      // A window of 256 px, less the margin of the page.
      const box = await insideBox(
        224,
        html`<sote-feedback-prompt question-set=${set} endpoint=${ENDPOINT} languages="fi sv en"></sote-feedback-prompt>`,
      );
      await firstQuestion();
      expect(set === 'visit' ? await overflowingStages(box) : overflowing(box)).to.deep.equal([]);
    });
  }

  it('reflows in a box of 320 px on a page that is written from right to left', async () => {
    document.documentElement.dir = 'rtl';
    expect(await overflowingStages(await insideBox(320, prompt()))).to.deep.equal([]);
  });

  it('reflows with the text spacing that a reader sets (WCAG 1.4.12)', async () => {
    const box = await insideBox(320, prompt());
    const widget = screen.getBySelector('sote-feedback-prompt');
    const spacing = { 'line-height': '1.5', 'letter-spacing': '0.12em', 'word-spacing': '0.16em' };
    for (const [name, value] of Object.entries(spacing)) widget.style.setProperty(name, value, 'important');
    expect(getComputedStyle(screen.getBySelector('[part="urgent"]')).letterSpacing).to.not.equal('normal');
    expect(await overflowingStages(box)).to.deep.equal([]);
    await new Promise(requestAnimationFrame);
    const clipped = within(widget)
      .getAllByRole('button')
      .filter(({ scrollHeight, clientHeight }) => clientHeight > 0 && scrollHeight > clientHeight + 1);
    expect(clipped.map(({ textContent }) => textContent)).to.deep.equal([]);
  });

  const places: readonly [name: string, css: string, parent: string][] = [
    ['flex item', '', 'display: flex; inline-size: 1000px'],
    ['float', 'float: left', 'inline-size: 1000px'],
    ['table cell', 'display: table-cell', 'display: table; max-inline-size: 1000px'],
    ['grid item that fits its content', 'justify-self: start', 'display: grid; inline-size: 1000px'],
    ['inline block', 'display: inline-block', 'inline-size: 1000px'],
  ];
  for (const [name, css, parentCss] of places) {
    it(`is wide enough to read as a ${name}`, async () => {
      const parent = await mount(html`<div>${prompt()}</div>`);
      parent.style.cssText = parentCss;
      const widget = screen.getBySelector('sote-feedback-prompt');
      widget.style.cssText = css;
      expect(widget.getBoundingClientRect().width).to.be.above(250).and.at.most(1000);
    });
  }

  for (const width of [320, 1000]) {
    it(`gives every control 44 px of height in a box of ${String(width)} px`, async () => {
      await insideBox(width, html`<sote-feedback-prompt languages reader="hoitaja"></sote-feedback-prompt>`);
      const widget = within(screen.getBySelector('sote-feedback-prompt'));
      const check = () => {
        // A radio or a box is as high as its label, which is pressed like it.
        const controls = [
          ...widget.getAllByRole('button'),
          ...widget.getAllByRole('textbox'),
          ...widget.getAllBySelector('[part="choice"]'),
        ];
        const low = controls.filter((element) => element.getBoundingClientRect().height < 44);
        expect(low.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
      };
      await widget.findByRole('button', { name: 'Svenska' });
      check();
      await choose('Huonosti');
      await user.fill(field(), `Olen ${CODE}.`);
      await press('Lähetä vastaus');
      await screen.findByRole('group', stop);
      check();
    });
  }

  for (const set of ['experience', 'child', 'page', 'service']) {
    it(`scrolls nowhere sideways on a phone with text of twice the size, in the set “${set}” (WCAG 1.4.4)`, async () => {
      fontSize('200%');
      const box = await insideBox(358, html`<sote-feedback-prompt question-set=${set} endpoint=${ENDPOINT}></sote-feedback-prompt>`);
      await firstQuestion();
      expect(overflowing(box)).to.deep.equal([]);
    });
  }

  for (const width of [320, 390, 560, 640, 1000]) {
    it(`leaves no number of the scale from 0 to 10 alone on a line in a box of ${String(width)} px`, async () => {
      await insideBox(width, html`<sote-feedback-prompt question-set="experience"></sote-feedback-prompt>`);
      const scale = within(await screen.findByRole('group', { name: /^Suosittelisitko/ }));
      const tops = scale.getAllBySelector('[part="option"]').map((option) => Math.round(option.getBoundingClientRect().top));
      expect(tops).to.have.lengthOf(11);
      expect(tops.filter((top) => top === tops.at(-1)).length).to.be.above(1);
    });
  }

  it('keeps its text at 16 px or more on a page whose root is 62.5 %', async () => {
    fontSize('62.5%');
    const widget = await mount(prompt());
    await choose('Huonosti');
    const texts = within(widget).getAllBySelector('p, label, span, legend, button, textarea, summary, a, h2, h3');
    const small = texts.filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16);
    expect(texts.length).to.be.above(15);
    expect(small.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    expect(parseFloat(getComputedStyle(field()).fontSize)).to.be.at.least(18);
  });

  it('grows when a reader makes the text of the page larger', async () => {
    fontSize('200%');
    await mount(prompt());
    expect(parseFloat(getComputedStyle(field()).fontSize)).to.equal(36);
  });

  it('takes neither letter spacing nor letter case from the page', async () => {
    const page = await mount(html`<div>${prompt()}</div>`);
    page.style.cssText = 'text-transform: uppercase; letter-spacing: 5px; text-align: center; white-space: nowrap; line-height: 1';
    const { textTransform, letterSpacing, textAlign, whiteSpace } = getComputedStyle(screen.getBySelector('[part="reader"]'));
    expect([textTransform, letterSpacing, textAlign, whiteSpace]).to.deep.equal(['none', 'normal', 'start', 'normal']);
  });
});
