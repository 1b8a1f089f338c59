import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import type { Settings } from '../../../src/controllers/settings.js';
import type { ContactWay } from '../../../src/domain/contact.js';
import { CONTACT_FIELDS, wayText } from '../reply/contact-ways.js';
import { askText, careText, noReplyText } from '../form/organiser-notices.js';
import { introductionOf } from '../question-sets/question-sets.js';
import { daysOf, repliesOf, subjectOf } from '../feedback-settings.js';
import { choice, lines, onlyOne, paperQuestion } from './questions.js';

const sentence = (text: string | undefined) => (text ? html`<p>${text}</p>` : nothing);

export interface SheetContent {
  /** The widget: what is in its slots is printed instead of the kit's texts. */
  readonly host: Element;
  readonly settings: Settings;
  readonly set: QuestionSet;
  /** `accessibility` = the questions are about the website. */
  readonly about: string | undefined;
}

/** What the page has put into a slot. */
const slotText = ({ host }: SheetContent, slot: string): string | undefined =>
  [...host.children]
    .filter((element) => element.slot === slot)
    .map(({ textContent }) => textContent.trim())
    .join(' ') || undefined;

const severalDays = (settings: Settings, name: 'keep-days' | 'reply-days'): string | undefined => daysOf(settings, name, 2)?.toString();

/** Paper is not read at once either. */
const urgent = (content: SheetContent): TemplateResult => {
  const given = slotText(content, 'urgent');
  const words = html`${msg('Tätä ei lueta heti.', { desc: 'feedback-prompt: urgent help, first sentence' })}
  ${msg('Hätätilanteessa soita', { desc: 'feedback-prompt: urgent help, before the number 112' })} 112.
  ${msg('Jos tarvitset nopeasti neuvoa terveydestä, soita', { desc: 'feedback-prompt: urgent help, before the number 116 117' })}
  116&nbsp;117.`;
  const number = msg('116 111', { desc: 'feedback-prompt-form: number of the helpline for children in this language' });
  const child = html`${msg('Onko sinulla paha olo tai pelottaako jokin? Soita Lasten ja nuorten puhelimeen', {
    desc: 'feedback-prompt-form: helpline for children, before its number',
  })}
  ${number}.`;
  return html`<p><strong>${given ?? words}</strong></p>
    ${content.set.id === 'child' ? html`<p><strong>${slotText(content, 'child-help') ?? child}</strong></p>` : nothing}`;
};

/** Who reads it, what for and until when (GDPR art. 13). A printed form may wait for weeks, so that days are counted from its arrival. */
const notice = ({ settings }: SheetContent): TemplateResult => {
  const reader = settings.text('reader') ?? settings.text('organisation');
  // The sentences say "days": they cannot be used of one.
  const days = severalDays(settings, 'keep-days');
  const url = settings.url('privacy-url');
  return html`<section class="note">
    <h2>${msg('Mitä vastauksellesi tapahtuu?', { desc: 'feedback-prompt: heading before the first question' })}</h2>
    ${sentence(reader && msg(str`Vastauksesi lukee ${reader}.`, { desc: 'feedback-prompt: who reads the answer' }))}
    ${sentence(msg('Käytämme vastauksia palvelun parantamiseen.', { desc: 'feedback-prompt-form: paper, what the answers are used for' }))}
    ${sentence(
      msg('Kaikkea emme voi muuttaa. Kerromme, mitä palautteista seurasi, myös silloin kun vastaus on ei.', {
        desc: 'feedback-prompt: what can come of it',
      }),
    )}
    ${sentence(
      msg('Emme kysy nimeäsi. Jos kerrot itsestäsi paljon, joku voi silti tunnistaa sinut.', {
        desc: 'feedback-prompt: name is not asked',
      }),
    )}
    ${sentence(
      days &&
        msg(str`Tallennamme vastauksesi, päivän ja palvelun nimen. Poistamme ne viimeistään ${days} päivän kuluttua tallentamisesta.`, {
          desc: 'feedback-prompt-form: paper, what is kept and for how many days',
        }),
    )}
    ${sentence(careText(settings))}
    ${sentence(url && msg(str`Näin käsittelemme tietojasi: ${url}`, { desc: 'feedback-prompt-form: paper, address of the privacy notice' }))}
  </section>`;
};

/** For a person who wants a reply: the ways with room to write. Nobody asks a child for contact details. */
const reply = (content: SheetContent): TemplateResult | typeof nothing => {
  const { set, settings, about } = content;
  if (set.id === 'child') return nothing;
  const replies = repliesOf(settings);
  if (replies !== 'offered' && !about)
    return html`<p class="question">${noReplyText(replies)} ${slotText(content, 'ask') ?? askText()}</p>`;
  // Act 306/2019, section 14: feedback on accessibility is answered in 14 days.
  const days = about ? '14' : severalDays(settings, 'reply-days');
  return html`<section class="question">
    <h2>${msg('Haluatko vastauksen?', { desc: 'feedback-prompt-form: paper, heading of the reply' })}</h2>
    ${sentence(
      days &&
        msg(str`Vastaamme ${days} päivän kuluessa siitä, kun saamme lomakkeen.`, {
          desc: 'feedback-prompt-form: paper, days to the reply',
        }),
    )}
    <ul class="choices">
      ${choice(msg('Haluan vastauksen', { desc: 'feedback-prompt: opens the ways to reply' }))}
    </ul>
    <h3>${msg('Miten vastaamme sinulle?', { desc: 'feedback-prompt-form: legend of the ways to reply' })}</h3>
    <p class="hint">${onlyOne()}</p>
    <ul class="choices">
      ${(Object.keys(CONTACT_FIELDS) as ContactWay[]).map((way) => choice(wayText(way), { after: html`<span class="rule"></span>` }))}
    </ul>
    ${lines(1)}
    <p class="name">
      <span>${msg('Nimesi (voit jättää tyhjäksi)', { desc: 'feedback-prompt-form: label of the name' })}</span>
      <span class="rule"></span>
    </p>
  </section>`;
};

const fact = (name: string, value: string | undefined) =>
  value
    ? html`<div>
        <dt>${name}</dt>
        <dd translate="no">${value}</dd>
      </div>`
    : nothing;

/** What staff need to enter the answers: which questions in which version, where, in which language. */
const staff = ({ settings, set: { id, version, instrument, language } }: SheetContent): TemplateResult =>
  html`<footer>
    <h2>${msg('Henkilökunta täyttää', { desc: 'feedback-prompt-form: paper, heading for the staff' })}</h2>
    <dl>
      ${fact(msg('Kysymyssarja', { desc: 'feedback-prompt-form: paper, staff, id of the question set' }), id)}
      ${fact(msg('Versio', { desc: 'feedback-prompt-form: paper, staff, version of the question set' }), version)}
      ${fact(msg('Mittari', { desc: 'feedback-prompt-form: paper, staff, instrument of the question set' }), instrument)}
      ${fact(msg('Lomakkeen kieli', { desc: 'feedback-prompt-form: paper, staff, language of the form' }), language)}
      ${fact(msg('Yksikkö', { desc: 'feedback-prompt-form: paper, staff, id of the unit' }), settings.text('unit'))}
      ${fact(msg('Palvelu', { desc: 'feedback-prompt-form: paper, staff, service' }), settings.text('service'))}
      <div class="wide">
        <dt>${msg('Saapumispäivä', { desc: 'feedback-prompt-form: paper, staff, day on which the form came' })}</dt>
        <dd class="rule"></dd>
      </div>
    </dl>
  </footer>`;

/** A set as a blank form: large boxes, lines to write on, and in words what a screen shows by itself. */
export const sheet = (content: SheetContent): TemplateResult => {
  const { settings, set } = content;
  const organisation = settings.text('organisation');
  const subject = subjectOf(settings);
  return html`<main>
    <h1>${set.title}</h1>
    ${sentence(organisation && msg(str`Kysyjä on ${organisation}.`, { desc: 'feedback-prompt: who asks' }))}
    ${sentence(subject && msg(str`Palaute koskee: ${subject}`, { desc: 'feedback-prompt: which unit and service it is about' }))}
    ${urgent(content)} ${notice(content)}
    <p class="how">
      ${msg('Täytä lomake kynällä. Merkitse rasti ruutuun.', { desc: 'feedback-prompt-form: paper, how to fill the form in' })}
      ${introductionOf(set) ?? set.source}
    </p>
    ${set.questions.map((question, index) => paperQuestion(set, question, index))} ${reply(content)}
    <section class="return">
      <h2>${msg('Palauta lomake tänne', { desc: 'feedback-prompt-form: paper, heading of the return address' })}</h2>
      <address>${settings.text('return-address')}</address>
    </section>
    ${staff(content)}
  </main>`;
};
