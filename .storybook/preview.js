import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import manifest from '../.build/custom-elements.json';
import { forStorybook, withControls } from '../stories/support/controls.js';
import { installFakeEndpoint } from '../stories/support/fake-endpoint.js';
import { faults } from '../stories/support/faults.js';
import { applyPageSettings } from '../stories/support/page-settings.js';
import { followStyleSheets, reduceMotion } from '../stories/support/reduced-motion.js';
import { speakPseudo } from '../stories/support/pseudo-locale.js';
import texts from '../locales/generated/texts.json';
import dark from '../.build/themes/dark.css?inline';
import helsinki from '../.build/themes/helsinki.css?inline';
import highContrast from '../.build/themes/high-contrast.css?inline';
import plain from '../.build/themes/plain.css?inline';
import suomifi from '../.build/themes/suomifi.css?inline';
import docsPage from './docs.mdx';

/**
 * Pseudo-locales take the place of two languages until the page is loaded again, and must be known before the widgets are. So the choice is kept for
 * that one load.
 */
const PSEUDO = 'sote-storybook-pseudo';
const pseudoLanguages = { 'qps-ploc': 'sv', 'qps-plocm': 'en' };
const isPseudoLoaded = sessionStorage.getItem(PSEUDO) === 'on';
sessionStorage.removeItem(PSEUDO);
if (isPseudoLoaded) speakPseudo({ sv: 'long', en: 'rtl' }, texts);

followStyleSheets();

/** @returns the language of the page; loads it anew when it begins or ends to need the pseudo-locales */
const languageOf = (asked) => {
  const isPseudo = asked in pseudoLanguages;
  const isReal = Object.values(pseudoLanguages).includes(asked);
  if (isPseudo !== isPseudoLoaded && (isPseudo || isReal)) {
    if (isPseudo) sessionStorage.setItem(PSEUDO, 'on');
    location.reload();
  }
  return pseudoLanguages[asked] ?? asked;
};

setCustomElementsManifest(forStorybook(manifest));

/** The panel *Actions* tells what the widgets dispatch, as a script of the page hears it. */
const events = manifest.modules.flatMap(({ declarations }) => declarations.flatMap((element) => element.events.map(({ name }) => name)));
for (const name of events) document.addEventListener(name, ({ detail }) => action(name)(detail));

const toolbar = (title, icon, items) => ({ toolbar: { title, icon, items, dynamicTitle: true } });

/** The page around the widget: choices of the toolbar. */
const globalTypes = {
  language: toolbar('Language', 'globe', [
    { value: 'fi', title: 'Suomi' },
    { value: 'sv', title: 'Svenska' },
    { value: 'en', title: 'English' },
    { value: 'fi-simple', title: 'Selkosuomi' },
    { value: 'qps-ploc', title: 'Pseudo: longer, accented' },
    { value: 'qps-plocm', title: 'Pseudo: right to left' },
  ]),
  look: toolbar('Theme', 'paintbrush', [
    { value: 'default', title: 'Theme: default' },
    { value: 'dark', title: 'Theme: dark' },
    { value: 'high-contrast', title: 'Theme: high contrast' },
    { value: 'plain', title: 'Theme: plain' },
    { value: 'suomifi', title: 'Theme: suits Suomi.fi' },
    { value: 'helsinki', title: 'Theme: suits Helsinki' },
  ]),
  theme: toolbar('Page', 'circlehollow', [
    { value: 'light', title: 'Light page' },
    { value: 'dark', title: 'Dark page' },
    { value: 'forced', title: 'Forced colours (how to)' },
  ]),
  motion: toolbar('Motion', 'play', [
    { value: 'system', title: 'Motion: system' },
    { value: 'reduced', title: 'Motion: reduced' },
  ]),
  direction: toolbar('Direction', 'transfer', [
    { value: 'ltr', title: 'Left to right' },
    { value: 'rtl', title: 'Right to left' },
  ]),
  textSize: toolbar('Text size', 'zoom', [
    { value: '100', title: 'Text 100 %' },
    { value: '200', title: 'Text 200 %' },
  ]),
  endpoint: toolbar('Endpoint', 'lightning', [
    { value: 'story', title: 'Endpoint: per story' },
    ...Object.keys(faults).map((value) => ({ value, title: `Endpoint: ${value}` })),
  ]),
};

const sheet = document.head.appendChild(document.createElement('style'));
const looks = { default: '', dark, 'high-contrast': highContrast, plain, suomifi, helsinki };

/**
 * The play of a story finds things by their Finnish words. The widgets follow the page, so that it speaks Finnish first, and then as was asked; a
 * story about another language has chosen it in its play.
 */
let isPlaying = false;
const playInFinnish = ({ playFunction }) => {
  isPlaying = playFunction !== undefined;
};
const speakAsAsked = ({ globals }) => {
  isPlaying = false;
  const { documentElement: page } = document;
  if (page.lang === 'fi') page.lang = languageOf(globals.language);
};

const withPageSettings = (story, { globals }) => {
  const language = languageOf(globals.language);
  applyPageSettings({ ...globals, language: isPlaying ? 'fi' : language });
  sheet.textContent = looks[globals.look];
  reduceMotion(globals.motion === 'reduced');
  return story();
};

const withEndpoint = (story, { globals, parameters }) => {
  installFakeEndpoint(globals.endpoint === 'story' ? parameters.endpoint : { '*': globals.endpoint });
  return story();
};

export default {
  tags: ['autodocs'],
  globalTypes,
  argTypesEnhancers: [({ argTypes }) => withControls(argTypes)],
  initialGlobals: {
    language: 'fi',
    theme: 'light',
    look: 'default',
    motion: 'system',
    direction: 'ltr',
    textSize: '100',
    endpoint: 'story',
  },
  beforeEach: playInFinnish,
  afterEach: speakAsAsked,
  decorators: [withPageSettings, withEndpoint],
  parameters: {
    docs: { page: docsPage },
    backgrounds: { disable: true },
    viewport: {
      options: {
        smallest: { name: '320 px: small phone, 400 % zoom', styles: { width: '320px', height: '844px' } },
        phone: { name: '390 px: phone', styles: { width: '390px', height: '844px' } },
        tablet: { name: '768 px: tablet', styles: { width: '768px', height: '1024px' } },
        desk: { name: '1280 px: computer', styles: { width: '1280px', height: '900px' } },
      },
    },
    controls: { expanded: true },
    options: { storySort: { order: ['Guides', ['Start here', '*'], 'Widgets', 'Themes', ['Theme builder'], 'Foundations'] } },
    a11y: { test: 'error' },
  },
};
