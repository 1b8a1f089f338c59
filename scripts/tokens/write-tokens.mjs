import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import StyleDictionary from 'style-dictionary';
import { listWidgets } from '../support/list-widgets.mjs';
import { root } from '../support/root.mjs';
import { writeIfChanged } from '../support/write-if-changed.mjs';
import { formats, propertiesOf } from './formats.mjs';

const source = join(root, 'themes/sote-osallisuus.tokens.json');
const styles = join(root, 'src/styles/generated');

const file = (destination, format, options = {}) => ({ destination, format: `sote/${format}`, options });

/** What the widgets, Storybook and the desk are compiled from. */
const modules = {
  files: [
    file('tokens.ts', 'surface'),
    file('card-colours.ts', 'card'),
    file('status-colours.ts', 'status'),
    file('house-colours.ts', 'house'),
    file('themes.ts', 'typescript'),
  ],
};

const readDescriptions = async () => {
  const groups = Object.entries(JSON.parse(await readFile(source, 'utf8'))).filter(([name]) => !name.startsWith('$'));
  return Object.fromEntries(groups.map(([name, { $description }]) => [name, $description]));
};

/** What a page or a design tool takes: dist/themes. */
const published = async () => {
  const descriptions = await readDescriptions();
  const tags = (await listWidgets()).map((widget) => `sote-${widget}`);
  const sheets = Object.entries(descriptions).map(([theme, description]) =>
    file(`${theme}.css`, 'theme', { theme, name: theme, description }),
  );
  const dark = { theme: 'default', name: 'dark', description: 'always, whatever the page and the device prefer.', scheme: 'dark', tags };
  return {
    files: [
      ...sheets,
      file('dark.css', 'theme', dark),
      file('tokens.json', 'design-tools'),
      file('tokens.js', 'javascript'),
      file('tokens.d.ts', 'declarations'),
    ],
  };
};

const makeDictionary = (platform, config) =>
  new StyleDictionary({
    source: [source],
    hooks: { formats },
    platforms: { [platform]: { transforms: ['name/kebab'], ...config } },
    log: { verbosity: 'silent', warnings: 'error', errors: { brokenReferences: 'throw' } },
  });

/** @returns {Promise<number>} how many files have changed */
const write = async (platform, config, folder) => {
  const files = await makeDictionary(platform, config).formatPlatform(platform);
  const written = await Promise.all(files.map(({ destination, output }) => writeIfChanged(join(folder, destination), output)));
  return written.filter(Boolean).length;
};

/** Writes the style sheets and values in TypeScript that everything is compiled from. */
export const writeTokenModules = () => write('modules', modules, styles);

/** Writes the themes for pages and the tokens for design tools. */
export const writeThemes = async (folder) => write('published', await published(), folder);

/** The custom properties that a page can set: `group`, `name`, `property`, `value` in light, `description`. */
export const readDefaultTheme = async () => {
  const { allTokens } = await makeDictionary('manifest', { files: [] }).getPlatformTokens('manifest');
  return { properties: propertiesOf(allTokens) };
};
