/**
 * Every story of every widget: loads, comes to its state, writes nothing to the console, and has no fault for axe. Rendered without
 * Storybook, in one engine: what differs between engines is the widgets' own tests' matter.
 */
import { expect, fixture, html } from '@open-wc/testing';
import { browserOutbox } from '../../src/transport/outbox-browser.js';
import { installFakeEndpoint, uninstallFakeEndpoint } from '../../stories/support/fake-endpoint.js';
import type { Meta, Story } from '../../stories/support/story.js';
import { applyPageSettings } from '../../stories/support/page-settings.js';
import { followStyleSheets, reduceMotion } from '../../stories/support/reduced-motion.js';
import { expectAccessible } from '../support/browser/accessibility.js';
import { engineName } from '../support/browser/media.js';

type Module = { readonly default: Meta<unknown> } & Readonly<Record<string, Story<unknown>>>;

const defaults = { language: 'fi', theme: 'light', direction: 'ltr', textSize: '100' };

followStyleSheets();
const files = (await (await fetch('/story-files.json')).json()) as readonly string[];
const modules = await Promise.all(files.map(async (file) => [file, (await import(file)) as Module] as const));
const isChromium = (await engineName()) === 'Chromium';

const show = async ({ default: meta }: Module, story: Story<unknown>): Promise<HTMLElement> => {
  installFakeEndpoint(story.parameters?.endpoint);
  const args = { ...(meta.args as object), ...(story.args as object) };
  const shown = await fixture<HTMLElement>((story.render ?? meta.render)(args));
  const canvasElement = shown.parentElement;
  if (!canvasElement) throw new Error('The story has no place.');
  await story.play?.({ canvasElement });
  return canvasElement;
};

/**
 * A story may leave an answer waiting on the device, and its widget a sending under way, which would take the next story's answer along: its
 * end is waited for, as another tab waits for its turn.
 */
const emptyOutbox = async (): Promise<void> => {
  const outbox = browserOutbox();
  await outbox.send('', () => Promise.resolve(undefined));
  for (const { key } of await outbox.waiting()) await outbox.remove(key);
};

describe('stories', () => {
  const { warn } = console;

  beforeEach(() => {
    console.warn = () => undefined;
  });

  afterEach(async () => {
    console.warn = warn;
    await emptyOutbox();
    uninstallFakeEndpoint();
    applyPageSettings(defaults);
    // A story with a kept draft leaves it in the tab, which the next test file shares.
    sessionStorage.clear();
  });

  it('has a title, a tag and stories in every file', () => {
    expect(modules.length).to.be.greaterThan(0);
    for (const [file, { default: meta, ...stories }] of modules) {
      expect(meta.title, file).to.match(/^(?:Widgets|Themes)\//);
      expect(customElements.get(meta.component) !== undefined, meta.component).to.equal(true);
      expect(Object.keys(stories).length, file).to.be.greaterThan(0);
    }
  });

  it('shows web teams tags with settings that there are', () => {
    const shown = modules.flatMap(([, { default: meta }]) =>
      meta.parameters?.embed ? [[meta.component, meta.parameters.embed] as const] : [],
    );
    expect(shown).to.have.lengthOf(4);
    for (const [tag, code] of shown) {
      const page = new DOMParser().parseFromString(code, 'text/html');
      const widget = page.querySelector(tag);
      const known = (customElements.get(tag) as unknown as { readonly observedAttributes: readonly string[] }).observedAttributes;
      expect(
        widget?.getAttributeNames().filter((name) => !known.includes(name)),
        tag,
      ).to.deep.equal([]);
      expect(widget?.textContent.trim(), `${tag} has a fallback`).not.to.equal('');
    }
  });

  it('shows less motion when the toolbar says so, by the rules that style sheets have for people who ask for it', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('p { animation-name: turn } @media (prefers-reduced-motion: reduce) { p { animation-name: none } }');
    root.adoptedStyleSheets = [sheet];
    const text = root.appendChild(document.createElement('p'));
    const motion = () => getComputedStyle(text).animationName;
    reduceMotion(true);
    expect(motion()).to.equal('none');
    reduceMotion(false);
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) expect(motion()).to.equal('turn');
  });

  if (!isChromium) return;
  for (const [file, module] of modules) {
    for (const [name, story] of Object.entries(module).filter(([name]) => name !== 'default')) {
      it(`${file.slice('/stories/'.length)}: ${name}`, async () => {
        const shown = await show(module, story);
        if (story.parameters?.a11y?.test !== 'off') await expectAccessible(shown);
      }).timeout(30_000);
    }
  }
});
