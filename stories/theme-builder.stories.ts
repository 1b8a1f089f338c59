import { html } from 'lit';
import '../components/event-signup/event-signup.js';
import '../components/feedback-prompt/feedback-prompt.js';
import '../components/participation-house/participation-house.js';
import '../components/you-said-we-did/you-said-we-did.js';
import './theme-builder/theme-builder.js';
import { ENDPOINT } from './support/fake-endpoint.js';
import type { Meta, Story } from './support/story.js';
import { click, fill, findVisible } from './support/user.js';

type Args = Readonly<Record<string, never>>;

/** Your brand colour, corners, font and density; the contrast of every pair in use; and one style sheet to take home. */
const meta: Meta<Args> = {
  title: 'Themes/Theme builder',
  component: 'theme-builder',
  tags: ['!autodocs'],
  // A ready theme of the toolbar would be seen under the builder's own, and neither be measured nor copied.
  globals: { look: 'default' },
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  render: () =>
    html`<theme-builder>
      <sote-feedback-prompt
        endpoint=${ENDPOINT}
        organisation="Esimerkkilän hyvinvointialue"
        reader="terveysaseman osastonhoitaja"
        privacy-url="/tietosuoja/"
        keep-days="365"
        unit-name="Keskustan terveysasema"
      ></sote-feedback-prompt>
      <sote-you-said-we-did endpoint=${ENDPOINT} page-size="3"></sote-you-said-we-did>
      <sote-participation-house endpoint=${ENDPOINT} open-levels="feedback"></sote-participation-house>
      <sote-event-signup
        endpoint=${ENDPOINT}
        organisation="Esimerkkilän hyvinvointialue"
        reader="osallisuuskoordinaattori"
        privacy-url="/tietosuoja/"
      ></sote-event-signup>
    </theme-builder>`,
};
export default meta;

/** The kit's own look, to begin with. */
export const Start: Story<Args> = {
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '.verdict', 'hold, light and dark');
  },
};

/** A county's blue, which holds by itself. */
export const CountyBlue: Story<Args> = {
  play: async ({ canvasElement }) => {
    await fill(canvasElement, '#brand', '#00539f');
    await findVisible(canvasElement, '.verdict:not(.fails)', 'hold, light and dark');
  },
};

/** A light green that no text can have: the pairs that fail, and for each the nearest colour that holds. */
export const TooLight: Story<Args> = {
  parameters: { a11y: { test: 'off' } },
  play: async ({ canvasElement }) => {
    await fill(canvasElement, '#brand', '#6fbe44');
    await findVisible(canvasElement, '.verdict.fails', 'too weak');
    await findVisible(canvasElement, '.offers button', 'Use');
  },
};

/** The same, after the offered colours were taken. */
export const TooLightFixed: Story<Args> = {
  name: 'Too light, after the offers',
  play: async (context) => {
    await TooLight.play?.(context);
    await click(context.canvasElement, '.offers button');
    await findVisible(context.canvasElement, '.verdict:not(.fails)', 'hold, light and dark');
  },
};
