import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Outcome, SaidCount } from '../../../src/contract/outcomes.js';
import { isDayOrInstant } from '../../../src/domain/shapes.js';
import { msg, str } from '../../../src/localization/msg.js';
import { heading } from '../../shared/heading.js';
import { formatDay } from '../../../src/localization/dates.js';
import { datedStatus, signView } from './status.js';
import { byNumber } from '../../../src/localization/by-number.js';

type Lang = string | typeof nothing;

/** What a card is drawn from, besides what the outcome says. */
export interface CardParts {
  /** The level of its heading. */
  readonly level: number;
  /** The page's language: texts in another one say which they are in. */
  readonly language: string;
  /** There is an endpoint, so that "is it better now?" can be asked of what was done. */
  readonly canAnswer: boolean;
  /** The dated steps, while they are open. */
  readonly details?: unknown;
  /** The question once it was asked, and what became of the answer. */
  readonly answer?: unknown;
}

const countText = (count: SaidCount | undefined): string => {
  if (count === undefined) return '';
  return count === 'fewer-than-5'
    ? msg('Alle 5 palautetta', { desc: 'you-said-we-did: card, fewer than five said so' })
    : count === 1
      ? msg('1 palaute', { desc: 'you-said-we-did: card, one said so' })
      : byNumber(count, msg(str`${count} palautetta`, { desc: 'you-said-we-did: card, how many said so' }));
};

/** Somebody else's texts in one line, each in a direction of its own, as in a `bdi` each. */
const inLine = (texts: readonly string[]): string => texts.map((text) => `\u2068${text}\u2069`).join(' · ');

/** What was done or decided, under its own name; the texts are somebody else's, so each finds its own direction. */
const deed = (name: string, lang: Lang, text: string, more?: unknown): TemplateResult =>
  html`<b>${name}</b>
    <p dir="auto" lang=${lang}>${text}</p>
    ${more ? html`<p class="meta">${more}</p>` : nothing}`;

const didView = ({ did, unit }: Outcome, day: string | undefined, lang: Lang): TemplateResult | undefined => {
  if (!did) return undefined;
  const when = isDayOrInstant(did.when) ? formatDay(did.when) : did.when;
  // Where and when, unless the card says it anyway.
  const place = [did.where === unit.name ? '' : did.where, day ? '' : when].filter(Boolean);
  const where = place.length > 0 && html`<span lang=${lang}>${inLine(place)}</span>`;
  return deed(msg('Teimme', { desc: 'you-said-we-did: card, what was done' }), lang, did.summary, where);
};

const reasonView = ({ status, did, reason, askFrom }: Outcome, lang: Lang): TemplateResult | undefined => {
  if (!reason) return undefined;
  const name =
    did && status !== 'will-not-do'
      ? msg('Miksi vain osittain', { desc: 'you-said-we-did: card, why not all was done' })
      : msg('Miksi emme', { desc: 'you-said-we-did: card, the reason for a refusal' });
  const ask = askFrom && html`${msg('Kysy lisää', { desc: 'you-said-we-did: card, whom to ask' })}: <bdi lang=${lang}>${askFrom}</bdi>`;
  return deed(name, lang, reason, ask);
};

const nextView = ({ status, next }: Outcome, lang: Lang): TemplateResult | undefined => {
  if (!next) return undefined;
  const name =
    status === 'in-progress'
      ? msg('Teemme nyt', { desc: 'you-said-we-did: card, what is being done' })
      : msg('Seuraavaksi', { desc: 'you-said-we-did: card, what comes next' });
  const by = next.by && msg(str`Viimeistään ${formatDay(next.by)}`, { desc: 'you-said-we-did: card, by when' });
  return deed(name, lang, next.what, by);
};

/**
 * One card, in the order in which it is read without the look: the matter, its status, what was said, what was done or why not, who answers
 * for it. The heading comes first, so that whoever goes from heading to heading hears the status after its own.
 */
export const cardView = (outcome: Outcome, { level, language, canAnswer, details, answer }: CardParts): TemplateResult => {
  const { id, title, status, said, did, responsible, unit, updatedAt } = outcome;
  const lang = outcome.language === language ? nothing : outcome.language;
  // What was done may stay on a card whose work goes on: then the status is not the one of that day.
  const isDone = status.endsWith('done');
  const steps = msg('Asian vaiheet', { desc: 'you-said-we-did: card, opens its dated steps' });
  const day = isDone && did && isDayOrInstant(did.when) ? did.when : undefined;
  return html`<article class="card ${status}" part="card" data-id=${id}>
    <div dir="auto" lang=${lang}>${heading(level, title)}</div>
    <p class="pill" part="status">${signView(status)}${datedStatus(status, day)}</p>
    <p class="said">
      <b>${msg('Sanoit', { desc: 'you-said-we-did: card, what was said' })}</b>
      <span dir="auto" lang=${lang}>${said.summary}</span>
      <small>${countText(said.count)}</small>
    </p>
    <div class="did">${didView(outcome, day, lang)}${reasonView(outcome, lang)}${nextView(outcome, lang)}</div>
    <p class="meta">
      ${msg('Asiasta vastaa', { desc: 'you-said-we-did: card, who answers for it' })}:
      <span lang=${lang}>${inLine([responsible, unit.name])}</span>
      ${day ? '' : `· ${msg(str`Päivitetty ${formatDay(updatedAt)}`, { desc: 'you-said-we-did: card, date of the last change' })}`}
    </p>
    <div class="more">
      <button
        type="button"
        class="link status no-print"
        data-act="status"
        aria-expanded=${details ? 'true' : 'false'}
        aria-label="${steps}: ${title}"
      >
        ${steps}
      </button>
      ${details}
      ${
        isDone && canAnswer && !answer
          ? html`<button type="button" class="link no-print" part="ask" data-act="ask">
              ${msg('Onko asia nyt paremmin?', { desc: 'you-said-we-did: card, question on a change that was made' })}
            </button>`
          : nothing
      }
    </div>
    ${answer}
  </article>`;
};
