import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Attendance } from '../../../src/contract/vocabulary.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import type { EventState } from '../../../src/domain/event-availability.js';
import { formatDay } from '../../../src/localization/dates.js';
import { msg } from '../../../src/localization/msg.js';
import { heading } from '../../shared/heading.js';
import { formatMoment } from '../../../src/localization/weekdays.js';
import { hyphenated } from '../common/hyphenated.js';
import { languageName, needNames, supportOffered } from './labels.js';

type Row = readonly [name: string, value: TemplateResult | string | undefined];

/** A text with its own paragraphs: line breaks are kept by the style sheet. @param language of the text, which need not be the page's */
export const passage = (text: string, language: string): TemplateResult =>
  html`<p class="passage" dir="auto" lang=${language}>${hyphenated(text, language)}</p>`;

/** A phone number or an amount is not broken over two lines. */
const unbroken = (text: string): string => text.replace(/(\d) (?=\d)/g, '$1\u00A0').replace(/(\d)–(?=\d)/g, '$1–\u2060');

/** A text of the event's own beside the page's words, in its own language (WCAG 3.1.2). */
const own = (text: string | undefined, language: string): TemplateResult | undefined =>
  text ? html`<span lang=${language}>${hyphenated(unbroken(text), language)}</span>` : undefined;

/** Names with their values; what is not known is left out. */
const rowsOf = (rows: readonly Row[]): TemplateResult | typeof nothing => {
  const known = rows.filter(([, value]) => value);
  if (known.length === 0) return nothing;
  return html`<dl>
    ${known.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
};

const listOf = (items: readonly unknown[]): TemplateResult =>
  html`<ul>
    ${items.map((text) => html`<li>${text}</li>`)}
  </ul>`;

/** What one can have a say in, and what one cannot: shown before anything is asked. */
export const influenceView = ({ influence, language }: ShownEvent, level: number): TemplateResult | typeof nothing =>
  influence
    ? html`<div class="pair">
        <div>
          ${heading(level, msg('Tähän voit vaikuttaa', { desc: 'event-signup-detail: what is open' }))}${passage(influence.open, language)}
        </div>
        <div>
          ${heading(level, msg('Tämä on jo päätetty', { desc: 'event-signup-detail: what is decided' }))}${passage(influence.decided, language)}
        </div>
      </div>`
    : nothing;

/** How one is chosen, where not everybody gets in. */
export const choiceView = ({ signup, language }: ShownEvent, level: number): TemplateResult | typeof nothing => {
  const { mode, criteria, places, term, chosenBy, choiceDate, closes } = signup;
  if (mode !== 'application' && mode !== 'lottery') return nothing;
  const isLot = mode === 'lottery';
  return html`<section>
    ${heading(
      level,
      isLot
        ? msg('Näin paikat arvotaan', { desc: 'event-signup-detail: heading, lot' })
        : msg('Näin osallistujat valitaan', { desc: 'event-signup-detail: heading, choice' }),
    )}
    ${rowsOf([
      [
        isLot
          ? msg('Ketkä voivat ilmoittautua', { desc: 'event-signup-detail: criteria, lot' })
          : msg('Keitä haetaan', { desc: 'event-signup-detail: criteria' }),
        own(criteria, language),
      ],
      [msg('Paikkoja', { desc: 'event-signup-detail: how many places' }), places === undefined ? undefined : String(places)],
      [msg('Kuinka pitkäksi ajaksi', { desc: 'event-signup-detail: term' }), own(term, language)],
      [msg('Kuka valitsee', { desc: 'event-signup-detail: who chooses' }), isLot ? undefined : own(chosenBy, language)],
      [
        isLot
          ? msg('Ilmoittautuminen päättyy', { desc: 'event-signup-detail: signup closes' })
          : msg('Haku päättyy', { desc: 'event-signup-detail: application closes' }),
        closes && formatMoment(closes),
      ],
      [
        isLot
          ? msg('Arvontapäivä', { desc: 'event-signup-detail: day of the lot' })
          : msg('Valinta viimeistään', { desc: 'event-signup-detail: choice by' }),
        choiceDate && formatDay(choiceDate.slice(0, 10)),
      ],
    ])}
    <p>
      ${
        isLot
          ? msg('Kerromme tuloksen kaikille, myös niille, jotka eivät saaneet paikkaa.', {
              desc: 'event-signup-detail: everyone gets an answer, lot',
            })
          : msg('Kerromme tuloksen kaikille, myös niille, jotka eivät tulleet valituiksi.', {
              desc: 'event-signup-detail: everyone gets an answer',
            })
      }
    </p>
  </section>`;
};

/** What it pays and costs. */
export const termsView = ({ terms, language }: ShownEvent, level: number): TemplateResult | typeof nothing => {
  const rows = rowsOf([
    [msg('Palkkio', { desc: 'event-signup-detail: reward' }), own(terms.reward, language)],
    [msg('Matkat', { desc: 'event-signup-detail: travel costs' }), own(terms.travel, language)],
    [msg('Vakuutus', { desc: 'event-signup-detail: insurance' }), own(terms.insurance, language)],
    [msg('Perehdytys', { desc: 'event-signup-detail: orientation' }), own(terms.orientation, language)],
    [msg('Vertaistuki', { desc: 'event-signup-detail: peer support' }), own(terms.peerSupport, language)],
  ]);
  if (rows === nothing) return nothing;
  return html`<section>${heading(level, msg('Mitä saat', { desc: 'event-signup-detail: heading of the terms' }))}${rows}</section>`;
};

/** The states in which one gets to the form. */
export const TAKES_SIGNUPS: readonly EventState[] = ['open', 'queue', 'application', 'lottery'];

/** Until when one can sign up. The day of an application is shown with how people are chosen. */
const closingText = ({ signup: { mode, closes } }: ShownEvent, state: EventState): string | undefined =>
  mode === 'open' && closes && (state === 'not-yet' || TAKES_SIGNUPS.includes(state)) ? formatMoment(closes) : undefined;

const whereView = ({ name, address }: NonNullable<ShownEvent['place']>, language: string): TemplateResult =>
  html`<span lang=${language}>${name}${address === name ? nothing : html`<br />${address}`}</span>`;

const placeRow = ({ place, language }: ShownEvent): Row => [
  msg('Paikka', { desc: 'event-signup-detail: place' }),
  place && whereView(place, language),
];

const remoteRow = ({ remoteNote, language }: ShownEvent): Row => [
  msg('Osallistuminen etänä', { desc: 'event-signup-detail: need, remote attendance' }),
  own(remoteNote, language),
];

/** Where one comes to, for who has signed up. @param attendance how; without it both ways are told */
export const arrivalView = (event: ShownEvent, attendance?: Attendance): TemplateResult | typeof nothing =>
  rowsOf([...(attendance === 'remote' ? [] : [placeRow(event)]), ...(attendance === 'place' ? [] : [remoteRow(event)])]);

/** Until when, where and how, in which languages, whom to ask; another way to sign up while one can. */
export const practicalView = (event: ShownEvent, level: number, state: EventState): TemplateResult | typeof nothing => {
  const { place, languages, contactPerson, otherWayToSignUp, organiser, language } = event;
  const names = needNames();
  const offered = supportOffered(event).flatMap((need) => names[need] ?? []);
  const access = [...(place?.accessibility ?? []), place?.note].flatMap((text) => own(text, language) ?? []);
  const rows = rowsOf([
    [msg('Ilmoittautuminen päättyy', { desc: 'event-signup-detail: signup closes' }), closingText(event, state)],
    placeRow(event),
    [msg('Esteettömyys', { desc: 'event-signup-detail: accessibility of the place' }), access.length > 0 ? listOf(access) : undefined],
    remoteRow(event),
    [
      msg('Tarjolla oleva tuki', { desc: 'event-signup-detail: support that is offered' }),
      offered.length > 0 ? listOf(offered) : undefined,
    ],
    [
      msg('Kielet', { desc: 'event-signup-detail: languages of the event' }),
      languages.length > 0
        ? html`${languages.map((tag, index) => html`${index ? ', ' : ''}<span lang=${tag}>${languageName(tag)}</span>`)}`
        : undefined,
    ],
    [msg('Järjestäjä', { desc: 'event-signup-detail: organiser' }), own(organiser, language)],
    [msg('Yhteyshenkilö', { desc: 'event-signup-detail: contact person' }), own(contactPerson, language)],
    [
      msg('Voit ilmoittautua myös näin', { desc: 'event-signup-detail: another way to sign up' }),
      TAKES_SIGNUPS.includes(state) ? own(otherWayToSignUp, language) : undefined,
    ],
  ]);
  if (rows === nothing) return nothing;
  return html`<section>
    ${heading(level, msg('Käytännön asiat', { desc: 'event-signup-detail: heading of practical matters' }))}${rows}
  </section>`;
};
