import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';

let show: ((languages: readonly string[]) => TemplateResult) | undefined;

/**
 * The switch of languages where the host offers one. It comes in a file of its own, for most pages have the switch of their own; its place is
 * kept for it (`.languages` in styles/button.ts), so that nothing moves when it comes.
 *
 * @param languages language tags; empty = all; as a text (with spaces between) until every widget reads its settings with `Settings`
 */
export const languagesFor = (
  host: ReactiveControllerHost,
  languages: readonly string[] | string | undefined,
): TemplateResult | typeof nothing => {
  if (languages === undefined) return nothing;
  if (show) return show(typeof languages === 'string' ? languages.split(/[\s,]+/).filter(Boolean) : languages);
  // Without it the widget stands in the page's language.
  void import('./language-switch.js').then(
    ({ languageSwitch }) => {
      show = languageSwitch;
      host.requestUpdate();
    },
    () => undefined,
  );
  return html`<div class="languages"></div>`;
};
