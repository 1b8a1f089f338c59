/**
 * Lint rules of our own for what stands in css`…`: no published plugin reads it.
 */

const physical =
  /^(?:(?:margin|padding|border)-(?:left|right|top|bottom)(?:-.+)?|left|right|top|bottom|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius|scroll-(?:margin|padding)-(?:left|right|top|bottom))$/u;
const physicalValue = /^(?:text-align|float|clear)\s*:\s*(?:left|right)\b/u;
/** On `:host` they make the widget 0 px wide as a flex item: they belong on an inner element. */
const containment = /^(?:container(?:-type|-name)?|contain|content-visibility)$/u;

const isCss = (node) => node.tag.type === 'Identifier' && node.tag.name === 'css';
/** Same length, so that places stay; expressions stand for one unknown word. */
const blank = (text) => text.replace(/[^\n]/gu, ' ');

const readTemplate = (quasi, sourceCode) => {
  const [start, end] = quasi.range;
  const raw = sourceCode.text.slice(start, end);
  const withoutComments = raw.replace(/\/\*[\s\S]*?\*\//gu, blank);
  return withoutComments.replace(/\$\{[^}]*\}/gu, (expression) => 'x'.repeat(expression.length));
};

/** Declarations with the offset of each and the selector around it; conditions of `@media` and `@container` are none. */
const declarationsOf = function* (text) {
  const selectors = [];
  let start = 1;
  for (let index = 1; index < text.length; index += 1) {
    const character = text[index];
    if (!'{};'.includes(character)) continue;
    const part = text.slice(start, index);
    const offset = start + part.search(/\S|$/u);
    if (character === '{') selectors.push(part.trim());
    else if (part.includes(':')) yield { text: part.trim(), offset, selector: selectors.at(-1) ?? '' };
    if (character === '}') selectors.pop();
    start = index + 1;
  }
};

const faultOf = ({ text, selector }) => {
  const property = text.slice(0, text.indexOf(':')).trim();
  if (physical.test(property) || physicalValue.test(text)) return 'physical';
  if (/^:host(?:\([^)]*\))?$/u.test(selector) && containment.test(property)) return 'containment';
  return undefined;
};

const declarations = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      physical:
        '“{{declaration}}” is physical: write it by inline and block (margin-inline-start, inline-size, inset-block-end, text-align: start).',
      containment: '“{{declaration}}” on :host collapses the widget in a flex box: put it on an inner element.',
    },
  },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (!isCss(node)) return;
      for (const declaration of declarationsOf(readTemplate(node.quasi, context.sourceCode))) {
        const messageId = faultOf(declaration);
        const index = node.quasi.range[0] + declaration.offset;
        const loc = context.sourceCode.getLocFromIndex(index);
        if (messageId !== undefined) context.report({ loc, messageId, data: { declaration: declaration.text } });
      }
    },
  }),
};

export const cssRules = { rules: { declarations } };
