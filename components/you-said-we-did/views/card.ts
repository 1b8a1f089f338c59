import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Outcome, SaidCount } from '../../../src/contract/outcomes.js';
import { isDate } from '../../../src/domain/outcome.js';
import { heading } from '../../shared/heading.js';
import { formatDay } from '../../../src/localization/format.js';
import { statusName, statusShape } from '../status.js';

type Lang = string | typeof nothing;

const soft = (text: unknown, lang: Lang = nothing): TemplateResult => html`<dd class="soft" lang=${lang}>${text}</dd>`;

const countView = (count: SaidCount | undefined): TemplateResult | typeof nothing => {
  if (count === undefined) return nothing;
  return soft(
    count === 'fewer-than-5'
      ? msg('Alle 5 palautetta', { desc: 'you-said-we-did: card, fewer than five said so' })
      : count === 1
        ? msg('1 palaute', { desc: 'you-said-we-did: card, one said so' })
        : msg(str`${count} palautetta`, { desc: 'you-said-we-did: card, how many said so' }),
  );
};

/** A day is shown as the reader writes it, words as they are. */
const whenText = (when: string): string => (isDate(when) ? formatDay(when) : when);

/** One name and its texts; the texts are somebody else's, so each finds its own direction. */
const pair = (name: string, lang: Lang, text: string, more: unknown): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd dir="auto" lang=${lang}>${text}</dd>
    ${more}
  </div>`;

const decided = ({ did, reason, askFrom, next }: Outcome, lang: Lang): unknown[] => [
  did &&
    pair(
      msg('Teimme', { desc: 'you-said-we-did: card, what was done' }),
      lang,
      did.summary,
      soft(html`<bdi>${did.where}</bdi> · <bdi>${whenText(did.when)}</bdi>`, lang),
    ),
  reason &&
    pair(
      msg('Miksi', { desc: 'you-said-we-did: card, the reason' }),
      lang,
      reason,
      askFrom && soft(html`${msg('Kysy lisää', { desc: 'you-said-we-did: card, whom to ask' })}: <bdi lang=${lang}>${askFrom}</bdi>`),
    ),
  next &&
    pair(
      msg('Seuraavaksi', { desc: 'you-said-we-did: card, what comes next' }),
      lang,
      next.what,
      next.by && soft(msg(str`Viimeistään ${formatDay(next.by)}`, { desc: 'you-said-we-did: card, by when' })),
    ),
];

/**
 * One card, in the order in which it is read without the look: the matter, where it stands, what was said, what was done or why not, what
 * comes next, who answers for it.
 *
 * @param level of the card's heading. @param language of the page: texts in another one say which they are in
 * @param more what stands below the status when it is opened. @param better "is it better now?"
 */
export const cardView = (outcome: Outcome, level: number, language: string, more: unknown, better: unknown): TemplateResult => {
  const { title, status, said, themes, responsible, unit, updatedAt } = outcome;
  const lang = outcome.language === language ? nothing : outcome.language;
  return html`<div dir="auto" lang=${lang}>${heading(level, title)}</div>
    <details class="status">
      <summary>${statusShape(status)}${statusName(status)}</summary>
      ${more}
    </details>
    <div class="pair">
      <dl>${pair(msg('Sanoit', { desc: 'you-said-we-did: card, what was said' }), lang, said.summary, countView(said.count))}</dl>
      <dl>${decided(outcome, lang)}</dl>
    </div>
    <p class="soft">
      ${msg('Vastuussa', { desc: 'you-said-we-did: card, who answers for it' })}:
      ${[responsible, unit.name, ...themes.map(({ label }) => label)].map((text) => html`<bdi lang=${lang}>${text}</bdi> · `)}
      ${msg(str`Päivitetty ${formatDay(updatedAt)}`, { desc: 'you-said-we-did: card, date of the last change' })}
    </p>
    ${better}`;
};
