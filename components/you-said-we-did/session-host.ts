import type { LitElement, TemplateResult } from 'lit';
import type { OutcomeFilter } from '../../src/domain/outcome-filter.js';
import type { BoardData } from './data/card-source.js';
import type { QueryHost } from './data/query.js';

/** What a visit asks of the board. */
export interface VisitHost extends LitElement, QueryHost {
  readonly data: BoardData;
  filter: OutcomeFilter;
  /** Statuses shown at first. */
  readonly status?: string;
  lost: TemplateResult | undefined;
  readonly syncUrl: boolean;
  readonly firstLevel: number;
  readonly isEarly: boolean;
  readonly loaded: Promise<void> | undefined;
  readonly retry: () => void;
  moveFocus(selector: string): void;
}

/** What the board shows before anybody looks for something. */
export const firstFilter = ({ status }: Pick<VisitHost, 'status'>): OutcomeFilter => (status ? { status } : {});
