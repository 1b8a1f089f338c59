import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A text whose phone numbers are links that do not break at the end of a line. Every number in it of three digits or more is a phone number. */
export const withPhoneLinks = (text: string): (string | TemplateResult)[] =>
  text
    .split(/(\d[\d ]+\d)/)
    .map((part, index) => (index % 2 ? html`<a href="tel:${part.replaceAll(' ', '')}">${part.replaceAll(' ', '\u00a0')}</a>` : part));
