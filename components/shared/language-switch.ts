import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { currentLocale, localeOf } from '../../src/localization/localization.js';
import { chooseLocale } from '../../src/localization/page-language.js';

/** Each language by its own name: never translated, for somebody who needs it may not read another. */
const names: Readonly<Record<string, string>> = { fi: 'Suomi', sv: 'Svenska', en: 'English', 'fi-simple': 'Selkosuomi' };

/** Buttons that switch the language of every widget of the page. @param languages language tags; empty = all but easy Finnish */
export const languageSwitch = (languages: readonly string[]): TemplateResult => {
  const wanted = (languages.length > 0 ? languages : ['fi', 'sv', 'en']).filter((tag) => tag in names);
  const current = currentLocale();
  return html`<div
    class="languages no-print"
    part="languages"
    role="group"
    aria-label=${msg('Kieli', { desc: 'common: name of the language switch' })}
  >
    ${wanted.map(
      (tag) =>
        html`<button
          type="button"
          class="quiet"
          lang=${tag}
          dir="ltr"
          aria-pressed=${tag === current ? 'true' : 'false'}
          @click=${() => void chooseLocale(localeOf(tag))}
        >
          ${names[tag]}
        </button>`,
    )}
  </div>`;
};
