/** The floors: the same widgets as hand-written HTML, and as hand-written Lit elements (what our own stack costs at least). */
import { build } from 'esbuild';
import { root } from '../../scripts/support/root.mjs';
import { css, face, feedback, house, signup } from './content.mjs';

const choices = (k) =>
  feedback.faces
    .map(
      (text, index) =>
        `<label class="choice"><input type="radio" name="how${k}" value="${index}">${face(index)}<span>${text}</span></label>`,
    )
    .join('');

/** @param drawing the people of the room, as markup or as code */
const levelButton = ({ part, name, hint }, drawing) =>
  `<button type="button" class="part" aria-expanded="false"><span class="scene">${drawing}</span><span><small>${part}</small> <b>${name}</b> <small>${hint}</small></span><i></i></button>`;

const besideHouse =
  `<div><div class="rights"><h3>${house.rights.title}</h3><p>${house.rights.text.join('</p><p>')}</p><details><summary>${house.rights.laws}</summary></details></div>` +
  `<div class="tools"><button type="button">${house.all}</button> <button type="button">${house.print}</button></div><p class="hint">${house.credit}</p></div>`;

const beginningOfHouse = `<h2>${house.title}</h2><p>${house.intro} ${house.open}</p>`;

export const plain = {
  feedback: (k) =>
    `<form action="/feedback"><h2>${feedback.title}</h2><p class="hint">${feedback.urgent}<a href="tel:112">112</a>${feedback.urgentHealth}` +
    `<a href="tel:116117">116 117</a>.</p><p class="hint">${feedback.who} <button type="button">${feedback.handling}</button></p>` +
    `<fieldset><legend>${feedback.question}</legend><p class="hint">${feedback.hint}</p><div class="choices">${choices(k)}</div></fieldset>` +
    `<label class="label" for="more${k}">${feedback.more}</label><p class="hint">${feedback.moreHint}</p>` +
    `<textarea id="more${k}" name="more" rows="4"></textarea><label><input type="checkbox" name="reply">${feedback.reply}</label>` +
    `<p>${feedback.reader}</p><button>${feedback.send}</button><details><summary>${feedback.other}</summary></details></form>`,
  house: () =>
    `${beginningOfHouse}<div class="house"><div class="picture"><div class="tree">${house.tree}</div><ul>` +
    `${house.levels.map((level, index) => `<li>${index === 0 ? house.roof : ''}${levelButton(level, level.drawing)}</li>`).join('')}</ul></div>${besideHouse}</div>`,
  signup: () => `<h2>${signup.title}</h2><div class="events"></div>`,
};

/** A list of events cannot be in the page's HTML: it is fetched by every way of making it. */
const eventParts = `const months = '${signup.months}'.split(' ');
const weekdays = '${signup.weekdays}'.split(' ');
const places = ({ room }) => (room ? 'Vapaita paikkoja: ' + room.left : 'Paikkoja on vapaana');
const time = (moment) => moment.slice(11, 16).replace(':', '.');
const when = ({ place, dates: [{ starts, ends }] }) => 'klo ' + time(starts) + '–' + time(ends) + ' · ' + (place?.name ?? 'Etänä');
const dayOf = ({ dates: [{ starts }] }) => ({ weekday: weekdays[new Date(starts.slice(0, 10)).getUTCDay()], day: Number(starts.slice(8, 10)) });
const byMonth = (events) => {
  const groups = new Map();
  for (const event of events) {
    const [year, month] = event.dates[0].starts.split('-');
    const name = months[month - 1] + ' ' + year;
    groups.set(name, [...(groups.get(name) ?? []), event]);
  }
  return [...groups];
};`;

export const plainScript = `${eventParts}
const list = document.querySelector('.events');
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const seats = document.createElement('template');
seats.innerHTML = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m4 12 6 6L20 6"/></svg>';
const rowOf = (event) => {
  const { weekday, day } = dayOf(event);
  return make('article', { className: 'event' },
    make('div', { className: 'tile' }, make('span', {}, weekday), make('b', {}, String(day))),
    make('div', {}, make('h4', {}, event.title), make('p', { className: 'hint' }, when(event)),
      make('p', { className: 'seats' }, seats.content.cloneNode(true), make('span', {}, places(event.dates[0])))),
    make('button', { type: 'button' }, '${signup.read}'));
};
if (list) {
  const { items } = await (await fetch('/api/v1/events')).json();
  const groups = byMonth(items).map(([month, events]) => make('section', {}, make('h3', {}, month), ...events.map(rowOf)));
  list.append(make('button', { type: 'button' }, '${signup.narrow}'), ...groups, make('button', { type: 'button', className: 'link' }, '${signup.manage}'));
}
addEventListener('submit', async (event) => {
  event.preventDefault();
  await fetch(event.target.action, { method: 'POST', body: new FormData(event.target) });
  event.target.replaceChildren('Kiitos!');
});`;

const litElement = (tag, { template, fields = '' }) => `import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
${eventParts}
@customElement('${tag}') class Floor extends LitElement {
  static styles = css\`:host{display:block}${css}\`;
  @state() sent = false;
  @state() open = 4;
  ${fields}
  async send(event: SubmitEvent) {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    await fetch(form.action, { method: 'POST', body: new FormData(form) });
    this.sent = true;
  }
  render() {
    if (this.sent) return html\`<p role="status">Kiitos!</p>\`;
    return ${template};
  }
}`;

const litTemplates = {
  feedback: {
    template: `html\`<form action="/feedback" @submit=\${this.send}><h2>${feedback.title}</h2><p class="hint">${feedback.urgent}<a href="tel:112">112</a>${feedback.urgentHealth}<a href="tel:116117">116 117</a>.</p>
    <p class="hint">${feedback.who} <button type="button">${feedback.handling}</button></p>
    <fieldset><legend>${feedback.question}</legend><p class="hint">${feedback.hint}</p><div class="choices">
    \${${JSON.stringify(feedback.faces)}.map((text, index) => html\`<label class="choice"><input type="radio" name="how" .value=\${String(index)}>
      <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true"><circle cx="20" cy="20" r="16"/><circle cx="14.5" cy="16" r="2"/><circle cx="25.5" cy="16" r="2"/><path d=\${'M12 ' + (24 + index) + ' q8 ' + (2 - index) * 4 + ' 16 0'}></path></svg><span>\${text}</span></label>\`)}
    </div></fieldset><label class="label" for="more">${feedback.more}</label><p class="hint">${feedback.moreHint}</p><textarea id="more" name="more" rows="4"></textarea>
    <label><input type="checkbox" name="reply">${feedback.reply}</label><p>${feedback.reader}</p><button>${feedback.send}</button>
    <details><summary>${feedback.other}</summary></details></form>\``,
  },
  house: {
    fields: `drawings = [${house.levels.map(({ drawing }) => `html\`${drawing}\``).join(',')}];`,
    template: `html\`${beginningOfHouse}<div class="house"><div class="picture"><div class="tree">${house.tree}</div><ul>
    \${${JSON.stringify(house.levels.map(({ part, name, hint }) => ({ part, name, hint })))}.map((level, index) => html\`<li>\${index === 0 ? html\`${house.roof}\` : ''}
      ${levelButton({ part: '${level.part}', name: '${level.name}', hint: '${level.hint}' }, '${this.drawings[index]}')}</li>\`)}</ul></div>${besideHouse}</div>\``,
  },
  signup: {
    fields: `@state() events: any[] = [];
  async firstUpdated() { this.events = (await (await fetch('/api/v1/events')).json()).items; }
  row(event) {
    const { weekday, day } = dayOf(event);
    return html\`<article class="event"><div class="tile"><span>\${weekday}</span><b>\${day}</b></div><div><h4>\${event.title}</h4><p class="hint">\${when(event)}</p>
      <p class="seats"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="m4 12 6 6L20 6"/></svg><span>\${places(event.dates[0])}</span></p></div><button type="button">${signup.read}</button></article>\`;
  }`,
    template: `html\`<h2>${signup.title}</h2>\${this.events.length === 0 ? '' : html\`<div class="events"><button type="button">${signup.narrow}</button>
    \${byMonth(this.events).map(([month, events]) => html\`<section><h3>\${month}</h3>\${events.map((event) => this.row(event))}</section>\`)}
    <button type="button" class="link">${signup.manage}</button></div>\`}\``,
  },
};

const compile = async (contents) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    write: false,
  });
  return outputFiles[0].text;
};

/** @returns {Promise<Record<string, string>>} path → script of each Lit floor */
export const compileFloors = async () => {
  const scripts = Object.entries(litTemplates).map(async ([name, template]) => [
    `/floor/lit-${name}.js`,
    await compile(litElement(`floor-${name}`, template)),
  ]);
  return Object.fromEntries(await Promise.all(scripts));
};
