import { html, nothing } from 'lit';
import '../components/feedback-prompt/feedback-prompt.js';
import { ENDPOINT } from './support/fake-endpoint.js';
import type { Meta, Story } from './support/story.js';
import { appears, choose, press, write } from './support/visitor.js';

interface Args {
  readonly endpoint: string | undefined;
  readonly organisation: string;
  readonly reader: string;
  readonly privacyUrl: string;
  readonly keepDays: string;
  readonly unitName: string;
  readonly languages: string | undefined;
  readonly headingLevel: string | undefined;
  readonly view: 'follow-up' | undefined;
  readonly questionSet: string | undefined;
  readonly mode: 'inline' | 'compact' | 'dialog' | undefined;
  readonly oneAtATime: boolean;
  readonly closed: boolean;
  readonly replies: 'offered' | 'general' | 'none' | undefined;
  readonly replyDays: string | undefined;
  readonly returnAddress: string | undefined;
}

const meta: Meta<Args> = {
  title: 'Widgets/Feedback prompt',
  component: 'sote-feedback-prompt',
  args: {
    endpoint: ENDPOINT,
    organisation: 'Esimerkkilän hyvinvointialue',
    reader: 'terveysaseman osastonhoitaja',
    privacyUrl: '/tietosuoja/',
    keepDays: '365',
    unitName: 'Keskustan terveysasema',
  },
  render: (args) =>
    html`<sote-feedback-prompt
      endpoint=${args.endpoint ?? nothing}
      organisation=${args.organisation}
      reader=${args.reader}
      privacy-url=${args.privacyUrl}
      keep-days=${args.keepDays}
      unit-name=${args.unitName}
      languages=${args.languages ?? nothing}
      heading-level=${args.headingLevel ?? nothing}
      view=${args.view ?? nothing}
      question-set=${args.questionSet ?? nothing}
      mode=${args.mode ?? nothing}
      ?one-at-a-time=${args.oneAtATime}
      ?closed=${args.closed}
      replies=${args.replies ?? nothing}
      reply-days=${args.replyDays ?? nothing}
      return-address=${args.returnAddress ?? nothing}
    >
      <p>Voit antaa palautetta myös puhelimessa, <a href="tel:0295000020">0295 000 020</a>, tai neuvonnan paperilomakkeella.</p>
    </sote-feedback-prompt>`,
};
export default meta;

const TEXT = 'Sain hyvin tietoa jatkosta. Odotushuoneessa oli vaikea kuulla kutsua.';
/** A code of a temporary number (900–999), which nobody has. */
const CODE = '131052-987P';

const answer = async (canvas: HTMLElement, text = TEXT): Promise<void> => {
  await choose(canvas, '4');
  await write(canvas, 'textarea', text);
};

const answerAndSend = async (canvas: HTMLElement, text = TEXT): Promise<void> => {
  await answer(canvas, text);
  await press(canvas, '[part="send"]');
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
    await appears(canvasElement, 'legend', 'Kuinka todennäköisesti');
  },
};

export const OneAtATime: Story<Args> = {
  args: { oneAtATime: true },
  play: async ({ canvasElement }) => {
    await appears(canvasElement, '[part~="progress"]');
  },
};

export const Compact: Story<Args> = {
  args: { mode: 'compact' },
  play: async ({ canvasElement }) => {
    await appears(canvasElement, '[part~="compact"]');
  },
};

export const WithReplies: Story<Args> = {
  args: { replies: 'offered', replyDays: '14' },
  play: async ({ canvasElement }) => {
    await appears(canvasElement, '[part~="reply"]');
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
    await press(document.body, '#story-opens');
    await appears(document.body, 'dialog textarea');
  },
};

/** Easy Finnish is the page’s choice (`<html lang="fi-simple">`) or the visitor’s; it says that nobody has reviewed it yet. */
export const EasyFinnish: Story<Args> = {
  args: { languages: 'fi fi-simple sv' },
  play: async ({ canvasElement }) => {
    document.documentElement.lang = 'fi-simple';
    await appears(canvasElement, 'legend', 'Miten käynti tai puhelu meni?');
  },
};

/** The last line of the form prints its questions as a blank form on paper. */
export const OnPaper: Story<Args> = {
  args: { returnAddress: 'Keskustan terveysasema, neuvonta, Esimerkkikatu 1, 00000 Esimerkkilä' },
  play: async ({ canvasElement }) => {
    await appears(canvasElement, '[part="paper"]');
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
    await press(canvasElement, '[part="send"]');
    await appears(canvasElement, '[part="error-summary"]');
  },
};

export const TooLong: Story<Args> = {
  play: async ({ canvasElement }) => {
    await answerAndSend(canvasElement, 'Odotin puhelimessa. '.repeat(160));
    await appears(canvasElement, '[part="error-summary"]');
  },
};

export const ContactHint: Story<Args> = {
  play: async ({ canvasElement }) => {
    await answer(canvasElement, 'Soittakaa minulle, 040 000 0000.');
    await appears(canvasElement, '.advice');
  },
};

export const CodeFound: Story<Args> = {
  play: async ({ canvasElement }) => {
    await answerAndSend(canvasElement, `Tunnukseni on ${CODE}. Hoitaja oli ystävällinen.`);
    await appears(canvasElement, '[part="code-panel"]');
  },
};

export const CodeRemoved: Story<Args> = {
  play: async (context) => {
    await CodeFound.play?.(context);
    await press(context.canvasElement, '[part="code-panel"] .actions button');
    await appears(context.canvasElement, '[data-panel]:not([part])');
  },
};

/** The endpoint's own guard is stricter than the widget's and points at the answer. */
export const CodeFoundByEndpoint: Story<Args> = {
  parameters: { endpoint: { 'POST /feedback': 'personal-data' } },
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'textarea', TEXT);
    await press(canvasElement, '[part="send"]');
    await appears(canvasElement, '[part="code-panel"]');
  },
};

export const Sending: Story<Args> = {
  parameters: { endpoint: { 'POST /feedback': 'silent' } },
  play: async ({ canvasElement }) => {
    await answerAndSend(canvasElement);
    await appears(canvasElement, '#status');
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
    await appears(canvasElement, '[part="unsure"]');
  },
};

export const NotConfirmedAndEdited: Story<Args> = {
  parameters: NotConfirmed.parameters,
  play: async (context) => {
    await NotConfirmed.play?.(context);
    await write(context.canvasElement, 'textarea', `${TEXT} Muuten kaikki sujui.`);
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
    await appears(canvasElement, '[part="refused"]');
  },
};

/** Neither an endpoint nor a page that sends: the person keeps the text, the console tells the web team. */
export const WithoutEndpoint: Story<Args> = { args: { endpoint: undefined }, play: NotConfirmed.play };

export const Receipt: Story<Args> = {
  play: async ({ canvasElement }) => {
    await answerAndSend(canvasElement);
    await appears(canvasElement, '[part="receipt"]');
  },
};

export const FollowUp: Story<Args> = { args: { view: 'follow-up' } };

const lookUp = async (canvas: HTMLElement, code: string): Promise<void> => {
  await write(canvas, '#code', code);
  await press(canvas, 'form button');
};

export const FollowUpFound: Story<Args> = {
  args: { view: 'follow-up' },
  play: async ({ canvasElement }) => {
    await lookUp(canvasElement, '2222 3333 4444');
    await appears(canvasElement, '[part="state"]');
  },
};

export const FollowUpInOutcome: Story<Args> = {
  args: { view: 'follow-up' },
  play: async ({ canvasElement }) => {
    await lookUp(canvasElement, '3333-4444-5555');
    await appears(canvasElement, '[part="state"]');
  },
};

export const FollowUpUnknown: Story<Args> = {
  args: { view: 'follow-up' },
  play: async ({ canvasElement }) => {
    await lookUp(canvasElement, 'aaaa-aaaa-aaaa');
    await appears(canvasElement, '[data-panel]', 'Emme löydä');
  },
};

export const FollowUpWrongForm: Story<Args> = {
  args: { view: 'follow-up' },
  play: async ({ canvasElement }) => {
    await lookUp(canvasElement, '1234');
    await appears(canvasElement, '#error-code');
  },
};

export const FollowUpFailed: Story<Args> = {
  args: { view: 'follow-up' },
  parameters: { endpoint: { '*': 'offline' } },
  play: async ({ canvasElement }) => {
    await lookUp(canvasElement, '2222-3333-4444');
    await appears(canvasElement, '[data-panel]', 'Tietoja ei saatu');
  },
};
