import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Outcome, SaidCount } from '../../../src/contract/outcomes.js';
import { isDayOrInstant } from '../../../src/domain/shapes.js';
import { heading } from '../../shared/heading.js';
import { formatDay } from '../../../src/localization/dates.js';
import { actionButton } from '../buttons.js';
import { statusView } from './status.js';

type Lang = string | typeof nothing;

/**
 * All that a card is drawn from: what the outcome tells; the level of its heading; the page's language, for texts in another one say which
 * they are in; what stands below the status when it is opened; and "is it better now?", `true` = not asked yet.
 */
export type CardParts = readonly [outcome: Outcome, level: number, language: string, more: unknown, better: unknown];

const countText = (count: SaidCount | undefined): string | undefined => {
  if (count === undefined) return undefined;
  return count === 'fewer-than-5'
    ? msg('Alle 5 palautetta', { desc: 'you-said-we-did: card, fewer than five said so' })
    : count === 1
      ? msg('1 palaute', { desc: 'you-said-we-did: card, one said so' })
      : msg(str`${count} palautetta`, { desc: 'you-said-we-did: card, how many said so' });
};

/** A day is shown as the reader writes it, words as they are. */
const whenText = (when: string): string => (isDayOrInstant(when) ? formatDay(when) : when);

/** Somebody else's texts in one line, each in a direction of its own: as in a `bdi` each, but thousands of cards need no element for it. */
const inLine = (texts: readonly string[]): string => texts.map((text) => `\u2068${text}\u2069`).join(' · ');

/** One name and its texts; the texts are somebody else's, so each finds its own direction. */
const pair = (name: string, lang: Lang, text: string, more?: unknown, moreLang: Lang = nothing): TemplateResult =>
  html`<div>
    <dt class="soft">${name}</dt>
    <dd dir="auto" lang=${lang}>${text}</dd>
    ${more && html`<dd class="soft" lang=${moreLang}>${more}</dd>`}
  </div>`;

const decided = ({ did, reason, askFrom, next }: Outcome, lang: Lang): unknown[] => [
  did &&
    pair(msg('Teimme', { desc: 'you-said-we-did: card, what was done' }), lang, did.summary, inLine([did.where, whenText(did.when)]), lang),
  reason &&
    pair(
      msg('Miksi', { desc: 'you-said-we-did: card, the reason' }),
      lang,
      reason,
      askFrom && html`${msg('Kysy lisää', { desc: 'you-said-we-did: card, whom to ask' })}: <bdi lang=${lang}>${askFrom}</bdi>`,
    ),
  next &&
    pair(
      msg('Seuraavaksi', { desc: 'you-said-we-did: card, what comes next' }),
      lang,
      next.what,
      next.by && msg(str`Viimeistään ${formatDay(next.by)}`, { desc: 'you-said-we-did: card, by when' }),
    ),
];

/**
 * One card, in the order in which it is read without the look: the matter, where it stands, what was said, what was done or why not, what
 * comes next, who answers for it.
 */
export const cardView = ([outcome, level, language, more, better]: CardParts): TemplateResult => {
  const { title, status, said, themes, responsible, unit, updatedAt } = outcome;
  const lang = outcome.language === language ? nothing : outcome.language;
  return html`<div dir="auto" lang=${lang}>${heading(level, title)}</div>
    <button type="button" class="link status" data-act="status" aria-expanded=${more ? 'true' : 'false'}>${statusView(status)}</button>
    ${more}
    <div class="pair">
      <dl>${pair(msg('Sanoit', { desc: 'you-said-we-did: card, what was said' }), lang, said.summary, countText(said.count))}</dl>
      <dl>${decided(outcome, lang)}</dl>
    </div>
    <p class="soft">
      ${msg('Vastuussa', { desc: 'you-said-we-did: card, who answers for it' })}:
      <span lang=${lang}>${inLine([responsible, unit.name, ...themes.map(({ label }) => label)])}</span> ·
      ${msg(str`Päivitetty ${formatDay(updatedAt)}`, { desc: 'you-said-we-did: card, date of the last change' })}
    </p>
    ${better === true ? actionButton('ask', msg('Onko asia nyt paremmin?', { desc: 'you-said-we-did: card, question on a change that was made' })) : better || nothing}`;
};
