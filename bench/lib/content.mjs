import { importTypeScript } from '../../scripts/support/import-typescript.mjs';

const {
  content: names,
  scene,
  tree,
} = await importTypeScript('components/participation-house/picture/scenes.ts', 'locales/generated/participation-house.fi.ts');

/** What each widget shows at first, so that the rows differ only in the way of making it. */
export const feedback = {
  title: 'Kerro, miten sujui',
  urgent: 'Emme lue tätä heti. Hätätilanteessa soita ',
  urgentHealth: '. Kiireellinen terveysasia: soita ',
  who: 'Palautetta kerää: Mallila.',
  handling: 'Näin käsittelemme vastaustasi',
  question: 'Miten käyntisi tai asiointisi sujui?',
  hint: 'Yksikin vastaus riittää.',
  faces: ['Erittäin hyvin', 'Hyvin', 'Ei hyvin eikä huonosti', 'Huonosti', 'Erittäin huonosti'],
  more: 'Onko jotain, mitä toivot tai jäit miettimään?',
  moreHint: 'Kerro myös, mikä oli hyvin. Jätä pois henkilötunnus ja muiden ihmisten nimet. Enintään 3000 merkkiä.',
  reply: 'Haluan vastauksen',
  reader: 'Vastausten lukija: esihenkilö. Kerromme, mitä palautteista seurasi.',
  send: 'Lähetä vastaus',
  other: 'Onko sinulla muu asia kuin palaute?',
};

/** One of five faces: a mouth of its own. */
export const face = (index) =>
  `<svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true"><circle cx="20" cy="20" r="16"/><circle cx="14.5" cy="16" r="2"/>` +
  `<circle cx="25.5" cy="16" r="2"/><path d="M12 ${26 - (2 - index)} q8 ${(2 - index) * 4} 16 0"/></svg>`;

const markup = ({ strings }) => strings.join('').replace(/\s*\n\s*/g, '');

/** The words and the drawings of the widget, from the attic down as on a wide page. */
export const house = {
  ...names,
  all: 'Avaa kaikki',
  print: 'Tulosta talo',
  levels: names.levels.map((level) => ({ ...level, drawing: markup(scene(level.id)) })).reverse(),
  tree: markup(tree),
  roof:
    '<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path class="stone" d="M70-4h9v40h-9z"/><path class="tiles" d="M50 1 93 32 100 99.5H0L7 32z"/>' +
    '<path class="room" d="M50 11 89 38 95.5 99.5H4.5L11 38z"/><path class="boards" d="M94 90 95 99H5L6 90z"/></svg>',
};

/** The events of the endpoint, as a list tells them. */
export const signup = {
  title: 'Tule mukaan',
  narrow: 'Rajaa tapahtumia',
  read: 'Lue ja ilmoittaudu',
  manage: 'Muuta tai peru ilmoittautumisesi',
  months: 'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu',
  weekdays: 'su ma ti ke to pe la',
};

export const css = `
fieldset{border:0;margin:0 0 1rem;padding:0}
legend,.label{display:block;font-weight:600;margin-bottom:.5rem}
.choice{display:block;padding:.25rem 0}
textarea,.field{box-sizing:border-box;font:inherit;inline-size:100%}
button{background:#00578f;border:0;border-radius:4px;color:#fff;font:inherit;margin-top:1rem;padding:.75rem 1.5rem}
svg{fill:none;stroke:currentColor;stroke-width:2}
.hint{color:#46535f;font-size:.9rem;margin:.25rem 0 .75rem}
.choices{display:grid;gap:.5rem;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr))}
.choices .choice{border:2px solid #74818d;border-radius:6px;padding:.75rem;text-align:center}
.choices input{opacity:0;position:absolute}
.house{display:grid;gap:2rem;grid-template-columns:37rem 1fr}
.picture{background:#dfeff3;border-radius:10px;padding:28px 40px 14px;position:relative}
.picture ul{display:grid;grid-auto-rows:1fr;list-style:none;margin:0;padding:0 0 12px}
.picture li{background:#fdf3e3;border:2px solid;margin:-2px 6% 0;overflow:hidden;position:relative}
.picture li:first-child{background:none;border:0;margin-inline:0;overflow:visible;padding-block-start:64px}
.picture li>svg path{vector-effect:non-scaling-stroke}
.picture li>svg{block-size:100%;inline-size:100%;inset:0;overflow:visible;position:absolute}
.picture .part{align-items:center;background:none;block-size:100%;color:inherit;display:flex;gap:12px;inline-size:100%;margin:0;min-block-size:92px;padding:8px 14px 14px;position:relative;text-align:start}
.part>span:nth-child(2){flex:1}
.part small{display:block;font-size:16px}
.part i{border:2px solid #0b5a6f;border-radius:50%;block-size:34px;inline-size:34px}
.scene{align-self:end;aspect-ratio:3/2;flex:none;inline-size:132px;margin-block-end:-10px}
.scene svg,.tree svg{block-size:100%;inline-size:100%;overflow:visible;stroke-width:1.5}
.tree{block-size:140px;inline-size:60px;inset:auto 4px 14px auto;position:absolute}
.lamp,.paper{fill:#fff}.sun{fill:#f6c453}.leaf{fill:#6fa968}.clay,.tiles{fill:#cf7453}.teal{fill:#4f9fb3}.wood,.boards{fill:#c99a66}.skin{fill:#f3cfab}.brown{fill:#9a6240}
.grey,.stone{fill:#d3d7db}.hair{fill:#4a3730}.trousers{fill:#64748a}.room{fill:#fdf3e3}
.tools button,.events .link{padding-inline:0;background:none;color:#0b5a6f;text-decoration:underline}
.event :is(h4,p,button){margin:0}
.event{align-items:start;border:0;border-block-start:1px solid #d5dde3;border-radius:0;display:grid;gap:0 1rem;grid-template-columns:3.5rem 1fr auto;margin:0;padding:1rem 0}
.tile{border:2px solid;border-radius:6px;color:#0b5a6f;display:grid;text-align:center}
.seats{align-items:center;color:#0b5a6f;display:flex;font-weight:650;gap:8px}
.seats svg{block-size:1.5em;inline-size:1.1em}
details{border-block-end:1px solid #888}
summary{cursor:pointer;font-weight:600;padding:.75rem 0}
article{border:1px solid #888;border-radius:4px;margin:0 0 1rem;padding:1rem}
article h3{font-size:1.125rem;margin:.25rem 0 .5rem}
.status{background:#e6e6f9;border-radius:2px;display:inline-block;font-size:.875rem;padding:0 .5rem}`;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The look of the board's cards, written by hand: columns, mark, quotation, what was done. */
export const boardCss = `
.cards{align-items:start;display:grid;gap:20px;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))}
.counts{display:flex;flex-wrap:wrap;gap:8px;margin:16px 0}
.counts button{align-items:center;background:none;border:2px solid #74818d;border-radius:2em;color:inherit;display:flex;gap:6px;margin:0;padding:4px 12px}
.card{border:1px solid #d5dde3;border-radius:10px;display:grid;gap:10px;margin:0;padding:18px}
.card :is(h3,p){margin:0}
.card svg,.counts svg{block-size:22px;inline-size:22px}
.pill{align-items:center;background:#e3ede8;border-radius:1em;color:#1b6b40;display:flex;font-weight:650;gap:6px;justify-self:start;order:-1;padding:3px 12px 3px 8px}
.card b{color:#46535f;display:block;font-size:16px}
.meta,.said small{color:#46535f;font-size:16px}
.said small{display:inline-block}
.did{background:#e3ede8;border-inline-start:5px solid #1b6b40;border-radius:4px;padding:12px 14px}
.more{display:flex;flex-wrap:wrap;gap:0 20px}
.more button{background:none;color:#0b5a6f;margin:0;min-block-size:48px;padding:10px 0;text-align:start;text-decoration:underline}`;

const statuses = {
  done: 'Tehty',
  'partly-done': 'Osittain tehty',
  'will-not-do': 'Emme tee',
  'in-progress': 'Työn alla',
  planned: 'Päätetty tehdä',
  'under-review': 'Selvitämme',
  received: 'Saapunut',
};
const sign = '<svg viewBox="0 0 22 22" aria-hidden="true"><path d="M3 12l5 5L19 5"/></svg>';
const day = (date) =>
  new Date(date).toLocaleDateString('fi', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Helsinki' });
const isDay = (text) => /^\d{4}-\d\d-\d\d/.test(text);

const countText = (count) =>
  count === undefined
    ? ''
    : `<small>${count === 'fewer-than-5' ? 'Alle 5 palautetta' : count === 1 ? '1 palaute' : `${count} palautetta`}</small>`;

const deed = (name, text, more) =>
  `<b>${name}</b><p dir="auto">${escape(text)}</p>${more ? `<p class="meta"><span>${escape(more)}</span></p>` : ''}`;

const deedsOf = ({ status, did, reason, askFrom, next, unit }) => {
  const place = did && [did.where === unit.name ? '' : did.where, isDay(did.when) ? '' : did.when].filter(Boolean).join(' · ');
  return [
    did && deed('Teimme', did.summary, place),
    reason && deed(did ? 'Miksi vain osittain' : 'Miksi emme', reason, askFrom && `Kysy lisää: ${askFrom}`),
    next && deed(status === 'in-progress' ? 'Teemme nyt' : 'Seuraavaksi', next.what, next.by && `Viimeistään ${day(next.by)}`),
  ].filter(Boolean);
};

/** One card with the words, marks and boxes of a board's card, as hand-written HTML. */
const plainCard = (outcome) => {
  const { status, title, unit, said, did, responsible, updatedAt } = outcome;
  const isDated = did !== undefined && isDay(did.when);
  const deeds = deedsOf(outcome);
  return (
    `<article class="card"><h3 dir="auto">${escape(title)}</h3><p class="pill">${sign}${statuses[status]}${isDated ? ` ${day(did.when)}` : ''}</p>` +
    `<p class="said"><b>Sanoit</b> <span dir="auto">${escape(said.summary)}</span> ${countText(said.count)}</p>` +
    (deeds.length > 0 ? `<div class="did">${deeds.join('')}</div>` : '') +
    `<p class="meta">Asiasta vastaa: <span>${escape(responsible)} · ${escape(unit.name)}</span>${isDated ? '' : ` · Päivitetty ${day(updatedAt)}`}</p>` +
    `<div class="more"><button type="button" aria-expanded="false">Asian vaiheet</button></div></article>`
  );
};

const groups = [
  ['Kaikki asiat'],
  ['Tehty', 'done', 'partly-done'],
  ['Emme tee', 'will-not-do'],
  ['Työn alla', 'in-progress', 'planned', 'under-review'],
  ['Saapunut', 'received'],
];

const countButton = (outcomes, [name, ...wanted]) => {
  const count = wanted.length === 0 ? outcomes.length : outcomes.filter(({ status }) => wanted.includes(status)).length;
  return `<button type="button" aria-pressed="false">${wanted.length === 0 ? '' : sign} ${name} <b>${count}</b></button>`;
};

/** The whole board: heading, numbers, cards. */
export const plainBoard = (outcomes) =>
  `<h2>Sanoit – teimme</h2><p>Kerromme, mitä palautteista seurasi: myös sen, mitä emme tee, ja miksi.</p>` +
  `<div class="counts">${groups.map((group) => countButton(outcomes, group)).join('')}<button type="button">Hae ja rajaa</button></div>` +
  `<p>Asioita: ${outcomes.length}. Näkyvissä: ${outcomes.length}.</p><div class="cards">${outcomes.map(plainCard).join('')}</div>`;
