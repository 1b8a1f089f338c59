import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../support/root.mjs';
import { html } from './html.mjs';

const languages = ['fi', 'sv', 'en'];
const folder = join(root, 'components/participation-house');

const list = (title, items) =>
  html`<h4>${title}</h4>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;

const example = ({ name, means }) => html`<b>${name}</b>: ${means}`;

const levelOf = ({ part, name, what, examples, how, questions }, labels) =>
  html`<section>
    <h3><small>${part}</small> ${name}</h3>
    <p>${what}</p>
    ${list(labels.examples, examples.map(example))} ${list(labels.how, how)} ${list(labels.questions, questions)}
  </section>`;

/** The house as text, for clients: the same content files, so that nobody reads more or less without JavaScript. */
export const participationHouse = async () => {
  const pages = languages.map(async (language) => {
    const { title, intro, credit, labels, levels } = JSON.parse(await readFile(join(folder, `content/${language}.json`), 'utf8'));
    const content = html`<div class="sote-house-text" lang="${language}">
      <h2>${title}</h2>
      <p>${intro}</p>
      ${levels.map((level) => levelOf(level, labels))}
      <p class="sote-credit">${credit}</p>
    </div>`;
    return { language, title, heading: labels.page, content };
  });
  return {
    tag: 'sote-participation-house',
    styles: await readFile(join(folder, 'static.css'), 'utf8'),
    pages: await Promise.all(pages),
  };
};
