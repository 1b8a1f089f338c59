import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { pager } from './fields.js';
import { languageName } from './names.js';
import type { RemoteList } from './remote-list.js';
import { absentView, thenGoOn } from './state-views.js';

/** How a view begins: what it is, what it is for, and what one can begin there. */
export const headView = (heading: string, intro: string, action: TemplateResult | typeof nothing = nothing): TemplateResult =>
  html`<div class="head">
    <div>
      <h1 tabindex="-1">${heading}</h1>
      <p class="soft">${intro}</p>
    </div>
    ${action}
  </div>`;

interface ListFrame<Item> {
  readonly rows: (items: readonly Item[]) => TemplateResult;
  /** What is said when there is nothing. */
  readonly empty: string;
  readonly page?: (number: number) => string;
}

/** A list of the endpoint a page at a time: on its way, failed, empty, or its rows with the way to the next ones. */
export const listView = <Item>(list: RemoteList<Item>, { rows, empty, page }: ListFrame<Item>): TemplateResult => {
  if (list.state.stage !== 'shown') return absentView(list.state.stage, { retry: () => list.reload() });
  if (list.items.length === 0) return html`<p class="note" role="status">${empty}</p>`;
  return html`${rows(list.items)}
  ${pager({
    hasPrevious: list.hasPrevious,
    hasNext: list.hasNext,
    page: page?.(list.state.cursors.length) ?? '',
    previous: thenGoOn(() => list.previous()),
    next: thenGoOn(() => list.next()),
  })}`;
};

/** Buttons of which one is chosen: what a list shows. */
export const pillsView = <Value extends string>(
  label: string,
  pills: readonly (readonly [value: Value, name: string])[],
  { chosen, choose }: { readonly chosen: Value; readonly choose: (value: Value) => void },
): TemplateResult =>
  html`<div class="pills" role="group" aria-label=${label}>
    ${pills.map(
      ([value, name]) =>
        html`<button type="button" aria-pressed=${value === chosen ? 'true' : 'false'} @click=${() => choose(value)}>${name}</button>`,
    )}
  </div>`;

/** The languages of a preview; nothing to choose where there is one. */
export const languageTabs = (
  label: string,
  languages: readonly string[],
  { shown, choose }: { readonly shown: string; readonly choose: (language: string) => void },
): TemplateResult | typeof nothing =>
  languages.length < 2
    ? nothing
    : html`<div class="language-tabs" role="group" aria-label=${label}>
        ${languages.map(
          (tag) =>
            html`<button
              type="button"
              class="link"
              lang=${tag}
              aria-pressed=${tag === shown ? 'true' : 'false'}
              @click=${() => choose(tag)}
            >
              ${languageName(tag)}
            </button>`,
        )}
      </div>`;
