import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';

let show: ((languages: string) => TemplateResult) | undefined;

/**
 * The switch of languages where the host offers one. It comes in a file of its own, for most pages have the switch of their own; its place is
 * kept for it (`.languages` in styles/button.ts), so that nothing moves when it comes.
 *
 * @param languages tags with spaces between; empty = all
 */
export const languagesFor = (host: ReactiveControllerHost, languages: string | undefined): TemplateResult | typeof nothing => {
  if (languages === undefined) return nothing;
  if (show) return show(languages);
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
