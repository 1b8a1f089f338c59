import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { PROBLEM_PREFIX } from '../../../src/contract/vocabulary.js';
import { common } from './common-texts.js';
import type { Fault, Remote } from './remote.js';

/** Instead of a thing or a list that is not here (yet). */
export const absentView = (stage: 'loading' | 'failed' | 'missing', retry: () => void): TemplateResult => {
  if (stage === 'loading') return html`<p class="soft" role="status">${common().loading}</p>`;
  if (stage === 'missing') return html`<p class="note">${common().missing}</p>`;
  return html`<div class="panel stop" role="alert">
    <p>${common().failed}</p>
    <button type="button" @click=${retry}>${common().tryAgain}</button>
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
  fault ? html`<p class="panel stop" role="alert" data-fault>${explainFault(fault)}</p>` : nothing;

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
