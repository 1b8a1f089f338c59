import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { FocusMover } from '../../../src/controllers/focus.js';
import { defineElement } from '../../../src/define-element.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { attendances, stateOf } from '../../../src/domain/event-availability.js';
import type { EventState } from '../../../src/domain/event-availability.js';
import { msg } from '../../../src/localization/msg.js';
import { button } from '../../../src/styles/button.js';
import { form } from '../../../src/styles/form.js';
import { formMessages } from '../../../src/styles/form-messages.js';
import { host } from '../../../src/styles/host.js';
import { heading } from '../../shared/heading.js';
import { liveText } from '../../shared/live-text.js';
import type { SignupSettings } from '../settings.js';
import { eventStatus, whereText } from '../common/event-status.js';
import { hyphenated } from '../common/hyphenated.js';
import { formatSpan } from '../../../src/localization/spans.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { detailStyles } from './detail.styles.js';
import { choiceView, influenceView, passage, practicalView, TAKES_SIGNUPS, termsView } from './facts.js';
import { applyText, backText, drawText, kindLabel } from './labels.js';
import { unavailableEventView, unavailableReason, warnOfBroken } from './unavailable.js';
import { resultsLink, webLink } from './links.js';
import { fetchDetailTexts } from './texts.js';
import { endpointTime } from '../../../src/transport/present-time.js';

/** @public Called by `visit.ts` when it has fetched this file. */
export const prepare = (): Promise<void> => fetchDetailTexts();

const fullText = ({ signup }: ShownEvent): string =>
  signup.waitingList
    ? msg('Kaikki paikat on varattu, ja myös jono on täynnä.', { desc: 'event-signup-detail: full, and the waiting list too' })
    : msg('Kaikki paikat on varattu.', { desc: 'event-signup-detail: full, no waiting list' });

/** Where one is welcome: an event that is only at a distance invites to no place. */
const welcomeText = (event: ShownEvent): string => {
  const [way, other] = attendances(event);
  if (other) {
    return msg('Tervetuloa! Voit tulla paikalle tai osallistua etänä ilmoittautumatta.', {
      desc: 'event-signup-detail: just come, on the spot or at a distance',
    });
  }
  return way === 'remote'
    ? msg('Tervetuloa! Voit osallistua etänä ilmoittautumatta.', { desc: 'event-signup-detail: just come, at a distance' })
    : msg('Tervetuloa! Voit tulla ilmoittautumatta.', { desc: 'event-signup-detail: just come' });
};

/** What leads to the form. */
const formText = (state: EventState): string => {
  if (state === 'application') return applyText();
  if (state === 'lottery') return drawText();
  return state === 'queue'
    ? msg('Mene jonoon', { desc: 'event-signup-detail: to the form, waiting list' })
    : msg('Ilmoittaudu', { desc: 'event-signup-detail: to the form' });
};

/** The dates that one can still come to, and those to come that were called off: who meant to come then must see it. */
const datesToCome = ({ dates }: ShownEvent): ShownEvent['dates'] => dates.filter(({ ends }) => !(Date.parse(ends) <= endpointTime()));

/**
 * One event: all that a person should know before the form.
 *
 * @element sote-event-signup-detail
 * @fires form-requested - The person wants to sign up.
 * @fires list-requested - Back to the list.
 * @fires other-events-requested - From the one event of the page, which cannot be shown, to all events.
 */
export class EventSignupDetail extends LitElement {
  static override styles = [host, form, formMessages, button, detailStyles];
  static override properties = {
    event: { attribute: false },
    settings: { attribute: false },
    takesFocus: { attribute: false },
    isOnly: { attribute: false },
  };

  /** What is shown. */
  event?: ShownEvent;
  /** What the page says of itself. */
  settings?: SignupSettings;
  /** Whether the person came here by a press: then the heading takes the focus. */
  takesFocus = false;
  /** Whether the page shows this one event instead of a list. */
  isOnly = false;

  readonly #focus = new FocusMover(this);

  constructor() {
    super();
    updateWithLanguage(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('event')) warnOfBroken(this.event);
    if (this.takesFocus && !this.hasUpdated) this.#focus.moveTo('.title');
  }

  override render(): TemplateResult | typeof nothing {
    const { event, settings, isOnly } = this;
    if (!settings) return nothing;
    const { level } = settings;
    const reason = unavailableReason(event);
    if (!event || reason) {
      return unavailableEventView(reason ?? 'missing', level, () => this.#request(isOnly ? 'other-events-requested' : 'list-requested'));
    }
    const state = stateOf(event, endpointTime());
    return html`<article>
      ${
        isOnly
          ? nothing
          : html`<button type="button" class="link no-print" @click=${() => this.#request('list-requested')}>${backText()}</button>`
      }
      <p class="kind" lang=${event.kindLabel ? event.language : nothing}>${kindLabel(event)}</p>
      <div dir="auto" lang=${event.language}>${heading(level, hyphenated(event.title, event.language), true)}</div>
      ${this.#when(event, state)} ${this.#note(event, state)} ${this.#action(event, state)}
      ${event.description === event.title ? nothing : passage(event.description, event.descriptionLanguage ?? event.language)}
      ${influenceView(event, level + 1)} ${this.#programme(event, level + 1)} ${choiceView(event, level + 1)} ${termsView(event, level + 1)}
      ${practicalView(event, level + 1, state)} ${this.#action(event, state)}
    </article>`;
  }

  /** When, where and whether there is room: what one decides by, before the way to the form. */
  #when(event: ShownEvent, state: EventState): TemplateResult {
    const dates = state === 'open' || state === 'queue' ? datesToCome(event) : event.dates;
    const where = whereText(event);
    return html`<ul class="dates">
        ${dates.map(
          (date) =>
            html`<li>
              <span>${liveText(formatSpan(date))}</span>
              ${dates.length > 1 && state !== 'elsewhere' ? this.#status({ ...event, dates: [date] }) : nothing}
            </li>`,
        )}
      </ul>
      ${where ? html`<p class="where" lang=${where === event.place?.name ? event.language : nothing}>${liveText(where)}</p>` : nothing}
      ${state === 'elsewhere' || dates.length > 1 ? nothing : html`<p class="room">${eventStatus(event, state, endpointTime())}</p>`}`;
  }

  #status(event: ShownEvent): TemplateResult {
    const now = endpointTime();
    return eventStatus(event, stateOf(event, now), now);
  }

  /** What a person who meant to come should know first. */
  #note(event: ShownEvent, state: EventState): TemplateResult | typeof nothing {
    const link = resultsLink(event, this.settings?.resultsUrl);
    switch (state) {
      case 'over':
        return link
          ? html`<p class="note">
              <a class="line" href=${link}
                >${msg('Katso, mitä tapahtumasta seurasi', { desc: 'event-signup-detail: link to the outcome' })}</a
              >
            </p>`
          : html`<p class="note">${msg('Tapahtuma on jo pidetty.', { desc: 'event-signup-detail: over' })}</p>`;
      case 'cancelled':
        return html`<p class="note">${msg('Tapahtumaa ei järjestetä.', { desc: 'event-signup-detail: cancelled' })}</p>`;
      case 'just-come':
        return html`<p class="note">${welcomeText(event)}</p>`;
      case 'queue':
        return html`<p class="note">
          ${msg('Kaikki paikat on varattu. Voit mennä jonoon. Jos paikka vapautuu, kerromme sinulle.', { desc: 'event-signup-detail: full, waiting list' })}
        </p>`;
      case 'full':
        return html`<p class="note">${fullText(event)}</p>`;
      default:
        return nothing;
    }
  }

  #programme({ agenda, goal, language }: ShownEvent, level: number): TemplateResult {
    return html`${goal ? html`<section>${heading(level, msg('Tavoite', { desc: 'event-signup-detail: goal' }))}${passage(goal, language)}</section>` : nothing}
    ${agenda ? html`<section>${heading(level, msg('Ohjelma', { desc: 'event-signup-detail: agenda' }))}${passage(agenda, language)}</section>` : nothing}`;
  }

  #action(event: ShownEvent, state: EventState): TemplateResult | typeof nothing {
    if (state === 'elsewhere') return this.#linksAway(event);
    if (!TAKES_SIGNUPS.includes(state)) return nothing;
    return html`<div class="actions no-print">
      <button type="button" part="signup" @click=${() => this.#request('form-requested')}>${formText(state)}</button>
    </div>`;
  }

  /** Where another's calendar leads to. */
  #linksAway({ link, signupLink }: ShownEvent): TemplateResult | typeof nothing {
    const links = [
      [
        webLink(signupLink),
        msg('Ilmoittautuminen (avautuu uuteen välilehteen)', { desc: 'event-signup-detail: link to the organiser’s own signup' }),
      ],
      [webLink(link), msg('Järjestäjän sivu (avautuu uuteen välilehteen)', { desc: 'event-signup-detail: link to the organiser’s page' })],
    ].filter(([address]) => address);
    if (links.length === 0) return nothing;
    return html`<p class="actions">
      ${links.map(([address, text]) => html`<a href=${address} target="_blank" rel="noopener">${text}</a>`)}
    </p>`;
  }

  #request(type: 'form-requested' | 'list-requested' | 'other-events-requested'): void {
    this.dispatchEvent(new CustomEvent(type));
  }
}

defineElement('sote-event-signup-detail', EventSignupDetail);

declare global {
  interface HTMLElementTagNameMap {
    'sote-event-signup-detail': EventSignupDetail;
  }
}
