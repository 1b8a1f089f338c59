import type { ReactiveController } from 'lit';
import type { Announcer } from '../../../src/controllers/announcer.js';
import type { OutcomeFilter } from '../../../src/domain/outcome-filter.js';
import { isUsableDay } from '../address.js';
import type { PageAddress } from '../address.js';
import type { Board } from '../board.js';
import { isSame } from '../board-state.js';

/** How long a person pauses before what was typed counts, in milliseconds. */
const PAUSE = 700;

/** Narrows the board by what the form says: a choice counts at once, words and days after a pause. */
export class VisitorFilter implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly board: Board,
    private readonly address: PageAddress,
    private readonly announcer: Announcer,
  ) {
    board.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  type(draft: OutcomeFilter): void {
    this.forget();
    this.board.dispatch({ type: 'draft-changed', draft });
    this.#timer = setTimeout(() => this.#apply('announcement', () => this.address.replace()), PAUSE);
  }

  choose(draft: OutcomeFilter): void {
    this.board.dispatch({ type: 'draft-changed', draft });
    this.#apply('announcement', () => this.address.push());
  }

  /** Shows cards of these statuses; of every status when they are shown already. */
  toggleStatus(status: string): void {
    const { status: before, ...others } = this.board.state.filter;
    this.choose(status === '' || status === before ? others : { ...others, status });
  }

  /** The visitor goes to what was found, once it is there. Enter in a field counts as a change first: it is not announced as well. */
  showResult(): void {
    const { board } = this;
    if (this.#apply('focus', () => this.address.push())) return;
    if (board.state.awaited) return board.dispatch({ type: 'filter-applied', awaited: 'focus' });
    this.announcer.say('');
    board.focusMover.moveTo('.result');
  }

  /** What was typed and has not counted yet never will. */
  forget(): void {
    clearTimeout(this.#timer);
  }

  /** @returns whether something else is looked for than before */
  #apply(awaited: 'announcement' | 'focus', keepAddress: () => void): boolean {
    this.forget();
    const { draft, filter } = this.board.state;
    const days = [draft.from, draft.to].filter((day) => day !== undefined);
    if (isSame(draft, filter) || !days.every(isUsableDay)) return false;
    this.board.dispatch({ type: 'filter-applied', awaited });
    keepAddress();
    return true;
  }
}
