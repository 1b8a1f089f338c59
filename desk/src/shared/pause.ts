import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough that most answers have come, short enough that nobody wonders. */
const PAUSE = 400;

/** Says when something has taken so long that it must be said: a word that flashes by helps nobody, and the page would be laid out for it. */
export class Pause implements ReactiveController {
  isOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isOver) return;
    this.#timer = setTimeout(() => {
      this.isOver = true;
      this.host.requestUpdate();
    }, PAUSE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
