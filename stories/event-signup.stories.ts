import { html } from 'lit';
import '../components/event-signup/event-signup.js';
import type { EventSignup } from '../components/event-signup/event-signup.js';
import type { Event } from '../src/contract/events.js';
import { attributes } from './support/attributes.js';
import type { ElementArgs } from './support/attributes.js';
import { ENDPOINT } from './support/fake-endpoint.js';
import type { FaultName } from './support/faults.js';
import { sampleEvents } from './support/sample/events.js';
import { ownReference, ownToken } from './support/sample/signups.js';
import type { Meta, Story } from './support/story.js';
import { check, click, fill, findVisible } from './support/user.js';

type Args = ElementArgs<EventSignup>;

const meta: Meta<Args> = {
  title: 'Widgets/Event signup',
  component: 'sote-event-signup',
  parameters: {
    embed: `<script src="/sote/embed/sote-osallisuus.js" defer></script>

<sote-event-signup
  endpoint="https://palaute.example/api/v1"
  organisation="Esimerkkilän hyvinvointialue"
  reader="osallisuuskoordinaattori"
  privacy-url="/tietosuoja/"
  keep-days="30"
>
  <p>Voit ilmoittautua myös puhelimessa, <a href="tel:0295000050">0295 000 050</a>.</p>
</sote-event-signup>`,
  },
  args: {
    endpoint: ENDPOINT,
    organisation: 'Esimerkkilän hyvinvointialue',
    reader: 'osallisuuskoordinaattori',
    privacyUrl: '/tietosuoja/',
    keepDays: 30,
    resultsUrl: '/tulokset/',
  },
  render: (args) =>
    html`<sote-event-signup ${attributes(args)}>
      <p>Voit ilmoittautua myös puhelimessa, <a href="tel:0295000050">0295 000 050</a>.</p>
    </sote-event-signup>`,
};
export default meta;

const DAY = 86_400_000;
const jsonFile = (content: unknown): string => `data:application/json,${encodeURIComponent(JSON.stringify(content))}`;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

/** One sample event, changed, from a file; it is sent to the endpoint all the same. */
const changed = (id: string, change: (event: Event) => Partial<Event>): Partial<Args> => {
  const event = sampleEvents().find((one) => one.id === id);
  return { eventId: id, src: jsonFile({ items: event ? [{ ...event, ...change(event) }] : [] }) };
};

const broken = (route: 'GET /events' | 'POST /events/{id}/signups', fault: FaultName) => ({ endpoint: { [route]: fault } });

/** Waits until the page of the event says this. */
const says =
  (text: string, selector = '.status'): NonNullable<Story<Args>['play']> =>
  async ({ canvasElement }) => {
    await findVisible(canvasElement, selector, text);
  };

const fillIn = async (canvas: HTMLElement, name = 'Maija'): Promise<void> => {
  await fill(canvas, '#f-name', name);
  await check(canvas, 'email');
  await fill(canvas, '#f-value', 'maija@esimerkki.fi');
};

const openForm = async (canvas: HTMLElement): Promise<void> => {
  await click(canvas, '[part="signup"]');
  await findVisible(canvas, '[part="send"]');
};

/** Of an event with one date and one way to come, so that nothing else is asked. */
const fillInAndSend = async (canvas: HTMLElement): Promise<void> => {
  await openForm(canvas);
  await fillIn(canvas);
  await click(canvas, '[part="send"]');
};

/** Fills in, sends and waits for this. */
const sends =
  (selector: string, text = ''): NonNullable<Story<Args>['play']> =>
  async ({ canvasElement }) => {
    await fillInAndSend(canvasElement);
    await findVisible(canvasElement, selector, text);
  };

/** An application is looked at once more before it leaves. */
const sendsReviewed =
  (text: string): NonNullable<Story<Args>['play']> =>
  async ({ canvasElement }) => {
    await fillInAndSend(canvasElement);
    await findVisible(canvasElement, '.review');
    await click(canvasElement, '[part="send"]');
    await findVisible(canvasElement, '[part="receipt"] .title', text);
  };

const simple = changed('evening', ({ dates }) => ({
  remoteNote: undefined,
  dates: dates.slice(0, 1).map(({ remote: _, ...date }) => date),
}));
const queue = changed('full', () => ({ signup: { mode: 'open', waitingList: { capacity: 20, length: 2 } } }));

/** The coming events. */
export const List: Story<Args> = { play: says('Asukasilta', '.event') };

export const ListWithFilters: Story<Args> = {
  play: async ({ canvasElement }) => {
    await click(canvasElement, 'button', 'Rajaa tapahtumia');
    await findVisible(canvasElement, '.count', 'Tapahtumia');
  },
};

export const NoneComing: Story<Args> = { args: { src: jsonFile({ items: [] }) }, play: says('ei ole nyt tulossa', 'p') };

export const Loading: Story<Args> = { parameters: broken('GET /events', 'silent'), play: says('Haemme tapahtumia', 'p') };

/** The events come after three seconds. */
export const Slow: Story<Args> = { parameters: broken('GET /events', 'slow'), play: says('Asukasilta', '.event') };

export const Failed: Story<Args> = { parameters: broken('GET /events', 'server-error'), play: says('Yritä uudelleen', 'button') };

/** On the spot or at a distance, with room in both. */
export const OpenHybrid: Story<Args> = { args: changed('evening', ({ dates }) => ({ dates: dates.slice(0, 1) })), play: says('Paikkoja') };

export const Series: Story<Args> = { args: { eventId: 'evening' }, play: says('Paikkoja') };

export const Application: Story<Args> = { args: { eventId: 'panel' }, play: says('Hae mukaan') };

export const Lottery: Story<Args> = { args: { eventId: 'lottery' }, play: says('Paikat arvotaan') };

export const FullWithWaitingList: Story<Args> = { args: queue, play: says('voit mennä jonoon') };

export const FullAndClosed: Story<Args> = { args: { eventId: 'full' }, play: says('myös jono on täynnä', '.note') };

export const SignupOver: Story<Args> = {
  args: changed('evening', ({ signup }) => ({ signup: { ...signup, closes: inDays(-1) } })),
  play: says('Ilmoittautuminen on päättynyt'),
};

export const Cancelled: Story<Args> = { args: { eventId: 'cancelled' }, play: says('Peruttu') };

export const Postponed: Story<Args> = { args: changed('evening', () => ({ status: 'postponed' })), play: says('Siirretty') };

/** With the way to what came of it. */
export const Over: Story<Args> = { args: { eventId: 'over' }, play: says('mitä tapahtumasta seurasi', 'a') };

export const NotYetOpen: Story<Args> = {
  args: changed('evening', ({ signup }) => ({ signup: { ...signup, opens: inDays(3) } })),
  play: says('Ilmoittautuminen alkaa'),
};

export const NoSignupNeeded: Story<Args> = { args: { eventId: 'remote' }, play: says('Ei tarvitse ilmoittautua') };

/** From a city's calendar: it takes no signups here, so the way leads to the organiser's page. */
export const LinkedEvents: Story<Args> = {
  args: {
    src: jsonFile({
      meta: { count: 1, next: null, previous: null },
      data: [
        {
          id: 'esimerkki:walk',
          name: { fi: 'Puistokävely', sv: 'Promenad i parken' },
          description: { fi: '<p>Kävelemme yhdessä puiston ympäri.</p>' },
          start_time: inDays(6),
          event_status: 'EventScheduled',
          info_url: { fi: 'https://tapahtumat.example/puistokavely' },
          location: { id: 'esimerkki:park', name: { fi: 'Keskuspuisto' }, address_locality: { fi: 'Esimerkkilä' } },
        },
      ],
    }),
  },
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[data-open]');
    await findVisible(canvasElement, 'a', 'Järjestäjän sivu');
  },
};

export const Form: Story<Args> = {
  args: { eventId: 'evening' },
  play: async ({ canvasElement }) => {
    await openForm(canvasElement);
    await fillIn(canvasElement);
  },
};

export const FormWithErrors: Story<Args> = {
  args: { eventId: 'evening' },
  play: async ({ canvasElement }) => {
    await openForm(canvasElement);
    await click(canvasElement, '[part="send"]');
    await findVisible(canvasElement, '[part="error-summary"]');
  },
};

export const CodeFound: Story<Args> = {
  args: simple,
  play: async ({ canvasElement }) => {
    await openForm(canvasElement);
    // A code of a temporary number (900–999), which nobody has.
    await fillIn(canvasElement, 'Maija 131052-987P');
    await click(canvasElement, '[part="send"]');
    await findVisible(canvasElement, '[part="code-panel"]');
  },
};

export const OneAtATime: Story<Args> = {
  args: { ...simple, oneAtATime: true },
  play: async ({ canvasElement }) => {
    await openForm(canvasElement);
    await click(canvasElement, '[part="send"]');
    await findVisible(canvasElement, '.step', 'Kuka olet?');
  },
};

/** All is looked at once more before an application leaves. */
export const Review: Story<Args> = { args: { eventId: 'panel' }, play: sends('.review') };

/** The last seat went while the form was filled in. */
export const FullMeanwhile: Story<Args> = {
  args: simple,
  parameters: broken('POST /events/{id}/signups', 'event-full'),
  play: sends('[part="full"]', 'sijasi on 3'),
};

export const Sending: Story<Args> = {
  args: simple,
  parameters: broken('POST /events/{id}/signups', 'silent'),
  play: sends('#status', 'Lähetämme'),
};

/** Nobody knows whether it is stored, so the same key is used again. */
export const NotConfirmed: Story<Args> = {
  args: simple,
  parameters: broken('POST /events/{id}/signups', 'lost'),
  play: sends('[part="unsure"]'),
};

export const Refused: Story<Args> = {
  args: simple,
  parameters: broken('POST /events/{id}/signups', 'refused'),
  play: sends('[part="refused"]'),
};

export const ReceiptConfirmed: Story<Args> = { args: simple, play: sends('[part="receipt"] .title', 'Paikkasi on varattu') };

export const ReceiptWaiting: Story<Args> = {
  args: queue,
  play: async ({ canvasElement }) => {
    await openForm(canvasElement);
    await click(canvasElement, '[name="waiting"]');
    await fillIn(canvasElement);
    await click(canvasElement, '[part="send"]');
    await findVisible(canvasElement, '[part="receipt"] .title', 'Olet jonossa');
  },
};

export const ReceiptApplied: Story<Args> = { args: { eventId: 'panel' }, play: sendsReviewed('Hakemuksesi on tullut perille') };

/** On a shared screen: nothing to download, copy or print. */
export const ReceiptOnKiosk: Story<Args> = { args: { ...simple, kiosk: true }, play: ReceiptConfirmed.play };

/** Opened by the own link. */
export const OwnSignup: Story<Args> = { args: { token: `${ownReference}.${ownToken}` }, play: says('Paikka on varattu', '[part="dates"]') };

export const OwnSignupCancelling: Story<Args> = {
  args: OwnSignup.args ?? {},
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[data-ask-cancel]');
    await findVisible(canvasElement, '[part="cancel"]');
  },
};

/** How one comes, with what one has already. */
export const OwnSignupChanging: Story<Args> = {
  args: OwnSignup.args ?? {},
  play: async ({ canvasElement }) => {
    await click(canvasElement, '.review button');
    await findVisible(canvasElement, '[data-edit] [part="send"]');
  },
};

export const OwnSignupCancelled: Story<Args> = {
  args: OwnSignup.args ?? {},
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[data-ask-cancel]');
    await click(canvasElement, '[data-cancel]');
    await findVisible(canvasElement, '[part="manage"] .title', 'peruttu');
  },
};

export const OwnSignupUnknown: Story<Args> = {
  args: { token: `${ownReference}.${'x'.repeat(22)}` },
  play: says('Emme löydä', '[data-panel]'),
};

/** A page in Swedish; the texts of an event stay in its own language. */
export const Swedish: Story<Args> = {
  args: { eventId: 'swedish' },
  play: async ({ canvasElement }) => {
    document.documentElement.lang = 'sv';
    await findVisible(canvasElement, '.status', 'Framflyttat');
  },
};

/** In a column of 320 px. */
export const Narrow: Story<Args> = {
  args: { eventId: 'evening' },
  render: (args) => html`<div class="narrow">${meta.render(args)}</div>`,
  play: Form.play,
};

export const WithLanguages: Story<Args> = { args: { languages: 'fi sv en' }, play: List.play };
