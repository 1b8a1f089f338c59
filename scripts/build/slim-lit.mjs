import { cuts } from './slim-lit-cuts.mjs';

/** What the shorter Lit could not read, where \0 stands for a value: in a comment, in raw text, in place of an attribute, in place of a tag. */
const unreadable = [/<!--/, /<(textarea|title|style|script)\b[^>]*>[^<]*\0/i, /<[a-z][^<>]*\s\0/i, /<\/?\0/];

/** Stops the build at a template that the shorter Lit could not read. @param walk visits every node of a syntax tree */
export const readableTemplates = (walk) => ({
  name: 'readable-templates',
  transform(code, id) {
    if (id.includes('node_modules') || !/\bhtml\s*`/.test(code)) return null;
    walk(this.parse(code), (node) => {
      if (node.type !== 'TaggedTemplateExpression' || node.tag.name !== 'html') return;
      const template = node.quasi.quasis
        .map(({ value }) => value.cooked)
        .join('\0')
        .replace(/="[^"]*"/g, '');
      if (unreadable.some((pattern) => pattern.test(template))) this.error(`${id}: see scripts/build/slim-lit-cuts.mjs, for ${template}`);
    });
    return null;
  },
});

/** Lit shorter by what nothing uses. Another version of Lit, which would stand otherwise, stops the build, and so does a directive. */
export const slimLit = () => ({
  name: 'slim-lit',
  transform(code, id) {
    const [, name] = /\/(reactive-element|lit-element|lit-html)\/\1\.js$/.exec(id) ?? [];
    if (/\/lit-html\/(?:directive|async-directive|static)/.test(id)) this.error(`${id}: see scripts/build/slim-lit-cuts.mjs`);
    if (name === undefined) return null;
    const shorter = cuts[name].reduce((text, [part, put]) => {
      if (text.split(part).length !== 2) this.error(`${name} is another one than expected, at: ${part.slice(0, 60)}`);
      return text.replace(part, () => put);
    }, code);
    return { code: shorter, map: null };
  },
});
