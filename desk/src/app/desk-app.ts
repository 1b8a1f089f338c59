import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
// The sentences on the progress of a feedback, in the language of the desk.
import '../../../components/shared/follow-up/texts.js';
import { clearAnnouncements } from '../../../src/controllers/announcer.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { defineElement } from '../../../src/define-element.js';
import { chooseLocale, PageLanguage } from '../../../src/localization/page-language.js';
import { tokens } from '../../../src/styles/tokens.js';
import { browserRuntime } from '../../../src/transport/browser.js';
import { common } from '../shared/common-texts.js';
import '../shared/dialog.js';
import { Pause } from '../shared/pause.js';
import { keepSetting, readSetting } from '../shared/settings.js';
import { Shortcuts } from '../shared/shortcuts.js';
import { absentView, loadingView } from '../shared/state-views.js';
import { deskStyles } from '../shared/styles.js';
import { DESK_LANGUAGES, deskLanguage } from '../shared/texts.js';
import type { DeskLanguage } from '../shared/texts.js';
import { SessionController } from '../session/session-controller.js';
import { readSignInResult } from '../session/session-state.js';
import type { SessionState, SignInFault, SignOut } from '../session/session-state.js';
import '../session/sign-in.js';
import type { SignInEvent } from '../session/sign-in.js';
import { sessionTexts } from '../session/texts.js';
import { appStyles } from './app.styles.js';
import { accountView, headerView, navigationView } from './frame-view.js';
import type { AccountActions, Menu } from './frame-view.js';
import { Leaving } from './leaving.js';
import { loadPart, partView } from './parts.js';
import { Router } from './route.js';
import type { OpenEvent, Route, View } from './route.js';
import { shortcutsHelp } from './shortcuts-help.js';
import { appTexts } from './texts.js';

const LANGUAGE_KEY = 'sote-desk.language';

/** Read once: what is said of one try must not be said again when the page is opened later. */
const takeSignInResult = (): SignInFault | undefined => {
  const result = readSignInResult(location.search);
  if (result) history.replaceState(history.state, '', location.pathname + location.hash);
  return result;
};

type Working = Extract<SessionState, { session: unknown }>;

/** The staff desk: who is signed in, which part is open, and the frame round it. */
export class DeskApp extends LitElement {
  static override styles = [tokens, ...deskStyles, appStyles];
  static override properties = {
    endpoint: {},
    isMenuOpen: { state: true },
    isHelpOpen: { state: true },
    loaded: { state: true },
    failed: { state: true },
    isRetrying: { state: true },
  };

  /** Base URL of the endpoint, without a slash at its end. */
  endpoint = '';
  private isMenuOpen = false;
  private isHelpOpen = false;
  private loaded: ReadonlySet<View> = new Set();
  private failed: View | undefined;
  private isRetrying = false;

  readonly #language = new PageLanguage(this, 'desk', {
    sv: () => import('../../../locales/generated/you-said-we-did.sv.js'),
    en: () => import('../../../locales/generated/you-said-we-did.en.js'),
  });
  readonly #focus = new FocusMover(this);
  readonly #pause = new Pause(this);
  /** Dialogs that have been open: they stay, so that closing gives the focus back. */
  readonly #dialogs = new Set<string>();
  readonly #router = new Router(
    this,
    (before) => this.#opened(before),
    (route, go) => this.#leaving.request(route, go),
  );
  readonly #leaving = new Leaving(this, () => this.#router.stay());
  #session: SessionController | undefined;
  #wasSignedIn = false;

  constructor() {
    super();
    new Shortcuts(this, () => ({ '?': this.#openHelp }));
    this.addEventListener('desk-open', ({ route, isRename }: OpenEvent) =>
      isRename ? this.#router.rename(route) : this.#router.open(route),
    );
  }

  override firstUpdated(): void {
    const kept = readSetting(LANGUAGE_KEY);
    void chooseLocale(DESK_LANGUAGES.find((language) => language === kept) ?? (navigator.language.startsWith('sv') ? 'sv' : 'fi'));
    this.#session = new SessionController(this, this.endpoint, browserRuntime());
    void this.#session.ask(takeSignInResult());
    void this.#loadPart();
  }

  override render(): TemplateResult | typeof nothing {
    const session = this.#session?.state;
    if (!session || !this.#language.isReady || (session.stage === 'asking' && !this.#pause.isOver)) return nothing;
    return html`<div class="surface" part="surface" lang=${this.#language.tag} @desk-sign-in=${this.#signIn}>
      <a class="skip" href="#main" @click=${this.#skip}>${appTexts().skip}</a>
      ${headerView(this.#choose, session.stage === 'signed-in' ? accountView(session.session.staff, this.#accountActions) : nothing)}
      ${this.#content(session)} ${this.#dialog('help', this.isHelpOpen, () => shortcutsHelp(this.isHelpOpen, this.#closeHelp))}
      ${this.#dialog('unsaved', this.#leaving.isAsking, () => this.#leaving.view())}
    </div>`;
  }

  protected override updated(): void {
    const isSignedIn = this.#session?.state.stage === 'signed-in';
    if (this.#wasSignedIn && !isSignedIn) clearAnnouncements();
    this.#wasSignedIn = isSignedIn;
    if (!this.#language.isReady) return;
    document.documentElement.lang = deskLanguage();
    const { view } = this.#router.route;
    const isWorking = this.#session?.state.stage === 'signed-in' || this.#session?.state.stage === 'again';
    document.title = isWorking ? `${appTexts()[view]} – ${appTexts().name}` : appTexts().name;
  }

  #content(session: SessionState): TemplateResult {
    const texts = sessionTexts();
    switch (session.stage) {
      case 'asking':
        return html`<main id="main" tabindex="-1" class="welcome">${loadingView()}</main>`;
      case 'failed':
      case 'retrying':
        return html`<main id="main" tabindex="-1" class="welcome">
          ${absentView(session.stage, { retry: async () => this.#session?.ask(), failed: texts.failed, place: 'main' })}
        </main>`;
      case 'signed-out':
        return html`<main id="main" tabindex="-1" class="welcome">
          <div class="card">
            <h1 tabindex="-1">${texts.title}</h1>
            ${session.hasEnded ? html`<p class="note" role="status">${texts.signedOut}</p>` : html`<p class="soft">${texts.intro}</p>`}
            ${this.#signInView(session)}
          </div>
        </main>`;
      case 'signed-in':
      case 'again':
        return this.#working(session);
    }
  }

  #signInView({ ways, fault, isSending }: Extract<SessionState, { isSending: boolean }>): TemplateResult {
    const openid = `${this.endpoint}/staff/sign-in/openid`;
    return html`<desk-sign-in .ways=${ways} .fault=${fault} .sending=${isSending} .openidUrl=${openid}></desk-sign-in>`;
  }

  /** The view stays in the page when the session ends, out of sight: what was typed is not lost, and whoever passes by reads nothing. */
  #working(session: Working): TemplateResult {
    const { staff } = session.session;
    const hasEnded = session.stage === 'again';
    const isWarned = session.stage === 'signed-in' && session.isWarned;
    const failure = session.stage === 'signed-in' && session.failedSignOut ? this.#signOutFailed(session.failedSignOut) : nothing;
    const texts = sessionTexts();
    return html`<div class="body" ?hidden=${hasEnded}>
        ${navigationView(staff.role, this.#router.route.view, this.#menu)}
        <main id="main" tabindex="-1">${isWarned ? nothing : failure} ${keyed(staff.id, this.#part(session))}</main>
      </div>
      ${this.#dialog(
        'again',
        hasEnded,
        () =>
          html`<desk-dialog .heading=${texts.againTitle} .open=${hasEnded} persistent>
            <p>${texts.again}</p>
            ${hasEnded ? this.#signInView(session) : nothing}
            ${hasEnded && session.failedSignOut ? html`<p class="panel stop" role="alert">${texts.leaveFailed}</p>` : nothing}
            <button type="button" class="link" @click=${() => this.#signOut('here')}>${texts.leave}</button>
          </desk-dialog>`,
      )}
      ${this.#dialog(
        'warning',
        isWarned,
        () =>
          html`<desk-dialog .heading=${texts.warnTitle} .open=${isWarned} @close=${this.#stay}>
            <p>${texts.warn}</p>
            ${isWarned ? failure : nothing}
            <div class="actions">
              <button type="button" @click=${this.#stay}>${texts.continue}</button>
              <button type="button" class="quiet" @click=${() => this.#askToSignOut('here')}>${texts.signOut}</button>
            </div>
          </desk-dialog>`,
      )}`;
  }

  #signOutFailed(from: SignOut): TemplateResult {
    return html`<div class="panel stop" role="alert">
      <p>${sessionTexts().signOutFailed}</p>
      <button type="button" @click=${() => this.#signOut(from)}>${common().tryAgain}</button>
    </div>`;
  }

  #dialog(name: string, isOpen: boolean, view: () => TemplateResult): TemplateResult | typeof nothing {
    if (isOpen) this.#dialogs.add(name);
    return this.#dialogs.has(name) ? view() : nothing;
  }

  #part(session: Working): TemplateResult | typeof nothing {
    const { route } = this.#router;
    if (this.failed === route.view) {
      const retry = { retry: this.#retryPart, failed: appTexts().partFailed, place: 'main' };
      return absentView(this.isRetrying ? 'retrying' : 'failed', retry);
    }
    if (!this.loaded.has(route.view) || !this.#session) return this.#pause.isOver ? loadingView() : nothing;
    return partView(route, { client: this.#session.client, staff: session.session.staff });
  }

  #opened(before: Route): void {
    this.isMenuOpen = false;
    void this.#loadPart();
    const { view, id } = this.#router.route;
    // The list of feedback stays in the page, and leads back to the row.
    if (before.view !== view || (view !== 'feedback' && before.id !== undefined && id === undefined)) this.#focus.moveTo('main');
  }

  async #loadPart(): Promise<void> {
    const { view } = this.#router.route;
    try {
      await loadPart(view);
      this.loaded = new Set([...this.loaded, view]);
      if (this.failed === view) this.failed = undefined;
    } catch {
      this.failed = view;
    }
  }

  readonly #retryPart = async (): Promise<void> => {
    this.isRetrying = true;
    await this.#loadPart();
    this.isRetrying = false;
  };

  get #menu(): Menu {
    return { isOpen: this.isMenuOpen, toggle: this.#toggleMenu, follow: (view) => this.#router.open({ view }) };
  }

  get #accountActions(): AccountActions {
    return { showShortcuts: this.#openHelp, signOut: this.#askToSignOut };
  }

  readonly #askToSignOut = (from: SignOut): void => this.#leaving.request(undefined, () => void this.#signOut(from));

  readonly #choose = (language: DeskLanguage): void => {
    keepSetting(LANGUAGE_KEY, language);
    void chooseLocale(language);
  };

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.shadowRoot?.querySelector<HTMLElement>('main')?.focus();
  };

  readonly #openHelp = (): void => {
    this.isHelpOpen = true;
  };

  readonly #closeHelp = (): void => {
    this.isHelpOpen = false;
  };

  readonly #toggleMenu = (): void => {
    this.isMenuOpen = !this.isMenuOpen;
  };

  readonly #signIn = async ({ token }: SignInEvent): Promise<void> => {
    const wasSignedOut = this.#session?.state.stage === 'signed-out';
    await this.#session?.signIn(token);
    if (wasSignedOut && this.#session?.state.stage === 'signed-in') this.#focus.moveTo('main');
  };

  readonly #stay = (): void => void this.#session?.stay();

  readonly #signOut = async (from: SignOut): Promise<void> => {
    await this.#session?.signOut(from);
    if (this.#session?.state.stage === 'signed-out') this.#focus.moveTo('h1');
  };
}

defineElement('desk-app', DeskApp);

declare global {
  interface HTMLElementTagNameMap {
    'desk-app': DeskApp;
  }
}
