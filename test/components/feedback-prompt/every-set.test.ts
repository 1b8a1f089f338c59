/**
 * Every built-in set by keyboard alone, from the page's first stop to the receipt. Modes and languages take turns, so that each set, each mode and
 * each language is gone through without their product; axe then sees all sets at once in every language and mode.
 */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import type { Question } from '../../../src/contract/surveys.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import { expectAccessible, expectAccessibleName } from '../../support/browser/accessibility.js';
import { screen } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { fakeEndpoint } from './endpoint.js';
import { ENDPOINT, appears, find, focused, hasFocus, isShown, seek } from './support.js';

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

const speaks = (widget: FeedbackPrompt, language: string): Promise<void> =>
  waitUntil(
    () => seek(widget, '[part="surface"]')?.lang === language.replace('-simple', '-x-simple') && widget.set?.language === language,
    `should speak ${language}`,
    {
      timeout: 5000,
    },
  );

/** Tabs until the focus is there; fails when it does not come. */
const tabTo = async (widget: Element, selector: string): Promise<void> => {
  for (let presses = 0; presses < 30; presses += 1) {
    if (isShown(widget, selector) && hasFocus(widget, selector)) return;
    await user.tab();
  }
  throw new Error(`Tab does not reach ${selector}, but <${String(focused()?.outerHTML.slice(0, 80))}`);
};

const open = async (set: string, mode: Mode, language: string): Promise<FeedbackPrompt> => {
  document.documentElement.lang = language;
  const place = await fixture<HTMLElement>(html`<div><button id="start">Alku</button>${widgetWith(set, mode)}</div>`);
  const widget = place.querySelector('sote-feedback-prompt')!;
  await speaks(widget, language);
  await widget.updateComplete;
  place.querySelector('button')!.focus();
  if (mode === 'dialog') await user.keyboard('{Enter}');
  if (mode === 'dialog') await waitUntil(() => find<HTMLDialogElement>(widget, 'dialog').open, 'the dialog opens');
  if (mode === 'compact') {
    await tabTo(widget, '[part="compact"] button');
    await user.keyboard('{Enter}');
  }
  await appears(widget, '.title');
  await widget.updateComplete;
  return widget;
};

/** What assistive technology gets is the question, and in a group of choices each by its own words. */
const expectAsked = async ({ id, type: kind, text }: Question): Promise<void> => {
  if (kind === 'text') return expectAccessibleName(screen.getBySelector(`#q-${id}`), text, 'textbox');
  return expectAccessibleName(screen.getBySelector(`fieldset:has(#q-${id})`), text, 'group');
};

const answer = async (widget: FeedbackPrompt, question: Question): Promise<void> => {
  await appears(widget, `#q-${question.id}`);
  await expectAsked(question);
  await tabTo(widget, `#q-${question.id}`);
  if (question.type === 'text') return user.keyboard('a');
  return find<HTMLInputElement>(widget, `#q-${question.id}`).checked ? undefined : user.keyboard(' ');
};

const answerAll = async (widget: FeedbackPrompt, mode: Mode): Promise<number> => {
  const asked = () => visibleQuestions(widget.set!, widget.state.answers);
  let count = 0;
  for (let question = asked()[0]; question; question = asked()[count]) {
    count += 1;
    await answer(widget, question);
    await widget.updateComplete;
    if (mode !== 'steps') continue;
    const step = find(widget, '#step').textContent;
    await tabTo(widget, '[part="next"]');
    await user.keyboard('{Enter}');
    await waitUntil(() => find(widget, '#step').textContent !== step, 'the next step');
    await widget.updateComplete;
    expect(hasFocus(widget, '#step [tabindex]')).to.equal(true);
  }
  return count;
};

describe('feedback-prompt: every set', () => {
  afterEach(() => (document.documentElement.lang = 'fi'));

  for (const [set, mode, language] of runs) {
    it(`${set}, ${mode}, ${language}: by keyboard alone to the receipt`, async () => {
      const calls = fakeEndpoint<Feedback>();
      const widget = await open(set, mode, language);
      const count = await answerAll(widget, mode);
      if (mode === 'steps' || mode === 'dialog') await expectAccessible(widget);
      await tabTo(widget, '[part="send"]');
      await user.keyboard('{Enter}');
      await appears(widget, '[part="receipt"]');
      await widget.updateComplete;
      expect(hasFocus(widget, '.title')).to.equal(true);
      expect(calls[0]?.body.questionSet).to.deep.equal({ id: set, version: '1', instrument: 'own' });
      expect(calls[0]?.body.language).to.equal(language);
      expect(calls[0]?.body.answers.length).to.equal(count);
    }).timeout(30_000);
  }

  for (const mode of ['whole', 'steps', 'compact'] as const) {
    it(`${mode}: all sets on one page, in every language, without a fault for axe`, async () => {
      const place = await fixture<HTMLElement>(html`<div>${runs.map(([set]) => widgetWith(set, mode))}</div>`);
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
    find<HTMLInputElement>(widget, '#q-visit').click();
    find(widget, 'textarea').focus();
    document.documentElement.lang = 'fi-x-selko';
    await speaks(widget, 'fi-simple');
    await widget.updateComplete;
    expect(hasFocus(widget, 'textarea')).to.equal(true);
    expect(find<HTMLInputElement>(widget, '#q-visit').checked).to.equal(true);
    expect(find(widget, 'form').textContent).to.contain('Todella hyvin');
    expect(find(widget, '[part="surface"] > :last-child').textContent).to.contain('Asiantuntija ei ole vielä tarkistanut tekstiä.');
    expect(find(widget, '[part="send"]').textContent).to.equal('Lähetä vastaus');
  });
});
