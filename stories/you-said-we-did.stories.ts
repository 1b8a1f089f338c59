import { html, nothing } from 'lit';
import '../components/you-said-we-did/you-said-we-did.js';
import type { YouSaidWeDid } from '../components/you-said-we-did/you-said-we-did.js';
import { attributes } from './support/attributes.js';
import type { ElementArgs } from './support/attributes.js';
import { ENDPOINT, installFakeEndpoint } from './support/fake-endpoint.js';
import { sampleOutcomes } from './support/sample/outcomes.js';
import type { Meta, Story } from './support/story.js';
import { click, fill, findVisible } from './support/user.js';

type Args = ElementArgs<YouSaidWeDid>;

const board = (args: Args, inside: unknown = nothing) => html`<sote-you-said-we-did ${attributes(args)}>${inside}</sote-you-said-we-did>`;

const fallback = html`<p>Kysy palautteista myös puhelimessa, <a href="tel:0295000030">0295 000 030</a>.</p>`;

const meta: Meta<Args> = {
  title: 'Widgets/You said, we did',
  component: 'sote-you-said-we-did',
  parameters: {
    embed: `<script src="/sote/embed/sote-osallisuus.js" defer></script>

<sote-you-said-we-did endpoint="https://palaute.example/api/v1" sync-url>
  <p>Kysy palautteista myös puhelimessa, <a href="tel:0295000030">0295 000 030</a>.</p>
</sote-you-said-we-did>`,
  },
  args: { endpoint: ENDPOINT },
  render: (args) => board(args, fallback),
};
export default meta;

/** The board's data inside the element: no endpoint is asked. */
const withData = (data: unknown): Story<Args> => ({
  args: { endpoint: undefined },
  render: (args) => board(args, html`<script type="application/json" .textContent=${JSON.stringify(data)}></script>`),
});

const showsCard = (canvas: HTMLElement, id = 'phone-queue') => findVisible(canvas, `.card[data-id="${id}"]`);

/** Every status there is, with the refusal among the others, and a card in Swedish that says so. */
export const EveryStatus: Story<Args> = {
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '.card', 'Emme tee');
  },
};

/** What the status means, who decided, and each step with its date. */
export const StatusOpened: Story<Args> = {
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[data-id="phone-queue"] .status');
    await findVisible(canvasElement, '[part="history"]');
  },
};

/** The page chose the level, and a status to begin with, which the visitor can take away. */
export const Narrowed: Story<Args> = {
  args: { level: 'feedback', status: 'will-not-do' },
  play: async ({ canvasElement }) => {
    await showsCard(canvasElement, 'evening-hours');
    await findVisible(canvasElement, '[data-act="show"][aria-pressed="true"]', 'Emme tee');
  },
};

export const Form: Story<Args> = {
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part="find"]');
    await findVisible(canvasElement, '[part="form"]');
  },
};

export const NothingFound: Story<Args> = {
  play: async ({ canvasElement }) => {
    await Form.play?.({ canvasElement });
    await fill(canvasElement, '#find-q', 'hammashoito');
    await click(canvasElement, '[part="form"] button');
    await findVisible(canvasElement, '[part="result"]', 'Asioita: 0');
  },
};

/** Three at a time; the focus goes to the first new one. */
export const More: Story<Args> = {
  args: { pageSize: 3 },
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part="more"]');
    await findVisible(canvasElement, '.card:nth-child(6)');
  },
};

/** No card yet: how much is being read, and by when. */
export const Early: Story<Args> = {
  ...withData({ items: [], waiting: { count: 17, since: '2026-10-19', readBy: '2026-12-11' } }),
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '[part="early"]', '17');
  },
};

/** No card, and nothing is known of what waits. */
export const Empty: Story<Args> = {
  ...withData([]),
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '[part="early"]');
  },
};

export const Loading: Story<Args> = {
  parameters: { endpoint: { 'GET /outcomes': 'silent' } },
  render: (args) => board(args),
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '[part="surface"]', 'Haemme tietoja');
  },
};

/** The cards come after three seconds; what stands inside the element is shown meanwhile. */
export const Slow: Story<Args> = {
  parameters: { endpoint: { 'GET /outcomes': 'slow' } },
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, 'a', '0295 000 030');
  },
};

export const Failed: Story<Args> = {
  parameters: { endpoint: { 'GET /outcomes': 'server-error' } },
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '[part="failed"]');
  },
};

/** Newer cards could not be had: the last good ones stay, with the time they are from. */
export const Stale: Story<Args> = {
  play: async ({ canvasElement }) => {
    await Form.play?.({ canvasElement });
    installFakeEndpoint({ '*': 'offline' });
    const status = await findVisible(canvasElement, '#find-status');
    if (!(status instanceof HTMLSelectElement)) throw new Error('The status is no list.');
    status.value = 'done';
    status.dispatchEvent(new Event('change', { bubbles: true }));
    await findVisible(canvasElement, '[part="stale"]');
  },
};

const without = (name: 'reason' | 'askFrom', id: string) => ({ ...sampleOutcomes.find((outcome) => outcome.id === id), [name]: undefined });

/** Cards that do not tell what their status promises are not shown, and counted. */
export const LeftOut: Story<Args> = {
  ...withData([sampleOutcomes[0], without('reason', 'door-opener'), without('askFrom', 'evening-hours')]),
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '[part="left-out"]', '2');
  },
};

/** JSON inside the element: no endpoint, so nothing asks for an answer or for a code. */
export const DataInside: Story<Args> = {
  ...withData({ items: sampleOutcomes.slice(0, 4), waiting: { count: 0 } }),
  play: async ({ canvasElement }) => {
    await showsCard(canvasElement);
  },
};

/** The card's own address is in the page's; "back" returns to all of them. */
export const OneCardByAddress: Story<Args> = {
  args: { syncUrl: true },
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[data-id="phone-queue"] .status');
    await click(canvasElement, '[data-id="phone-queue"] [data-act="open"]');
    await findVisible(canvasElement, '[part="opened"]');
  },
};

export const FindMyFeedback: Story<Args> = {
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part="own"] summary');
    await fill(canvasElement, '#code', '3333-4444-5555');
    await click(canvasElement, 'form button', 'Näytä palautteen vaihe');
    await findVisible(canvasElement, '[part="state"]');
  },
};

/** From one's own feedback to the card that it became part of. */
export const FromMyFeedback: Story<Args> = {
  play: async (context) => {
    await FindMyFeedback.play?.(context);
    await click(context.canvasElement, '[part="state"] button');
    await findVisible(context.canvasElement, '[part="opened"] [data-id="phone-queue"]');
  },
};

/** The card was taken away since. */
export const CardMissing: Story<Args> = {
  args: { status: 'will-not-do' },
  parameters: { endpoint: { 'GET /outcomes/{id}': 'not-found' } },
  play: async (context) => {
    await FindMyFeedback.play?.(context);
    await click(context.canvasElement, '[part="state"] button');
    await findVisible(context.canvasElement, '[part="opened"] .note', 'ei löydy');
  },
};

/** The one card could not be had: it can be asked for again. */
export const CardFailed: Story<Args> = {
  args: { status: 'will-not-do' },
  parameters: { endpoint: { 'GET /outcomes/{id}': 'server-error' } },
  play: async (context) => {
    await FindMyFeedback.play?.(context);
    await click(context.canvasElement, '[part="state"] button');
    await findVisible(context.canvasElement, '[part="opened"] .note', 'ei saatu');
  },
};

/** "Is it better now?", asked of a change that was made. */
export const Better: Story<Args> = {
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[data-id="phone-queue"] [data-act="ask"]');
    await findVisible(canvasElement, 'legend [data-answer]');
  },
};

const answersBetter: NonNullable<Story<Args>['play']> = async (context) => {
  await Better.play?.(context);
  await click(context.canvasElement, '[data-id="phone-queue"] [data-act="partly"]');
};

export const BetterSending: Story<Args> = {
  parameters: { endpoint: { 'POST /outcomes/{id}/answer': 'silent' } },
  play: async (context) => {
    await answersBetter(context);
    await findVisible(context.canvasElement, '.better p', 'Lähetämme');
  },
};

export const BetterCounted: Story<Args> = {
  play: async (context) => {
    await answersBetter(context);
    await findVisible(context.canvasElement, '[data-answer]', 'Kiitos');
  },
};

export const BetterNotConfirmed: Story<Args> = {
  parameters: { endpoint: { 'POST /outcomes/{id}/answer': 'lost' } },
  play: async (context) => {
    await answersBetter(context);
    await findVisible(context.canvasElement, '[data-answer]', 'Emme tiedä vielä');
  },
};

export const BetterRefused: Story<Args> = {
  parameters: { endpoint: { 'POST /outcomes/{id}/answer': 'refused' } },
  play: async (context) => {
    await answersBetter(context);
    await findVisible(context.canvasElement, '[data-answer]', 'ei voitu ottaa vastaan');
  },
};

/** The page is in Swedish; the cards say which language they are in. */
export const Swedish: Story<Args> = {
  play: async ({ canvasElement }) => {
    document.documentElement.lang = 'sv';
    await findVisible(canvasElement, 'h2', 'Du sade');
    await showsCard(canvasElement);
  },
};

/** A card in English on a Finnish page is marked as English, so that it is read aloud as such. */
export const EnglishContent: Story<Args> = {
  ...withData([
    {
      ...sampleOutcomes[0],
      title: 'You can leave a request to be called back',
      said: { summary: 'The wait on the phone is too long.', count: 8 },
      did: { summary: 'You can now leave a request. We call you the same day.', where: 'All health stations', when: '2026-10-01' },
      responsible: 'Service manager of outpatient care',
      language: 'en',
    },
  ]),
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '.card [lang="en"]', 'called back');
  },
};

export const WithLanguages: Story<Args> = { args: { languages: '' } };

/** In a column of 320 px. */
export const Narrow: Story<Args> = { render: (args) => html`<div class="narrow">${meta.render(args)}</div>` };
