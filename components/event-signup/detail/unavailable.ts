import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { warn } from '../../../src/controllers/warn.js';
import { brokenField } from '../../../src/domain/event-details.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { msg } from '../../../src/localization/msg.js';
import { heading } from '../../shared/heading.js';
import { backText } from './labels.js';

/** The event does not exist, or a field of it does not follow the contract, and half of it would mislead. */
type UnavailableReason = 'missing' | 'broken';

/** Why an event cannot be shown; nothing when it can. */
export const unavailableReason = (event: ShownEvent | undefined): UnavailableReason | undefined => {
  if (!event) return 'missing';
  return brokenField(event) ? 'broken' : undefined;
};

/** For the web team: what a reader sees is only that the event cannot be shown. */
export const warnOfBroken = (event: ShownEvent | undefined): void => {
  const field = event && brokenField(event);
  if (field)
    warn(({ unusableData }) => unusableData('sote-event-signup', `the event "${event.id}"`, `cannot be shown: its "${field}" is broken`));
};

/** In the place of an event: trying again would change nothing, so the way leads to the others. */
export const unavailableEventView = (reason: UnavailableReason, level: number, back: () => void): TemplateResult => {
  const isMissing = reason === 'missing';
  return html`<article>
    ${heading(
      level,
      isMissing
        ? msg('Tapahtumaa ei löydy', { desc: 'event-signup-detail: heading, the event is gone' })
        : msg('Tapahtumaa ei voi näyttää', { desc: 'event-signup-detail: heading, the event is broken' }),
      true,
    )}
    <p>
      ${
        isMissing
          ? msg('Se on voitu poistaa.', { desc: 'event-signup-detail: the event is gone' })
          : msg('Sen tiedoissa on virhe, jota et voi itse korjata.', { desc: 'event-signup-detail: the event is broken' })
      }
    </p>
    <div class="actions"><button type="button" class="quiet" @click=${back}>${backText()}</button></div>
  </article>`;
};
