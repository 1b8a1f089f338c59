import type { ReactiveControllerHost } from 'lit';
import { LazyModule } from '../../src/controllers/lazy-module.js';
import type { SignupEvent, Step } from './signup-state.js';

/** @param fetchPart imports the part; its `prepare` fetches its texts in the page's language */
const lazy = <T extends { readonly prepare: () => Promise<void> }>(
  host: ReactiveControllerHost,
  fetchPart: () => Promise<T>,
): LazyModule<T> =>
  new LazyModule(host, async () => {
    const part = await fetchPart();
    await part.prepare();
    return part;
  });

/** The parts of the widget that are fetched when they are first needed. The receipt comes with the form. */
export class Parts {
  readonly detail = lazy(this.host, () => import('./detail/detail.js'));
  readonly form = lazy(this.host, () => import('./form/form.js'));
  readonly manage = lazy(this.host, () => import('./manage/manage.js'));
  readonly filters = lazy(this.host, () => import('./list/filters.js'));
  readonly notice = lazy(this.host, () => import('./list/notice.js'));

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Fetches what a step needs. @returns nothing when it cannot be fetched */
  async open(step: Exclude<Step, { readonly name: 'next-page' }>): Promise<SignupEvent | undefined> {
    if (step.name === 'filters') return (await this.filters.load()) && { type: 'filters-opened', step };
    return (await this[step.name].load()) && { type: 'opened', step };
  }
}
