/** Runs in the page: shows one story, and changes the page around it. Bundled with the stories by `bundle.mjs`. */
import texts from '../../locales/generated/texts.json';
import { installFakeEndpoint } from '../../stories/support/fake-endpoint.ts';
import { applyPageSettings } from '../../stories/support/page-settings.ts';
import { speakPseudo } from '../../stories/support/pseudo-locale.ts';
import { html, render } from 'lit';
import { findings } from './measure.mjs';

const theme = new CSSStyleSheet();
document.adoptedStyleSheets = [theme];

const frames = async (count) => {
  for (let left = count; left > 0; left -= 1) await new Promise((resolve) => requestAnimationFrame(resolve));
};

const stage = () => document.getElementById('stage');

export const start = (modules) => {
  // A story in one of the kit's other languages is shown in that language.
  if (location.search !== '?real') speakPseudo({ sv: 'long', en: 'rtl' }, texts);
  window.stories = {
    /** @returns the names of the stories of a file */
    async list(file) {
      return Object.keys(await modules[file]()).filter((name) => name !== 'default');
    },
    async show(file, name) {
      const module = await modules[file]();
      const [meta, story] = [module.default, module[name]];
      installFakeEndpoint(story.parameters?.endpoint);
      console.warn = () => undefined;
      render((story.render ?? meta.render)({ ...meta.args, ...story.args }), stage());
      await story.play?.({ canvasElement: stage() });
      await frames(3);
      return { tag: meta.component, asksAxe: story.parameters?.a11y?.test !== 'off' };
    },
    async settings({ css, ...settings }) {
      theme.replaceSync(css);
      applyPageSettings(settings);
      await frames(4);
    },
    findings: () => findings(stage()),
    /** Faults of every kind that is measured, in a shadow root: what finds none of them would find nothing in a widget either. */
    plant() {
      const place = stage().appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      render(
        html`<button style="height: 20px">Low</button>
          <p style="inline-size: 3000px">Wide</p>
          <p style="inline-size: 20px; overflow: hidden; white-space: nowrap">Cut off</p>
          <p>Below</p>
          <p style="margin-block-start: -2.2em">Above</p>`,
        place,
      );
      return [...new Set(findings(stage()).map(({ kind }) => kind))].sort();
    },
    /** How far below the widget's top its first answer begins. */
    firstAnswer(tag) {
      const widget = stage().querySelector(tag);
      const field = widget?.shadowRoot?.querySelector('form input, form textarea');
      return field ? (field.closest('label') ?? field).getBoundingClientRect().top - widget.getBoundingClientRect().top : undefined;
    },
  };
};
