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
  moreHint: 'Jätä pois henkilötunnus ja muiden ihmisten nimet.',
  reply: 'Haluan vastauksen',
  reader: 'Vastausten lukija: esihenkilö. Kerromme, mitä palautteista seurasi.',
  send: 'Lähetä vastaus',
  other: 'Onko sinulla muu asia kuin palaute?',
};

/** One of five faces: a mouth of its own. */
export const face = (index) =>
  `<svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true"><circle cx="20" cy="20" r="16"/><circle cx="14.5" cy="16" r="2"/>` +
  `<circle cx="25.5" cy="16" r="2"/><path d="M12 ${26 - (2 - index)} q8 ${(2 - index) * 4} 16 0"/></svg>`;

export const house = {
  title: 'Näin voit vaikuttaa',
  intro: 'Talossa on monta tapaa vaikuttaa. Mikään niistä ei ole toista parempi.',
  levels: [
    ['Vintti', 'Yhteinen suunta', 'Johto sopii, miten asiakkaat pääsevät vaikuttamaan.'],
    ['4. kerros', 'Palvelut tehdään yhdessä', 'Kokemusasiantuntija on mukana palvelussa.'],
    ['3. kerros', 'Kehittäminen yhdessä', 'Kehitämme palveluja yhdessä työpajoissa ja raadeissa.'],
    ['2. kerros', 'Keskustelu', 'Asiakkaat ja työntekijät puhuvat samassa pöydässä.'],
    ['1. kerros', 'Palaute', 'Kerrot, mikä oli hyvää ja mikä ei. Kerromme, mitä palautteista seurasi.'],
    ['Kivijalka', 'Oma palvelu', 'Sinä päätät omasta hoidostasi ja palvelustasi yhdessä ammattilaisen kanssa.'],
  ],
};

/** A house of the same parts as the widget's: roof, floors with a window and two people each, foundation. */
export const picture =
  '<svg viewBox="0 0 380 480" aria-hidden="true"><path d="M20 110 95 16h200l75 94z"/><rect x="240" y="2" width="26" height="30"/>' +
  [110, 180, 250, 320, 390]
    .map(
      (y) =>
        `<g><rect x="40" y="${y}" width="290" height="70"/><rect x="52" y="${y + 10}" width="74" height="50"/>` +
        `<circle cx="76" cy="${y + 28}" r="6"/><path d="M66 ${y + 56}v-10a10 10 0 0 1 20 0v10z"/>` +
        `<circle cx="102" cy="${y + 28}" r="6"/><path d="M92 ${y + 56}v-10a10 10 0 0 1 20 0v10z"/></g>`,
    )
    .join('') +
  '</svg>';

/** The events of the endpoint, as a list tells them. */
export const signup = {
  title: 'Tule mukaan',
  intro: 'Voit tulla paikalle tai osallistua etänä. Et tarvitse tunnuksia.',
  read: 'Lue ja ilmoittaudu',
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
.house{display:grid;gap:2rem;grid-template-columns:22rem 1fr}
.event{border-block-start:1px solid #d5dde3;display:grid;gap:0 1rem;grid-template-columns:4rem 1fr auto;padding:1rem 0}
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
