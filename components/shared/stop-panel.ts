import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { heading } from './heading.js';

/** A panel above the form, named by its heading, which takes the focus. */
export const stopPanel = (part: string, level: number, title: string, inside: unknown): TemplateResult =>
  html`<div class="panel stop" part=${part} role="group" aria-label=${title} data-panel>${heading(level, title)} ${inside}</div>`;
