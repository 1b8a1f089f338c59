import type { Change } from '../transport/staff-client.js';

/** Asks the event's page to change the event, with the version that was seen. */
export class EventChangeEvent extends Event {
  constructor(
    readonly change: Change,
    /** What is announced once it is done. */
    readonly done: string,
    /** False = the answer is not the event itself. */
    readonly readsBack = true,
  ) {
    super('desk-event-change', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'desk-event-change': EventChangeEvent;
  }
}
