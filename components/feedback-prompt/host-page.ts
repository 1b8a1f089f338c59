import type { ReactiveControllerHost } from 'lit';
import type { AnswerValue } from '../../src/contract/feedback.js';
import type { QuestionSet } from '../../src/contract/surveys.js';
import { inherited } from '../../src/controllers/settings.js';
import type { Notice } from './form/notice.js';

/** Settings that the form of `visit` knows nothing of: with one of them the piece `more` shows the form. */
const OPTIONS = [
  'mode',
  'one-at-a-time',
  'closed',
  'replies',
  'results-url',
  'care-unaffected',
  'about',
  'view',
  'return-address',
  'kiosk',
  'keep-draft',
  'outbox',
];

/** A setting of the element, else what the page gives for all (`data-sote-…`). @param name as the attribute is written */
export const given = (element: Element, name: string): string | undefined => {
  const own: unknown = Reflect.get(
    element,
    name.replace(/-./g, ([, letter = '']) => letter.toUpperCase()),
  );
  if (typeof own === 'boolean') return own ? name : undefined;
  return (own as string | null | undefined) ?? inherited(element, name);
};

/** Whether the page asks for no more than the usual form. */
export const isPlain = (element: Element): boolean =>
  (given(element, 'question-set') ?? 'visit') === 'visit' &&
  !OPTIONS.some((name) => given(element, name) !== undefined) &&
  !element.querySelector(':scope > script[type="application/json"]');

/**
 * A press of the page's button that opens `mode="dialog"` (FEATURES F6). Heard on the page, not on the button: that may come and go, and
 * stand in another shadow root. And before the dialog's own file has come, so that no press is lost.
 */
export const onOpener = (host: ReactiveControllerHost & Element, open: (opener: Element) => void): void => {
  const clicked = (event: Event): void => {
    const id = given(host, 'mode') === 'dialog' ? given(host, 'for') : undefined;
    const opener = id === undefined ? undefined : event.composedPath().find((node) => node instanceof Element && node.id === id);
    if (opener instanceof Element) open(opener);
  };
  const listen = (): void => {
    if (given(host, 'mode') === 'dialog') document.addEventListener('click', clicked);
  };
  host.addController({
    hostConnected: listen,
    hostUpdate: listen,
    hostDisconnected: () => document.removeEventListener('click', clicked),
  });
};

/** Level of the first heading, 1 to 5. */
export const levelOf = (element: Element): number => Math.min(5, Math.max(1, Number(given(element, 'heading-level')) || 2));

/** What people are told before the first question. */
export const noticeOf = (element: Element): Notice => ({
  level: levelOf(element),
  organisation: given(element, 'organisation'),
  reader: given(element, 'reader'),
  privacyUrl: given(element, 'privacy-url'),
  keptUntil: keptUntil(given(element, 'keep-days')),
});

/** The last day on which an answer given now is kept, as a moment. @param days whole days, as the host wrote them */
const keptUntil = (days = ''): string | undefined =>
  /^[1-9]\d{0,4}$/.test(days) ? new Date(Date.now() + Number(days) * 86_400_000).toISOString() : undefined;

let hasWarned = false;

/** Tells the web team once what people should be told before the first field and is not (GDPR art. 13; FEATURES K16). */
export const warnOfMissing = (element: Element): void => {
  const missing = ['organisation', 'reader', 'privacy-url', 'keep-days'].filter((name) => !given(element, name));
  if (missing.length === 0 || hasWarned) return;
  hasWarned = true;
  console.warn(`sote-feedback-prompt: people are not told who asks. Missing: ${missing.join(', ')}.`);
};

/** Whether the page gives other ways to give feedback inside the element, besides what has a slot of its own. */
export const hasOtherWays = (element: Element): boolean =>
  [...element.childNodes].some((node) =>
    node instanceof Element ? !node.slot && node.localName !== 'script' : node instanceof Text && node.data.trim(),
  );

/** What the person just answered, from the native control that it came from. A group of boxes gives the list of those chosen. */
export const readAnswer = (
  target: EventTarget | null,
  set: QuestionSet,
): { readonly question: string; readonly value: AnswerValue | undefined } | undefined => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return undefined;
  const { name, type, value } = target;
  const kind = set.questions.find(({ id }) => id === name)?.type;
  if (!kind && !name.startsWith('_')) return undefined;
  if (type === 'checkbox') {
    const chosen = [...(target.form?.querySelectorAll<HTMLInputElement>(`[name="${name}"]:checked`) ?? [])].map((box) => box.value);
    return { question: name, value: chosen.length > 0 ? chosen : undefined };
  }
  const isNumber = /faces|recommend|agree/.test(kind ?? '') && /^\d+$/.test(value);
  return { question: name, value: isNumber ? Number(value) : value };
};
