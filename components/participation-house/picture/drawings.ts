import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Drawings of one stroke width. All of them stand beside their words, so none is told to assistive technology. */
const drawing = (name: string, d: string): TemplateResult =>
  html`<svg class=${name} viewBox="0 0 44 44" aria-hidden="true"><path d=${d} /></svg>`;

/** What happens on each level, from the foundation up: side by side, a word, two words, an idea, carrying together, a compass. */
const signs: readonly string[] = [
  'M13 7a5.5 5.5 0 1 1-.1 0M31 7a5.5 5.5 0 1 1-.1 0M4 37q0-14 9-14t9 14q0-14 9-14t9 14',
  'M3 3h38v38H3zM9 11h26v17H22l-7 6v-6H9zM15 17h14M15 22h9',
  'M3 3h38v38H3zM8 10h18v12H16l-4 5v-5H8zM30 17h6v13h-4v5l-5-5h-9v-4',
  'M3 3h38v38H3zM18 29v-4a9 9 0 1 1 8 0v4zM19 34h6',
  'M3 3h38v38H3zM13 9a3 3 0 1 1-.1 0M31 9a3 3 0 1 1-.1 0M13 19v16M31 19v16M13 25h18M18 25v-7h8v7',
  'M22 4a18 18 0 1 1-.1 0M29 15l-4 10-10 4 4-10z',
];
export const sign = (index: number): TemplateResult => drawing('sign', signs[index] ?? '');

/** The small house at a row of the list, with this level's place filled: what the picture says where there is no room for it. */
const places: readonly string[] = ['M4 34h36v7H4z', 'M8 29h28v5H8z', 'M8 24h28v5H8z', 'M8 19h28v5H8z', 'M8 14h28v5H8z', 'M22 3 40 14H4z'];
export const place = (index: number): TemplateResult =>
  html`<svg class="place" viewBox="0 0 44 44" aria-hidden="true">
    <path d="M22 3 40 14H4zM8 14v20h28V14M4 34h36v7H4z" />
    <path class="here" d=${places[index] ?? ''} />
  </svg>`;

/** A plus, whose upright turns and makes it a minus when the level is open. */
export const plus = (): TemplateResult =>
  html`<svg class="plus" viewBox="0 0 44 44" aria-hidden="true">
    <path d="M22 3a19 19 0 1 1-.1 0M13 22h18" />
    <path class="upright" d="M22 13v18" />
  </svg>`;

/** Roof with its chimney, and the stones of the foundation: drawn behind the words and stretched with them. */
const shapes: Readonly<Record<number, string>> = {
  0: 'M1 1h398v98H1zM1 66h398M80 66v33M200 66v33M320 66v33',
  5: 'M300 50V14h34v54M200 2 399 99.3H1z',
};
export const shape = (index: number): TemplateResult | undefined => {
  const d = shapes[index];
  return d === undefined
    ? undefined
    : html`<svg class="shape" viewBox="0 0 400 100" preserveAspectRatio="none" aria-hidden="true"><path d=${d} /></svg>`;
};
