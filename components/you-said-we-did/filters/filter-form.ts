import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Outcome } from '../../../src/contract/outcomes.js';
import { STATUSES } from '../../../src/domain/outcome.js';
import { facetsOf } from '../../../src/domain/outcome-filter.js';
import type { Facets, Limits, OutcomeFilter } from '../../../src/domain/outcome-filter.js';
import { HOUSE_LEVELS } from '../../../src/contract/vocabulary/house.js';
import type { OutcomeSort } from '../../../src/contract/vocabulary.js';
import { msg } from '../../../src/localization/msg.js';
import { levelName } from '../../shared/level-names/level-name.js';
import { signView, statusName } from '../card/status.js';
import { statusMeaning } from '../card/card-details.js';
import type { VisitorFilter } from './visitor-filter.js';

/** What the form shows. */
export interface FilterFormValues {
  readonly filter: OutcomeFilter;
  /** The order until the visitor chooses one. */
  readonly sort: OutcomeSort;
  /** What the page has chosen already is not asked. */
  readonly limits: Limits;
  readonly facets: Facets;
}

type Choice = readonly [value: string, name: string];

const select = (name: keyof OutcomeFilter, label: string, chosen: string | undefined, choices: readonly Choice[]) =>
  html`<div class="select">
    <label class="name" for="find-${name}">${label}</label>
    <select id="find-${name}" name=${name}>
      ${choices.map(([value, text]) => html`<option value=${value} .selected=${value === (chosen ?? '')}>${text}</option>`)}
    </select>
  </div>`;

const day = (name: 'from' | 'to', label: string, value: string | undefined) =>
  html`<div>
    <label class="name" for="find-${name}">${label}</label>
    <input id="find-${name}" name=${name} type="date" .value=${value ?? ''} />
  </div>`;

/** Several statuses at a time, which a number above the form or the page has chosen. */
const severalOf = (status = ''): readonly Choice[] => {
  const names = status.split(',').map((each) => STATUSES.find((known) => known === each.trim()));
  return names.length > 1 ? [[status, names.map((each) => (each ? statusName(each) : '')).join(', ')]] : [];
};

const choicesOf = ({ filter, sort, limits, facets }: FilterFormValues): unknown[] => {
  const all: Choice = ['', msg('Näytä kaikki', { desc: 'you-said-we-did-session: form, no choice' })];
  const themes = facets.themes.map(({ id, label }): Choice => [id, label]);
  const units = facets.units.map(({ id, name }): Choice => [id, name]);
  return [
    select('status', msg('Vaihe', { desc: 'you-said-we-did-session: form, status' }), filter.status, [
      all,
      ...STATUSES.map((status): Choice => [status, statusName(status)]),
      ...severalOf(filter.status),
    ]),
    limits.theme || themes.length === 0
      ? nothing
      : select('theme', msg('Aihe', { desc: 'you-said-we-did-session: form, theme' }), filter.theme, [all, ...themes]),
    limits.unit || units.length < 2
      ? nothing
      : select('unit', msg('Toimipaikka', { desc: 'you-said-we-did-session: form, unit' }), filter.unit, [all, ...units]),
    limits.level
      ? nothing
      : select('level', msg('Tapa vaikuttaa', { desc: 'you-said-we-did-session: form, level of the house' }), filter.level, [
          all,
          ...HOUSE_LEVELS.map((level): Choice => [level, levelName(level)]),
        ]),
    day('from', msg('Päivitetty alkaen', { desc: 'you-said-we-did-session: form, first day' }), filter.from),
    day('to', msg('Päivitetty asti', { desc: 'you-said-we-did-session: form, last day' }), filter.to),
    select('sort', msg('Järjestys', { desc: 'you-said-we-did-session: form, order of the cards' }), filter.sort ?? sort, [
      ['outcome-first', msg('Valmiit ensin', { desc: 'you-said-we-did-session: form, what has an outcome first' })],
      ['updated', msg('Uusin muutos ensin', { desc: 'you-said-we-did-session: form, newest first' })],
      ['oldest', msg('Vanhin muutos ensin', { desc: 'you-said-we-did-session: form, oldest first' })],
      ['most-said', msg('Eniten palautteita ensin', { desc: 'you-said-we-did-session: form, most feedback first' })],
    ]),
  ];
};

/** The filter with what a field of the form now says; an empty field is no limit. */
const changedBy = (filter: OutcomeFilter, { target }: Event): OutcomeFilter => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return filter;
  const { [target.name as keyof OutcomeFilter]: _, ...others } = filter;
  const value = target.value.trim();
  return value ? { ...others, [target.name]: value } : others;
};

/** What each status means. */
const legendView = (): TemplateResult =>
  html`<details class="words">
    <summary>${msg('Mitä vaiheet tarkoittavat?', { desc: 'you-said-we-did-session: form, opens what each status means' })}</summary>
    <dl>
      ${STATUSES.map(
        (status) =>
          html`<dt>${signView(status)} ${statusName(status)}</dt>
            <dd>${statusMeaning(status)}</dd>`,
      )}
    </dl>
  </details>`;

/** A plain form: it narrows the board while it is filled in, and its button goes to what was found. */
export const filterFormView = (values: FilterFormValues, visitor: VisitorFilter): TemplateResult => {
  const { filter } = values;
  const submitted = (event: Event) => {
    event.preventDefault();
    visitor.showResult();
  };
  const typed = (event: Event) => {
    if (!(event.target instanceof HTMLSelectElement)) visitor.type(changedBy(filter, event));
  };
  const chosen = (event: Event) => visitor.choose(changedBy(filter, event));
  return html`<form class="find no-print" part="form" novalidate @submit=${submitted} @input=${typed} @change=${chosen}>
    <div class="words">
      <label class="name" for="find-q">${msg('Hae sanoilla', { desc: 'you-said-we-did-session: form, search words' })}</label>
      <input id="find-q" name="q" type="text" enterkeyhint="search" autocomplete="off" maxlength="200" .value=${filter.q ?? ''} />
    </div>
    ${choicesOf(values)} ${legendView()}
    <div class="actions">
      <button>${msg('Näytä tulokset', { desc: 'you-said-we-did-session: form, goes to what was found' })}</button>
    </div>
  </form>`;
};

/** Shows all cards again. */
export const showAllView = (): TemplateResult =>
  html`<button type="button" class="link no-print" data-act="all">
    ${msg('Poista rajaukset', { desc: 'you-said-we-did-session: shows all cards again' })}
  </button>`;

const isChoice = (name: 'label' | 'name') => (value: unknown) => {
  const { id, [name]: text } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && typeof text === 'string';
};

/** What the endpoint offers to choose from, as far as it can be used; else what the cards have. */
export const readFacets = (given: unknown, outcomes: readonly Outcome[]): Facets => {
  const { themes, units } = (given ?? {}) as Readonly<Record<string, unknown>>;
  const found = facetsOf(outcomes);
  return {
    themes: Array.isArray(themes) ? (themes.filter(isChoice('label')) as Facets['themes']) : found.themes,
    units: Array.isArray(units) ? (units.filter(isChoice('name')) as Facets['units']) : found.units,
  };
};
