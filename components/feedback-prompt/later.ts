import type { ReactiveControllerHost } from 'lit';

/** A part of the widget that is fetched when it is first needed. */
export class Later<T> {
  /** The part, once it is there. */
  value: T | undefined;
  #asked: Promise<T | undefined> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly load: () => Promise<T>,
  ) {}

  /** Never rejects: nothing = offline, or the files were replaced by a new version. Then the next call asks again. */
  fetch(): Promise<T | undefined> {
    return (this.#asked ??= this.load().then(
      (value) => {
        this.value = value;
        this.host.requestUpdate();
        return value;
      },
      () => (this.#asked = undefined),
    ));
  }
}
