import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { StaffOutcomeSummary } from '../../../src/contract/staff-outcomes.js';
import { selectField } from '../shared/fields.js';
import { outcomeStatusName } from '../shared/names.js';
import { stageOfRetry } from '../shared/remote.js';
import { absentView } from '../shared/state-views.js';
import type { StaffClient } from '../transport/staff-client.js';
import { feedbackTexts } from './texts.js';

interface ChoiceParts {
  readonly id: string;
  readonly label: string;
  /** With `changed`, who shows the choice keeps what was chosen. */
  readonly value?: string;
  readonly changed?: (chosen: string) => void;
}

/** A choice among the newest outcomes, published or not. They are asked for when it is first shown; after a failure, when a person asks. */
export class OutcomeChoice implements ReactiveController {
  chosen = '';
  #stage: 'unasked' | 'loading' | 'retrying' | 'failed' | 'shown' = 'unasked';
  #items: readonly StaffOutcomeSummary[] = [];

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly client: () => StaffClient,
    private readonly isShown: () => boolean,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#stage === 'unasked' && this.isShown()) void this.#load();
  }

  view({ id, label, value = this.chosen, changed = this.#choose }: ChoiceParts): TemplateResult {
    const stage = this.#stage;
    if (stage === 'failed' || stage === 'retrying') return absentView(stage, { retry: () => this.#load(), place: `#${id}` });
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
    this.#stage = stageOfRetry(this.#stage);
    this.host.requestUpdate();
    const answer = await this.client().get<{ items: readonly StaffOutcomeSummary[] }>('/staff/outcomes?limit=100');
    if (answer.kind === 'ok') this.#items = answer.value.items;
    this.#stage = answer.kind === 'ok' ? 'shown' : 'failed';
    this.host.requestUpdate();
  }
}
