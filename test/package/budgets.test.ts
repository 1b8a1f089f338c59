import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from './built.js';

type Row = readonly [row: string, value: number, of?: string];
interface Described {
  readonly widget: string;
  readonly shown: readonly string[];
  readonly languages: Readonly<Record<string, string>>;
}
type Budgets = Readonly<Record<string, { readonly must: number; readonly stretch: number }>>;
interface Measured {
  readonly folder: string;
  readonly widgets: readonly Described[];
  readonly firstWidget: string;
  readonly visit?: readonly string[] | undefined;
}

const load = async <T>(path: string): Promise<T> => (await import(pathToFileURL(join(root, path)).href)) as T;
const { buildEmbed } = await load<{
  buildEmbed: (options: { folder: string; widgets: readonly string[] }) => Promise<{ widgets: Described[] }>;
}>('scripts/build/embed.mjs');
const { measure, compare } = await load<{
  measure: (options: Measured) => Promise<Row[]>;
  compare: (measured: readonly Row[], budgets: Budgets) => { lines: string[]; faults: string[] };
}>('scripts/build/budgets.mjs');
const { measureVisit } = await load<{
  measureVisit: (options: { folder: string; tag: string }) => Promise<string[] | undefined>;
}>('scripts/build/budgets/visit.mjs');

/** Not compressible, so that each part is seen in the numbers. */
const bulk = (length: number, seed: number): string => {
  let state = seed;
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648) % 36;
  return Array.from({ length }, () => next().toString(36)).join('');
};

const widget = (name: string, lazy: string) => `
import { LitElement, html } from 'lit';
import { msg } from '@lit/localize';
globalThis.texts${name} = { sv: () => import('../../locales/generated/${name}.sv.js'), en: () => import('../../locales/generated/${name}.en.js') };
class Widget extends LitElement {
  async send(event) {
    event.preventDefault();
    const { post } = await import('${lazy}');
    await post();
  }
  render() {
    return html\`<form @submit=\${this.send}><input type="radio" name="a"><button>\${msg('Lähetä')}</button></form>\`;
  }
}
customElements.define('sote-${name}', Widget);
globalThis.shown${name} = '${bulk(2000, 7)}';
`;

const loader = `for (const { files } of Object.values(widgetFiles)) for (const file of files) import(file);`;
const sender = `globalThis.sent = '${bulk(3000, 11)}';\nexport const post = () => fetch('/api/feedback', { method: 'POST' });`;

describe('the byte budgets', () => {
  let folder: string;
  const { rows: budgets } = JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8')) as { rows: Budgets };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sote-budgets-'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** A kit of two widgets whose lazy part has this name, in a folder of its own. */
  const measureKit = async (name: string, lazy: string) => {
    const place = join(folder, name);
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), text);
    };
    write('esm/components/loader.js', loader);
    write('esm/components/loader.d.ts', '');
    for (const tag of ['one', 'two']) {
      write(`esm/components/${tag}/${tag}.js`, widget(tag, lazy));
      write(`esm/components/${tag}/${lazy}`, sender);
      for (const language of ['sv', 'en'])
        write(`esm/locales/generated/${tag}.${language}.js`, `export const templates = { '${sendId}': 'Skicka' };`);
    }
    const { widgets } = await buildEmbed({ folder: place, widgets: ['one', 'two'] });
    const embed = join(place, 'embed');
    const visit = await measureVisit({ folder: embed, tag: 'sote-one' });
    return { folder: embed, widgets, firstWidget: 'one', visit };
  };
  let sendId: string;
  let kit: Awaited<ReturnType<typeof measureKit>>;
  before(async () => {
    const { generateMsgId } = await load<{ generateMsgId: (text: string, isHtml: boolean) => string }>(
      'node_modules/@lit/localize/internal/id-generation.js',
    );
    sendId = generateMsgId('Lähetä', false);
    kit = await measureKit('kit', './send.js');
  });

  it('stay the same when a lazy file gets another name', async () => {
    const numbers = await measure(kit);
    const again = await measure(await measureKit('renamed', './one-more-folder/another-name.js'));
    assert.deepEqual(
      again.map(([row, , of]) => [row, of]),
      numbers.map(([row, , of]) => [row, of]),
    );
    // The name itself is a part of the file that imports it.
    for (const [index, [row, value]] of numbers.entries())
      assert.ok(Math.abs((again[index]?.[1] ?? 0) - value) <= 20, `${row}: ${value}, ${again[index]?.[1]}`);
    if (kit.visit === undefined) return;
    const valueOf = (name: string) => numbers.find(([row]) => row === name)?.[1] ?? 0;
    assert.ok(valueOf('first widget, whole visit') - valueOf('first widget shown') > 1500, 'the visit has the lazy part');
    assert.deepEqual(compare(numbers, budgets).faults, []);
  });

  it('fail for a row that finds nothing', async () => {
    const faultsOf = async (changed: Partial<Measured>) => compare(await measure({ ...kit, ...changed }), budgets).faults;
    const onlyShown = ['sote-osallisuus.js', ...(kit.widgets[0]?.shown ?? [])];
    assert.deepEqual(await faultsOf({ visit: onlyShown }), ['first widget, whole visit: nothing was found to measure']);
    const mute = kit.widgets.map((described) => ({ ...described, languages: {} }));
    assert.deepEqual(await faultsOf({ visit: ['one.js'], widgets: mute }), [
      'first widget shown, other language: nothing was found to measure',
      'all widgets shown, other language: nothing was found to measure',
    ]);
    const empty = kit.widgets.map((described) => ({ ...described, shown: [] }));
    assert.ok((await faultsOf({ visit: ['one.js'], widgets: empty })).includes('requests to show a widget: nothing was found to measure'));
    await assert.rejects(measure({ ...kit, firstWidget: 'three' }), /there is no widget three/);
  });

  it('fail for a row over its budget', () => {
    const { faults } = compare([['no widget near', 11]], { 'no widget near': { must: 10, stretch: 5 } });
    assert.equal(faults.length, 1);
    assert.match(faults[0] ?? '', /no widget near +11 +must 10, stretch 5 +TOO MUCH/);
  });
});
