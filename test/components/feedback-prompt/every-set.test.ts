/**
 * Every built-in set by keyboard alone, from the page's first stop to the receipt. Modes and languages take turns, so that each set, each mode and
 * each language is gone through without their product; axe then sees all sets at once in every language and mode.
 */
import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import '../../../components/feedback-prompt/feedback-prompt.js';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import type { Question } from '../../../src/contract/surveys.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import { expectAccessible, expectAccessibleName } from '../../support/browser/accessibility.js';
import { ENDPOINT, fakeEndpoint } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';

type Mode = 'whole' | 'steps' | 'compact' | 'dialog';

const runs: readonly (readonly [set: string, mode: Mode, language: string])[] = [
  ['visit', 'dialog', 'fi-simple'],
  ['service', 'steps', 'sv'],
  ['experience', 'whole', 'en'],
  ['child', 'steps', 'fi-simple'],
  ['family-or-friend', 'dialog', 'en'],
  ['event', 'compact', 'sv'],
  ['page', 'compact', 'fi'],
  ['accessibility', 'steps', 'fi'],
];

const widgetWith = (set: string, mode: Mode): TemplateResult =>
  html`<sote-feedback-prompt
    endpoint=${ENDPOINT}
    organisation="a"
    reader="b"
    privacy-url="/c"
    question-set=${set}
    mode=${mode === 'compact' || mode === 'dialog' ? mode : nothing}
    for=${mode === 'dialog' ? 'start' : nothing}
    ?one-at-a-time=${mode === 'steps'}
  ></sote-feedback-prompt>`;

const speaks = async (widget: FeedbackPrompt, language: string): Promise<void> => {
  await waitFor(() => {
    expect(within(widget).getBySelector('[part="surface"]').lang).to.equal(language.replace('-simple', '-x-simple'));
    expect(widget.set?.language).to.equal(language);
  });
};

/** Tabs until the focus is there; fails when it does not come. */
const tabTo = async (target: Element): Promise<void> => {
  for (let presses = 0; presses < 30 && focused() !== target; presses += 1) await user.tab();
  expect(focused() === target, `Tab should reach ${target.outerHTML.slice(0, 80)}`).to.equal(true);
};

/** Presses what Tab has reached. */
const press = async (part: string): Promise<void> => {
  await tabTo(screen.getBySelector(part));
  await user.keyboard('{Enter}');
};

const open = async (set: string, mode: Mode, language: string): Promise<FeedbackPrompt> => {
  document.documentElement.lang = language;
  const place = await mount(html`<div><button id="start">Alku</button>${widgetWith(set, mode)}</div>`);
  const widget = place.querySelector('sote-feedback-prompt')!;
  await speaks(widget, language);
  screen.getByRole('button', { name: 'Alku' }).focus();
  if (mode === 'dialog') {
    await user.keyboard('{Enter}');
    await screen.findByRole('dialog');
  }
  if (mode === 'compact') {
    await tabTo(within(screen.getBySelector('[part="compact"]')).getAllByRole('button')[0]!);
    await user.keyboard('{Enter}');
  }
  await screen.findByRole('heading', { name: widget.set!.title });
  return widget;
};

/** Where the answer to a question goes: its field, or its first choice. What assistive technology gets is the question. */
const askedAt = async ({ type: kind, text }: Question): Promise<HTMLElement> => {
  if (kind === 'text') {
    const field = await screen.findByRole('textbox', { name: text });
    await expectAccessibleName(field, text, 'textbox');
    return field;
  }
  const group = await screen.findByRole('group', { name: text });
  await expectAccessibleName(group, text, 'group');
  return within(group).getAllByRole(kind === 'many-of' ? 'checkbox' : 'radio')[0]!;
};

const answer = async (question: Question): Promise<void> => {
  const control = await askedAt(question);
  // Of choices one may be chosen already, and then that is where Tab leads.
  await tabTo(control);
  if (question.type === 'text') await user.keyboard('a');
  else if (!(control as HTMLInputElement).checked) await user.keyboard(' ');
};

const answerAll = async (widget: FeedbackPrompt, mode: Mode): Promise<number> => {
  const asked = () => visibleQuestions(widget.set!, widget.state.answers);
  let count = 0;
  for (let question = asked()[0]; question; question = asked()[count]) {
    count += 1;
    await answer(question);
    await widget.updateComplete;
    if (mode !== 'steps') continue;
    const step = within(widget).getAllByRole('heading')[1]!.textContent;
    await press('[part="next"]');
    await waitFor(() => {
      const heading = within(widget).getAllByRole('heading')[1]!;
      expect(heading.textContent).to.not.equal(step);
      expect(focused() === heading).to.equal(true);
    });
  }
  return count;
};

describe('<sote-feedback-prompt> every set', () => {
  afterEach(() => (document.documentElement.lang = 'fi'));

  for (const [set, mode, language] of runs) {
    it(`${set}, ${mode}, ${language}: by keyboard alone to the receipt`, async () => {
      const { requests } = fakeEndpoint<Feedback>();
      const widget = await open(set, mode, language);
      const count = await answerAll(widget, mode);
      if (mode === 'steps' || mode === 'dialog') await expectAccessible(widget);
      await press('[part="send"]');
      const receipt = within(await screen.findBySelector('[part="receipt"]'));
      await waitFor(() => expect(focused() === receipt.getByRole('heading')).to.equal(true));
      expect(requests[0]?.body.questionSet).to.deep.equal({ id: set, version: '1', instrument: 'own' });
      expect(requests[0]?.body.language).to.equal(language);
      expect(requests[0]?.body.answers.length).to.equal(count);
    }).timeout(30_000);
  }

  for (const mode of ['whole', 'steps', 'compact'] as const) {
    it(`${mode}: all sets on one page, in every language, without a fault for axe`, async () => {
      const place = await mount(html`<div>${runs.map(([set]) => widgetWith(set, mode))}</div>`);
      const widgets = [...place.querySelectorAll('sote-feedback-prompt')];
      const titles = new Set<string>();
      for (const language of mode === 'whole' ? ['fi', 'sv', 'en', 'fi-simple'] : ['sv']) {
        document.documentElement.lang = language;
        for (const widget of widgets) await speaks(widget, language);
        for (const widget of widgets) titles.add(`${language} ${widget.set!.title}`);
        await expectAccessible(place);
      }
      expect(titles.size).to.equal(runs.length * (mode === 'whole' ? 4 : 1));
    }).timeout(30_000);
  }

  it('speaks easy Finnish where the page does, says that nobody reviewed it, and is plain where no text is easier', async () => {
    const widget = await open('visit', 'whole', 'fi');
    await user.click(screen.getByRole('radio', { name: 'Erittäin hyvin' }));
    screen.getByRole('textbox').focus();
    document.documentElement.lang = 'fi-x-selko';
    await speaks(widget, 'fi-simple');
    expect(focused() === screen.getByRole('textbox')).to.equal(true);
    screen.getByRole('radio', { name: 'Todella hyvin', checked: true });
    const foot = screen.getBySelector('[part="surface"]').lastElementChild!;
    expect(textOf(foot)).to.contain('Asiantuntija ei ole vielä tarkistanut tekstiä.');
    screen.getByRole('button', { name: 'Lähetä vastaus' });
  });
});
