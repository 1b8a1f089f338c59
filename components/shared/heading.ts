import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { liveText } from './live-text.js';

/** A heading of the level that fits the host page (WCAG 1.3.1). It can take the focus, so that a new view begins where it is heard. */
export const heading = (level: number, text: string, isTitle = false): TemplateResult => {
  const name = isTitle ? 'title' : '';
  switch (level) {
    case 1:
      return html`<h1 class=${name} part="heading" tabindex="-1">${liveText(text)}</h1>`;
    case 2:
      return html`<h2 class=${name} part="heading" tabindex="-1">${liveText(text)}</h2>`;
    case 3:
      return html`<h3 class=${name} part="heading" tabindex="-1">${liveText(text)}</h3>`;
    case 4:
      return html`<h4 class=${name} part="heading" tabindex="-1">${liveText(text)}</h4>`;
    case 5:
      return html`<h5 class=${name} part="heading" tabindex="-1">${liveText(text)}</h5>`;
    default:
      return html`<h6 class=${name} part="heading" tabindex="-1">${liveText(text)}</h6>`;
  }
};
