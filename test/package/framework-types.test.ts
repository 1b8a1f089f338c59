import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from './built.js';

/** As much of each framework's own types as ours join: what one file of ours imports, and the interface that it extends. React's are the real ones. */
const frameworks: Readonly<Record<string, string>> = {
  'preact/index.d.ts': `export interface HTMLAttributes<T> { class?: string; lang?: string; title?: string; style?: object; children?: unknown; about?: string }
export interface ClassAttributes<T> { key?: string; ref?: { current: T | null } }
export namespace JSX { interface IntrinsicElements { main: HTMLAttributes<HTMLElement> } interface Element { type: string } interface ElementChildrenAttribute { children: unknown } }`,
  'preact/jsx-runtime.d.ts': `export { JSX } from './index.js'; export const jsx: unknown; export const jsxs: unknown;`,
  'solid-js/index.d.ts': `export namespace JSX { interface HTMLAttributes<T> { class?: string; lang?: string; ref?: T | ((element: T) => void) } interface IntrinsicElements { main: HTMLAttributes<HTMLElement> } interface Element { type: string } }`,
  'svelte/elements.d.ts': `export interface HTMLAttributes<T> { class?: string | null; lang?: string; title?: string } export interface SvelteHTMLElements { main: HTMLAttributes<HTMLElement> }`,
  'vue/index.d.ts': `export interface HTMLAttributes { class?: unknown; style?: unknown; lang?: string } export interface ReservedProps { key?: string; ref?: unknown } export interface GlobalComponents { main: new () => { $props: HTMLAttributes } }`,
};

const outcome = `{ id: 'a', status: 'received', title: 't', themes: [], unit: { id: 'u', name: 'U' }, said: { summary: 's' }, responsible: 'r', history: [], language: 'fi', updatedAt: '2026-01-01' }`;

/** What a page of that framework writes. Every line with `wrong` must be refused, and every other one taken. */
const pages: Readonly<Record<string, string>> = {
  'react.tsx': `/** @jsxImportSource react */
import 'sote-osallisuus/react';
import { createRef } from 'react';
import type { FeedbackPrompt } from 'sote-osallisuus';
const widget = createRef<FeedbackPrompt>();
export const page = <sote-feedback-prompt ref={widget} key="a" className="x" style={{ margin: 0 }} lang="fi" title="t" heading-level={3} reply-days="7" kiosk one-at-a-time={false} mode="compact" unit={undefined} onsote-feedback-failed={(event) => event.detail.reason.trim()} ><p slot="urgent">112</p></sote-feedback-prompt>;
export const board = <sote-you-said-we-did outcomes={[${outcome}]} page-size={5} languages />;
export const wrongMode = <sote-feedback-prompt mode="big" />;
export const wrongName = <sote-feedback-prompt unitt="a" />;
export const wrongData = <sote-you-said-we-did outcomes={[{ id: 1 }]} />;
`,
  'preact.tsx': `/** @jsxImportSource preact */
import 'sote-osallisuus/preact';
export const page = <sote-feedback-prompt key="a" class="x" lang="fi" heading-level={3} kiosk about="accessibility" onsote-feedback-failed={(event) => event.detail.reason.trim()} />;
export const wrongMode = <sote-feedback-prompt mode="big" />;
`,
  'solid.ts': `import 'sote-osallisuus/solid';
import type { JSX } from 'solid-js';
export const page: JSX.IntrinsicElements['sote-feedback-prompt'] = { class: 'x', lang: 'fi', 'heading-level': 3, kiosk: true, 'on:sote-feedback-failed': (event) => void event.detail.reason.trim() };
export const wrongMode: JSX.IntrinsicElements['sote-feedback-prompt'] = { mode: 'big' };
`,
  'svelte.ts': `import 'sote-osallisuus/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';
export const page: SvelteHTMLElements['sote-feedback-prompt'] = { class: 'x', lang: 'fi', 'heading-level': 3, kiosk: true, 'onsote-feedback-failed': (event) => void event.detail.reason.trim() };
export const wrongMode: SvelteHTMLElements['sote-feedback-prompt'] = { mode: 'big' };
`,
  'vue.ts': `import 'sote-osallisuus/vue';
import type { GlobalComponents } from 'vue';
type Props = InstanceType<GlobalComponents['sote-feedback-prompt']>['$props'];
export const page: Props = { class: 'x', key: 'a', headingLevel: 3, 'heading-level': '3', keepDays: '365', kiosk: true, questions: null, onSoteFeedbackFailed: (event) => void event.detail.reason.trim() };
export const wrongMode: Props = { mode: 'big' };
`,
  'plain.ts': `import 'sote-osallisuus';
document.addEventListener('sote-feedback-send', (event) => event.detail.respondWith(fetch('/x', { body: JSON.stringify(event.detail.payload) })));
addEventListener('sote-level-toggle', (event) => event.detail.open === true);
document.querySelector('sote-you-said-we-did')!.outcomes = { items: [${outcome}] };
document.querySelector('sote-event-signup')!.addEventListener('sote-signup-sent', ({ detail }) => detail.state);
document.addEventListener('sote-feedback-sent', (event) => event.detail.wrong.length);
document.querySelector('sote-feedback-prompt')!.questions = 'wrong';
`,
};

describe('types for frameworks', () => {
  let folder: string;
  before(() => {
    // Below the repository, so that the kit's own dependencies are found as if they were installed.
    folder = mkdtempSync(join(root, '.build/framework-types-'));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    for (const [path, text] of Object.entries(frameworks)) {
      write(`node_modules/${path}`, text);
      write(
        `node_modules/${dirname(path)}/package.json`,
        `{"name":"${dirname(path)}","type":"module","exports":{".":{"types":"./index.d.ts"},"./*":{"types":"./*.d.ts"}}}`,
      );
    }
    mkdirSync(join(folder, 'node_modules/sote-osallisuus'));
    for (const name of ['package.json', 'dist']) symlinkSync(join(root, name), join(folder, 'node_modules/sote-osallisuus', name));
    for (const [path, text] of Object.entries(pages)) write(path, text);
    write('package.json', '{"type":"module"}');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  // Hosts have TypeScript in its older edition or in its native one.
  for (const [module, moduleResolution, compiler] of [
    ['es2022', 'bundler', 'typescript'],
    ['node16', 'node16', 'typescript-native'],
  ] as const) {
    it(`take what is right and refuse what is not, in ${moduleResolution} resolution by ${compiler} with every declaration checked`, () => {
      const shared = {
        noEmit: true,
        strict: true,
        preserveSymlinks: true,
        skipLibCheck: false,
        skipDefaultLibCheck: true,
        jsx: 'react-jsx',
        types: [],
      };
      const compilerOptions = { ...shared, module, moduleResolution, target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: Object.keys(pages) }));
      const tsc = join(root, 'node_modules', compiler, 'bin/tsc');
      const { stdout } = spawnSync(process.execPath, [tsc], { cwd: folder, encoding: 'utf8' });
      const refused = [...stdout.matchAll(/^(\S+)\((\d+),\d+\): error/gm)].map(([, file, line]) => `${file}:${line}`);
      const wrong = Object.entries(pages).flatMap(([file, text]) =>
        text.split('\n').flatMap((line, index) => (line.includes('wrong') ? [`${file}:${index + 1}`] : [])),
      );
      assert.deepEqual([...new Set(refused)].sort(), wrong.sort(), stdout);
    });
  }
});
