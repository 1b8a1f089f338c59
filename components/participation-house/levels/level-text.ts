import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SourceLevel } from '../../../src/domain/house-source.js';
import type { HouseTexts, LevelExample, LevelText } from '../../../src/domain/house.js';

const list = (level: number, title: string, items: readonly unknown[]) =>
  items.length === 0
    ? nothing
    : html`<div class="sub" role="heading" aria-level=${level}>${title}</div>
        <ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`;

/** A word that is not everybody's is explained where it stands. */
const example = ({ name, means }: LevelExample) => (means ? html`<b>${name}</b>: ${means}` : html`<b>${name}</b>`);

/** Only addresses that open something stand in a link that the host gives: a `javascript:` address would run. Whole, for paper. */
const safeAddress = (address: string): string | undefined => {
  try {
    const { protocol, href } = new URL(address, document.baseURI);
    return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

const links = (given: SourceLevel['links']) => {
  const safe = (given ?? []).flatMap(({ label, href }) => {
    const address = safeAddress(href);
    return address === undefined ? [] : [html`<li><a href=${address}>${label}</a></li>`];
  });
  return safe.length > 0
    ? html`<ul>
        ${safe}
      </ul>`
    : nothing;
};

/** Examples, how to take part, and what the organisation adds. */
export const levelView = (
  { examples, how, more = [], links: given }: LevelText & SourceLevel,
  labels: HouseTexts['labels'],
  headingLevel: number,
): TemplateResult =>
  html`${list(headingLevel, labels.examples, examples.map(example))} ${list(headingLevel, labels.how, how)}
  ${more.map((paragraph) => html`<p>${paragraph}</p>`)} ${links(given)}`;
