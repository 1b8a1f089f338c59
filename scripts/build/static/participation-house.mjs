import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages as known } from '../../locales/languages.mjs';
import { root } from '../../support/root.mjs';
import { html } from './html.mjs';

const languages = ['fi', 'sv', 'en', 'fi-simple'];
const folder = join(root, 'components/participation-house');

const list = (title, items) =>
  html`<h4>${title}</h4>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;

const example = ({ name, means }) => html`<b>${name}</b>: ${means}`;

const linkTo = ({ label, href }) => html`<a href="${href}">${label}</a>`;

const levelOf = ({ part, name, what, examples, how, links = [], questions }, labels) =>
  html`<section>
    <h3><small>${part}</small> ${name}</h3>
    <p>${what}</p>
    ${list(labels.examples, examples.map(example))} ${list(labels.how, [...how, ...links.map(linkTo)])} ${list(labels.questions, questions)}
  </section>`;

const rightsOf = ({ title, text, laws: label }, laws) =>
  html`<section>
    <h3>${title}</h3>
    ${text.map((paragraph) => html`<p>${paragraph}</p>`)} ${list(label, laws.map(example))}
  </section>`;

/** The house as text, for clients: the same content files, so that nobody reads more or less without JavaScript. */
export const participationHouse = async () => {
  const pages = languages.map(async (language) => {
    const { title, intro, credit, labels, rights, laws, levels } = JSON.parse(
      await readFile(join(folder, `content/${language}.json`), 'utf8'),
    );
    const { tag = language, unreviewed } = known[language];
    const content = html`<div class="sote-house-text" lang="${tag}">
      <h2>${title}</h2>
      <p>${intro}</p>
      ${levels.map((level) => levelOf(level, labels))} ${rightsOf(rights, laws)}
      <p class="sote-credit">${credit}</p>
      ${unreviewed ? html`<p>${unreviewed}</p>` : ''}
    </div>`;
    return { language, title, heading: labels.page, content };
  });
  return {
    tag: 'sote-participation-house',
    styles: await readFile(join(folder, 'static.css'), 'utf8'),
    pages: await Promise.all(pages),
  };
};
