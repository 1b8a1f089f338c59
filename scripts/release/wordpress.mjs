import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/root.mjs';

const titles = {
  'sote-event-signup': 'Events and signing up',
  'sote-feedback-prompt': 'Feedback prompt',
  'sote-participation-house': 'Participation house',
  'sote-you-said-we-did': 'You said, we did',
};

/** The endpoint is the site's; a link's token belongs to one person. */
const withheld = ['endpoint', 'token'];

const describeAttribute = ({ name, description, type }) => {
  const text = type.text.replace(/ \| undefined$/, '');
  const values = text.startsWith("'") ? text.split(' | ').map((value) => value.slice(1, -1)) : undefined;
  const kind = { boolean: 'flag', number: 'number' }[text] ?? (values ? 'choice' : 'text');
  return { name, kind, ...(values && { values }), description: description.replaceAll('\n', ' ') };
};

const describeWidget = ({ tagName, attributes, slots = [], members }) => ({
  title: titles[tagName] ?? tagName,
  hasData: members.some(({ name }) => ['questions', 'outcomes', 'events'].includes(name)),
  attributes: attributes.filter(({ name }) => !withheld.includes(name)).map(describeAttribute),
  slots: slots.filter(({ name }) => name !== '').map(({ name, description }) => ({ name, description })),
});

const listFiles = async (folder) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(folder.length + 1).replaceAll('\\', '/')).sort();
};

const readFolder = async (folder, prefix = '') => {
  const names = await listFiles(folder);
  return Promise.all(names.map(async (name) => ({ name: `${prefix}${name}`, bytes: await readFile(join(folder, name)) })));
};

/**
 * The WordPress plugin as it is installed: its code, the embed files, and the table of widgets that its blocks, shortcodes and allowed tags are made from.
 *
 * @param {string} version
 * @returns {Promise<{ name: string, bytes: Buffer }[]>}
 */
export const makeWordPressPlugin = async (version) => {
  const manifest = JSON.parse(await readFile(join(root, 'dist/custom-elements.json'), 'utf8'));
  const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName !== undefined);
  const widgets = Object.fromEntries(elements.map((element) => [element.tagName, describeWidget(element)]));
  const code = await readFolder(join(root, 'integrations/wordpress/sote-osallisuus'));
  const withVersion = code.map(({ name, bytes }) =>
    name === 'sote-osallisuus.php'
      ? { name, bytes: Buffer.from(bytes.toString().replace('Version: 0.0.0', `Version: ${version}`)) }
      : { name, bytes },
  );
  const files = [
    ...withVersion,
    { name: 'widgets.json', bytes: Buffer.from(`${JSON.stringify(widgets, null, 2)}\n`) },
    { name: 'LICENSE', bytes: await readFile(join(root, 'LICENSE')) },
    ...(await readFolder(join(root, 'dist/embed'), 'embed/')),
  ];
  return files.map(({ name, bytes }) => ({ name: `sote-osallisuus/${name}`, bytes }));
};
