import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { heading } from './heading.js';

/** A panel above the form; its heading takes the focus. */
export const stopPanel = (part: string, level: number, title: string, inside: unknown): TemplateResult =>
  html`<div class="panel stop" part=${part} role="group" data-panel>${heading(level, title)} ${inside}</div>`;
