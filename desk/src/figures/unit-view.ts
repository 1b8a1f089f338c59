import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { deskLanguage } from '../shared/texts.js';
import { hasNumbers, largest, monthOf } from './figure-sums.js';
import type { FeedbackColumn, Row } from './figure-sums.js';
import { figureTexts } from './texts.js';

type Column = FeedbackColumn | 'signups';

interface UnitFigures<Shown extends Column> {
  readonly name: string;
  /** What the picture shows. */
  readonly picture: string;
  /** What has bars. */
  readonly series: readonly Shown[];
  readonly columns: readonly Shown[];
  /** By month, the earliest first. */
  readonly rows: readonly Row<Shown>[];
}

const HEIGHT = 160;
const BAR = 18;
const GAP = 3;
/** The name of a month needs some room, also under one bar. */
const NARROWEST = 64;

/** Each bar has its number above it, so that the colour alone tells nothing. */
const barsView = <Shown extends Column>(given: UnitFigures<Shown>, step: number): SVGTemplateResult[] => {
  const { rows, series } = given;
  const top = largest(rows, series);
  const start = (step - series.length * (BAR + GAP) + GAP) / 2;
  return rows.map((row, place) => {
    const bars = series.map((name, index) => {
      const value = row[name];
      if (value === null) return nothing;
      const height = (value / top) * HEIGHT;
      const [x, y] = [place * step + start + index * (BAR + GAP), HEIGHT + 16 - height];
      return svg`<rect class=${name} x=${x} y=${y} width=${BAR} height=${height}></rect><text x=${x + BAR / 2} y=${y - 3} text-anchor="middle">${value}</text>`;
    });
    return svg`${bars}<text x=${(place + 0.5) * step} y=${HEIGHT + 36} text-anchor="middle">${monthOf(row.period)}</text>`;
  });
};

const legendView = (series: readonly Column[]): TemplateResult =>
  html`<ul class="legend">
    ${series.map(
      (name) =>
        html`<li>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><rect class=${name} width="14" height="14"></rect></svg>
          ${figureTexts()[name]}
        </li>`,
    )}
  </ul>`;

const pictureView = <Shown extends Column>(given: UnitFigures<Shown>): TemplateResult => {
  const { name, picture, series, rows } = given;
  const step = Math.max(NARROWEST, series.length * (BAR + GAP) + 12);
  const width = rows.length * step;
  return html`<div class="chart" tabindex="0" role="region" aria-label="${picture}: ${name}">
      <svg
        role="img"
        aria-label="${picture}: ${name}. ${figureTexts().sameAsTable}"
        width=${width}
        height=${HEIGHT + 44}
        viewBox="0 0 ${width} ${HEIGHT + 44}"
      >
        <path class="axis" d="M0 ${HEIGHT + 16}H${width}"></path>
        ${barsView(given, step)}
      </svg>
    </div>
    ${series.length > 1 ? legendView(series) : nothing}`;
};

/** What is hidden is said; a median that too few have is not there. */
const cellOf = (value: number | null, column: Column): string =>
  value === null ? (column.startsWith('days') ? '–' : figureTexts().hidden) : value.toLocaleString(deskLanguage());

const tableView = <Shown extends Column>({ name, picture, columns, rows }: UnitFigures<Shown>): TemplateResult => {
  const texts = figureTexts();
  return html`<div class="chart" tabindex="0" role="region" aria-label="${texts.heading}, ${picture}: ${name}">
    <table>
      <caption class="unseen">
        ${picture}: ${name}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.period}</th>
          ${columns.map((column) => html`<th scope="col" class="number">${texts[column]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${monthOf(row.period)}</th>
              ${columns.map((column) => html`<td class="number">${cellOf(row[column], column)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};

/** The figures of one unit, as a picture and as a table. */
export const unitView = <Shown extends Column>(given: UnitFigures<Shown>): TemplateResult =>
  html`<section aria-label="${given.picture}: ${given.name}">
    <h3>${given.name}</h3>
    ${hasNumbers(given.rows, given.series) ? pictureView(given) : nothing} ${tableView(given)}
  </section>`;
