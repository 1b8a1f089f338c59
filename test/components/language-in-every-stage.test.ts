/**
 * The page changes its language in each stage of each widget: everything is said in the new one, what was typed and the focus stay. The stages are
 * stories, which lead there as a person does.
 */
import { expect, fixture } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { browserOutbox } from '../../src/transport/outbox-browser.js';
import * as signup from '../../stories/event-signup.stories.js';
import * as prompt from '../../stories/feedback-prompt.stories.js';
import * as house from '../../stories/participation-house.stories.js';
import * as board from '../../stories/you-said-we-did.stories.js';
import { installFakeEndpoint, uninstallFakeEndpoint } from '../../stories/support/fake-endpoint.js';
import type { Meta, Story } from '../../stories/support/story.js';
import { findVisible } from '../../stories/support/user.js';
import { readCatalogue, textsIn } from '../support/browser/catalogue.js';
import type { Language } from '../support/browser/catalogue.js';
import { elementsIn } from '../support/browser/flat-tree.js';
import { waitFor } from '../support/browser/queries.js';

interface Stages {
  readonly meta: Meta<unknown>;
  readonly stages: Readonly<Record<string, Story<unknown>>>;
}

const stagesOf = <Args>(meta: Meta<Args>, stages: Readonly<Record<string, Story<Args>>>): Stages => ({ meta, stages }) as unknown as Stages;

const widgets: readonly Stages[] = [
  stagesOf(prompt.default, {
    'every type of question': prompt.EveryTypeOfQuestion,
    'answered, with a hint': prompt.ContactHint,
    'one question at a time': prompt.OneAtATime,
    'in a dialog': prompt.InADialog,
    'with replies': prompt.WithReplies,
    incomplete: prompt.Incomplete,
    'too long': prompt.TooLong,
    'identity code found': prompt.CodeFound,
    'identity code removed': prompt.CodeRemoved,
    'a part is unavailable': prompt.Unavailable,
    sending: prompt.Sending,
    'not confirmed': prompt.NotConfirmed,
    refused: prompt.Refused,
    received: prompt.Receipt,
    'kept on the device': prompt.Waiting,
    'kept, to be deleted': prompt.WaitingToBeDeleted,
    closed: prompt.Closed,
    'shared screen, received': prompt.SharedScreenReceipt,
    'follow-up, found': prompt.FollowUpFound,
    'follow-up, wrong form': prompt.FollowUpWrongForm,
    'follow-up, unknown': prompt.FollowUpUnknown,
  }),
  stagesOf(signup.default, {
    loading: signup.Loading,
    failed: signup.Failed,
    'none coming': signup.NoneComing,
    'list with filters': signup.ListWithFilters,
    'one event': {
      ...signup.Series,
      play: async ({ canvasElement }) => {
        await findVisible(canvasElement, '[part="signup"]');
      },
    },
    form: signup.Form,
    'form with errors': signup.FormWithErrors,
    'one step at a time': signup.OneAtATime,
    'identity code found': signup.CodeFound,
    review: signup.Review,
    sending: signup.Sending,
    'full meanwhile': signup.FullMeanwhile,
    'not confirmed': signup.NotConfirmed,
    refused: signup.Refused,
    'place booked': signup.ReceiptConfirmed,
    'on the waiting list': signup.ReceiptWaiting,
    'application received': signup.ReceiptApplied,
    'one’s signup': signup.OwnSignup,
    'one’s signup, changing': signup.OwnSignupChanging,
    'one’s signup, cancelling': signup.OwnSignupCancelling,
    'one’s signup, cancelled': signup.OwnSignupCancelled,
    'one’s signup, unknown': signup.OwnSignupUnknown,
  }),
  stagesOf(board.default, {
    loading: board.Loading,
    failed: board.Failed,
    empty: board.Empty,
    'nothing read yet': board.Early,
    'every status': board.EveryStatus,
    'a status explained': board.StatusOpened,
    'nothing found': board.NothingFound,
    'not up to date': board.Stale,
    'one card': board.OneCardByAddress,
    'one card, missing': board.CardMissing,
    'one’s feedback': board.FindMyFeedback,
    'asked whether it is better': board.Better,
    'answer counted': board.BetterCounted,
    'answer not confirmed': board.BetterNotConfirmed,
  }),
  stagesOf(house.default, {
    closed: house.Closed,
    'every level open': house.AllOpen,
    'questions open': house.Questions,
    'for staff': house.Staff,
    'change of direction': house.ChangeOfDirection,
    'no events': house.NoEvents,
  }),
];

const TAGS: Readonly<Record<Language, string>> = { fi: 'fi', sv: 'sv', en: 'en', 'fi-simple': 'fi-x-simple' };

/** What is said to staff is not in easy Finnish. */
const languagesOf = (story: Story<unknown>): readonly Language[] =>
  story === (house.Staff as unknown) ? ['sv', 'en', 'fi'] : ['sv', 'en', 'fi-simple', 'fi'];

const { findLeftBehind } = await readCatalogue();

const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

/** Everything that a person has chosen or written, in order. */
const typedIn = (widget: Element): readonly string[] =>
  elementsIn(widget)
    .filter((field) => field.matches('input:is(:checked, :not([type="radio"], [type="checkbox"])), textarea, select'))
    .map((field) => (field as HTMLInputElement).value)
    .filter((value) => value !== '');

const isOpen = (element: Element): boolean => element.matches('details[open], dialog[open], [aria-expanded="true"], [aria-pressed="true"]');
const openIn = (widget: Element): number => elementsIn(widget).filter(isOpen).length;

const becomes = async (widget: LitElement, language: Language): Promise<void> => {
  document.documentElement.lang = language;
  await waitFor(() => expect(widget.shadowRoot?.querySelector('[part~="surface"]')?.getAttribute('lang')).to.equal(TAGS[language]));
  await waitFor(() => expect(findLeftBehind(textsIn(widget), language)).to.deep.equal([]), { timeout: 3000 });
};

/** Until nothing more comes: what is fetched while the stage is shown already. */
const settled = (widget: Element): Promise<void> =>
  waitFor(async () => {
    const texts = textsIn(widget).join();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(textsIn(widget).join()).to.equal(texts);
  });

const show = async ({ meta, story }: { meta: Meta<unknown>; story: Story<unknown> }): Promise<LitElement> => {
  installFakeEndpoint(story.parameters?.endpoint);
  const shown = await fixture<HTMLElement>((story.render ?? meta.render)({ ...(meta.args as object), ...(story.args as object) }));
  await story.play?.({ canvasElement: shown.parentElement ?? shown });
  const widget = document.querySelector<LitElement>(meta.component);
  if (!widget) throw new Error(`The story has no ${meta.component}.`);
  return widget;
};

/** What was kept on the device must not be sent along by the next widget. */
const emptyOutbox = async (): Promise<void> => {
  const outbox = browserOutbox();
  await outbox.send('', () => Promise.resolve(undefined));
  for (const { key } of await outbox.waiting()) await outbox.remove(key);
};

describe('a change of language', () => {
  const { warn } = console;
  beforeEach(() => (console.warn = () => undefined));
  afterEach(async () => {
    console.warn = warn;
    document.documentElement.lang = 'fi';
    await emptyOutbox();
    uninstallFakeEndpoint();
    history.replaceState(null, '', location.pathname);
  });

  for (const { meta, stages } of widgets) {
    for (const [stage, story] of Object.entries(stages)) {
      it(`<${meta.component}> ${stage}: says everything in the new language; what was typed, what is open and the focus stay`, async () => {
        const widget = await show({ meta, story });
        await settled(widget);
        const before = { texts: textsIn(widget), typed: typedIn(widget), open: openIn(widget), place: focused() };
        for (const language of languagesOf(story)) {
          await becomes(widget, language);
          expect(typedIn(widget), language).to.deep.equal(before.typed);
          expect(openIn(widget), language).to.equal(before.open);
          expect(focused() === before.place, `the focus stays in ${language}`).to.equal(true);
        }
        // What depends on the endpoint is asked again in each language.
        await waitFor(() => expect(before.texts.filter((text) => !textsIn(widget).includes(text))).to.deep.equal([]));
      });
    }
  }
});
