import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../../../components/feedback-prompt/feedback-prompt.js';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import { feedbackReceipt } from '../../../stories/support/sample/feedback.js';
import { expectAccessible, expectAccessibleName } from '../../support/browser/accessibility.js';
import { consoleErrorsOf } from '../../support/browser/console-errors.js';
import { ENDPOINT, fakeEndpoint, json, pendingAnswer, problem } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';

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

const insideJson = (set: object) =>
  html`<script type="application/json">
    ${JSON.stringify(set)}
  </script>`;

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

const receiptHeading = { name: 'Vastauksesi tuli perille. Kiitos!' };
const send = () => user.click(screen.getByRole('button', { name: 'Lähetä vastaus' }));
const focusIsOn = (text: string) => waitFor(() => expect(focused()?.textContent).to.equal(text));
/** The button that takes a choice back comes with the first touch, and moves what is below it. */
const chooseOne = async (radio: Element) => {
  await user.click(radio);
  return screen.findByRole('button', { name: 'Poista valinta' });
};

describe('<sote-feedback-prompt> question sets', () => {
  afterEach(() => (document.documentElement.lang = 'fi'));

  it('names the choices of each kind, and clears one', async () => {
    await mount(withSet('experience'));
    const question = within(await screen.findByRole('group', { name: 'Sain apua riittävän nopeasti.' }));
    await expectAccessibleName(screen.getByRole('radio', { name: '10' }), '10', 'radio');
    const agree = question.getByRole<HTMLInputElement>('radio', { name: 'Täysin samaa mieltä' });
    await expectAccessibleName(agree, 'Täysin samaa mieltä', 'radio');
    await user.click(await chooseOne(agree));
    await waitFor(() => expect(agree.checked).to.equal(false));
    expect(focused() === agree).to.equal(true);
  });

  it('shows a question only while its condition holds, and sends the list of what was chosen', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    await mount(withSet('page'));
    const missing = { name: 'Mikä jäi puuttumaan?' };
    const no = await screen.findByRole('radio', { name: 'Ei' });
    expect(screen.queryByRole('group', missing)).to.equal(null);
    await chooseOne(no);
    await screen.findByRole('group', missing);
    await user.click(screen.getByRole('checkbox', { name: 'En löytänyt tietoa' }));
    await user.click(screen.getByRole('checkbox', { name: 'Jokin ei toiminut' }));
    await send();
    await screen.findByRole('heading', receiptHeading);
    expect(requests[0]?.body.answers).to.deep.equal([
      { question: 'helpful', value: 'no' },
      { question: 'missing', value: ['not-found', 'broken'] },
    ]);
  });

  it('sends who answers where the set asks it', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    await mount(withSet('service'));
    await chooseOne(await screen.findByRole('radio', { name: 'Minä itse, joku auttaa vastaamisessa' }));
    await send();
    await screen.findByRole('heading', receiptHeading);
    expect(requests[0]?.body.respondent).to.equal('with-help');
  });

  it('asks a child for no contact, and gives the helpline', async () => {
    await mount(withSet('child'));
    await screen.findByRole('heading', { name: 'Kerro, miltä sinusta tuntui' });
    expect(screen.queryByRole('checkbox', { name: 'Haluan vastauksen' })).to.equal(null);
    expect(screen.getByRole('link', { name: '116 111' }).getAttribute('href')).to.equal('tel:116111');
  });

  it('takes a set from inside the element, requires what it requires, and prefers it to the attribute', async () => {
    await mount(withSet('child', insideJson(own)));
    await screen.findByRole('heading', { name: 'Oma kysely' });
    await send();
    await screen.findByRole('textbox', { name: 'Mikä?', description: /^Vastaa tähän kysymykseen\. Tähän tarvitsemme vastauksen\./ });
  });

  it('does not say of one question that it may be skipped', async () => {
    const [question] = own.questions;
    const optional = { ...question, required: false };
    const alone = await mount(withSet('visit', insideJson({ ...own, questions: [optional] })));
    await within(alone).findByRole('textbox', { name: 'Mikä?' });
    expect(within(alone).queryByText(/Voit jättää kysymyksiä väliin\./)).to.equal(null);
    const three = ['a', 'b', 'c'].map((id) => ({ ...optional, id }));
    const several = await mount(withSet('visit', insideJson({ ...own, questions: three })));
    await within(several).findByText(/Voit jättää kysymyksiä väliin\./);
  });

  it('a set in another language than the page: its hint has its language, and our limit that of the widget', async () => {
    document.documentElement.lang = 'sv';
    const question = { id: 'say', type: 'text', text: 'Mitä kuuluu?', hint: 'Kirjoita vapaasti.' };
    await mount(withSet('visit', insideJson({ ...own, questions: [question] })));
    await screen.findByRole('textbox', { name: 'Mitä kuuluu?', description: /^Kirjoita vapaasti\. Högst \d+ tecken\.$/ });
    expect(screen.getByText('Kirjoita vapaasti.').lang).to.equal('fi');
    expect(
      screen
        .getByText(/tecken/)
        .closest('[lang]')
        ?.getAttribute('lang'),
    ).to.equal('sv');
  });

  it('a broken set: tells the web team what and where, and leaves the person what stands inside the element', async () => {
    const broken = { ...own, questions: [{ id: 'a', type: 'stars', text: '?' }] };
    const errors = await consoleErrorsOf(async () => {
      await mount(
        withSet(
          'visit',
          html`<p>Soita meille.</p>
            ${insideJson(broken)}`,
        ),
      );
      await waitFor(() => expect(window.soteConsoleGuard.expected).to.have.lengthOf(1));
      await new Promise(requestAnimationFrame);
    });
    expect(errors.join('\n')).to.contain('inside the element cannot be used').and.to.contain('/questions/0/type');
    expect(screen.queryByRole('textbox')).to.equal(null);
    expect(screen.getByText('Soita meille.').getClientRects().length).to.equal(1);
  });

  it('a set that cannot be fetched is asked for again by a press, and when the network is back', async () => {
    const { requests } = fakeEndpoint({ 'GET /surveys/{id}': [...notFetched, ...notFetched, json(own)] });
    const errors = await consoleErrorsOf(async () => {
      await mount(withSet('own'));
      const again = await screen.findByRole('button', { name: 'Yritä uudelleen' });
      // In the widget's own colours, which its surface has.
      expect(again.closest('.surface')).not.to.equal(null);
      again.focus();
      await user.keyboard('{Enter}');
      await waitFor(() => expect(requests).to.have.lengthOf(2 * notFetched.length));
      await screen.findByRole('group', { name: /^Lomakkeen osaa ei saatu auki\./ });
      expect(focused() === screen.getByRole('button', { name: 'Yritä uudelleen' })).to.equal(true);
      await waitFor(() => expect(window.soteConsoleGuard.expected).to.have.lengthOf(2));
      dispatchEvent(new Event('online'));
      await screen.findByRole('textbox', { name: 'Mikä?' });
      await focusIsOn('Oma kysely');
    });
    expect(errors.join()).to.contain('"own" of the endpoint cannot be used').and.to.contain('could not be fetched');
  });

  it('a set that somebody answers stays when the one in the page’s new language cannot be fetched', async () => {
    const { requests } = fakeEndpoint({ 'GET /surveys/{id}': [json(own), ...notFetched] });
    await mount(withSet('own'));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Mikä?' });
    await user.fill(field, 'Hyvin meni.');
    const errors = await consoleErrorsOf(async () => {
      document.documentElement.lang = 'sv';
      await screen.findByRole('button', { name: 'Skicka svaret' });
      await waitFor(() => expect(window.soteConsoleGuard.expected).to.have.lengthOf(1));
      await new Promise(requestAnimationFrame);
    });
    expect(requests).to.have.lengthOf(4);
    expect(errors.join()).to.contain('could not be fetched');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Mikä?' }).value).to.equal('Hyvin meni.');
  });
});

describe('<sote-feedback-prompt> modes', () => {
  afterEach(() => (document.documentElement.lang = 'fi'));

  it('one at a time: the focus goes to each step, back keeps the answer, and a language switch keeps the place', async () => {
    await mount(withSet('event', '', true));
    await chooseOne(await screen.findByRole('radio', { name: 'Erittäin hyvin' }));
    await user.click(screen.getByRole('button', { name: 'Seuraava' }));
    await focusIsOn('Kysymys 2, yhteensä 5');
    screen.getByRole('group', { name: 'Sain sanoa sen, mitä halusin.' });
    document.documentElement.lang = 'en';
    const step = await screen.findByRole('heading', { name: 'Question 2 of 5' });
    screen.getByRole('radio', { name: 'Strongly agree' });
    expect(focused() === step).to.equal(true);
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await focusIsOn('Question 1 of 5');
    screen.getByRole('radio', { name: 'Very well', checked: true });
  });

  it('compact: the first answer opens the rest and is kept', async () => {
    const widget = await mount(html`<sote-feedback-prompt mode="compact" endpoint=${ENDPOINT}></sote-feedback-prompt>`);
    const yes = await screen.findByRole('button', { name: 'Kyllä' });
    await expectAccessible(widget);
    expect(screen.queryByRole('textbox')).to.equal(null);
    await user.click(yes);
    await screen.findByRole('textbox');
    screen.getByRole('radio', { name: 'Kyllä', checked: true });
    await focusIsOn('Kerro tästä sivusta');
  });

  it('dialog: opens on the page’s button, Escape closes and keeps the text, and the focus goes back', async () => {
    const page = await mount(
      html`<main>
        <button id="give">Anna palautetta</button>
        <sote-feedback-prompt mode="dialog" for="give" endpoint=${ENDPOINT}></sote-feedback-prompt>
      </main>`,
    );
    const widget = page.querySelector('sote-feedback-prompt')!;
    const opener = screen.getByRole('button', { name: 'Anna palautetta' });
    await screen.findBySelector('dialog');
    await user.click(opener);
    const dialog = await screen.findByRole('dialog', { name: 'Kerro, miten sujui' });
    await expectAccessible(widget);
    await focusIsOn('Kerro, miten sujui');
    await user.fill(screen.getByRole('textbox'), 'Kesken.');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).to.equal(null));
    await waitFor(() => expect(focused() === opener).to.equal(true));
    await widget.show();
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox').value).to.equal('Kesken.');
    widget.hide();
  });

  it('dialog: closed while the answer is sent, it opens again with the outcome', async () => {
    const [unsure, stored] = [pendingAnswer(), pendingAnswer()];
    fakeEndpoint({ 'POST /feedback': [unsure.answer, stored.answer] });
    await mount(
      html`<main>
        <button id="give">Anna palautetta</button>
        <sote-feedback-prompt mode="dialog" for="give" endpoint=${ENDPOINT}></sote-feedback-prompt>
      </main>`,
    );
    const opener = screen.getByRole('button', { name: 'Anna palautetta' });
    await screen.findBySelector('dialog');
    await user.click(opener);
    await user.fill(await screen.findByRole('textbox'), 'Hyvä.');
    const close = async () => {
      await focusIsOn('Lähetämme vastaustasi.');
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).to.equal(null));
    };
    await send();
    await close();
    unsure.respond(problem(422, 'invalid'));
    await screen.findByRole('dialog');
    await focusIsOn('Vastausta ei voitu ottaa vastaan');
    await user.click(screen.getByRole('button', { name: 'Yritä uudelleen' }));
    await close();
    stored.respond(json(feedbackReceipt, 201));
    await screen.findByRole('heading', receiptHeading);
    await focusIsOn(receiptHeading.name);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(focused() === opener).to.equal(true));
  });

  it('dialog: says so when the questions could not be fetched, and opens once they can', async () => {
    fakeEndpoint({ 'GET /surveys/{id}': [...notFetched, json(own)] });
    const errors = await consoleErrorsOf(async () => {
      await mount(
        html`<main>
          <button id="give">Anna palautetta</button>
          <sote-feedback-prompt mode="dialog" for="give" endpoint=${ENDPOINT} question-set="own"></sote-feedback-prompt>
        </main>`,
      );
      await waitFor(() => expect(window.soteConsoleGuard.expected).to.have.lengthOf(1));
      expect(screen.queryByRole('button', { name: 'Yritä uudelleen' })).to.equal(null);
      await user.click(screen.getByRole('button', { name: 'Anna palautetta' }));
      const again = await screen.findByRole('button', { name: 'Yritä uudelleen' });
      await waitFor(() => expect(focused() === screen.getBySelector('[part="unavailable"]')).to.equal(true));
      await user.click(again);
      await screen.findByRole('dialog', { name: 'Oma kysely' });
    });
    expect(errors.join()).to.contain('could not be fetched');
    await focusIsOn('Oma kysely');
  });

  it('dialog: a press is kept until the dialog’s file and the questions have come', async () => {
    const { answer, respond } = pendingAnswer();
    const { requests } = fakeEndpoint({ 'GET /surveys/{id}': answer });
    const page = await mount(html`<main><button id="give">Anna palautetta</button></main>`);
    const widget: FeedbackPrompt = document.createElement('sote-feedback-prompt');
    Object.assign(widget, { mode: 'dialog', for: 'give', endpoint: ENDPOINT, questionSet: 'own' });
    page.append(widget);
    // At once: a mouse is slower than the dialog's file.
    screen.getByRole('button', { name: 'Anna palautetta' }).click();
    await waitFor(() => expect(requests.length).to.be.above(0));
    expect(screen.queryBySelector('dialog')).to.equal(null);
    respond(json(own));
    await screen.findByRole('dialog', { name: 'Oma kysely' });
    await focusIsOn('Oma kysely');
  });
});
