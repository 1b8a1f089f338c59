import { html, nothing } from 'lit';
import '../components/feedback-prompt/feedback-prompt.js';
import type { FeedbackPrompt } from '../components/feedback-prompt/feedback-prompt.js';
import '../components/shared/kiosk/kiosk-warning.js';
import { browserOutbox } from '../src/transport/outbox-browser.js';
import { ENDPOINT } from './support/fake-endpoint.js';
import type { Meta, Story, StoryParameters } from './support/story.js';
import { appears, press, write } from './support/visitor.js';

interface Args {
  readonly kiosk: string | undefined;
  readonly keepDraft: 'tab' | undefined;
  readonly outbox: 'device' | undefined;
}

const meta: Meta<Args> = {
  title: 'Widgets/Feedback prompt on a device',
  component: 'sote-feedback-prompt',
  render: (args) =>
    html`<sote-feedback-prompt
      endpoint=${ENDPOINT}
      organisation="Esimerkkilän hyvinvointialue"
      reader="terveysaseman osastonhoitaja"
      privacy-url="/tietosuoja/"
      keep-days="365"
      kiosk=${args.kiosk ?? nothing}
      keep-draft=${args.keepDraft ?? nothing}
      outbox=${args.outbox ?? nothing}
    >
      <p>Voit antaa palautetta myös puhelimessa, <a href="tel:0295000020">0295 000 020</a>, tai neuvonnan paperilomakkeella.</p>
    </sote-feedback-prompt>`,
};
export default meta;

const broken = (fault: 'lost' | 'refused'): StoryParameters => ({ endpoint: { 'POST /feedback': fault } });

const answerAndSend = async (canvas: HTMLElement): Promise<void> => {
  await write(canvas, 'textarea', 'Odotushuoneessa oli vaikea kuulla kutsua.');
  await press(canvas, '[part="send"]');
};

/** A screen that many use: the form is the usual one. */
export const SharedScreen: Story<Args> = { args: { kiosk: '' } };

/** Thirty seconds before the screen is cleared. */
export const SharedScreenWarning: Story<Args> = { render: () => html`<sote-kiosk-warning .left=${30}></sote-kiosk-warning>` };

/** No printing there: the code is written down, and the person says when they are ready. */
export const SharedScreenReceipt: Story<Args> = {
  args: { kiosk: '' },
  play: async ({ canvasElement }) => {
    await answerAndSend(canvasElement);
    await appears(canvasElement, 'sote-kiosk-time');
  },
};

/** Nothing is copied there. */
export const SharedScreenNotConfirmed: Story<Args> = {
  args: { kiosk: '' },
  parameters: broken('lost'),
  play: async ({ canvasElement }) => {
    await answerAndSend(canvasElement);
    await appears(canvasElement, '[part="unsure"]');
  },
};

/** Offered when it is not known whether the answer arrived. */
export const KeepOffered: Story<Args> = {
  args: { outbox: 'device' },
  parameters: broken('lost'),
  play: async ({ canvasElement }) => {
    await answerAndSend(canvasElement);
    await appears(canvasElement, '[part="keep"]');
  },
};

/** Kept by the person's press: what waits, until when, and how to delete it. */
export const Waiting: Story<Args> = {
  args: { outbox: 'device' },
  parameters: broken('lost'),
  play: async (context) => {
    await KeepOffered.play?.(context);
    await press(context.canvasElement, '[part="keep"] button');
    await appears(context.canvasElement, '[part="outbox"]', 'odotta');
  },
};

/** A removal is asked once. */
export const WaitingToBeDeleted: Story<Args> = {
  args: { outbox: 'device' },
  parameters: broken('lost'),
  play: async (context) => {
    await Waiting.play?.(context);
    await press(context.canvasElement, '[part="outbox"] button.link');
    await appears(context.canvasElement, '[part="outbox"]', 'Poistetaanko');
  },
};

/** Kept on an earlier day: sent when the page is opened, with its code. */
const comeBack = async (canvas: HTMLElement, text: string): Promise<void> => {
  const body = { answers: [{ question: 'more', value: 'Odotushuoneessa oli vaikea kuulla kutsua.' }] };
  await browserOutbox().keep({ key: crypto.randomUUID(), url: `${ENDPOINT}/feedback`, body: JSON.stringify(body) });
  dispatchEvent(new Event('online'));
  await appears(canvas, '[part="outbox"]', text);
};

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
  play: async ({ canvasElement }) => write(canvasElement, 'textarea', 'Tämä jää kesken.'),
};

/** A part of the form could not be fetched: the text stays. */
export const Unavailable: Story<Args> = {
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'textarea', 'Odotushuoneessa oli vaikea kuulla kutsua.');
    canvasElement.querySelector<FeedbackPrompt>('sote-feedback-prompt')?.enter('unavailable');
    await appears(canvasElement, '[part="unavailable"]');
  },
};

/** What was written can be taken along when it cannot be sent. */
export const Copied: Story<Args> = {
  parameters: broken('refused'),
  play: async ({ canvasElement }) => {
    await answerAndSend(canvasElement);
    await press(canvasElement, '[part="refused"] .actions .quiet');
  },
};
