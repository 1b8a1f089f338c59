import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { address } from '../../../src/controllers/address-setting.js';
import type { Settings } from '../../../src/controllers/settings.js';
import type { ContactWay } from '../../../src/domain/contact.js';
import { byNumber } from '../../../src/localization/by-number.js';
import { traitsOf } from '../../../src/localization/localization.js';
import { msg, str } from '../../../src/localization/msg.js';
import { CONTACT_FIELDS } from '../reply/contact-ways.js';
import { wayText } from '../reply/way-text.js';
import { askText, careText, noReplyText } from '../form/organiser-notices.js';
import { collectorText, readerText, urgentText } from '../form/opening.js';
import { childHelpText, skippingText } from '../question-sets/question-sets.js';
import { daysOf } from '../days-of.js';
import { isReplyOffered, repliesOf, subjectOf } from '../feedback-settings.js';
import { nameText, purposeText, recognitionText } from '../privacy/privacy.js';
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

/** Paper is not read at once either. */
const urgent = (content: SheetContent): TemplateResult =>
  html`<p><strong>${slotText(content, 'urgent') ?? urgentText()}</strong></p>
    ${content.set.id === 'child' ? html`<p><strong>${slotText(content, 'child-help') ?? childHelpText()}</strong></p>` : nothing}`;

/** How long an answer is kept, from its arrival: a printed form may wait for weeks. Whole years are easier to read than days. */
const keptFor = (settings: Settings): string | undefined => {
  const days = daysOf(settings, 'keep-days', 2);
  if (days === undefined) return undefined;
  const years = days / 365;
  if (years === 1)
    return msg('Poistamme vastauksesi viimeistään 1 vuoden kuluttua sen saapumisesta.', {
      desc: 'feedback-prompt-form: paper, kept for a year',
    });
  return Number.isInteger(years)
    ? byNumber(
        years,
        msg(str`Poistamme vastauksesi viimeistään ${years} vuoden kuluttua sen saapumisesta.`, {
          desc: 'feedback-prompt-form: paper, kept for years',
        }),
      )
    : byNumber(
        days,
        msg(str`Poistamme vastauksesi viimeistään ${days} päivän kuluttua sen saapumisesta.`, {
          desc: 'feedback-prompt-form: paper, kept for days',
        }),
      );
};

/** Whoever answers on paper has no code: the day and the place are what staff can look for. */
const rightsText = (): string =>
  msg(
    'Sinulla on oikeus nähdä tietosi ja pyytää, että korjaamme tai poistamme ne. Kerro silloin, milloin ja mihin palautit lomakkeen. Voit myös valittaa tietosuojavaltuutetulle.',
    { desc: 'feedback-prompt-form: paper, rights' },
  );

/** Who reads it, what for and until when (GDPR art. 13). There is nothing to press on paper: all of it is printed. */
const notice = ({ settings, set, about }: SheetContent): TemplateResult => {
  const url = settings.read('privacy-url', address);
  return html`<section class="note">
    <h2>${msg('Näin käsittelemme vastaustasi', { desc: 'feedback-prompt: opens what happens with the answer' })}</h2>
    ${sentence(readerText(settings))} ${sentence(purposeText())}
    ${sentence(msg('Tallennamme vastauksesi, saapumispäivän, kielen ja palvelun.', { desc: 'feedback-prompt-form: paper, what is stored' }))}
    ${sentence(nameText(isReplyOffered(settings, set, about)))} ${sentence(recognitionText())} ${sentence(keptFor(settings))}
    ${sentence(rightsText())} ${sentence(careText(settings))}
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
  // Act 306/2019: feedback on accessibility is answered in 14 days.
  const days = about ? '14' : daysOf(settings, 'reply-days', 2)?.toString();
  return html`<section class="question">
    <h2>${msg('Haluatko vastauksen?', { desc: 'feedback-prompt-form: paper, heading of the reply' })}</h2>
    ${sentence(
      days &&
        byNumber(
          Number(days),
          msg(str`Vastaamme ${days} päivän kuluessa siitä, kun saamme lomakkeen.`, {
            desc: 'feedback-prompt-form: paper, days to the reply',
          }),
        ),
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

const instrumentText = (instrument: string): string =>
  instrument === 'own' ? msg('oma kysely', { desc: 'feedback-prompt-form: paper, staff, an instrument of our own' }) : instrument;

/** What staff need to enter the answers: which questions in which version, where, in which language. */
const staff = ({ settings, set: { id, version, instrument, language } }: SheetContent): TemplateResult =>
  html`<footer>
    <h2>${msg('Henkilökunta täyttää', { desc: 'feedback-prompt-form: paper, heading for the staff' })}</h2>
    <dl>
      ${fact(msg('Kysymyssarja', { desc: 'feedback-prompt-form: paper, staff, id of the question set' }), id)}
      ${fact(msg('Versio', { desc: 'feedback-prompt-form: paper, staff, version of the question set' }), version)}
      ${fact(msg('Mittari', { desc: 'feedback-prompt-form: paper, staff, instrument of the question set' }), instrumentText(instrument))}
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
  const subject = subjectOf(settings);
  return html`<main>
    <h1>${set.title}</h1>
    ${sentence(collectorText(settings))}
    ${sentence(subject && msg(str`Palaute koskee: ${subject}`, { desc: 'feedback-prompt-form: paper, which unit and service it is about' }))}
    ${urgent(content)} ${notice(content)}
    <p class="how">
      ${msg('Täytä lomake kynällä. Merkitse rasti ruutuun.', { desc: 'feedback-prompt-form: paper, how to fill the form in' })}
      ${skippingText(set)} ${set.source} ${traitsOf('feedback-prompt').unreviewed}
    </p>
    ${set.questions.map((question, index) => paperQuestion(set, question, index))} ${reply(content)}
    <section class="return">
      <h2>${msg('Palauta lomake tänne', { desc: 'feedback-prompt-form: paper, heading of the return address' })}</h2>
      <address>${settings.text('return-address')}</address>
    </section>
    ${staff(content)}
  </main>`;
};
