import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../.build/custom-elements.json';
import { installFakeEndpoint } from '../stories/support/fake-endpoint.js';
import { faults } from '../stories/support/faults.js';
import { applyPageSettings } from '../stories/support/page-settings.js';
import highContrast from '../themes/high-contrast.css?inline';
import plain from '../themes/plain.css?inline';
import docsPage from './docs.mdx';

// A control for `string | undefined` would ask for JSON.
setCustomElementsManifest(JSON.parse(JSON.stringify(manifest).replaceAll(' | undefined', '')));

/** Stories are told by properties: `privacyUrl` has a control, `privacy-url` is only described. */
const describeAttributes = ({ argTypes }) =>
  Object.fromEntries(Object.entries(argTypes).map(([name, type]) => [name, name.includes('-') ? { ...type, control: false } : type]));

const toolbar = (title, icon, items) => ({ toolbar: { title, icon, items, dynamicTitle: true } });

/** The page around the widget: choices of the toolbar. */
const globalTypes = {
  language: toolbar('Language', 'globe', [
    { value: 'fi', title: 'Suomi' },
    { value: 'sv', title: 'Svenska' },
    { value: 'en', title: 'English' },
    { value: 'fi-simple', title: 'Selkosuomi' },
  ]),
  theme: toolbar('Theme', 'circlehollow', [
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
    { value: 'forced', title: 'Forced colours' },
  ]),
  look: toolbar('Look', 'paintbrush', [
    { value: 'own', title: "The kit's own look" },
    { value: 'plain', title: 'Plain' },
    { value: 'high-contrast', title: 'High contrast' },
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
    { value: 'story', title: 'Endpoint: as the story says' },
    ...Object.keys(faults).map((value) => ({ value, title: `Endpoint: ${value}` })),
  ]),
};

const sheet = document.head.appendChild(document.createElement('style'));
const looks = { own: '', plain, 'high-contrast': highContrast };

const withPageSettings = (story, { globals }) => {
  applyPageSettings(globals);
  sheet.textContent = looks[globals.look];
  return story();
};

const withEndpoint = (story, { globals, parameters }) => {
  installFakeEndpoint(globals.endpoint === 'story' ? parameters.endpoint : { '*': globals.endpoint });
  return story();
};

export default {
  tags: ['autodocs'],
  globalTypes,
  argTypesEnhancers: [describeAttributes],
  initialGlobals: { language: 'fi', theme: 'light', look: 'own', direction: 'ltr', textSize: '100', endpoint: 'story' },
  decorators: [withPageSettings, withEndpoint],
  parameters: {
    docs: { page: docsPage },
    backgrounds: { disable: true },
    controls: { expanded: true },
    options: { storySort: { order: ['Guides', 'Widgets'] } },
    a11y: { test: 'error' },
  },
};
