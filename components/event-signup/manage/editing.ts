import { nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { OwnSignup, SignupPatch } from '../../../src/contract/signups.js';
import type { FocusMover } from '../../../src/controllers/focus.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import type { SignupDraft } from '../../../src/domain/signup-draft.js';
import { SignupChecks } from '../form/validation.js';
import { adviceText } from '../form/messages.js';
import { typedInto } from '../form/fields/inputs.js';
import type { Settings } from '../settings.js';
import { draftOf, eventOf, eventWithout, isAskedIn, patchOf } from './change.js';
import type { Change } from './change.js';
import { editView } from './edit-view.js';
import type { Edited } from './edit-view.js';

/** Where a change leads to. */
export interface EditingEnds {
  send(payload: SignupPatch): void;
  /** Nothing is changed. */
  leave(): void;
}

/** What is changed, with what was typed so far. */
interface Begun {
  readonly event: ShownEvent;
  draft: SignupDraft;
}

/** One change of an own signup, from its fields to what is sent. */
export class Editing {
  #begun: Begun | undefined;
  /** What stands in the way of sending. */
  #fault: Edited['fault'];
  readonly #checks: SignupChecks;

  constructor(
    private readonly host: LitElement,
    private readonly focus: FocusMover,
  ) {
    this.#checks = new SignupChecks(host);
  }

  /** @param event none where it could not be had: what the signup itself tells is enough for the contact and the needs */
  begin(own: OwnSignup, event: ShownEvent | undefined): void {
    this.#fault = undefined;
    const changed = event ? eventWithout(event, own) : eventOf(own);
    this.#begun = { event: changed, draft: draftOf(own, changed) };
  }

  view(change: Change, settings: Settings, ends: EditingEnds): TemplateResult | typeof nothing {
    // Looked up anew at each event: a browser fills several fields before the next view stands.
    const begun = this.#begun;
    if (!begun) return nothing;
    const { event } = begun;
    return editView(
      change,
      { event, settings, draft: begun.draft, fault: this.#fault, checks: this.#checks },
      {
        typed: ({ target }) => this.#typed(begun, target),
        left: ({ target }) => {
          // The name stands in no field here.
          if (target instanceof HTMLTextAreaElement) this.#checks.advise(event, { ...begun.draft, name: '' }, adviceText);
        },
        submitted: (submit) => {
          submit.preventDefault();
          this.#fault = this.#checks.check(event, begun.draft, settings, (field) => isAskedIn(change, field));
          if (this.#fault) this.focus.moveTo('[data-panel] [tabindex="-1"]');
          else ends.send(patchOf(change, begun.draft, settings.basis));
        },
        goTo: (field) => this.focus.moveTo(`#f-${CSS.escape(field)}`),
        removeCodes: () => {
          this.#fault = undefined;
          begun.draft = this.#checks.withoutCodes(event, begun.draft);
          this.focus.moveTo('[part="send"]');
        },
        leave: () => ends.leave(),
      },
    );
  }

  #typed(begun: Begun, target: EventTarget | null): void {
    const before = begun.draft;
    begun.draft = typedInto(before, begun.event, target, this.host.renderRoot);
    this.#checks.tellLeftOut(begun.event, before, begun.draft);
    this.host.requestUpdate();
  }
}
