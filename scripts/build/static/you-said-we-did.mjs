/**
 * The board as HTML that reads whole without JavaScript. The same checks as the widget's: a card that does not tell what its status
 * promises is left out and counted. Runs in the build and, bundled, in the package's command; so it reads no file.
 */
import { html } from './html.mjs';

const regions = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB', 'fi-simple': 'fi-FI' };

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

/** Has its size and its line also where the style sheet does not come: without them it fills the page in black. */
const sign = (path) =>
  html`<svg width="22" height="22" viewBox="0 0 22 22" fill="none" stroke="currentColor" stroke-width="2.6" aria-hidden="true">
    <path d="${path}" />
  </svg>`;

const countOf = (count, say) =>
  count === undefined ? '' : count === 'fewer-than-5' ? say('few') : count === 1 ? say('one') : say('many', count);

/** The day on which it was done, of a status that says so. What was done may stay on a card whose work goes on. */
const doneDayOf = ({ status, did }, isDate) => (status.endsWith('done') && did && isDate(did.when) ? did.when : undefined);

/** The status with the day on which something was done, where a day is known. */
const statusOf = (outcome, { say, day, isDate, shapes }) => {
  const { status } = outcome;
  const doneDay = doneDayOf(outcome, isDate);
  const word = doneDay ? say(`dated ${status}`, day(doneDay)) : say(`status ${status}`);
  return html`<p class="sote-pill">${sign(shapes[status])}${word}</p>`;
};

const deed = (name, lang, text, more) =>
  html`<b>${name}</b>
    <p dir="auto" ${lang}>${text}</p>
    ${more ? html`<p class="sote-meta">${more}</p>` : ''}`;

/** What was done, or why not, and what comes next. */
const deedsOf = (outcome, lang, { say, day, isDate }) => {
  const { status, did, reason, askFrom, next, unit } = outcome;
  const place = did ? [did.where === unit.name ? '' : did.where, doneDayOf(outcome, isDate) ? '' : day(did.when)].filter(Boolean) : [];
  const deeds = [
    did && deed(say('did'), lang, did.summary, place.length > 0 && inLine(place, lang)),
    reason &&
      deed(
        say(did && status !== 'will-not-do' ? 'whyPartly' : 'why'),
        lang,
        reason,
        askFrom && html`${say('ask')}: <bdi${lang}>${askFrom}</bdi>`,
      ),
    next && deed(say(status === 'in-progress' ? 'now' : 'next'), lang, next.what, next.by && say('by', day(next.by))),
  ].filter(Boolean);
  return deeds.length > 0 ? html`<div class="sote-did">${deeds}</div>` : '';
};

const inLine = (texts, lang) => texts.map((text, index) => html`${index ? ' · ' : ''}<bdi${lang}>${text}</bdi>`);

/** What a status means, what the card is about, who decided, and each step with its date. */
const stepsOf = ({ status, themes, decidedBy, level, history, updatedAt }, lang, { say, day, word, texts, language }) =>
  html`<details>
    <summary>${say('steps')}</summary>
    <p>${say(status)}</p>
    ${themes.length > 0 ? html`<p>${say('theme')}: <bdi${lang}>${themes.map(({ label }) => label).join(', ')}</bdi></p>` : ''}
    ${decidedBy ? html`<p>${say('decidedBy')}: <bdi${lang}>${decidedBy}</bdi></p>` : ''}
    ${`level ${level}` in texts[language] ? html`<p>${say('level')}: ${say(`level ${level}`)}</p>` : ''}
    <ol>
      ${history.map(({ at, status: step, note }) => html`<li>${day(at)}: ${word(step)}${note ? html`. <bdi${lang}>${note}</bdi>` : ''}</li>`)}
    </ol>
    <p>${say('updated', day(updatedAt))}</p>
  </details>`;

/** In the order of the widget: the heading comes before the status, which is shown above it. */
const cardOf = (outcome, tools) => {
  const { say, day, isDate, language, heading } = tools;
  const { title, status, said, responsible, unit, updatedAt } = outcome;
  const lang = outcome.language === language ? '' : html` lang="${outcome.language}"`;
  const count = countOf(said.count, say);
  return html`<article class="sote-${status}">
    ${heading(1, html`<span dir="auto" ${lang}>${title}</span>`)} ${statusOf(outcome, tools)}
    <p class="sote-said">
      <b>${say('said')}</b> <span dir="auto" ${lang}>${said.summary}</span> ${count ? html`<small>${count}</small>` : ''}
    </p>
    ${deedsOf(outcome, lang, tools)}
    <p class="sote-meta">
      ${say('responsible')}: ${inLine([responsible, unit.name], lang)}
      ${doneDayOf(outcome, isDate) ? '' : html`· ${say('updated', day(updatedAt))}`}
    </p>
    ${stepsOf(outcome, lang, tools)}
  </article>`;
};

const waitingOf = ({ count, since, readBy }, { say, day }) =>
  count === 0
    ? ''
    : html`<p>${say('waits', count)} ${since ? say('since', day(since)) : ''} ${readBy ? say('readBy', day(readBy)) : ''}</p>`;

const leftOutOf = (count, say) => (count === 0 ? '' : html`<p>${count === 1 ? say('leftOutOne') : say('leftOut', count)}</p>`);

const earlyOf = ({ say, heading, waiting }) =>
  html`${heading(1, say(waiting ? 'early' : 'earlyNone'))}
    <p>${say('earlyTold')}</p>
    <p>${say('earlyInvite')}</p>`;

/** The widget then shows as many at once as stood there without it. */
const attributesOf = ({ src, count, firstLevel }) =>
  html`${src ? html` src="${src}" page-size="${Math.max(10, count)}"` : ''}${firstLevel === 2 ? '' : html` heading-level="${firstLevel}"`}`;

/** Without a card yet, what is true: that feedback is being read. */
const emptyOf = (page, waiting, tools) => html`${page.leftOut.length ? '' : earlyOf({ ...tools, waiting })} ${waiting}`;

/** The numbers first, a refusal's too, then the cards, then what waits. */
const fullOf = (items, waiting, tools) => {
  const { word, shapes, statuses, countOutcomes } = tools;
  const counts = countOutcomes(items);
  return html`<ul>
      ${statuses.map((status) => html`<li>${sign(shapes[status])} ${word(status)} <b>${counts[status]}</b></li>`)}
    </ul>
    <div class="sote-cards">${items.map((outcome) => cardOf(outcome, tools))}</div>
    ${waiting}`;
};

/**
 * @param {unknown} data what the JSON file says: a list of outcomes, or an object with `items`
 * @param {object} options `language` (fi, sv, en, fi-simple), `src` (the file's address, for the widget that takes over), `headingLevel` (1–5), and
 *   `parts`, which the build collects from the widget's own code and catalogues
 * @returns `markup` = the element with its content, and `leftOut`, the places of the cards that may not be shown; nothing when this is no
 *   board
 */
export const makeBoard = (data, { language, src, headingLevel = 2, parts }) => {
  const page = parts.readBoardFile(data, language);
  if (!page) return undefined;
  const items = parts.findOutcomes(page.items, {});
  const say = speak(parts.texts[language]);
  const heading = (deeper, content) => html.tag(`h${headingLevel + deeper}`, content);
  const word = (status) => say(`status ${status}`);
  const tools = { ...parts, say, day: dates(language, parts.isDate), word, language, heading };
  const waiting = page.waiting ? waitingOf(page.waiting, tools) : '';
  const { tag = language, unreviewed } = parts.traits[language] ?? {};
  const markup = html`<sote-you-said-we-did${attributesOf({ src, count: items.length, firstLevel: headingLevel })}>
<div class="sote-board" lang="${tag}">
  ${heading(0, say('heading'))}
  <p>${say('intro')}</p>
  ${items.length === 0 ? emptyOf(page, waiting, tools) : fullOf(items, waiting, tools)} ${leftOutOf(page.leftOut.length, say)} ${unreviewed ? html`<p>${unreviewed}</p>` : ''}
</div>
</sote-you-said-we-did>`;
  return { title: say('heading'), markup, leftOut: page.leftOut };
};

/** The widget's own texts, in the words of its code: one that is no longer there stops the build. Between the parts of a list stands a value. */
export const sources = {
  heading: 'Sanoit – teimme',
  intro: 'Kerromme, mitä palautteista seurasi: myös sen, mitä emme tee, ja miksi.',
  done: 'Muutos on tehty. Kerromme, mikä muuttui, missä ja milloin.',
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
  why: 'Miksi emme',
  whyPartly: 'Miksi vain osittain',
  ask: 'Kysy lisää',
  now: 'Teemme nyt',
  next: 'Seuraavaksi',
  by: ['Viimeistään ', ''],
  responsible: 'Asiasta vastaa',
  updated: ['Päivitetty ', ''],
  steps: 'Asian vaiheet',
  theme: 'Aihe',
  'dated done': ['Tehty ', ''],
  'dated partly-done': ['Osittain tehty ', ''],
  decidedBy: 'Päätöksen teki',
  level: 'Tapa vaikuttaa',
  waits: ['Palautteita, jotka odottavat käsittelyä: ', '.'],
  since: ['Vanhin saapui ', '.'],
  readBy: ['Luemme ne viimeistään ', '.'],
  early: 'Luemme palautteita juuri nyt',
  earlyNone: 'Kerrottavaa ei ole vielä',
  earlyTold: 'Kun palautteista seuraa jotain, kerromme siitä tässä: mitä teimme, tai miksi emme tee.',
  earlyInvite: 'Kerro sinäkin, mikä toimii ja mikä ei. Lyhytkin palaute auttaa.',
  leftOutOne: 'Yksi asia puuttuu, koska sen tiedot ovat puutteelliset.',
  leftOut: ['', ' asiaa puuttuu, koska niiden tiedot ovat puutteelliset.'],
};
