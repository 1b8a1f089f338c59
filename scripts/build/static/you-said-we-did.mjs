/**
 * The board as HTML that reads whole without JavaScript. The same checks as the widget's: a card that does not tell what its status
 * promises is left out and counted. Runs in the build and, bundled, in the package's command; so it reads no file.
 */
import { html } from './html.mjs';

const STATUSES = ['done', 'partly-done', 'will-not-do', 'in-progress', 'planned', 'under-review', 'received'];
const regions = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** Texts of one language as functions: `say('waits', 3)`. */
const speak =
  (texts) =>
  (key, ...values) =>
    texts[key].map((part) => (typeof part === 'number' ? values[part] : part)).join('');

const dates = (language, isDate) => (moment) => {
  if (!isDate(moment)) return moment;
  const timeZone = moment.length === 10 ? 'UTC' : 'Europe/Helsinki';
  return new Intl.DateTimeFormat(regions[language], { dateStyle: 'long', timeZone }).format(new Date(moment));
};

const pair = (name, lang, text, more) =>
  html`<div>
    <dt>${name}</dt>
    <dd dir="auto" ${lang}>${text}</dd>
    ${more ? html`<dd>${more}</dd>` : ''}
  </div>`;

const sign = ([, path]) => html`<svg viewBox="0 0 22 22" aria-hidden="true"><path d="${path}" /></svg>`;

const countOf = (count, say) =>
  count === undefined ? '' : count === 'fewer-than-5' ? say('few') : count === 1 ? say('one') : say('many', count);

/** What stands below a status: what it means, who decided, and each step with its date. */
const statusOf = ({ status, decidedBy, level, history }, lang, { say, day, word, shapes, levels }) =>
  html`<details>
    <summary>${sign(shapes[STATUSES.indexOf(status)])} ${word(status)}</summary>
    <p>${say(status)}</p>
    ${decidedBy ? html`<p>${say('decidedBy')}: <bdi${lang}>${decidedBy}</bdi></p>` : ''}
    ${levels.includes(level) ? html`<p>${say('level', say(`level ${level}`))}</p>` : ''}
    <ol>
      ${history.map(({ at, status: step, note }) => html`<li>${day(at)}: ${word(step)}${note ? html`. <bdi${lang}>${note}</bdi>` : ''}</li>`)}
    </ol>
  </details>`;

const cardOf = (outcome, tools) => {
  const { say, day, language, heading } = tools;
  const { title, said, did, reason, askFrom, next, responsible, unit, themes, updatedAt } = outcome;
  const lang = outcome.language === language ? '' : html` lang="${outcome.language}"`;
  const inLine = (texts) => texts.map((text, index) => html`${index ? ' · ' : ''}<bdi${lang}>${text}</bdi>`);
  return html`<article>
    ${heading(1, html`<span dir="auto" ${lang}>${title}</span>`)} ${statusOf(outcome, lang, tools)}
    <dl>
      ${pair(say('said'), lang, said.summary, countOf(said.count, say))}
      ${did ? pair(say('did'), lang, did.summary, inLine([did.where, day(did.when)])) : ''}
      ${reason ? pair(say('why'), lang, reason, askFrom && html`${say('ask')}: <bdi${lang}>${askFrom}</bdi>`) : ''}
      ${next ? pair(say('next'), lang, next.what, next.by && say('by', day(next.by))) : ''}
    </dl>
    <p>
      ${say('responsible')}: ${inLine([responsible, unit.name, ...themes.map(({ label }) => label)])} · ${say('updated', day(updatedAt))}
    </p>
  </article>`;
};

const waitingOf = ({ count, since, readBy }, { say, day }) =>
  count === 0
    ? ''
    : html`<p>${say('waits', count)} ${since ? say('since', day(since)) : ''} ${readBy ? say('readBy', day(readBy)) : ''}</p>`;

const leftOutOf = (count, say) => (count === 0 ? '' : html`<p>${count === 1 ? say('leftOutOne') : say('leftOut', count)}</p>`);

const earlyOf = ({ say, heading, waiting }) =>
  html`${heading(1, say(waiting ? 'early' : 'earlyNone'))}
    <p>${say('earlyTold')}</p>`;

/** The widget then shows as many at once as stood there without it. */
const attributesOf = ({ src, count, firstLevel }) =>
  html`${src ? html` src="${src}" page-size="${Math.max(10, count)}"` : ''}${firstLevel === 2 ? '' : html` heading-level="${firstLevel}"`}`;

/** The numbers first, a refusal's too; without a card yet, what is true: that feedback is being read. */
const numbersOf = (items, page, { say, word, shapes, countOutcomes, ...tools }) => {
  const waiting = page.waiting ? waitingOf(page.waiting, { say, ...tools }) : '';
  if (items.length === 0) return html`${page.leftOut.length ? '' : earlyOf({ say, waiting, ...tools })} ${waiting}`;
  const counts = countOutcomes(items);
  return html`<ul>
      ${STATUSES.map((status, index) => html`<li>${sign(shapes[index])} ${word(status)} <b>${counts[status]}</b></li>`)}
    </ul>
    ${waiting}`;
};

/**
 * @param {unknown} data what the JSON file says: a list of outcomes, or an object with `items`
 * @param {object} options `language` (fi, sv, en), `src` (the file's address, for the widget that takes over), `headingLevel` (1–5), and
 *   `parts`, which the build collects from the widget's own code and catalogues
 * @returns `markup` = the element with its content, and `leftOut`, the places of the cards that may not be shown; nothing when this is no
 *   board
 */
export const makeBoard = (data, { language, src, headingLevel = 2, parts }) => {
  const page = parts.readBoard(data);
  if (!page) return undefined;
  const items = parts.findOutcomes(page.items, {});
  const say = speak(parts.texts[language]);
  const heading = (deeper, content) => html.tag(`h${headingLevel + deeper}`, content);
  const word = (status) => say(`status ${status}`);
  const tools = { ...parts, say, day: dates(language, parts.isDate), word, language, heading, levels: Object.keys(levelSources) };
  const markup = html`<sote-you-said-we-did${attributesOf({ src, count: items.length, firstLevel: headingLevel })}>
<div class="sote-board" lang="${language}">
  ${heading(0, say('heading'))}
  <p>${say('intro')}</p>
  ${numbersOf(items, page, tools)} ${items.map((outcome) => cardOf(outcome, tools))} ${leftOutOf(page.leftOut.length, say)}
</div>
</sote-you-said-we-did>`;
  return { title: say('heading'), markup, leftOut: page.leftOut };
};

const levelSources = {
  'own-service': 'Oma palvelu',
  feedback: 'Palaute',
  dialogue: 'Keskustelu',
  'co-development': 'Kehittäminen yhdessä',
  'co-production': 'Palvelut tehdään yhdessä',
  strategy: 'Yhteinen suunta',
};

const statusSources = {
  done: 'Tehty',
  'partly-done': 'Osittain tehty',
  'will-not-do': 'Emme tee',
  'in-progress': 'Työn alla',
  planned: 'Päätetty tehdä',
  'under-review': 'Selvitämme',
  received: 'Saapunut',
};

/** The widget's own texts, in the words of its code: one that is no longer there stops the build. Between the parts of a list stands a value. */
export const sources = {
  heading: 'Sanoit – teimme',
  intro: 'Kerromme, mitä palautteista seurasi: myös sen, mitä emme tee, ja miksi.',
  done: 'Muutos on tehty. Kortissa kerrotaan, mikä muuttui, missä ja milloin.',
  'partly-done': 'Osa muutoksesta on tehty. Kerromme, mikä jäi tekemättä ja miksi.',
  'will-not-do': 'Emme tee tätä muutosta. Kerromme syyn ja keneltä voit kysyä lisää.',
  'in-progress': 'Teemme muutosta nyt.',
  planned: 'Olemme päättäneet tehdä muutoksen. Työ ei ole vielä alkanut.',
  'under-review': 'Selvitämme, mitä asialle voi tehdä. Päätöstä ei ole vielä.',
  received: 'Palaute on tullut perille. Emme ole vielä käsitelleet sitä.',
  said: 'Sanoit',
  few: 'Alle 5 palautetta',
  one: '1 palaute',
  many: ['', ' palautetta'],
  did: 'Teimme',
  why: 'Miksi',
  ask: 'Kysy lisää',
  next: 'Seuraavaksi',
  by: ['Viimeistään ', ''],
  responsible: 'Vastuussa',
  updated: ['Päivitetty ', ''],
  decidedBy: 'Päätöksen teki',
  level: ['Osallisuuden taso: ', ''],
  waits: ['Palautteita odottaa vielä: ', '.'],
  since: ['Vanhin saapui ', '.'],
  readBy: ['Luemme ne viimeistään ', '.'],
  early: 'Luemme vielä palautteita',
  earlyNone: 'Kerrottavaa ei ole vielä',
  earlyTold: 'Kerromme tässä, mitä palautteista seurasi. Kerromme myös sen, mitä emme tee, ja miksi.',
  leftOutOne: 'Yksi asia puuttuu, koska sen tiedot ovat puutteelliset.',
  leftOut: ['', ' asiaa puuttuu, koska niiden tiedot ovat puutteelliset.'],
  ...Object.fromEntries(Object.entries(statusSources).map(([status, name]) => [`status ${status}`, name])),
  ...Object.fromEntries(Object.entries(levelSources).map(([level, name]) => [`level ${level}`, name])),
};
