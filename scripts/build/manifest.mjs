import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { listWidgets } from '../support/list-widgets.mjs';
import { root } from '../support/root.mjs';
import { readDefaultTheme } from '../tokens/write-tokens.mjs';

const publishedPath = (path) => `dist/esm/${path.replace(/\.ts$/, '.js')}`;

/** The analyzer reads the sources; who installs the package finds the compiled modules. */
const withPublishedPaths = (manifest) =>
  JSON.parse(JSON.stringify(manifest), (key, value) =>
    (key === 'path' || key === 'module') && typeof value === 'string' && value.endsWith('.ts')
      ? publishedPath(value.replace(/^\//, ''))
      : value,
  );

/** Which widget uses the colours of a group of tokens; those of the other groups are everybody's. */
const widgetOfGroup = { status: 'sote-you-said-we-did', house: 'sote-participation-house' };

/** The custom properties of the design tokens, by the widget that uses them; `undefined` = all widgets. */
const readTokens = async () => {
  const { properties } = await readDefaultTheme();
  return properties.map(({ group, property, value, description }) => ({
    widget: widgetOfGroup[group],
    property: { description, name: property, default: value },
  }));
};

/** The custom properties that are no tokens, described where every widget uses them: `@cssprop` in src/styles. */
const readStyleProperties = async () => {
  const names = (await readdir(join(root, 'src/styles'))).filter((name) => name.endsWith('.ts')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(root, 'src/styles', name), 'utf8')));
  const found = texts.join('\n').matchAll(/^ \* @cssprop \[(--[\w-]+)=([^\]]+)\] - (.+)$/gm);
  return [...found].map(([, name, value, description]) => ({ property: { description, name, default: value } }));
};

/** What a page can use: a public element without its private members, with the custom properties of all widgets. */
const publicPart = (element, shared) => {
  const own = element.cssProperties ?? [];
  const members = (element.members ?? []).filter(({ name, privacy = 'public' }) => privacy === 'public' && !name.startsWith('#'));
  const inherited = shared.filter(({ widget = element.tagName }) => widget === element.tagName).map(({ property }) => property);
  return { ...element, members: members.map(({ privacy: _, ...member }) => member), cssProperties: [...own, ...inherited] };
};

/** Which tag stands for which class; the analyzer sees only `customElements.define` itself (src/define-element.ts). */
const definitionOf = ({ path }, { tagName, name }) => ({
  kind: 'custom-element-definition',
  name: tagName,
  declaration: { name, module: path },
});

const withoutInnerThings = (manifest, tags, shared) => {
  const isPublic = ({ tagName }) => tags.includes(tagName);
  const modules = manifest.modules
    .filter(({ declarations }) => declarations.some(isPublic))
    .map((module) => {
      const elements = module.declarations.filter(isPublic);
      return {
        ...module,
        declarations: elements.map((element) => publicPart(element, shared)),
        exports: [...module.exports, ...elements.map((element) => definitionOf(module, element))],
      };
    });
  return { ...manifest, modules: modules.sort((one, other) => (one.path < other.path ? -1 : 1)) };
};

/** The custom-elements manifest, from which editors and the documentation know every attribute, event, slot and part. */
export const makeManifest = async () => {
  const argv = ['analyze', '--litelement', '--quiet', '--config', 'scripts/build/manifest.config.mjs', '--globs', 'components/*/**/*.ts'];
  const tags = (await listWidgets()).map((widget) => `sote-${widget}`);
  const manifest = await cli({ argv, cwd: root, noWrite: true });
  return withPublishedPaths(withoutInnerThings(manifest, tags, [...(await readTokens()), ...(await readStyleProperties())]));
};

/** Writes the manifest. @returns the manifest */
export const writeManifest = async (path) => {
  const manifest = await makeManifest();
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
};
