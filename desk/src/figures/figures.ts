import { css, html, LitElement, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { customElement, property, state } from '../../../src/define.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { common } from '../shared/common-texts.js';
import { selectField } from '../shared/fields.js';
import { Names } from '../shared/staff-names.js';
import { absentView } from '../shared/state-views.js';
import { deskStyles } from '../shared/styles.js';
import { textsOf } from '../shared/texts.js';
import type { StaffClient } from '../transport/staff-client.js';
import { hasNumbers, largest, monthOf, monthsBefore, SERIES } from './figure-sums.js';
import type { Figures, Series } from './figure-sums.js';

const figureTexts = textsOf({
  fi: {
    heading: 'Luvut',
    intro: 'Mitä palautteille tapahtui. Alle viiden luvut on piilotettu, jotta ketään ei tunnista.',
    span: 'Ajalta',
    sixMonths: '6 kuukautta',
    year: '12 kuukautta',
    twoYears: '24 kuukautta',
    unit: 'Yksikkö',
    period: 'Kuukausi',
    received: 'Tuli',
    read: 'Luettiin',
    answered: 'Vastattiin',
    inOutcome: 'Johti tulokseen',
    daysToFirstStep: 'Päiviä lukemiseen',
    daysToReply: 'Päiviä vastaukseen',
    hidden: 'alle 5',
    picture: 'Palautteet kuukausittain',
    sameAsTable: 'Samat luvut ovat taulukossa kuvan alla.',
    csv: 'Lataa taulukkona (CSV)',
    none: 'Tältä ajalta ei ole lukuja.',
    noUnit: 'Ilman yksikköä',
    days: 'Päivät ovat mediaaneja: puolet ehti nopeammin.',
  },
  sv: {
    heading: 'Siffror',
    intro: 'Vad som hände med responsen. Antal under fem är dolda, så att ingen kan kännas igen.',
    span: 'Period',
    sixMonths: '6 månader',
    year: '12 månader',
    twoYears: '24 månader',
    unit: 'Enhet',
    period: 'Månad',
    received: 'Kom',
    read: 'Lästes',
    answered: 'Besvarades',
    inOutcome: 'Ledde till resultat',
    daysToFirstStep: 'Dagar till läsning',
    daysToReply: 'Dagar till svar',
    hidden: 'under 5',
    picture: 'Respons per månad',
    sameAsTable: 'Samma siffror finns i tabellen under bilden.',
    csv: 'Ladda ner som tabell (CSV)',
    none: 'Det finns inga siffror för perioden.',
    noUnit: 'Utan enhet',
    days: 'Dagarna är medianer: hälften gick snabbare.',
  },
  en: {
    heading: 'Figures',
    intro: 'What happened to feedback. Numbers below five are hidden, so that nobody can be recognised.',
    span: 'Period',
    sixMonths: '6 months',
    year: '12 months',
    twoYears: '24 months',
    unit: 'Unit',
    period: 'Month',
    received: 'Received',
    read: 'Read',
    answered: 'Answered',
    inOutcome: 'Led to an outcome',
    daysToFirstStep: 'Days to reading',
    daysToReply: 'Days to reply',
    hidden: 'below 5',
    picture: 'Feedback by month',
    sameAsTable: 'The same numbers are in the table below the picture.',
    csv: 'Download as a table (CSV)',
    none: 'There are no figures for this period.',
    noUnit: 'Without a unit',
    days: 'Days are medians: half were faster.',
  },
});

type State = readonly Figures[] | 'loading' | 'failed';

const HEIGHT = 160;
const STEP = 96;

/** How much came and what was done with it, as a picture and as a table. Units are not ranked, and people are not counted. */
@customElement('desk-figures')
export class DeskFigures extends LitElement {
  static override styles = [
    ...deskStyles,
    css`
      .chart {
        overflow-x: auto;
      }
      .chart svg {
        display: block;
        stroke: none;
        inline-size: auto;
        max-inline-size: none;
      }
      rect {
        forced-color-adjust: none;
      }
      text {
        fill: var(--ink);
        font-size: 13px;
      }
      .axis {
        stroke: var(--line);
        stroke-width: 1;
      }
      .received {
        fill: var(--accent);
      }
      .read {
        fill: var(--going);
      }
      .answered {
        fill: var(--partly);
      }
      .inOutcome {
        fill: var(--done);
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        padding: 0;
        list-style: none;
      }
      .legend li {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      .legend svg {
        stroke: none;
      }
    `,
  ];

  @property({ attribute: false }) client!: StaffClient;
  @state() private unit = '';
  @state() private months = '6';
  @state() private figures: State = 'loading';
  readonly #names = new Names(this, () => this.client);

  constructor() {
    super();
    updateWithLanguage(this);
  }

  override firstUpdated(): void {
    void this.#load();
  }

  override render(): TemplateResult {
    const texts = figureTexts();
    const spans = [
      ['6', texts.sixMonths],
      ['12', texts.year],
      ['24', texts.twoYears],
    ] as const;
    const units = this.#names.units.map(({ id, name }) => [id, name] as const);
    const csv = `${this.client.base}/staff/figures.csv?${this.#query}&separator=semicolon`;
    return html`<div class="head">
        <div>
          <h1 tabindex="-1">${texts.heading}</h1>
          <p class="soft">${texts.intro}</p>
        </div>
      </div>
      <div class="card">
        <div class="filters">
          ${selectField({ id: 'unit', label: texts.unit, value: this.unit, changed: (unit) => this.#narrow({ unit }) }, units, common().all)}
          ${selectField({ id: 'months', label: texts.span, value: this.months, changed: (months) => this.#narrow({ months }) }, spans)}
          <a href=${csv} download>${texts.csv}</a>
        </div>
        ${this.#content()}
      </div>`;
  }

  #content(): TemplateResult {
    const { figures } = this;
    const texts = figureTexts();
    if (figures === 'loading' || figures === 'failed') return absentView(figures, () => void this.#load());
    if (figures.length === 0) return html`<p class="note">${texts.none}</p>`;
    const units = [...new Set(figures.map(({ unit }) => unit ?? ''))];
    return html`${units.map((unit) =>
        this.#unitView(
          unit,
          figures.filter((item) => (item.unit ?? '') === unit),
        ),
      )}
      <p class="soft">${texts.days}</p>`;
  }

  #unitView(unit: string, items: readonly Figures[]): TemplateResult {
    const texts = figureTexts();
    const name = unit ? this.#names.unit(unit) : texts.noUnit;
    const columns = [...SERIES, 'daysToFirstStep', 'daysToReply'] as const;
    return html`<section aria-label=${name}>
      <h2>${name}</h2>
      ${hasNumbers(items) ? this.#picture(name, items) : nothing}
      <div class="chart" tabindex="0" role="region" aria-label="${texts.heading}: ${name}">
        <table>
          <caption class="unseen">
            ${texts.picture}: ${name}
          </caption>
          <thead>
            <tr>
              <th scope="col">${texts.period}</th>
              ${columns.map((column) => html`<th scope="col" class="number">${texts[column]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${items.map(
              (item) =>
                html`<tr>
                  <th scope="row">${monthOf(item.period)}</th>
                  ${columns.map((column) => html`<td class="number">${item[column] ?? (column.startsWith('days') ? '–' : texts.hidden)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #picture(name: string, items: readonly Figures[]): TemplateResult {
    const texts = figureTexts();
    const top = largest(items);
    const width = items.length * STEP + 20;
    return html`<div class="chart" tabindex="0" role="region" aria-label="${texts.picture}: ${name}">
        <svg
          role="img"
          aria-label="${texts.picture}: ${name}. ${texts.sameAsTable}"
          width=${width}
          height=${HEIGHT + 44}
          viewBox="0 0 ${width} ${HEIGHT + 44}"
        >
          <path class="axis" d="M0 ${HEIGHT + 16}H${width}"></path>
          ${items.map((item, place) => this.#bars(item, place, top))}
        </svg>
      </div>
      <ul class="legend">
        ${SERIES.map(
          (series) =>
            html`<li>
              <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><rect class=${series} width="14" height="14"></rect></svg>
              ${texts[series]}
            </li>`,
        )}
      </ul>`;
  }

  /** Each bar has its number above it, so that the colour alone tells nothing. */
  #bars(item: Figures, place: number, top: number): SVGTemplateResult {
    const bar = (series: Series, index: number) => {
      const value = item[series];
      if (value === null) return nothing;
      const height = (value / top) * HEIGHT;
      const [x, y] = [place * STEP + 8 + index * 21, HEIGHT + 16 - height];
      return svg`<rect class=${series} x=${x} y=${y} width="18" height=${height}></rect><text x=${x + 9} y=${y - 3} text-anchor="middle">${value}</text>`;
    };
    return svg`${SERIES.map(bar)}<text x=${place * STEP + 50} y=${HEIGHT + 36} text-anchor="middle">${monthOf(item.period)}</text>`;
  }

  get #query(): string {
    const now = new Date().toISOString().slice(0, 7);
    const parts = new URLSearchParams({ from: monthsBefore(now, Number(this.months) - 1), to: now, by: 'month' });
    if (this.unit) parts.set('unit', this.unit);
    return parts.toString();
  }

  #narrow({ unit = this.unit, months = this.months }: { readonly unit?: string; readonly months?: string }): void {
    this.unit = unit;
    this.months = months;
    void this.#load();
  }

  async #load(): Promise<void> {
    this.figures = 'loading';
    const answer = await this.client.get<{ items: readonly Figures[] }>(`/staff/figures?${this.#query}`);
    this.figures = answer.kind === 'ok' ? answer.value.items.toSorted((one, other) => one.period.localeCompare(other.period)) : 'failed';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-figures': DeskFigures;
  }
}
