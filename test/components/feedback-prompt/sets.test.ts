import { expect, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import { expectAccessible, expectAccessibleName } from '../../support/browser/accessibility.js';
import { consoleErrorsOf } from '../../support/browser/console-errors.js';
import { screen } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { fakeEndpoint as fakeRoutes, json } from '../../support/browser/endpoint.js';
import { fakeEndpoint } from './endpoint.js';
import { ENDPOINT, appears, find, hasFocus, isShown, openPrompt, seek, send } from './support.js';

const withSet = (set: string, inside: TemplateResult | string = '', isStepwise = false): TemplateResult =>
  html`<sote-feedback-prompt
    endpoint=${ENDPOINT}
    organisation="a"
    reader="b"
    privacy-url="/c"
    question-set=${set}
    ?one-at-a-time=${isStepwise}
    >${inside}</sote-feedback-prompt
  >`;

const own = {
  id: 'own',
  version: '7',
  language: 'fi',
  instrument: 'Oma',
  title: 'Oma kysely',
  questions: [{ id: 'name', type: 'text', text: 'Mikä?', required: true }],
};

/** As many lost answers as one asking makes tries. */
const notFetched = ['lost', 'lost', 'lost'] as const;

describe('feedback-prompt: question sets', () => {
  afterEach(() => (document.documentElement.lang = 'fi'));

  it('names the choices of each kind, and clears one', async () => {
    const widget = await openPrompt(withSet('experience'));
    await appears(widget, 'form');
    await expectAccessibleName(screen.getBySelector('#q-recommend-10'), '10', 'radio');
    await expectAccessibleName(screen.getBySelector('#q-access'), 'Täysin samaa mieltä', 'radio');
    find(widget, '#q-access').click();
    (await appears(widget, '[data-clear="access"]')).click();
    await widget.updateComplete;
    expect(find<HTMLInputElement>(widget, '#q-access').checked).to.equal(false);
    expect(hasFocus(widget, '#q-access')).to.equal(true);
  });

  it('shows a question only while its condition holds, and sends the list of what was chosen', async () => {
    const calls = fakeEndpoint<Feedback>();
    const widget = await openPrompt(withSet('page'));
    await appears(widget, '#q-helpful');
    expect(isShown(widget, '#q-missing')).to.equal(false);
    find(widget, '#q-helpful-no').click();
    await appears(widget, '#q-missing');
    find(widget, '#q-missing').click();
    find(widget, '#q-missing-broken').click();
    await send(widget);
    expect(calls[0]?.body.answers).to.deep.equal([
      { question: 'helpful', value: 'no' },
      { question: 'missing', value: ['not-found', 'broken'] },
    ]);
  });

  it('sends who answers where the set asks it, and asks a child for no contact', async () => {
    const calls = fakeEndpoint<Feedback>();
    const widget = await openPrompt(withSet('service'));
    (await appears(widget, '#q-respondent-with-help')).click();
    await send(widget);
    expect(calls[0]?.body.respondent).to.equal('with-help');
    const child = await openPrompt(withSet('child'));
    await appears(child, 'form');
    expect(isShown(child, '#q-_reply')).to.equal(false);
    expect(isShown(child, 'a[href="tel:116111"]')).to.equal(true);
  });

  it('takes a set from inside the element, requires what it requires, and prefers it to the attribute', async () => {
    const widget = await openPrompt(
      withSet(
        'child',
        html`<script type="application/json">
          ${JSON.stringify(own)}
        </script>`,
      ),
    );
    await waitUntil(() => seek(widget, '.title')?.textContent === 'Oma kysely', 'the own set');
    await send(widget);
    expect(find(widget, '#error-name').textContent).to.equal('Vastaa tähän kysymykseen.');
    expect(find(widget, '#hint-name').textContent).to.contain('Tähän tarvitsemme vastauksen.');
  });

  it('a set in another language than the page: its hint has its language, and our limit that of the widget', async () => {
    document.documentElement.lang = 'sv';
    const question = { id: 'say', type: 'text', text: 'Mitä kuuluu?', hint: 'Kirjoita vapaasti.' };
    const set = { id: 'own', version: '1', language: 'fi', instrument: 'own', title: 'Oma kysely', questions: [question] };
    const widget = await openPrompt(
      withSet(
        'visit',
        html`<script type="application/json">
          ${JSON.stringify(set)}
        </script>`,
      ),
    );
    const hint = await appears(widget, '#hint-say');
    await waitUntil(() => hint.textContent.includes('tecken'), 'the limit in Swedish');
    const foreign = find(widget, '#hint-say span');
    expect([foreign.lang, foreign.textContent]).to.deep.equal(['fi', 'Kirjoita vapaasti.']);
  });

  it('a broken set: tells the web team what and where, and leaves the person what stands inside the element', async () => {
    const broken = JSON.stringify({
      id: 'own',
      version: '1',
      language: 'fi',
      instrument: 'x',
      title: 'T',
      questions: [{ id: 'a', type: 'stars', text: '?' }],
    });
    let widget: FeedbackPrompt | undefined;
    const errors = await consoleErrorsOf(async () => {
      widget = await openPrompt(
        withSet(
          'visit',
          html`<p id="fallback">Soita meille.</p>
            <script type="application/json">
              ${broken}
            </script>`,
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 400));
    });
    expect(errors.join('\n')).to.contain('inside the element cannot be used').and.to.contain('/questions/0/type');
    expect(isShown(widget!, 'form')).to.equal(false);
    expect(widget!.querySelector('#fallback')!.getClientRects().length).to.equal(1);
  });

  it('a set that cannot be fetched is asked for again by a press, and when the network is back', async () => {
    const { requests } = fakeRoutes({ 'GET /surveys/{id}': [...notFetched, ...notFetched, json(own)] });
    const errors = await consoleErrorsOf(async () => {
      const widget = await openPrompt(withSet('own'));
      const again = await appears(widget, '[part="unavailable"] button');
      // In the widget's own colours, which its surface has.
      expect(again.closest('.surface')).not.to.equal(null);
      again.focus();
      again.click();
      await waitUntil(() => requests.length === 2 * notFetched.length && seek(widget, '[part="unavailable"]'), 'lost again');
      expect(hasFocus(widget, '[part="unavailable"] button')).to.equal(true);
      dispatchEvent(new Event('online'));
      await appears(widget, '#q-name');
      expect(hasFocus(widget, '.title')).to.equal(true);
    });
    expect(errors.join()).to.contain('"own" of the endpoint cannot be used').and.to.contain('could not be fetched');
  });

  it('a set that somebody answers stays when the one in the page’s new language cannot be fetched', async () => {
    const { requests } = fakeRoutes({ 'GET /surveys/{id}': [json(own), ...notFetched] });
    const widget = await openPrompt(withSet('own'));
    const field = await appears<HTMLInputElement>(widget, '#q-name');
    await user.fill(field, 'Hyvin meni.');
    const errors = await consoleErrorsOf(async () => {
      document.documentElement.lang = 'sv';
      await waitUntil(() => requests.length === 4 && find(widget, '[part="send"]').textContent.includes('Skicka'), 'in Swedish');
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(errors.join()).to.contain('could not be fetched');
    expect(find<HTMLInputElement>(widget, '#q-name').value).to.equal('Hyvin meni.');
  });
});

describe('feedback-prompt: modes', () => {
  afterEach(() => (document.documentElement.lang = 'fi'));

  it('one at a time: the focus goes to each step, back keeps the answer, and a language switch keeps the place', async () => {
    const widget = await openPrompt(withSet('event', '', true));
    (await appears(widget, '#q-event')).click();
    find(widget, '[part="next"]').click();
    await appears(widget, '#q-say');
    await widget.updateComplete;
    expect(hasFocus(widget, '#step [tabindex]')).to.equal(true);
    document.documentElement.lang = 'en';
    await waitUntil(() => find(widget, '#step').textContent.includes('Question 2 of 5'), 'the step in English');
    expect(isShown(widget, '#q-say')).to.equal(true);
    expect(hasFocus(widget, '#step [tabindex]')).to.equal(true);
    find(widget, '[part="back"]').click();
    await widget.updateComplete;
    expect(find<HTMLInputElement>(widget, '#q-event').checked).to.equal(true);
  });

  it('compact: the first answer opens the rest and is kept', async () => {
    const widget = await openPrompt(html`<sote-feedback-prompt mode="compact" endpoint=${ENDPOINT}></sote-feedback-prompt>`);
    const yes = await appears(widget, '[part="compact"] button');
    await expectAccessible(widget);
    expect(isShown(widget, 'textarea')).to.equal(false);
    yes.click();
    await appears(widget, 'textarea');
    await widget.updateComplete;
    expect(find<HTMLInputElement>(widget, '#q-helpful').checked).to.equal(true);
    expect(hasFocus(widget, '.title')).to.equal(true);
  });

  it('dialog: opens on the page’s button, Escape closes and keeps the text, and the focus goes back', async () => {
    const button = document.createElement('button');
    button.id = 'give';
    document.body.append(button);
    const widget = await openPrompt(html`<sote-feedback-prompt mode="dialog" for="give" endpoint=${ENDPOINT}></sote-feedback-prompt>`);
    await appears(widget, 'dialog');
    button.focus();
    button.click();
    await waitUntil(() => find<HTMLDialogElement>(widget, 'dialog').open, 'the dialog opens');
    await widget.updateComplete;
    await expectAccessible(widget);
    expect(hasFocus(widget, '.title')).to.equal(true);
    const field = find<HTMLTextAreaElement>(widget, 'textarea');
    field.focus();
    field.value = 'Kesken.';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await user.keyboard('{Escape}');
    await waitUntil(() => !find<HTMLDialogElement>(widget, 'dialog').open, 'Escape closes');
    await waitUntil(() => document.activeElement === button, 'the focus goes back');
    await widget.show();
    expect(find<HTMLTextAreaElement>(widget, 'textarea').value).to.equal('Kesken.');
    widget.hide();
    button.remove();
  });

  it('dialog: a press is kept until the dialog’s file and the questions have come', async () => {
    const button = document.createElement('button');
    button.id = 'give';
    document.body.append(button);
    let give: (set: Response) => void = () => undefined;
    const calls = fakeEndpoint(new Promise<Response>((resolve) => (give = resolve)));
    const widget = document.createElement('sote-feedback-prompt');
    Object.assign(widget, { mode: 'dialog', for: 'give', endpoint: ENDPOINT, questionSet: 'own' });
    button.after(widget);
    button.click();
    await waitUntil(() => calls.length > 0, 'the questions are asked for');
    expect(isShown(widget, 'dialog')).to.equal(false);
    give(Response.json(own));
    await appears(widget, 'dialog');
    await waitUntil(() => find<HTMLDialogElement>(widget, 'dialog').open, 'the dialog opens');
    await waitUntil(() => hasFocus(widget, '.title'), 'the heading has the focus');
    widget.remove();
    button.remove();
  });
});
