/**
 * A page with `<sote-feedback-prompt>`, what a visitor does there, and an endpoint that answers as the test says.
 */
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { nothing, TemplateResult } from 'lit';
import '../../../components/feedback-prompt/feedback-prompt.js';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import { ENDPOINT } from '../../support/browser/endpoint.js';
import { focused } from '../../support/browser/user.js';

export { ENDPOINT };

/** A code of a temporary number (900–999), which nobody has. */
export const CODE = '131052-987P';

export { feedbackReceipt as receipt } from '../../../stories/support/sample/feedback.js';

/** As many lost answers as one sending makes tries. */
export const allLost = ['lost', 'lost', 'lost', 'lost', 'lost'] as const;

interface Embedding {
  readonly endpoint?: string | typeof nothing;
  /** What the page puts inside the element. */
  readonly inside?: TemplateResult | string;
}

/** The element as a web team embeds it, with every text that people should get. */
export const prompt = ({ endpoint = ENDPOINT, inside = '' }: Embedding = {}): TemplateResult =>
  html`<sote-feedback-prompt
    endpoint=${endpoint}
    organisation="Esimerkin hyvinvointialue"
    reader="kotihoidon esihenkilö"
    privacy-url="/tietosuoja"
    keep-days="365"
    unit-name="Keskustan terveysasema"
    >${inside}</sote-feedback-prompt
  >`;

export const openPrompt = (template = prompt()): Promise<FeedbackPrompt> => fixture<FeedbackPrompt>(template);

/** The element in the widget's root, or nothing when it is not shown. */
export const seek = <T extends HTMLElement = HTMLElement>(widget: Element, selector: string): T | undefined =>
  widget.shadowRoot?.querySelector<T>(selector) ?? undefined;

export const find = <T extends HTMLElement = HTMLElement>(widget: Element, selector: string): T => {
  const found = seek<T>(widget, selector);
  if (!found) throw new Error(`No ${selector} in <${widget.localName}>.`);
  return found;
};

/** Waits until it is shown. */
export const appears = async <T extends HTMLElement = HTMLElement>(widget: Element, selector: string): Promise<T> => {
  await waitUntil(() => seek(widget, selector), `${selector} should appear in <${widget.localName}>`, { timeout: 5000 });
  return find<T>(widget, selector);
};

export { focused };

export const textarea = (widget: Element): HTMLTextAreaElement => find<HTMLTextAreaElement>(widget, 'textarea');

/** Writes as a person does: the focus comes, the text changes, the field is left. */
export const write = async (widget: FeedbackPrompt, text: string): Promise<void> => {
  const field = textarea(widget);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await widget.updateComplete;
};

/** @param value 1 to 5, 5 is best */
export const chooseFace = async (widget: FeedbackPrompt, value: number): Promise<void> => {
  const radio = find<HTMLInputElement>(widget, `input[value="${String(value)}"]`);
  radio.focus();
  radio.click();
  await widget.updateComplete;
};

/** Presses the one button that sends in this stage, and waits for the outcome. */
export const send = async (widget: FeedbackPrompt): Promise<void> => {
  const { dispatch } = widget;
  const ended = new Promise<void>((resolve) => {
    widget.dispatch = (event) => {
      dispatch.call(widget, event);
      if (!['advised', 'part-loaded', 'sending-started'].includes(event.type)) resolve();
    };
  });
  find(widget, 'form button:not([type="button"])').click();
  await ended;
  widget.dispatch = dispatch;
  await widget.updateComplete;
};

export const buttonNamed = (widget: Element, name: string): HTMLButtonElement => {
  const buttons = [...(widget.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = buttons.find(({ textContent }) => textContent.trim() === name);
  if (!found) throw new Error(`No button “${name}”, but: ${buttons.map(({ textContent }) => textContent.trim()).join(', ')}`);
  return found;
};

/** Compared here, not by `expect`: a failed comparison of elements would be printed with the whole document. */
export const hasFocus = (widget: Element, selector: string): boolean => focused() === find(widget, selector);

export const isShown = (widget: Element, selector: string): boolean => seek(widget, selector) !== undefined;
