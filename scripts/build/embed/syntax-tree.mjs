/** Calls `visit` with every node of a syntax tree (ESTree). */
export const walk = (node, visit) => {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') walk(child, visit);
    }
  }
};

/** Whether a node is a call of @lit/localize's `msg`. */
export const isMessage = (node) => node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'msg';

/**
 * Replaces parts of a text.
 *
 * @param {string} code
 * @param {readonly { start: number, end: number, text: string }[]} edits in any order, without overlap
 */
export const replaceRanges = (code, edits) =>
  [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end), code);
