import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Limits, OutcomeFilter } from '../../../src/domain/outcome-filter.js';
import type { BoardData } from '../board-data.js';

/** What a visit asks of the board. */
export interface VisitHost extends ReactiveControllerHost, Element, Limits {
  readonly data: BoardData;
  filter: OutcomeFilter;
  lost: TemplateResult | undefined;
  readonly syncUrl: boolean;
  readonly language: string;
  readonly firstLevel: number;
  readonly isEarly: boolean;
  readonly loaded: Promise<void> | undefined;
  readonly retry: () => void;
  given(name: string): string | undefined;
  moveFocus(selector: string): void;
}
