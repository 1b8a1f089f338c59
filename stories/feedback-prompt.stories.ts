import { html } from 'lit';
import '../components/feedback-prompt/feedback-prompt.js';
import type { FeedbackPrompt } from '../components/feedback-prompt/feedback-prompt.js';
import '../components/shared/kiosk/kiosk-warning.js';
import { browserOutbox } from '../src/transport/outbox-browser.js';
import { attributes } from './support/attributes.js';
import type { ElementArgs } from './support/attributes.js';
import { ENDPOINT } from './support/fake-endpoint.js';
import type { Meta, Story, StoryParameters } from './support/story.js';
import { check, click, fill, findVisible } from './support/user.js';

type Args = ElementArgs<FeedbackPrompt>;

const meta: Meta<Args> = {
  title: 'Widgets/Feedback prompt',
  component: 'sote-feedback-prompt',
  parameters: {
    embed: `<script src="/sote/embed/sote-osallisuus.js" defer></script>

<sote-feedback-prompt
  endpoint="https://palaute.example/api/v1"
  organisation="Esimerkkilän hyvinvointialue"
  reader="terveysaseman osastonhoitaja"
  privacy-url="/tietosuoja/"
  keep-days="365"
>
  <p>Voit antaa palautetta myös puhelimessa, <a href="tel:0295000020">0295 000 020</a>.</p>
</sote-feedback-prompt>`,
  },
  args: {
    endpoint: ENDPOINT,
    organisation: 'Esimerkkilän hyvinvointialue',
    reader: 'terveysaseman osastonhoitaja',
    privacyUrl: '/tietosuoja/',
    keepDays: 365,
    unitName: 'Keskustan terveysasema',
  },
  render: (args) =>
    html`<sote-feedback-prompt ${attributes(args)}>
      <p>Voit antaa palautetta myös puhelimessa, <a href="tel:0295000020">0295 000 020</a>, tai neuvonnan paperilomakkeella.</p>
    </sote-feedback-prompt>`,
};
export default meta;

const TEXT = 'Sain hyvin tietoa jatkosta. Odotushuoneessa oli vaikea kuulla kutsua.';
/** A code of a temporary number (900–999), which nobody has. */
const CODE = '131052-987P';

const answer = async (canvas: HTMLElement, text = TEXT): Promise<void> => {
  await check(canvas, '4');
  await fill(canvas, 'textarea', text);
};

const answerAndSend = async (canvas: HTMLElement, text = TEXT): Promise<void> => {
  await answer(canvas, text);
  await click(canvas, '[part="send"]');
};

export const Asking: Story<Args> = {};

export const Answered: Story<Args> = {
  play: async ({ canvasElement }) => answer(canvasElement),
};

/** A language switch, for pages whose visitors cannot choose the language elsewhere. */
export const WithLanguages: Story<Args> = { args: { languages: '' } };

/** The host's own words in the light DOM: another line on urgent help. */
export const OwnUrgentLine: Story<Args> = {
  render: (args) =>
    html`<sote-feedback-prompt endpoint=${ENDPOINT} organisation=${args.organisation} reader=${args.reader} privacy-url=${args.privacyUrl}>
      <p slot="urgent">Tätä ei lueta heti. Ahvenanmaalla päivystys vastaa numerossa 018 5355 (keksitty esimerkki).</p>
    </sote-feedback-prompt>`,
};

/** Fetched from the endpoint by its id: every type of question, a condition, and one that must be answered. */
export const EveryTypeOfQuestion: Story<Args> = {
  args: { questionSet: 'every-type' },
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, 'legend', 'Kuinka todennäköisesti');
  },
};

export const OneAtATime: Story<Args> = {
  args: { oneAtATime: true },
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '[part~="progress"]');
  },
};

export const Compact: Story<Args> = {
  args: { mode: 'compact' },
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '[part~="compact"]');
  },
};

export const WithReplies: Story<Args> = {
  args: { replies: 'offered', replyDays: 14 },
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '[part~="reply"]');
  },
};

/** Behind a button of the page, in a native modal dialog. */
export const InADialog: Story<Args> = {
  render: (args) =>
    html`<button type="button" id="story-opens">Anna palautetta</button>
      <sote-feedback-prompt
        mode="dialog"
        for="story-opens"
        endpoint=${ENDPOINT}
        organisation=${args.organisation}
        reader=${args.reader}
        privacy-url=${args.privacyUrl}
      ></sote-feedback-prompt>`,
  play: async () => {
    await click(document.body, '#story-opens');
    await findVisible(document.body, 'dialog textarea');
  },
};

/** Easy Finnish is the page’s choice (`<html lang="fi-simple">`) or the visitor’s; it says that nobody has reviewed it yet. */
export const EasyFinnish: Story<Args> = {
  args: { languages: 'fi fi-simple sv' },
  play: async ({ canvasElement }) => {
    document.documentElement.lang = 'fi-simple';
    await findVisible(canvasElement, 'legend', 'Miten käynti tai puhelu meni?');
  },
};

/** The last line of the form prints its questions as a blank form on paper. */
export const OnPaper: Story<Args> = {
  args: { returnAddress: 'Keskustan terveysasema, neuvonta, Esimerkkikatu 1, 00000 Esimerkkilä' },
  play: async ({ canvasElement }) => {
    await findVisible(canvasElement, '[part="paper"]');
  },
};

/** Answers are not taken any more. */
export const Closed: Story<Args> = { args: { closed: true } };

/** In a column of 320 px. */
export const Narrow: Story<Args> = {
  render: (args) => html`<div class="narrow">${meta.render(args)}</div>`,
};

export const LongNames: Story<Args> = {
  args: {
    organisation: 'Etelä-Pohjois-Esimerkkilän sosiaali- ja terveydenhuollon kuntayhtymän hyvinvointialueyhteenliittymä',
    reader: 'mielenterveys- ja päihdekuntoutujien asumispalvelujen asiakasohjausyksikön vastaava sosiaaliohjaaja',
    unitName: 'Mielenterveys- ja päihdekuntoutujien liikkuvien palvelujen asiakasohjausyksikkö',
  },
};

export const Incomplete: Story<Args> = {
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part="send"]');
    await findVisible(canvasElement, '[part="error-summary"]');
  },
};

export const TooLong: Story<Args> = {
  play: async ({ canvasElement }) => {
    await answerAndSend(canvasElement, 'Odotin puhelimessa. '.repeat(160));
    await findVisible(canvasElement, '[part="error-summary"]');
  },
};

export const ContactHint: Story<Args> = {
  play: async ({ canvasElement }) => {
    await answer(canvasElement, 'Soittakaa minulle, 040 000 0000.');
    await findVisible(canvasElement, '.advice');
  },
};

export const CodeFound: Story<Args> = {
  play: async ({ canvasElement }) => {
    await answerAndSend(canvasElement, `Tunnukseni on ${CODE}. Hoitaja oli ystävällinen.`);
    await findVisible(canvasElement, '[part="code-panel"]');
  },
};

export const CodeRemoved: Story<Args> = {
  play: async (context) => {
    await CodeFound.play?.(context);
    await click(context.canvasElement, '[part="code-panel"] .actions button');
    await findVisible(context.canvasElement, '[data-panel]:not([part])');
  },
};

/** The endpoint's own guard is stricter than the widget's and points at the answer. */
export const CodeFoundByEndpoint: Story<Args> = {
  parameters: { endpoint: { 'POST /feedback': 'personal-data' } },
  play: async ({ canvasElement }) => {
    await fill(canvasElement, 'textarea', TEXT);
    await click(canvasElement, '[part="send"]');
    await findVisible(canvasElement, '[part="code-panel"]');
  },
};

export const Sending: Story<Args> = {
  parameters: { endpoint: { 'POST /feedback': 'silent' } },
  play: async ({ canvasElement }) => {
    await answerAndSend(canvasElement);
    await findVisible(canvasElement, '#status');
  },
};

/** The receipt comes after three seconds. */
export const Slow: Story<Args> = {
  parameters: { endpoint: { 'POST /feedback': 'slow' } },
  play: Sending.play,
};

/** The answer of the endpoint was lost: nobody knows whether it is stored, so the same key is used again. */
export const NotConfirmed: Story<Args> = {
  parameters: { endpoint: { 'POST /feedback': 'lost' } },
  play: async ({ canvasElement }) => {
    await answerAndSend(canvasElement);
    await findVisible(canvasElement, '[part="unsure"]');
  },
};

export const NotConfirmedAndEdited: Story<Args> = {
  parameters: NotConfirmed.parameters,
  play: async (context) => {
    await NotConfirmed.play?.(context);
    await fill(context.canvasElement, 'textarea', `${TEXT} Muuten kaikki sujui.`);
  },
};

export const ServerError: Story<Args> = {
  parameters: { endpoint: { 'POST /feedback': 'server-error' } },
  play: NotConfirmed.play,
};

/** A login page with status 200 is never taken for success. */
export const BadAnswer: Story<Args> = {
  parameters: { endpoint: { 'POST /feedback': 'bad-answer' } },
  play: NotConfirmed.play,
};

/** Waits as long as the endpoint asks, and tries again. */
export const RateLimited: Story<Args> = {
  parameters: { endpoint: { 'POST /feedback': 'rate-limited' } },
  play: Sending.play,
};

export const Refused: Story<Args> = {
  parameters: { endpoint: { 'POST /feedback': 'refused' } },
  play: async ({ canvasElement }) => {
    await answerAndSend(canvasElement);
    await findVisible(canvasElement, '[part="refused"]');
  },
};

/** Neither an endpoint nor a page that sends: the person keeps the text, the console tells the web team. */
export const WithoutEndpoint: Story<Args> = { args: { endpoint: undefined }, play: NotConfirmed.play };

export const Receipt: Story<Args> = {
  play: async ({ canvasElement }) => {
    await answerAndSend(canvasElement);
    await findVisible(canvasElement, '[part="receipt"]');
  },
};

export const FollowUp: Story<Args> = { args: { view: 'follow-up' } };

const lookUp = async (canvas: HTMLElement, code: string): Promise<void> => {
  await fill(canvas, '#code', code);
  await click(canvas, 'form button');
};

export const FollowUpFound: Story<Args> = {
  args: { view: 'follow-up' },
  play: async ({ canvasElement }) => {
    await lookUp(canvasElement, '2222 3333 4444');
    await findVisible(canvasElement, '[part="state"]');
  },
};

export const FollowUpInOutcome: Story<Args> = {
  args: { view: 'follow-up' },
  play: async ({ canvasElement }) => {
    await lookUp(canvasElement, '3333-4444-5555');
    await findVisible(canvasElement, '[part="state"]');
  },
};

export const FollowUpUnknown: Story<Args> = {
  args: { view: 'follow-up' },
  play: async ({ canvasElement }) => {
    await lookUp(canvasElement, 'aaaa-aaaa-aaaa');
    await findVisible(canvasElement, '[data-panel]', 'Emme löydä');
  },
};

export const FollowUpWrongForm: Story<Args> = {
  args: { view: 'follow-up' },
  play: async ({ canvasElement }) => {
    await lookUp(canvasElement, '1234');
    await findVisible(canvasElement, '#error-code');
  },
};

export const FollowUpFailed: Story<Args> = {
  args: { view: 'follow-up' },
  parameters: { endpoint: { '*': 'offline' } },
  play: async ({ canvasElement }) => {
    await lookUp(canvasElement, '2222-3333-4444');
    await findVisible(canvasElement, '[data-panel]', 'Tietoja ei saatu');
  },
};

const broken = (fault: 'lost' | 'refused'): StoryParameters => ({ endpoint: { 'POST /feedback': fault } });

const sendText = async (canvas: HTMLElement): Promise<void> => {
  await fill(canvas, 'textarea', 'Odotushuoneessa oli vaikea kuulla kutsua.');
  await click(canvas, '[part="send"]');
};

/** A screen that many use: the form is the usual one. */
export const SharedScreen: Story<Args> = { args: { kiosk: true } };

/** Thirty seconds before the screen is cleared. */
export const SharedScreenWarning: Story<Args> = { render: () => html`<sote-kiosk-warning .left=${30}></sote-kiosk-warning>` };

/** No printing there: the code is written down, and the person says when they are ready. */
export const SharedScreenReceipt: Story<Args> = {
  args: { kiosk: true },
  play: async ({ canvasElement }) => {
    await sendText(canvasElement);
    await findVisible(canvasElement, 'sote-kiosk-time');
  },
};

/** Nothing is copied there. */
export const SharedScreenNotConfirmed: Story<Args> = {
  args: { kiosk: true },
  parameters: broken('lost'),
  play: async ({ canvasElement }) => {
    await sendText(canvasElement);
    await findVisible(canvasElement, '[part="unsure"]');
  },
};

/** Offered when it is not known whether the answer arrived. */
export const KeepOffered: Story<Args> = {
  args: { outbox: 'device' },
  parameters: broken('lost'),
  play: async ({ canvasElement }) => {
    await sendText(canvasElement);
    await findVisible(canvasElement, '[part="keep"]');
  },
};

/** Kept by the person's press: what waits, until when, and how to delete it. */
export const Waiting: Story<Args> = {
  args: { outbox: 'device' },
  parameters: broken('lost'),
  play: async (context) => {
    await KeepOffered.play?.(context);
    await click(context.canvasElement, '[part="keep"] button');
    await findVisible(context.canvasElement, '[part="outbox"]', 'odotta');
  },
};

/** A removal is asked once. */
export const WaitingToBeDeleted: Story<Args> = {
  args: { outbox: 'device' },
  parameters: broken('lost'),
  play: async (context) => {
    await Waiting.play?.(context);
    await click(context.canvasElement, '[part="outbox"] button.link');
    await findVisible(context.canvasElement, '[part="outbox"]', 'Poistetaanko');
  },
};

const comeBack = async (canvas: HTMLElement, text: string): Promise<void> => {
  const body = { answers: [{ question: 'more', value: 'Odotushuoneessa oli vaikea kuulla kutsua.' }] };
  await browserOutbox().keep({ key: crypto.randomUUID(), url: `${ENDPOINT}/feedback`, body: JSON.stringify(body) });
  dispatchEvent(new Event('online'));
  await findVisible(canvas, '[part="outbox"]', text);
};

/** Kept on an earlier day: sent when the page is opened, with its code. */
export const WaitedAndArrived: Story<Args> = {
  args: { outbox: 'device' },
  play: async ({ canvasElement }) => comeBack(canvasElement, 'tuli perille'),
};

/** What was written is shown to nobody who comes later. */
export const WaitedAndRefused: Story<Args> = {
  args: { outbox: 'device' },
  parameters: broken('refused'),
  play: async ({ canvasElement }) => comeBack(canvasElement, 'ei otettu vastaan'),
};

/** By the host's choice a reload does not lose what is being written. */
export const DraftKept: Story<Args> = {
  args: { keepDraft: 'tab' },
  play: async ({ canvasElement }) => fill(canvasElement, 'textarea', 'Tämä jää kesken.'),
};

/** A part of the form could not be fetched: the text stays. */
export const Unavailable: Story<Args> = {
  play: async ({ canvasElement }) => {
    await fill(canvasElement, 'textarea', 'Odotushuoneessa oli vaikea kuulla kutsua.');
    canvasElement.querySelector<FeedbackPrompt>('sote-feedback-prompt')?.dispatch({
      type: 'part-unavailable',
      part: 'submit',
      isSending: true,
    });
    await findVisible(canvasElement, '[part="unavailable"]');
  },
};

/** What was written can be taken along when it cannot be sent. */
export const Copied: Story<Args> = {
  parameters: broken('refused'),
  play: async ({ canvasElement }) => {
    await sendText(canvasElement);
    await click(canvasElement, '[part="refused"] .actions .quiet');
  },
};
