import { replaceRanges, walk } from './syntax-tree.mjs';

const HELPER = '__decorate';

const isHelperCall = (node) => node.type === 'CallExpression' && node.callee.name === HELPER;

/**
 * What TypeScript writes for decorators: of a class, `Name = __decorate([…], Name)`; of a property, `__decorate([…], Name.prototype, "name", void 0)`.
 *
 * @returns the decorators and what each is called with; undefined for any other statement
 */
const readDecorated = ({ type, expression }) => {
  if (type !== 'ExpressionStatement') return undefined;
  const isClass = expression.type === 'AssignmentExpression' && isHelperCall(expression.right);
  if (!isClass && !isHelperCall(expression)) return undefined;
  const [{ elements }, target, key] = (isClass ? expression.right : expression).arguments;
  return { decorators: elements, targets: key === undefined ? [target] : [target, key] };
};

/**
 * Calls decorators as the functions that they are. The helper of TypeScript serves decorators that return a new class or a descriptor too, and every
 * visitor would carry it; the kit's own (`src/define.ts`) return nothing.
 */
export const plainDecorators = () => ({
  name: 'plain-decorators',
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes(HELPER)) return null;
    const edits = [];
    const textOf = ({ start, end }) => code.slice(start, end);
    walk(this.parse(code), (node) => {
      const decorated = readDecorated(node);
      if (decorated === undefined) return;
      const targets = decorated.targets.map(textOf).join();
      const calls = decorated.decorators.map((decorator) => `${textOf(decorator)}(${targets});`);
      edits.push({ start: node.start, end: node.end, text: calls.reverse().join('') });
    });
    return { code: replaceRanges(code, edits), map: null };
  },
});
