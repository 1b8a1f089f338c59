import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { PROBLEM_PREFIX } from '../../../src/contract/vocabulary.js';
import { common } from './common-texts.js';
import type { Fault, Remote } from './remote.js';

const goOn = async (button: HTMLElement, act: () => Promise<unknown>, place: string): Promise<void> => {
  const root = button.getRootNode() as ShadowRoot;
  await act();
  await (root.host as LitElement).updateComplete;
  if (document.activeElement === document.body) root.querySelector<HTMLElement>(place)?.focus();
};

/** Does what a button asks for. When the answer takes the button away, one goes on where what came begins, unless one went elsewhere. */
export const thenGoOn =
  (act: () => Promise<unknown>, place = '[tabindex="-1"]') =>
  ({ currentTarget }: Event): void =>
    void goOn(currentTarget as HTMLElement, act, place);

interface Retry {
  readonly retry: () => Promise<unknown>;
  /** Where what comes begins, as a selector; else at the first heading that takes the focus. */
  readonly place?: string;
  /** What could not be had. */
  readonly failed?: string;
}

export const loadingView = (): TemplateResult => html`<p class="soft" role="status">${common().loading}</p>`;

/** Instead of a thing or a list that is not here (yet). Whoever asks again keeps the button, and the focus, until it is here. */
export const absentView = (
  stage: 'loading' | 'retrying' | 'failed' | 'missing',
  { retry, place, failed = common().failed }: Retry,
): TemplateResult => {
  if (stage === 'loading') return loadingView();
  if (stage === 'missing') return html`<p class="note">${common().missing}</p>`;
  return html`<div class="panel stop" role="alert" data-failed>
    <p>${stage === 'failed' ? failed : common().loading}</p>
    <button type="button" @click=${thenGoOn(retry, place)}>${common().tryAgain}</button>
  </div>`;
};

/** Why a change was not made, in words for whoever made it. */
export const explainFault = (fault: Fault): string => {
  if (fault.kind === 'lost') return common().lost;
  const { status, problem } = fault;
  if (problem.type === `${PROBLEM_PREFIX}personal-data`) return common().personalData;
  if (status === 403) return common().forbidden;
  if (status === 404) return common().missing;
  if (status === 429) return common().tooMany;
  const details = (problem.errors ?? []).map(({ detail }) => detail).join(' ');
  return `${common().refused} ${details}`.trim();
};

/** The message stays beside what was typed until the next try. */
export const faultView = (fault: Fault | undefined): TemplateResult | typeof nothing =>
  fault ? html`<p class="panel stop" role="alert" data-fault tabindex="-1">${explainFault(fault)}</p>` : nothing;

/** One line of what differs between what was seen and what is there now. */
export interface Difference {
  readonly name: string;
  readonly seen: string;
  readonly now: string;
}

interface ConflictActions {
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

const differencesView = (rows: readonly Difference[]): TemplateResult => {
  const texts = common();
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${texts.field}</th>
        <th scope="col">${texts.seen}</th>
        <th scope="col">${texts.now}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, seen, now }) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${seen || texts.empty}</td>
            <td><strong>${now || texts.empty}</strong></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};

/** What somebody else changed meanwhile. Nothing is overwritten before the later person has seen it. */
export const conflictView = <T>(
  state: Remote<T>,
  compare: (seen: T, now: T) => readonly Difference[],
  { keepMine, takeTheirs }: ConflictActions,
): TemplateResult | typeof nothing => {
  if (state.stage !== 'shown' || !state.conflict) return nothing;
  const rows = compare(state.value, state.conflict.theirs);
  const texts = common();
  return html`<section class="panel stop" role="alert" data-conflict>
    <h3 tabindex="-1">${texts.conflictTitle}</h3>
    <p>${rows.length > 0 ? texts.conflictIntro : texts.conflictElsewhere}</p>
    ${rows.length > 0 ? differencesView(rows) : nothing}
    <div class="actions">
      <button type="button" @click=${takeTheirs}>${texts.takeTheirs}</button>
      <button type="button" class="quiet" @click=${keepMine}>${texts.keepMine}</button>
    </div>
  </section>`;
};
