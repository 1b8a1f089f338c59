/** The frame round the open part: name, languages, account and the list of parts. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { languageName } from '../shared/names.js';
import { DESK_LANGUAGES, deskLanguage } from '../shared/texts.js';
import type { DeskLanguage } from '../shared/texts.js';
import type { SignOut, Staff } from '../session/session-state.js';
import { sessionTexts } from '../session/texts.js';
import { addressOf, viewsFor } from './route.js';
import type { View } from './route.js';
import { appTexts } from './texts.js';

/** @param account who is signed in, or nothing */
export const headerView = (choose: (language: DeskLanguage) => void, account: unknown): TemplateResult => {
  const texts = appTexts();
  return html`<header>
    <p class="brand">
      <svg viewBox="0 0 26 26" aria-hidden="true"><path d="M3 12L13 3l10 9 M5.5 10v13h15V10 M9 15l3 3 5-6"></path></svg>
      ${texts.name}
    </p>
    <div class="languages" role="group" aria-label=${texts.language}>
      ${DESK_LANGUAGES.map(
        (language) =>
          html`<button
            type="button"
            class="link"
            lang=${language}
            aria-pressed=${language === deskLanguage() ? 'true' : 'false'}
            @click=${() => choose(language)}
          >
            ${languageName(language)}
          </button>`,
      )}
    </div>
    ${account}
  </header>`;
};

export interface AccountActions {
  readonly showShortcuts: () => void;
  readonly signOut: (from: SignOut) => void;
}

/** Who is signed in, with which rights, and the ways out. */
export const accountView = (staff: Staff, { showShortcuts, signOut }: AccountActions): TemplateResult => {
  const [texts, words] = [appTexts(), sessionTexts()];
  return html`<details>
    <summary>${staff.name}</summary>
    <div class="menu">
      <p><strong>${staff.name}</strong><br />${texts[staff.role]}</p>
      <p class="soft">${staff.units === null ? texts.allUnits : texts.units(staff.units.join(', '))}</p>
      <button type="button" class="quiet" @click=${showShortcuts}>${texts.shortcuts}</button>
      <button type="button" class="quiet" @click=${() => signOut('here')}>${words.signOut}</button>
      <button type="button" class="quiet" @click=${() => signOut('everywhere')}>${words.signOutAll}</button>
    </div>
  </details>`;
};

/** The list of parts; on a narrow screen it opens by a button. */
export interface Menu {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly follow: (view: View) => void;
}

export const navigationView = (role: Staff['role'], open: View, menu: Menu): TemplateResult => {
  const texts = appTexts();
  const follow = (view: View) => (event: Event) => {
    event.preventDefault();
    menu.follow(view);
  };
  return html`<nav aria-label=${texts.navigation}>
    <button type="button" class="quiet menu-button" aria-expanded=${menu.isOpen ? 'true' : 'false'} @click=${menu.toggle}>
      ${texts.menu}: ${texts[open]}
    </button>
    <ul ?data-closed=${!menu.isOpen}>
      ${viewsFor(role).map(
        (view) =>
          html`<li>
            <a href=${addressOf({ view })} aria-current=${view === open ? 'page' : nothing} @click=${follow(view)}>${texts[view]}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
};
