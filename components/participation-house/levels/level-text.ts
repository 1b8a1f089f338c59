import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SourceLevel } from '../../../src/domain/house-source.js';
import type { LevelExample, LevelLabels, LevelText } from '../../../src/domain/house.js';

const list = (headingLevel: number, title: string, items: readonly unknown[]) =>
  items.length === 0
    ? nothing
    : html`<div class="sub" role="heading" aria-level=${headingLevel}>${title}</div>
        <ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`;

/** A word that not everybody knows is explained beside it (WCAG 3.1.3). */
const example = ({ name, means }: LevelExample) => (means ? html`<b>${name}</b>: ${means}` : html`<b>${name}</b>`);

/**
 * Only these addresses may be in a link of the organisation's file: a `javascript:` address would run. Absolute, for paper; `#…` is a place of this
 * page, also where `<base href>` names another.
 */
const safeAddress = (address: string): string | undefined => {
  try {
    const { protocol, href } = new URL(address, address.startsWith('#') ? location.href : document.baseURI);
    return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

const linkList = (links: SourceLevel['links'] = []) => {
  const items = links.flatMap(({ label, href }) => {
    const address = safeAddress(href);
    // Anew at the press: the page's address may have changed since, and a link to the address before would load the page again.
    const follow = ({ currentTarget }: Event) => ((currentTarget as HTMLAnchorElement).href = safeAddress(href) ?? '');
    return address === undefined ? [] : [html`<li><a href=${address} @click=${follow}>${label}</a></li>`];
  });
  return items.length > 0
    ? html`<ul>
        ${items}
      </ul>`
    : nothing;
};

/** What it means, examples, how to take part, and what the organisation adds. */
export const levelText = (
  { what, examples, how, more = [], links }: LevelText & SourceLevel,
  labels: LevelLabels,
  headingLevel: number,
): TemplateResult =>
  html`<p>${what}</p>
    ${list(headingLevel, labels.examples, examples.map(example))} ${list(headingLevel, labels.how, how)}
    ${more.map((paragraph) => html`<p>${paragraph}</p>`)} ${linkList(links)}`;
