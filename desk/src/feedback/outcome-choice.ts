import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { StaffOutcomeSummary } from '../../../src/contract/staff-outcomes.js';
import { selectField } from '../shared/fields.js';
import { outcomeStatusName } from '../shared/names.js';
import type { StaffClient } from '../transport/staff-client.js';
import { feedbackTexts } from './texts.js';

interface ChoiceParts {
  readonly id: string;
  readonly label: string;
  /** With `changed`, who shows the choice keeps what was chosen. */
  readonly value?: string;
  readonly changed?: (chosen: string) => void;
}

/** A choice among the newest outcomes, published or not. */
export class OutcomeChoice {
  chosen = '';
  #items: readonly StaffOutcomeSummary[] = [];
  #hasAsked = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly client: () => StaffClient,
  ) {}

  /** Asked for when the choice is first shown. */
  view({ id, label, value = this.chosen, changed = this.#choose }: ChoiceParts): TemplateResult {
    if (!this.#hasAsked) void this.#load();
    const options = this.#items.map((item) => [item.id, `${item.title} (${outcomeStatusName(item.status)})`] as const);
    return selectField({ id, label, value, changed }, options, feedbackTexts().chooseOutcome);
  }

  titleOf(id: string): string {
    return this.#items.find((item) => item.id === id)?.title ?? id;
  }

  readonly #choose = (chosen: string): void => {
    this.chosen = chosen;
    this.host.requestUpdate();
  };

  async #load(): Promise<void> {
    this.#hasAsked = true;
    const answer = await this.client().get<{ items: readonly StaffOutcomeSummary[] }>('/staff/outcomes?limit=100');
    if (answer.kind === 'ok') this.#items = answer.value.items;
    else this.#hasAsked = false;
    this.host.requestUpdate();
  }
}
