import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'rollup/parseAst';
import { root } from './built.js';

type Plugin = { transform: (this: { parse: typeof parseAst }, code: string, id: string) => { readonly code: string } | null };

const plugins = (await import(pathToFileURL(join(root, 'scripts/build/embed/minify-literals.mjs')).href)) as {
  minifyTemplates: () => Plugin;
};
const collapse = (code: string): string =>
  plugins.minifyTemplates().transform.call({ parse: parseAst }, code, '/components/a.js')?.code ?? code;

describe('templates in the embed files', () => {
  it('have no white space at the edge of a block', () => {
    assert.equal(
      collapse('html`\n  <div class="a b">\n    <p>${a}</p>\n    ${b}\n  </div>\n`'),
      'html`<div class="a b"><p>${a}</p>${b}</div>`',
    );
  });

  it('keep one space where words and inline elements would run together', () => {
    const inline = 'html`<p>Soita\n  <a href="tel:112">112</a>\n  ${a}\n  ${b} <b>c</b></p>`';
    assert.equal(collapse(inline), 'html`<p>Soita <a href="tel:112">112</a> ${a} ${b} <b>c</b></p>`');
  });

  it('keep what stands inside msg() as it is, for it is looked up by its text', () => {
    const text = 'html`<p>\n${msg(html`Luet\n  <p>tämän</p>`)}</p>`';
    assert.equal(collapse(text), 'html`<p>${msg(html`Luet\n  <p>tämän</p>`)}</p>`');
  });
});
