/**
 * What is compared, by widget: hand-written HTML, a hand-written Lit element, and the kit's widget as it is built. The board has no Lit row:
 * its budget is the plain page.
 */
import { boardCss, css, plainBoard } from './content.mjs';
import { compileFloors, plain, plainScript } from './floors.mjs';

/** A page that is set up well: what the console would say of one that is not comes in a file of its own. */
const settings = 'endpoint="/api/v1" organisation="Mallila" reader="esihenkilö" privacy-url="/privacy" keep-days="365"';
const repeat = (count, one) => Array.from({ length: count }, (_, k) => one(k)).join('');
const inKit = (tag, selector) => `bench.has('${selector}', N, bench.shadowsOf('${tag}'))`;

/** The tag of each widget, what stands when it is ready to use, and the same in the plain page and in the Lit floor. */
const widgets = {
  feedback: { tag: 'sote-feedback-prompt', kit: 'textarea', floor: 'textarea' },
  house: { tag: 'sote-participation-house', kit: '[part~="surface"]', floor: '.part', each: 6 },
  signup: { tag: 'sote-event-signup', kit: '[part~="event"]', floor: 'article' },
};

const plainRow = (name, { floor, each = 1 }) => ({
  label: `${name}: plain HTML`,
  styles: '/floor/plain.css',
  script: '/floor/plain.js',
  html: (count) => repeat(count, plain[name]),
  ready: `bench.has('${floor}', N * ${each})`,
});

const litRow = (name, { floor, each = 1 }) => ({
  label: `${name}: Lit by hand`,
  script: `/floor/lit-${name}.js`,
  html: (count) => repeat(count, () => `<floor-${name}></floor-${name}>`),
  ready: `bench.has('${floor}', N * ${each}, bench.shadowsOf('floor-${name}'))`,
});

const kitRow = (name, { tag, kit }) => ({
  label: `${name}: the kit`,
  tag,
  script: '/embed/sote-osallisuus.js',
  html: (count) => repeat(count, () => `<${tag} ${settings}></${tag}>`),
  ready: inKit(tag, kit),
});

const board = {
  'board.plain': {
    label: 'board: plain HTML',
    styles: '/floor/board.css',
    script: '/floor/plain.js',
    html: (count, outcomes) => plainBoard(outcomes(count)),
    ready: "bench.has('article', N)",
  },
  'board.kit': {
    label: 'board: the kit',
    tag: 'sote-you-said-we-did',
    script: '/embed/sote-osallisuus.js',
    html: (count) => `<sote-you-said-we-did page-size="${count}" src="/data/outcomes-${count}.json"></sote-you-said-we-did>`,
    ready: inKit('sote-you-said-we-did', '[part~="card"]'),
  },
};

const paged = {
  ...board['board.kit'],
  label: 'board: the kit, ten on the page',
  html: (count) => `<sote-you-said-we-did page-size="10" src="/data/outcomes-${count}.json"></sote-you-said-we-did>`,
  ready: "bench.has('[part~=\"card\"]', 10, bench.shadowsOf('sote-you-said-we-did'))",
};

/** Pages of several of our widgets, for bytes only. A board that reads a file (`src`) fetches a kilobyte more, to search in it. */
const together = (tags) => ({
  label: tags.join(' + '),
  script: '/embed/sote-osallisuus.js',
  html: () => tags.map((tag) => `<${tag} ${settings}></${tag}>`).join(''),
  ready: tags.map((tag) => `bench.has('[part~="surface"]', 1, bench.shadowsOf('${tag}'))`).join('&&'),
});

/**
 * @param {readonly string[]} built the tags that are in dist/embed
 * @returns the `rows` by `widget.way` with its page (`html` of n instances, `script`, `styles`, `ready`), and the `files` that are not in dist/embed
 */
export const makeRows = async (built) => {
  const rows = {};
  for (const [name, widget] of Object.entries(widgets)) {
    if (!built.includes(widget.tag)) continue;
    rows[`${name}.plain`] = plainRow(name, widget);
    rows[`${name}.lit`] = litRow(name, widget);
    rows[`${name}.kit`] = kitRow(name, widget);
    if (name !== 'feedback') rows[`with.${name}`] = together([widgets.feedback.tag, widget.tag]);
  }
  if (built.includes('sote-you-said-we-did')) {
    Object.assign(rows, board, { 'board.page': paged });
    rows['with.board'] = together([widgets.feedback.tag, 'sote-you-said-we-did']);
  }
  if (built.length === 4) rows['with.all'] = together(built);
  const near = kitRow('feedback', widgets.feedback);
  rows.far = { ...near, label: 'no widget near', html: () => `<p style="block-size:20000px"></p>${near.html(1)}`, ready: 'true' };
  return {
    rows,
    files: { '/floor/plain.css': css, '/floor/board.css': css + boardCss, '/floor/plain.js': plainScript, ...(await compileFloors()) },
  };
};
