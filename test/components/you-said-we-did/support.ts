/** The board as a web team embeds it. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../../../components/you-said-we-did/you-said-we-did.js';

/** The cards as JSON inside the element. */
export const inside = (data: unknown): TemplateResult =>
  html`<script type="application/json" .textContent=${JSON.stringify(data)}></script>`;

export const boardOf = (data: unknown): TemplateResult => html`<sote-you-said-we-did>${inside(data)}</sote-you-said-we-did>`;
