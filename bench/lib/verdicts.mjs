/**
 * The budgets. `must` and `wish` are greatest values; `unit` is what the value is counted in: bytes are exact, `×` is a ratio between two
 * rows of the same run. `read` gives nothing when what it needs was not measured (a widget that is not built).
 */
const kit = ({ rows }, widget) => rows[`${widget}.kit`];
const ratio = (results, widget, key, to = 'lit') => kit(results, widget)?.[key] / results.rows[`${widget}.${to}`]?.[key];
const further = ({ sizes }, widget) => sizes[`with.${widget}`] && sizes[`with.${widget}`].bytes - sizes['feedback.kit'].bytes;
const atCards = ({ boards }, count) => boards?.[count] && boards[count].kit / boards[count].plain;

const names = { board: 'you-said-we-did', house: 'participation-house', signup: 'event-signup' };

const bytes = (id, what, must, wish, read) => ({ id, what, unit: 'B', must, wish, read });
const times = (id, what, must, wish, read) => ({ id, what, unit: '×', must, wish, read });
const number = (id, what, must, wish, read, unit = '') => ({ id, what, unit, must, wish, read });

export const budgets = [
  bytes('P1', 'feedback shown', 17_500, 15_500, ({ sizes }) => sizes['feedback.kit'].bytes),
  bytes('P2', 'feedback, whole visit', 26_000, 23_000, ({ visit }) => visit),
  ...['board', 'house', 'signup'].map((widget) =>
    bytes('P3', `${names[widget]}, on top`, 5400, 4500, (results) => further(results, widget)),
  ),
  bytes('P4', 'all four shown', 33_000, 29_000, ({ sizes }) => sizes['with.all']?.bytes),
  bytes('P5', 'no widget near', 1200, 1200, ({ sizes }) => sizes.far.bytes),
  number('P5', 'no widget near, requests', 1, 1, ({ sizes }) => sizes.far.paths.length),
  number('P6', 'requests after the loader', 3, 2, ({ sizes }) => sizes['feedback.kit'].paths.length - 1),
  number('P6', 'depth of the chain', 2, 1, ({ sizes }) => sizes['feedback.kit'].depth),
  number('P6', 'other hosts', 0, 0, ({ sizes }) => sizes['feedback.kit'].others),
  times('P7', 'feedback, CPU × Lit', 1.25, 1.1, (results) => ratio(results, 'feedback', 'cpu')),
  times('P7', 'house, CPU × Lit', 1.25, 1.1, (results) => ratio(results, 'house', 'cpu')),
  times('P7', 'signup, CPU × Lit', 1.4, 1.2, (results) => ratio(results, 'signup', 'cpu')),
  times('P8', 'feedback ready × Lit', 1.35, 1.15, (results) => ratio(results, 'feedback', 'ready')),
  number('P9', 'longest task at 4×, over Lit', 10, 0, ({ rows }) => rows['feedback.kit']?.longest - rows['feedback.lit']?.longest, 'ms'),
  times('P10', 'board of 10, CPU × plain HTML', 1.5, 1.3, (results) => atCards(results, 10)),
  times('P10', 'board of 100, CPU × plain HTML', 1.3, 1.1, (results) => atCards(results, 100)),
  times('P10b', 'first page of 10,000 × of 80', 1.6, 1.3, ({ paged }) => paged?.first),
  times('P10b', 'a filter in 10,000 × in 80', 1.2, 1, ({ paged }) => paged?.filter),
  times('P10b', 'next page of 10,000 × of 80', 1.2, 1, ({ paged }) => paged?.next),
  times('P11', 'one card first among 100 × plain', 0.1, 0.06, ({ boards, firstCard }) => boards?.[100] && firstCard / boards[100].plain),
  ...['feedback', 'house', 'signup', 'board'].map((widget) =>
    number('P12', `layout shift of ${widget}, space reserved`, 0.005, 0, (results) => kit(results, widget)?.shift),
  ),
  times('P13', 'heap of the first × Lit', 1.6, 1.4, (results) => ratio(results, 'feedback', 'heap')),
  times('P13', 'heap of each further × Lit', 2.7, 1.8, (results) => ratio(results, 'feedback', 'each')),
  times('P14', 'nodes × Lit', 3, 2, (results) => ratio(results, 'feedback', 'nodes')),
  number('P14', 'listeners of one', 8, 4, (results) => kit(results, 'feedback')?.listeners),
  number('P15', 'first answer below the top, 390 px wide', 420, 340, ({ firstAnswer }) => firstAnswer, 'px'),
];

const verdictOf = (value, { must, wish }) => (value > must ? 'OVER' : value > wish ? 'ok' : 'good');
const show = (value, unit) => (!Number.isFinite(value) ? '–' : unit === 'B' ? String(value) : String(Number(value.toFixed(3))));

/** @returns one line for each budget: what was measured, the limit, the wish, and the verdict; `not built` where there is nothing to measure */
export const judge = (results) =>
  budgets.map((budget) => {
    const value = budget.read(results);
    const isMeasured = value !== undefined && !Number.isNaN(value);
    return {
      budget: budget.id,
      what: budget.what,
      value: isMeasured ? show(value, budget.unit) : '–',
      unit: budget.unit,
      must: show(budget.must),
      wish: show(budget.wish),
      verdict: isMeasured ? verdictOf(value, budget) : 'not measured',
    };
  });

const columns = ['budget', 'what', 'value', 'unit', 'must', 'wish', 'verdict'];

/** The lines as a Markdown table. */
export const toTable = (lines) =>
  [columns, columns.map(() => '---'), ...lines.map((line) => columns.map((name) => line[name]))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
