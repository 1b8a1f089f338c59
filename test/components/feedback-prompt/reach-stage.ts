/** Every stage of the prompt that can be reached, and the way there. */
import { html } from 'lit';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import type { Stage } from '../../../components/feedback-prompt/feedback-state.js';
import { allLost, fakeEndpoint, refusal } from './endpoint.js';
import type { FakeAnswer } from './endpoint.js';
import { CODE, appears, buttonNamed, chooseFace, find, openPrompt, prompt, send, write } from './support.js';

/** With another way beside the form, as every page should have one. */
export const openInAPage = (): Promise<FeedbackPrompt> => openPrompt(prompt({ inside: html`<p>Soita <a href="tel:0100">0100</a>.</p>` }));

const TEXT = 'Soittakaa 040 1234567.';

const answeredBy = async (widget: FeedbackPrompt, ...answers: FakeAnswer[]) => {
  fakeEndpoint(...answers);
  await write(widget, TEXT);
  await send(widget);
};

const findCode = async (widget: FeedbackPrompt) => {
  await write(widget, `Olen ${CODE}.`);
  await send(widget);
};

/** How a person gets there. What they wrote is in the field, where the stage has one. */
export const reach: Readonly<Record<Stage['name'], (widget: FeedbackPrompt) => Promise<unknown>>> = {
  asking: async (widget) => chooseFace(widget, 5),
  unavailable: async (widget) => {
    await write(widget, TEXT);
    widget.dispatch({ type: 'part-unavailable', part: 'other-services', isSending: false });
    await widget.updateComplete;
  },
  incomplete: async (widget) => send(widget),
  'code-found': findCode,
  'code-removed': async (widget) => {
    await findCode(widget);
    buttonNamed(widget, 'Poista henkilötunnus').click();
    await widget.updateComplete;
  },
  sending: async (widget) => {
    fakeEndpoint(new Promise(() => undefined));
    await write(widget, TEXT);
    find(widget, '[part="send"]').click();
    await appears(widget, '#status:not([hidden])');
    await widget.updateComplete;
  },
  'not-confirmed': async (widget) => answeredBy(widget, ...allLost),
  refused: async (widget) => answeredBy(widget, refusal(422, 'invalid')),
  received: async (widget) => answeredBy(widget),
};

export const stages = Object.keys(reach) as Stage['name'][];
