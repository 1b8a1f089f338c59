/**
 * The budgets. `must` and `wish` are greatest values; `unit` is what the value is counted in: bytes are exact, `×` is a ratio between two
 * rows of the same run. `read` gives nothing when what it needs was not measured (a widget that is not built).
 */
const kit = ({ rows }, widget) => rows[`${widget}.kit`];
const ratio = (results, widget, key, to = 'lit') => kit(results, widget)?.[key] / results.rows[`${widget}.${to}`]?.[key];
const further = ({ sizes }, widget) => sizes[`with.${widget}`] && sizes[`with.${widget}`].bytes - sizes['feedback.kit'].bytes;
const atCards = ({ boards }, count) => boards?.[count] && boards[count].kit / boards[count].plain;

const names = { board: 'you-said-we-did', house: 'participation-house', signup: 'event-signup' };

export const budgets = [
  { id: 'P1', what: 'feedback shown', unit: 'B', must: 15_100, wish: 11_300, read: ({ sizes }) => sizes['feedback.kit'].bytes },
  { id: 'P2', what: 'feedback, whole visit', unit: 'B', must: 22_000, wish: 18_000, read: ({ visit }) => visit },
  ...['board', 'house', 'signup'].map((widget) => ({
    id: 'P3',
    what: `${names[widget]}, on top`,
    unit: 'B',
    must: 4500,
    wish: 3500,
    read: (results) => further(results, widget),
  })),
  { id: 'P4', what: 'all four shown', unit: 'B', must: 27_000, wish: 22_000, read: ({ sizes }) => sizes['with.all']?.bytes },
  { id: 'P5', what: 'no widget near', unit: 'B', must: 1200, wish: 1200, read: ({ sizes }) => sizes.far.bytes },
  { id: 'P5', what: 'no widget near, requests', unit: '', must: 1, wish: 1, read: ({ sizes }) => sizes.far.paths.length },
  { id: 'P6', what: 'requests after the loader', unit: '', must: 3, wish: 2, read: ({ sizes }) => sizes['feedback.kit'].paths.length - 1 },
  { id: 'P6', what: 'depth of the chain', unit: '', must: 2, wish: 1, read: ({ sizes }) => sizes['feedback.kit'].depth },
  { id: 'P6', what: 'other hosts', unit: '', must: 0, wish: 0, read: ({ sizes }) => sizes['feedback.kit'].others },
  { id: 'P7', what: 'feedback, CPU × Lit', unit: '×', must: 1.4, wish: 1.2, read: (results) => ratio(results, 'feedback', 'cpu') },
  { id: 'P7', what: 'house, CPU × Lit', unit: '×', must: 1.4, wish: 1.2, read: (results) => ratio(results, 'house', 'cpu') },
  { id: 'P7', what: 'signup, CPU × Lit', unit: '×', must: 1.5, wish: 1.25, read: (results) => ratio(results, 'signup', 'cpu') },
  { id: 'P8', what: 'feedback ready × Lit', unit: '×', must: 1.5, wish: 1.25, read: (results) => ratio(results, 'feedback', 'ready') },
  { id: 'P9', what: 'blocking at 4×', unit: 'ms', must: 0, wish: 0, read: (results) => kit(results, 'feedback')?.blocking },
  { id: 'P9', what: 'longest task at 4×', unit: 'ms', must: 49, wish: 49, read: (results) => kit(results, 'feedback')?.longest },
  { id: 'P9', what: 'longest task at 6×', unit: 'ms', must: Infinity, wish: 49, read: ({ slow }) => slow },
  ...[
    [10, 1.6, 1.45],
    [100, 1.4, 1.1],
    [1000, 0.75, 0.55],
    [10_000, 0.6, 0.4],
  ].map(([count, must, wish]) => ({
    id: 'P10',
    what: `board of ${count}, CPU × plain HTML`,
    unit: '×',
    must,
    wish,
    read: (results) => atCards(results, count),
  })),
  {
    id: 'P11',
    what: 'one card first among 1000 × plain',
    unit: '×',
    must: 0.05,
    wish: 0.03,
    read: ({ boards, firstCard }) => boards?.[1000] && firstCard / boards[1000].plain,
  },
  { id: 'P12', what: 'layout shift, space reserved', unit: '', must: 0.005, wish: 0, read: (results) => kit(results, 'feedback')?.shift },
  { id: 'P13', what: 'heap of the first × Lit', unit: '×', must: 1.8, wish: 1.4, read: (results) => ratio(results, 'feedback', 'heap') },
  { id: 'P13', what: 'heap of each further × Lit', unit: '×', must: 2.7, wish: 1.8, read: (results) => ratio(results, 'feedback', 'each') },
  { id: 'P14', what: 'nodes × Lit', unit: '×', must: 1.6, wish: 1.3, read: (results) => ratio(results, 'feedback', 'nodes') },
  { id: 'P14', what: 'listeners of one', unit: '', must: 8, wish: 4, read: (results) => kit(results, 'feedback')?.listeners },
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
