import { html } from 'lit';
import '../components/participation-house/participation-house.js';
import type { ParticipationHouse } from '../components/participation-house/participation-house.js';
import { attributes } from './support/attributes.js';
import type { ElementArgs } from './support/attributes.js';
import { ENDPOINT } from './support/fake-endpoint.js';
import type { Meta, Story } from './support/story.js';
import { click, fill, findVisible } from './support/user.js';

type Args = ElementArgs<ParticipationHouse>;

const meta: Meta<Args> = {
  title: 'Widgets/Participation house',
  component: 'sote-participation-house',
  parameters: {
    embed: `<script src="/sote/embed/sote-osallisuus.js" defer></script>

<sote-participation-house endpoint="https://palaute.example/api/v1" open-levels="feedback">
  <p>Voit vaikuttaa monella tavalla. Kysy lisää neuvonnasta, 0295 000 010.</p>
</sote-participation-house>`,
  },
  args: { endpoint: ENDPOINT },
  render: (args) =>
    html`<sote-participation-house ${attributes(args)}>
      <p>Voit vaikuttaa monella tavalla. Kysy lisää neuvonnasta, 0295 000 010.</p>
    </sote-participation-house>`,
};
export default meta;

const ALL = 'own-service feedback dialogue co-development co-production strategy';
const jsonFile = (content: unknown): string => `data:application/json,${encodeURIComponent(JSON.stringify(content))}`;
/** Nothing is open: the picture is the list, and beside it is the right to take part. */
export const Closed: Story<Args> = {};

/** One level, with the coming events of that level. */
export const OneOpen: Story<Args> = {
  args: { openLevels: 'dialogue' },
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '.sub', 'Esimerkkejä');
  },
};

export const ManyOpen: Story<Args> = {
  args: { openLevels: 'own-service strategy', multiple: true },
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '.sub', 'Esimerkkejä');
  },
};

export const AllOpen: Story<Args> = { play: async ({ canvasElement }) => click(canvasElement, 'button', 'Avaa kaikki') };

/** The questions are opened by choice; what is written stays in the page. */
export const Questions: Story<Args> = {
  args: { openLevels: 'feedback' },
  play: async ({ canvasElement }) => {
    await click(canvasElement, 'summary', 'Mietittäväksi');
    await fill(canvasElement, 'textarea', 'Ajanvaraus toimii hyvin.');
  },
};

/** On a narrow page: a small house, and a list below it. */
export const Narrow: Story<Args> = {
  args: { openLevels: 'feedback' },
  render: (args) => html`<div class="narrow">${meta.render(args)}</div>`,
};

/** For those who work in the services. */
export const Staff: Story<Args> = {
  args: { audience: 'staff', openLevels: 'feedback' },
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, 'h2', 'Näin asiakkaat vaikuttavat');
  },
};

/** The change of direction: an ordered list, each step drawn and said. */
export const ChangeOfDirection: Story<Args> = {
  args: { view: 'direction', audience: 'staff' },
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, 'h2', 'Muutossuunta');
  },
};

/** The organisation's own names and texts, from a JSON file; what it does not give stays as it is. */
export const OwnTexts: Story<Args> = {
  args: {
    openLevels: 'feedback',
    src: jsonFile({
      title: 'Vaikuta Esimerkkilässä',
      levels: {
        feedback: {
          name: 'Kerro meille',
          more: ['Luemme palautteet joka maanantai.'],
          links: [{ label: 'Palautesivu', href: '/palaute/' }],
        },
        'co-production': { name: 'Kokemustoimijat mukana' },
      },
    }),
  },
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, 'a', 'Palautesivu');
  },
};

/** The organisation's own content in the place of a level's text, by a slot. */
export const OwnSlot: Story<Args> = {
  args: { openLevels: 'feedback' },
  render: (args) =>
    html`<sote-participation-house ${attributes(args)}>
      <p slot="level-feedback">Meillä palautteet luetaan yhdessä joka maanantai.</p>
    </sote-participation-house>`,
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '[part="surface"]');
  },
};

/** Long Finnish words in every part. */
export const LongNames: Story<Args> = {
  args: {
    src: jsonFile({
      levels: Object.fromEntries(
        ALL.split(' ').map((id) => [id, { name: 'Vammaispalveluasiakkaiden yhteiskehittämistyöryhmä', part: 'Ensimmäinen kerros' }]),
      ),
    }),
  },
};

/** The endpoint does not answer: the level says nothing of events. */
export const NoEvents: Story<Args> = { args: { openLevels: 'dialogue' }, parameters: { endpoint: { '*': 'lost' } } };

export const WithLanguages: Story<Args> = { args: { languages: 'fi sv en' } };
