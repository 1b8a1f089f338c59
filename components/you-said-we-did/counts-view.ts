import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Waiting } from '../../src/contract/outcomes.js';
import { STATUSES, totalOf } from '../../src/domain/outcome.js';
import type { Counts } from '../../src/domain/outcome.js';
import { formatDay } from '../../src/localization/dates.js';
import { msg, str } from '../../src/localization/msg.js';
import { liveText } from '../shared/live-text.js';
import { isNarrowed } from './board-state.js';
import type { BoardState, ShownCards } from './board-state.js';
import { signView, statusName } from './card/status.js';

/** The statuses that are counted and shown together: what was done, what is refused, what is under way, what has just come. */
export const groups = [STATUSES.slice(0, 2), STATUSES.slice(2, 3), STATUSES.slice(3, 6), STATUSES.slice(6)];

/** How many cards each button would show: of all cards, or of those that the other filters find. Unknown while a status narrows those. */
const countsOf = ({ allCounts }: BoardState, { filter, page }: ShownCards): Counts | undefined => {
  const { status, ...others } = filter;
  if (!isNarrowed(others)) return allCounts?.counts;
  return status ? undefined : page.counts;
};

/** The numbers, the refusals too, also where there are none. Each is a button that shows those cards. No shares: ten cards are no statistics. */
export const countsView = (state: BoardState, cards: ShownCards): TemplateResult => {
  const counts = countsOf(state, cards);
  const { status: chosen = '' } = state.filter;
  const button = (statuses: string, sign: unknown, name: string, count: number | '' = '') =>
    html`<button type="button" data-act="show" data-status=${statuses} aria-pressed=${statuses === chosen ? 'true' : 'false'}>
      ${sign} ${liveText(name)} <b>${liveText(String(count))}</b>
    </button>`;
  return html`<div
    class="counts"
    part="counts"
    role="group"
    aria-label=${msg('Näytä asiat', { desc: 'you-said-we-did: name of the numbers, which are buttons' })}
  >
    ${button('', nothing, msg('Kaikki asiat', { desc: 'you-said-we-did: shows cards of every status' }), counts && totalOf(counts))}
    ${groups.map((group) => {
      const [first = 'done'] = group;
      return button(group.join(), signView(first), statusName(first), counts && totalOf(counts, group));
    })}
    <button type="button" class="no-print" part="find" data-act="find" aria-expanded=${state.isFormOpen ? 'true' : 'false'}>
      ${msg('Hae ja rajaa', { desc: 'you-said-we-did: opens the form that narrows the board' })}
    </button>
  </div>`;
};

/** How much waits, since when, and by when it is read. What is not known takes its sentence away. */
export const waitingView = (waiting: Waiting | undefined): TemplateResult | undefined => {
  if (!waiting?.count) return undefined;
  const { count, since, readBy } = waiting;
  const sentences = [
    msg(str`Palautteita, jotka odottavat käsittelyä: ${count}.`, { desc: 'you-said-we-did: how many feedbacks have no outcome yet' }),
    since && msg(str`Vanhin saapui ${formatDay(since)}.`, { desc: 'you-said-we-did: since when the oldest waits, a date' }),
    readBy && msg(str`Luemme ne viimeistään ${formatDay(readBy)}.`, { desc: 'you-said-we-did: by when the waiting ones are read' }),
  ];
  return html`<p class="soft">${liveText(sentences.join(' '))}</p>`;
};
