/** The floors: the same widgets as hand-written HTML, and as hand-written Lit elements (what our own stack costs at least). */
import { build } from 'esbuild';
import { root } from '../../scripts/support/root.mjs';
import { css, face, feedback, house, picture, signup } from './content.mjs';

const choices = (k) =>
  feedback.faces
    .map(
      (text, index) =>
        `<label class="choice"><input type="radio" name="how${k}" value="${index}">${face(index)}<span>${text}</span></label>`,
    )
    .join('');

const levelText = ([place, name, text], index) =>
  `<details name="level"${index === 4 ? ' open' : ''}><summary><small>${place}</small> <strong>${name}</strong></summary><p>${text}</p></details>`;

export const plain = {
  feedback: (k) =>
    `<form action="/feedback"><h2>${feedback.title}</h2><p class="hint">${feedback.urgent}<a href="tel:112">112</a>${feedback.urgentHealth}` +
    `<a href="tel:116117">116 117</a>.</p><p class="hint">${feedback.who} <button type="button">${feedback.handling}</button></p>` +
    `<fieldset><legend>${feedback.question}</legend><p class="hint">${feedback.hint}</p><div class="choices">${choices(k)}</div></fieldset>` +
    `<label class="label" for="more${k}">${feedback.more}</label><p class="hint">${feedback.moreHint}</p>` +
    `<textarea id="more${k}" name="more" rows="4"></textarea><label><input type="checkbox" name="reply">${feedback.reply}</label>` +
    `<p>${feedback.reader}</p><button>${feedback.send}</button><details><summary>${feedback.other}</summary></details></form>`,
  house: () =>
    `<h2>${house.title}</h2><p>${house.intro}</p><div class="house">${picture}<div>${house.levels.map(levelText).join('')}</div></div>`,
  signup: () => `<h2>${signup.title}</h2><p>${signup.intro}</p><div class="events"></div>`,
};

/** A list of events cannot be in the page's HTML: it is fetched by every way of making it. */
const eventParts = `const places = ({ room }) => (room ? 'Vapaita paikkoja ' + room.left : '');
const when = ({ starts, place }) => starts.slice(11, 16).replace(':', '.') + ' · ' + (place?.name ?? 'Etänä');
const dayOf = ({ starts }) => Number(starts.slice(8, 10));`;

export const plainScript = `${eventParts}
const list = document.querySelector('.events');
if (list) {
  const { items } = await (await fetch('/api/v1/events')).json();
  for (const event of items) {
    const row = document.createElement('article');
    row.className = 'event';
    const [tile, text, link] = [document.createElement('b'), document.createElement('div'), document.createElement('button')];
    tile.textContent = dayOf(event.dates[0]);
    for (const [tag, content] of [['h3', event.title], ['p', when({ ...event.dates[0], place: event.place })], ['p', places(event.dates[0])]]) {
      text.append(Object.assign(document.createElement(tag), { textContent: content }));
    }
    link.textContent = '${signup.read}';
    row.append(tile, text, link);
    list.append(row);
  }
}
addEventListener('submit', async (event) => {
  event.preventDefault();
  await fetch(event.target.action, { method: 'POST', body: new FormData(event.target) });
  event.target.replaceChildren('Kiitos!');
});`;

const litElement = (tag, { template, fields = '' }) => `import { LitElement, css, html, svg } from 'lit';
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
    template: `html\`<h2>${house.title}</h2><p>${house.intro}</p><div class="house">${picture}<div>
    \${${JSON.stringify(house.levels)}.map(([place, name, text], index) => html\`<details name="level" ?open=\${index === this.open}><summary><small>\${place}</small> <strong>\${name}</strong></summary><p>\${text}</p></details>\`)}</div></div>\``,
  },
  signup: {
    fields: `@state() events: any[] = [];
  async firstUpdated() { this.events = (await (await fetch('/api/v1/events')).json()).items; }`,
    template: `html\`<h2>${signup.title}</h2><p>${signup.intro}</p><div class="events">\${this.events.map((event) => html\`<article class="event"><b>\${dayOf(event.dates[0])}</b>
    <div><h3>\${event.title}</h3><p>\${when({ ...event.dates[0], place: event.place })}</p><p>\${places(event.dates[0])}</p></div><button>${signup.read}</button></article>\`)}</div>\``,
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
