import { msg, str } from '@lit/localize';
import type { ReactiveControllerHost } from 'lit';
import { Announcer } from '../../../src/controllers/announcer.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { inspect, removeSpans } from '../../../src/domain/personal-data.js';
import type { Code, Hint } from '../../../src/domain/personal-data.js';
import { checkSignup } from '../../../src/domain/signup-check.js';
import type { SignupFault } from '../../../src/domain/signup-check.js';
import { textsOf, withText } from '../../../src/domain/signup-draft.js';
import type { SignupDraft } from '../../../src/domain/signup-draft.js';
import type { Settings } from '../settings.js';
import { formatSpan } from '../../../src/localization/weekdays.js';

/** What stands in the way of sending, and what is advised; the own signup is checked by the same rules. */
export class SignupChecks {
  faults: readonly SignupFault[] = [];
  codes: readonly Code[] = [];
  advised: ReadonlyMap<string, Hint['kind']> = new Map();
  readonly #announcer: Announcer;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    this.#announcer = new Announcer(host);
  }

  /** What stands in the way, among these fields. */
  check(
    event: ShownEvent,
    draft: SignupDraft,
    { basis }: Settings,
    isAsked: (field: string) => boolean,
  ): 'incomplete' | 'code-found' | undefined {
    this.faults = checkSignup(event, draft, basis).filter(({ field }) => isAsked(field));
    if (this.faults.length > 0) return 'incomplete';
    const { codes } = inspect(textsOf(event, draft));
    this.codes = codes.filter(({ parts }) => parts.some(({ field }) => isAsked(field)));
    return this.codes.length > 0 ? 'code-found' : undefined;
  }

  /** The draft without the codes that were found; everything else stays. */
  withoutCodes(event: ShownEvent, draft: SignupDraft): SignupDraft {
    const spans = this.codes.flatMap(({ parts }) => parts);
    return textsOf(event, draft).reduce((rest, { id, text }) => {
      const own = spans.filter(({ field }) => field === id);
      return own.length > 0 ? withText(rest, id, removeSpans(text, own)) : rest;
    }, draft);
  }

  /** Dates without room in the way to come that was chosen now are left out. Their field stands before it, so that is said. */
  tellLeftOut({ dates }: ShownEvent, before: SignupDraft, after: SignupDraft): void {
    if (before.attendance === after.attendance) return;
    const gone = dates.filter(({ id }) => before.dates.includes(id) && !after.dates.includes(id));
    const days = gone.map(formatSpan).join(', ');
    if (days)
      this.#announcer.say(msg(str`Poistimme valinnan, koska päivä on täynnä: ${days}`, { desc: 'event-signup-form: dates left out' }));
  }

  /** A field was left: what may be a code, a phone number or an address is pointed out, and said once. */
  advise(event: ShownEvent, draft: SignupDraft, words: (kind: Hint['kind']) => string): void {
    const before = this.advised;
    const { hints } = inspect(textsOf(event, draft));
    this.advised = new Map(hints.flatMap(({ kind, span }) => (span.field === 'value' ? [] : [[span.field, kind] as const])));
    const news = [...this.advised].filter(([field, kind]) => before.get(field) !== kind).map(([, kind]) => words(kind));
    if (news.length > 0) this.#announcer.say(news.join(' '));
    this.host.requestUpdate();
  }
}
