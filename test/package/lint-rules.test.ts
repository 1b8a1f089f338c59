import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** From .build/test/package to the root of the repository. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Types are not needed to see what is checked here, and reading them takes half a minute. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    { ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] },
    { files: ['**/*.ts'], languageOptions: { parserOptions: { project: null } } },
  ] as ESLint.Options['overrideConfig'] & object,
});

const rulesBrokenBy = async (text: string, filePath: string): Promise<string[]> => {
  const results = await eslint.lintText(text, { filePath: `${root}${filePath}` });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
};

const component = 'components/probe/probe.ts';
const template = (content: string) => `import { html } from 'lit';\nexport const view = (x: string) => html\`${content}\`;\n`;
const style = (content: string) => `import { css } from 'lit';\nexport const styles = css\`${content}\`;\n`;

const faults: readonly (readonly [rule: string, text: string, file?: string])[] = [
  ['no-restricted-imports', "export { unsafeHTML } from 'lit/directives/unsafe-html.js';\n"],
  ['no-restricted-imports', "export { styleMap } from 'lit/directives/style-map.js';\n"],
  ['no-restricted-syntax', "export const f = (e: Element) => { e.innerHTML = 'x'; };\n"],
  ['no-restricted-syntax', "export const f = () => navigator.sendBeacon('/x');\n"],
  ['no-restricted-syntax', "export const f = () => fetch('/x', { keepalive: true });\n"],
  ['lit/ban-attributes', template('<p style="color: red">x</p>')],
  ['lit/ban-attributes', template('<p style=${x}>x</p>')],
  ['lit/ban-attributes', template('<input autofocus>')],
  ['lit-a11y/alt-text', template('<img src=${x}>')],
  ['css/declarations', style('p { margin-left: 1em; }')],
  ['css/declarations', style('p { color: red; width: 3em }')],
  ['css/declarations', style('@media (width > 30em) { p { text-align: left; } }')],
  ['css/declarations', style(':host { display: block; container-type: inline-size; }')],
  ['max-lines', `${'void 0;\n'.repeat(301)}export const x = 1;\n`],
  ['max-lines', `${'void 0;\n'.repeat(301)}export const x = 1;\n`, 'receiver/src/probe.ts'],
  ['max-lines', `${'void 0;\n'.repeat(301)}export const x = 1;\n`, 'test/src/probe.test.ts'],
  ['@typescript-eslint/no-explicit-any', 'export const x = (y: any) => String(y);\n'],
  ['@typescript-eslint/no-non-null-assertion', 'export const x = (y?: string) => y!.length;\n'],
  [
    'wc/no-closed-shadow-root',
    "export class X extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'closed' }); } }\n",
  ],
];

const sound: readonly (readonly [name: string, text: string])[] = [
  [
    'logical properties, conditions and custom properties',
    style('/* width: 1px */ @container (width < 30em) { p { inline-size: 3em; margin-inline: ${1}; --sote-width: 3px; line-height: 1; } }'),
  ],
  ['a host with display only', style(':host { display: block; } .frame { container-type: inline-size; }')],
  ['a template', template('<img src=${x} alt="">')],
  ['200 lines', `${'// line\n'.repeat(199)}export const x = 1;\n`],
];

describe('lint rules', () => {
  for (const [rule, text, file = component] of faults) {
    it(`${rule} reports ${JSON.stringify(text.slice(-75).trim())} in ${file}`, async () => {
      assert.ok((await rulesBrokenBy(text, file)).includes(rule), String(await rulesBrokenBy(text, file)));
    });
  }

  for (const [name, text] of sound) {
    it(`lets ${name} pass`, async () => assert.deepEqual(await rulesBrokenBy(text, component), []));
  }
});
