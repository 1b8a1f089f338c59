import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import type { ContactWay } from '../../../src/domain/contact.js';
import { wayText } from '../reply/way-text.js';
import { CONTACT_FIELDS } from '../reply/contact-ways.js';
import { askText, careText, choiceText, noReplyText } from '../form/host-notice.js';
import type { PromptHost } from '../prompt-host.js';
import { safeUrl } from '../form/notice.js';
import { choice, lines, onlyOne, paperQuestion } from './questions.js';

const sentence = (text: string | undefined) => (text ? html`<p>${text}</p>` : nothing);

/** The host's own words for a place where it may give some. */
const ownWords = (host: PromptHost, slot: string): string | undefined =>
  [...host.children]
    .filter((element) => element.slot === slot)
    .map(({ textContent }) => textContent.trim())
    .join(' ') || undefined;

/** Whole days as the host wrote them. One day is no promise that a form on paper could keep. */
const daysOf = (host: PromptHost, name: string): string | undefined => /^(?:[2-9]|[1-9]\d{1,4})$/.exec(host.given(name)?.trim() ?? '')?.[0];

/** Paper is not read at once either. Numbers are the host's when it gives its own. */
const urgent = (host: PromptHost): TemplateResult => {
  const own = ownWords(host, 'urgent');
  const words = html`${msg('Tätä ei lueta heti.', { desc: 'feedback-prompt: urgent help, first sentence' })}
  ${msg('Hätätilanteessa soita', { desc: 'feedback-prompt: urgent help, before the number 112' })} 112.
  ${msg('Jos tarvitset nopeasti neuvoa terveydestä, soita', { desc: 'feedback-prompt: urgent help, before the number 116 117' })}
  116&nbsp;117.`;
  const number = msg('116 111', { desc: 'feedback-prompt-form: number of the helpline for children in this language' });
  const child = html`${msg('Onko sinulla paha olo tai pelottaako jokin? Soita Lasten ja nuorten puhelimeen', {
    desc: 'feedback-prompt-form: helpline for children, before its number',
  })}
  ${number}.`;
  return html`<p><strong>${own ?? words}</strong></p>
    ${host.set?.id === 'child' ? html`<p><strong>${ownWords(host, 'child-help') ?? child}</strong></p>` : nothing}`;
};

/** Who reads, what for, until when (GDPR art. 13; FEATURES K16). A paper lies for a while: what is counted in days has no date here. */
const notice = (host: PromptHost): TemplateResult => {
  const reader = host.given('reader') ?? host.given('organisation');
  const days = daysOf(host, 'keep-days');
  const url = safeUrl(host.given('privacy-url'));
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
    ${sentence(careText(host))}
    ${sentence(url && msg(str`Näin käsittelemme tietojasi: ${url}`, { desc: 'feedback-prompt-form: paper, address of the privacy notice' }))}
  </section>`;
};

/** For who wants a reply: the ways with room to write. Nobody asks a child for contact details. */
const reply = (host: PromptHost, set: QuestionSet): TemplateResult | typeof nothing => {
  if (set.id === 'child') return nothing;
  const replies = host.given('replies') ?? 'offered';
  if (replies !== 'offered' && !host.about)
    return html`<p class="question">${noReplyText(replies)} ${ownWords(host, 'ask') ?? askText()}</p>`;
  const days = host.about ? '14' : daysOf(host, 'reply-days');
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
const staff = (host: PromptHost, { id, version, instrument, language }: QuestionSet): TemplateResult =>
  html`<footer>
    <h2>${msg('Henkilökunta täyttää', { desc: 'feedback-prompt-form: paper, heading for the staff' })}</h2>
    <dl>
      ${fact(msg('Kysymyssarja', { desc: 'feedback-prompt-form: paper, staff, id of the question set' }), id)}
      ${fact(msg('Versio', { desc: 'feedback-prompt-form: paper, staff, version of the question set' }), version)}
      ${fact(msg('Mittari', { desc: 'feedback-prompt-form: paper, staff, instrument of the question set' }), instrument)}
      ${fact(msg('Lomakkeen kieli', { desc: 'feedback-prompt-form: paper, staff, language of the form' }), language)}
      ${fact(msg('Yksikkö', { desc: 'feedback-prompt-form: paper, staff, id of the unit' }), host.given('unit'))}
      ${fact(msg('Palvelu', { desc: 'feedback-prompt-form: paper, staff, service' }), host.given('service'))}
      <div class="wide">
        <dt>${msg('Saapumispäivä', { desc: 'feedback-prompt-form: paper, staff, day on which the form came' })}</dt>
        <dd class="rule"></dd>
      </div>
    </dl>
  </footer>`;

/** Unit and service, as the form on screen tells them. */
export const aboutOf = (host: PromptHost): string => [host.given('unit-name'), host.given('service')].filter(Boolean).join(', ');

/** A set as a blank form: large boxes, lines to write on, and in words what a screen shows by itself (FEATURES F11). */
export const sheet = (host: PromptHost, set: QuestionSet): TemplateResult => {
  const organisation = host.given('organisation');
  const about = aboutOf(host);
  return html`<main>
    <h1>${set.title}</h1>
    ${sentence(organisation && msg(str`Kysyjä on ${organisation}.`, { desc: 'feedback-prompt: who asks' }))}
    ${sentence(about && msg(str`Palaute koskee: ${about}`, { desc: 'feedback-prompt: which unit and service it is about' }))}
    ${urgent(host)} ${notice(host)}
    <p class="how">
      ${msg('Täytä lomake kynällä. Merkitse rasti ruutuun.', { desc: 'feedback-prompt-form: paper, how to fill the form in' })}
      ${choiceText(set) ?? set.source}
    </p>
    ${set.questions.map((question, index) => paperQuestion(set, question, index))} ${reply(host, set)}
    <section class="return">
      <h2>${msg('Palauta lomake tänne', { desc: 'feedback-prompt-form: paper, heading of the return address' })}</h2>
      <address>${host.given('return-address')}</address>
    </section>
    ${staff(host, set)}
  </main>`;
};
