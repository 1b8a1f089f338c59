import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import { allLost, fakeEndpoint } from './endpoint.js';
import { CODE, ENDPOINT, appears, chooseFace, find, openPrompt, prompt, send, write } from './support.js';
import { overflowing } from '../../support/browser/layout.js';
import { insideBox } from '../../support/browser/mount.js';

const WIDGET = 'sote-feedback-prompt';
const inBox = async (width: number, template: TemplateResult = prompt()) => {
  const box = await insideBox(width, template);
  return { box, widget: box.querySelector<FeedbackPrompt>(WIDGET)! };
};

/** Shows one stage after another, and says after each what sticks out. */
const overflowingStages = async (box: Element, widget: FeedbackPrompt): Promise<readonly string[]> => {
  const found = [...overflowing(box)];
  const collect = (stage: string) => found.push(...overflowing(box).map((what) => `${stage}: ${what}`));
  await send(widget);
  collect('incomplete');
  await chooseFace(widget, 3);
  await write(widget, `Olen ${CODE}. Donaudampfschifffahrtsgesellschaftskapitänsmütze ja lentokonesuihkuturbiinimoottoriapumekaanikko.`);
  await send(widget);
  collect('code-found');
  fakeEndpoint(...allLost);
  await write(widget, 'Hyvä.');
  await send(widget);
  collect('not-confirmed');
  await send(widget);
  collect('received');
  return found;
};

const controls = (widget: FeedbackPrompt) =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>('button, textarea, .face, summary')].filter((element) => element.checkVisibility());

describe('<sote-feedback-prompt> layout', () => {
  for (const width of [320, 256]) {
    it(`reflows in a box of ${String(width)} px, in every stage`, async () => {
      const { box, widget } = await inBox(width);
      expect(await overflowingStages(box, widget)).to.deep.equal([]);
    });
  }

  for (const set of ['visit', 'child', 'experience']) {
    it(`reflows in a window of 256 px with text of twice the size, in every stage of the set “${set}” (WCAG 1.4.4, 1.4.10)`, async () => {
      document.documentElement.style.fontSize = '200%';
      try {
        // A window of 256 px, less the margin of the page.
        const { box, widget } = await inBox(
          224,
          html`<sote-feedback-prompt question-set=${set} endpoint=${ENDPOINT} languages="fi sv en"></sote-feedback-prompt>`,
        );
        await appears(widget, 'fieldset');
        expect(set === 'visit' ? await overflowingStages(box, widget) : overflowing(box)).to.deep.equal([]);
      } finally {
        document.documentElement.style.removeProperty('font-size');
      }
    });
  }

  it('reflows in a box of 320 px on a page that is written from right to left', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const { box, widget } = await inBox(320);
      expect(await overflowingStages(box, widget)).to.deep.equal([]);
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('reflows with the text spacing that a reader sets (WCAG 1.4.12)', async () => {
    const { box, widget } = await inBox(320);
    const spacing = { 'line-height': '1.5', 'letter-spacing': '0.12em', 'word-spacing': '0.16em' };
    for (const [name, value] of Object.entries(spacing)) widget.style.setProperty(name, value, 'important');
    expect(await overflowingStages(box, widget)).to.deep.equal([]);
    await new Promise(requestAnimationFrame);
    const clipped = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('button')].filter(
      ({ scrollHeight, clientHeight }) => clientHeight > 0 && scrollHeight > clientHeight + 1,
    );
    expect(clipped.map(({ textContent }) => textContent)).to.deep.equal([]);
    expect(getComputedStyle(find(widget, 'p')).letterSpacing).to.not.equal('normal');
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
      const parent = await fixture<HTMLElement>(html`<div>${prompt()}</div>`);
      parent.style.cssText = parentCss;
      const widget = parent.querySelector<FeedbackPrompt>(WIDGET)!;
      widget.style.cssText = css;
      expect(widget.getBoundingClientRect().width).to.be.above(250).and.at.most(1000);
    });
  }

  for (const width of [320, 1000]) {
    it(`gives every control 44 px of height in a box of ${String(width)} px`, async () => {
      const { widget } = await inBox(width, html`<sote-feedback-prompt languages reader="hoitaja"></sote-feedback-prompt>`);
      const check = () => {
        const low = controls(widget).filter((element) => element.getBoundingClientRect().height < 44 && !element.matches('.link'));
        expect(low.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
        for (const link of widget.shadowRoot!.querySelectorAll('button.link')) {
          expect(link.getBoundingClientRect().height).to.be.at.least(44);
        }
      };
      check();
      await chooseFace(widget, 2);
      await write(widget, `Olen ${CODE}.`);
      await send(widget);
      check();
    });
  }

  for (const set of ['experience', 'child', 'page', 'service']) {
    it(`scrolls nowhere sideways on a phone with text of twice the size, in the set “${set}” (WCAG 1.4.4)`, async () => {
      document.documentElement.style.fontSize = '200%';
      try {
        const { box, widget } = await inBox(
          358,
          html`<sote-feedback-prompt question-set=${set} endpoint="https://endpoint.invalid/api/v1"></sote-feedback-prompt>`,
        );
        await appears(widget, 'fieldset');
        expect(overflowing(box)).to.deep.equal([]);
      } finally {
        document.documentElement.style.removeProperty('font-size');
      }
    });
  }

  for (const width of [320, 390, 560, 640, 1000]) {
    it(`leaves no number of the scale from 0 to 10 alone on a line in a box of ${String(width)} px`, async () => {
      const { widget } = await inBox(width, html`<sote-feedback-prompt question-set="experience"></sote-feedback-prompt>`);
      await appears(widget, '.numbers');
      const tops = [...widget.shadowRoot!.querySelectorAll('.numbers .option')].map((option) =>
        Math.round(option.getBoundingClientRect().top),
      );
      expect(tops.filter((top) => top === tops.at(-1)).length).to.be.above(1);
    });
  }

  it('keeps its text at 16 px or more on a page whose root is 62.5 %', async () => {
    document.documentElement.style.fontSize = '62.5%';
    try {
      const widget = await openPrompt();
      await chooseFace(widget, 2);
      const texts = [...widget.shadowRoot!.querySelectorAll('p, label, span, legend, button, textarea, summary, a, h2, h3')];
      const small = texts.filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16);
      expect(texts.length).to.be.above(15);
      expect(small.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
      expect(parseFloat(getComputedStyle(find(widget, 'textarea')).fontSize)).to.be.at.least(18);
    } finally {
      document.documentElement.style.removeProperty('font-size');
    }
  });

  it('grows when a reader makes the text of the page larger', async () => {
    document.documentElement.style.fontSize = '200%';
    try {
      const widget = await openPrompt();
      expect(parseFloat(getComputedStyle(find(widget, 'textarea')).fontSize)).to.equal(36);
    } finally {
      document.documentElement.style.removeProperty('font-size');
    }
  });

  it('takes neither letter spacing nor letter case from the page', async () => {
    const parent = await fixture<HTMLElement>(html`<div>${prompt()}</div>`);
    parent.style.cssText = 'text-transform: uppercase; letter-spacing: 5px; text-align: center; white-space: nowrap; line-height: 1';
    const { textTransform, letterSpacing, textAlign, whiteSpace } = getComputedStyle(
      find(parent.querySelector(WIDGET)!, '[part="reader"]'),
    );
    expect([textTransform, letterSpacing, textAlign, whiteSpace]).to.deep.equal(['none', 'normal', 'start', 'normal']);
  });
});
