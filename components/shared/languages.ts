import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SwitchHost, SwitchHosts } from './language-switch.js';

type View = (host: SwitchHost, hosts: SwitchHosts) => TemplateResult | typeof nothing;

const hosts: SwitchHosts = new Map();
let view: View | undefined;

/**
 * The switch of languages where the host page offers one. It changes every widget of the page, so a page with several widgets has it once. It
 * comes in a file of its own, for most pages have the switch of their own; its place is kept (`.languages` in styles/button.ts), so that
 * nothing moves when it comes.
 *
 * @param languages language tags; empty = all; absent = no switch
 */
export const languagesFor = (host: SwitchHost, languages: readonly string[] | undefined): TemplateResult | typeof nothing => {
  if (!languages) {
    hosts.delete(host);
    return nothing;
  }
  hosts.set(host, languages);
  if (view) return view(host, hosts);
  // Without it the widget stays in the page's language.
  void import('./language-switch.js').then(
    ({ languageSwitch }) => {
      view = languageSwitch;
      for (const each of hosts.keys()) each.requestUpdate();
    },
    () => undefined,
  );
  return hosts.keys().next().value === host ? html`<div class="languages"></div>` : nothing;
};
