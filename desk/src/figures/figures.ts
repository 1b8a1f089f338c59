import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import type { Figures, SignupFigures } from '../../../src/contract/staff-figures.js';
import { defineElement } from '../../../src/define-element.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { common } from '../shared/common-texts.js';
import { selectField } from '../shared/fields.js';
import { headView } from '../shared/frames.js';
import { Names } from '../shared/staff-names.js';
import { absentView } from '../shared/state-views.js';
import { deskStyles } from '../shared/styles.js';
import type { Staff } from '../session/session-state.js';
import type { StaffClient } from '../transport/staff-client.js';
import { byUnit, FEEDBACK_COLUMNS, FEEDBACK_SERIES, lastMonths, SIGNUP_SERIES } from './figure-sums.js';
import { figureStyles } from './figures.styles.js';
import { figureTexts } from './texts.js';
import { unitView } from './unit-view.js';

interface Loaded {
  readonly feedback: readonly Figures[];
  readonly signups: readonly SignupFigures[];
}

type Page<Item> = { readonly items: readonly Item[] };

/** How much came and what was done with it, as pictures and as tables. Units are not ranked, and people are not counted. */
export class DeskFigures extends LitElement {
  static override styles = [...deskStyles, figureStyles];
  static override properties = {
    client: { attribute: false },
    staff: { attribute: false },
    unit: { state: true },
    months: { state: true },
    figures: { state: true },
  };

  client!: StaffClient;
  staff!: Staff;
  private unit = '';
  private months = '6';
  private figures: Loaded | 'loading' | 'retrying' | 'failed' = 'loading';
  readonly #names = new Names(this, () => this.client);
  #asking = 0;

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
    const units = this.#names.unitsFor(this.staff).map(({ id, name }) => [id, name] as const);
    return html`${headView(texts.heading, texts.intro)}
      <div class="filters">
        ${selectField({ id: 'unit', label: texts.unit, value: this.unit, changed: (unit) => this.#narrow({ unit }) }, units, common().all)}
        ${selectField({ id: 'months', label: texts.span, value: this.months, changed: (months) => this.#narrow({ months }) }, spans)}
      </div>
      ${this.#content()}`;
  }

  #content(): TemplateResult {
    const { figures } = this;
    const texts = figureTexts();
    if (typeof figures === 'string') return absentView(figures, { retry: () => this.#load('retrying') });
    const feedback = byUnit(figures.feedback).map(([unit, rows]) =>
      unitView({
        name: unit ? this.#names.unit(unit) : texts.noUnit,
        picture: texts.feedbackPicture,
        series: FEEDBACK_SERIES,
        columns: FEEDBACK_COLUMNS,
        rows,
      }),
    );
    const signups = byUnit(figures.signups).map(([unit, rows]) =>
      unitView({
        name: unit ? this.#names.unit(unit) : texts.wholeOrganisation,
        picture: texts.signupsPicture,
        series: SIGNUP_SERIES,
        columns: SIGNUP_SERIES,
        rows,
      }),
    );
    return html`${this.#card({ heading: texts.feedback, file: 'figures', note: texts.days, units: feedback })}
    ${this.#card({ heading: texts.events, file: 'signup-figures', note: texts.counted, units: signups })}`;
  }

  #card(given: {
    readonly heading: string;
    readonly file: string;
    readonly note: string;
    readonly units: readonly TemplateResult[];
  }): TemplateResult {
    const texts = figureTexts();
    const csv = `${this.client.base}/staff/${given.file}.csv?${this.#query}&separator=semicolon`;
    return html`<section class="card" aria-label=${given.heading}>
      <div class="head">
        <h2>${given.heading}</h2>
        <a href=${csv} download aria-label="${texts.csv}: ${given.heading}">${texts.csv}</a>
      </div>
      ${
        given.units.length === 0
          ? html`<p class="note">${texts.none}</p>`
          : html`<p class="soft">${given.note}</p>
              ${given.units}`
      }
    </section>`;
  }

  get #query(): string {
    const parts = new URLSearchParams({ ...lastMonths(new Date(), Number(this.months)), by: 'month' });
    if (this.unit) parts.set('unit', this.unit);
    return parts.toString();
  }

  #narrow({ unit = this.unit, months = this.months }: { readonly unit?: string; readonly months?: string }): void {
    this.unit = unit;
    this.months = months;
    void this.#load();
  }

  /** An answer to an earlier choice that comes late is left. */
  async #load(stage: 'loading' | 'retrying' = 'loading'): Promise<void> {
    const asking = (this.#asking += 1);
    this.figures = stage;
    const [feedback, signups] = await Promise.all([
      this.client.get<Page<Figures>>(`/staff/figures?${this.#query}`),
      this.client.get<Page<SignupFigures>>(`/staff/signup-figures?${this.#query}`),
    ]);
    if (asking !== this.#asking) return;
    this.figures =
      feedback.kind === 'ok' && signups.kind === 'ok' ? { feedback: feedback.value.items, signups: signups.value.items } : 'failed';
  }
}

defineElement('desk-figures', DeskFigures);

declare global {
  interface HTMLElementTagNameMap {
    'desk-figures': DeskFigures;
  }
}
