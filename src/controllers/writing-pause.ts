import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So long after the last key a person is taken to pause, in milliseconds. */
const PAUSE = 1000;
/** How soon a button of the mouse that is down is looked at again, in milliseconds. */
const SOON = 50;

/**
 * Finds the moments at which something may be said of a text that a person is writing: when they pause, and when they leave the field. Never while a
 * button of the mouse is down: what appears moves what is below it, "Send" would move from under the pointer, and the press be lost.
 */
export class WritingPause implements ReactiveController {
  #isPressed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param paused says what there is to say */
  constructor(
    host: ReactiveControllerHost,
    private readonly paused: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Touch screens send these too, all of them after the finger was lifted.
    for (const type of ['mousedown', 'mouseup']) addEventListener(type, this, true);
  }

  hostDisconnected(): void {
    for (const type of ['mousedown', 'mouseup']) removeEventListener(type, this, true);
    clearTimeout(this.#timer);
  }

  handleEvent({ type }: Event): void {
    this.#isPressed = type === 'mousedown';
  }

  /** The text has changed. */
  written(): void {
    this.#wait(PAUSE);
  }

  /** The field was left. */
  left(): void {
    this.#wait(0);
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#isPressed ? this.#wait(SOON) : this.paused()), milliseconds);
  }
}
