import { nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { OwnSignup, SignupPatch } from '../../../src/contract/signups.js';
import type { FocusMover } from '../../../src/controllers/focus.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import type { SignupDraft } from '../../../src/domain/signup-draft.js';
import { SignupChecks } from '../form/checks.js';
import { typedInto } from '../form/typed.js';
import type { Settings } from '../settings.js';
import { draftOf, eventOf, eventWithout, isAskedIn, patchOf } from './draft.js';
import type { Change } from './draft.js';
import { editView } from './edit.js';
import type { Edited } from './edit.js';

/** Where a change leads to. */
export interface EditingEnds {
  send(payload: SignupPatch): void;
  /** Nothing is changed. */
  leave(): void;
}

/** One change of an own signup, from its fields to what is sent. */
export class Editing {
  #event: ShownEvent | undefined;
  #draft: SignupDraft | undefined;
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
    this.#event = event ? eventWithout(event, own) : eventOf(own);
    this.#draft = draftOf(own, this.#event);
  }

  view(change: Change, settings: Settings, ends: EditingEnds): TemplateResult | typeof nothing {
    const draft = this.#draft;
    const event = this.#event;
    if (!draft || !event) return nothing;
    return editView(
      change,
      { event, settings, draft, fault: this.#fault, checks: this.#checks },
      {
        typed: ({ target }) => {
          const changed = typedInto(draft, event, target, this.host.renderRoot);
          this.#checks.tellLeftOut(event, draft, changed);
          this.#keep(changed);
        },
        submitted: (submit) => {
          submit.preventDefault();
          this.#fault = this.#checks.check(event, draft, settings, (field) => isAskedIn(change, field));
          if (this.#fault) this.focus.moveTo('[data-panel] [tabindex="-1"]');
          else ends.send(patchOf(change, draft, settings.basis));
        },
        goTo: (field) => this.focus.moveTo(`#f-${CSS.escape(field)}`),
        removeCodes: () => {
          this.#fault = undefined;
          this.#keep(this.#checks.withoutCodes(event, draft));
          this.focus.moveTo('[part="send"]');
        },
        leave: () => ends.leave(),
      },
    );
  }

  #keep(draft: SignupDraft): void {
    this.#draft = draft;
    this.host.requestUpdate();
  }
}
