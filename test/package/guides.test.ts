/**
 * What a reader copies from a guide is right: every tag, setting, event and slot exists, code parses, data keeps to the contract, and commands are
 * there. Pages of HTML are opened in a browser by test/e2e/guides.e2e.mjs.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { transformSync, type Loader } from 'esbuild';
import * as v from 'valibot';
import { QuestionSet } from '../../src/contract/surveys.js';
import { readBoardFile } from '../../src/domain/outcome-file.js';
import { packageJson, readBuilt, root } from './built.js';

interface Named {
  readonly name: string;
}
interface Element {
  readonly tagName?: string;
  readonly attributes: readonly Named[];
  readonly members: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
}
interface Snippet {
  readonly place: string;
  readonly language: string;
  readonly code: string;
}

const manifest = JSON.parse(readBuilt('custom-elements.json')) as {
  readonly modules: readonly { readonly declarations: readonly Element[] }[];
};
const elements = new Map(manifest.modules.flatMap(({ declarations }) => declarations).map((element) => [element.tagName ?? '', element]));
const namesOf = (list: readonly Named[] = []): string[] => list.map(({ name }) => name);
const settings = [...elements.values()].flatMap(({ attributes }) => namesOf(attributes));
const events = [...elements.values()].flatMap((element) => namesOf(element.events));

const texts = [
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'README.md',
];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const snippets: readonly Snippet[] = texts.flatMap((path) => {
  const text = read(path);
  return [...text.matchAll(/^```(\S+)\n(.*?)^```$/gms)].map(({ 1: language = '', 2: code = '', index }) => ({
    place: `${path}:${text.slice(0, index).split('\n').length}`,
    language,
    code,
  }));
});
const inLanguages = (...languages: string[]): readonly Snippet[] => snippets.filter(({ language }) => languages.includes(language));

/** What any element may have, in the words of any framework. */
const common = /^(?:id|class|className|lang|style|slot|ref|key|hidden)$/;

/** `:heading-level`, `[headingLevel]` and `.headingLevel` are one setting; `@…`, `(…)`, `on:…` and `on…` are listeners. */
const faultOf = (tag: string, written: string): string | undefined => {
  const element = elements.get(tag);
  if (element === undefined) return `<${tag}> is no element`;
  const name = written.replace(/^(?:on:|[@:.[(])|[\])]$/g, '').replace(/[\])]$/, '');
  const event = /^on(?=sote-)/.test(name) ? name.slice(2) : name;
  const known = [...namesOf(element.attributes), ...namesOf(element.members), ...namesOf(element.events)];
  // A setting may be given for one language.
  const isKnown = known.includes(event) || known.includes(name.replace(/-(?:fi|sv|en)$/, '')) || common.test(name);
  return isKnown ? undefined : `<${tag}> has no ${written}`;
};

/** Attributes without their values, which may hold anything. */
const attributesOf = (text: string): string[] =>
  text
    .replace(/=\s*(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})/g, '')
    .split(/\s+/)
    .map((part) => part.replace(/^\{(\w+)\}$/, '$1').replace(/=.*$/, ''))
    .filter((part) => part !== '' && part !== '/');

const openTag = /<(sote-[a-z-]+)((?:[^>"'{]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*)>/g;

const markupFaults = ({ place, code }: Snippet): string[] => {
  const inTags = [...code.matchAll(openTag)].flatMap(([, tag = '', rest = '']) => {
    const own = attributesOf(rest).filter((name) => !name.startsWith('data-sote-'));
    return [elements.has(tag) ? undefined : `<${tag}> is no element`, ...own.map((name) => faultOf(tag, name))];
  });
  const around = [...code.matchAll(/\sdata-sote-([\w-]+)/g)]
    .map(([, name = '']) => name.replace(/-(?:fi|sv|en)$/, ''))
    .filter((name) => !['base', 'texts'].includes(name) && !settings.includes(name))
    .map((name) => `no setting data-sote-${name}`);
  // Each level of the house has a slot for more, of which the manifest names one.
  const slots = [...elements.values()].flatMap((element) => namesOf(element.slots));
  const inSlots = [...code.matchAll(/\sslot="([^"]*)"/g)].flatMap(([, name = '']) =>
    slots.includes(name.replace(/-more$/, '')) ? [] : [`no slot ${name}`],
  );
  return [...inTags, ...around, ...inSlots].filter((fault) => fault !== undefined).map((fault) => `${place}: ${fault}`);
};

const faultsIn = (list: readonly Snippet[], check: (snippet: Snippet) => void): string[] =>
  list.flatMap((snippet) => {
    try {
      check(snippet);
      return [];
    } catch (error) {
      return [`${snippet.place}: ${String(error)}`];
    }
  });

describe('the guides', () => {
  it('name only tags, settings, events and slots that there are', () => {
    const markup = inLanguages('html', 'tsx', 'vue', 'svelte', 'js', 'ts');
    assert.ok(markup.length > 20);
    assert.deepEqual(markup.flatMap(markupFaults), []);
    const heard = markup.flatMap(({ place, code }) =>
      [...code.matchAll(/addEventListener\('(sote-[\w-]+)'/g)]
        .filter(([, name = '']) => !events.includes(name))
        .map(([, name]) => `${place}: no event ${name}`),
    );
    assert.deepEqual(heard, []);
  });

  it('find a wrong attribute, a wrong slot and a wrong event when there is one', () => {
    const wrong = (code: string): number => markupFaults({ place: 'here', language: 'html', code }).length;
    assert.equal(wrong('<sote-feedback-prompt unti="a">'), 1);
    assert.equal(wrong('<sote-feedback-promt>'), 1);
    assert.equal(wrong('<p slot="urgnet">'), 1);
    assert.equal(wrong('<body data-sote-endpiont="/">'), 1);
    assert.equal(wrong('<sote-feedback-prompt @sote-feedback-snt="x" :reply-days="7" reader-sv="a" [questions]="q">'), 1);
  });

  it('have code that parses', () => {
    const scripts = inLanguages('vue', 'svelte').map((snippet) => ({
      ...snippet,
      language: 'ts',
      code: /<script[^>]*>(.*?)<\/script>/s.exec(snippet.code)?.[1] ?? '',
    }));
    const code = [...inLanguages('js', 'ts', 'tsx'), ...scripts];
    assert.ok(code.length > 8);
    assert.deepEqual(
      faultsIn(
        code,
        ({ code: text, language }) =>
          void transformSync(text, { loader: language as Loader, tsconfigRaw: { compilerOptions: { experimentalDecorators: true } } }),
      ),
      [],
    );
  });

  it('have questions and outcomes that keep to the contract', () => {
    const data = inLanguages('html').flatMap(({ place, code }) =>
      [...code.matchAll(/<script type="application\/json">(.*?)<\/script>/gs)].map(([, text = '']) => ({
        place,
        language: 'json',
        code: text,
      })),
    );
    assert.ok(data.length > 0);
    assert.deepEqual(
      faultsIn([...data, ...inLanguages('json')], ({ code }) => {
        const value = JSON.parse(code) as Readonly<Record<string, unknown>>;
        if ('questions' in value && 'instrument' in value) v.parse(QuestionSet, value);
        if ('items' in value) assert.equal(readBoardFile(value, 'fi')?.items.length, (value['items'] as unknown[]).length);
      }),
      [],
    );
  });

  it('name only commands and files that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const known = ['start', 'test', 'ci', 'install', 'pack', ...Object.keys(scripts)];
    const inText = texts.flatMap((path) =>
      [...read(path).matchAll(/(?<=`|^)npm (?:run )?([a-z][\w:-]*)/gm)]
        .filter(([, name = '']) => !known.includes(name))
        .map(([all]) => `${path}: ${all}`),
    );
    const commands = readdirSync(join(root, 'scripts/command')).map((name) => name.replace('.mjs', ''));
    const subcommands = texts.flatMap((path) =>
      [...read(path).matchAll(/npx sote-osallisuus ([\w-]+)/g)]
        .filter(([, name = '']) => !commands.includes(name))
        .map(([all]) => `${path}: ${all}`),
    );
    assert.deepEqual([...inText, ...subcommands], []);
  });

  it('link to pages and headings that there are', () => {
    const slug = (heading: string): string =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-');
    const headings = (path: string): string[] => [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slug(heading));
    const broken = texts.flatMap((path) =>
      [
        ...read(path)
          .replace(/^```.*?^```$/gms, '')
          .matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g),
      ].flatMap(([, target = '', anchor]) => {
        const file = target === '' ? path : join(path, '..', target);
        if (!existsSync(join(root, file))) return [`${path}: no ${target}`];
        return anchor === undefined || !file.endsWith('.md') || headings(file).includes(anchor)
          ? []
          : [`${path}: no #${anchor} in ${file}`];
      }),
    );
    assert.deepEqual(broken, []);
  });

  it('import only entries that the package has', () => {
    const entries = Object.keys(packageJson.exports).map((entry) => `sote-osallisuus${entry.slice(1)}`);
    const wrong = inLanguages('js', 'ts', 'tsx', 'vue', 'svelte').flatMap(({ place, code }) =>
      [...code.matchAll(/(?:from|import)\s*\(?\s*'(sote-osallisuus[^']*)'/g)]
        .filter(([, name = '']) => !entries.includes(name))
        .map(([, name]) => `${place}: ${name}`),
    );
    assert.deepEqual(wrong, []);
  });
});
