import { replaceRanges } from './syntax-tree.mjs';

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

const textOf = (code, { start, end }) => code.slice(start, end);

/** Calls each decorator of a property once for all properties that have the very same. */
const callsFor = (code, properties) => {
  const namesOf = new Map();
  for (const { decorators, targets } of properties) {
    const [prototype, name] = targets.map((target) => textOf(code, target));
    for (const decorator of decorators) {
      const call = `${textOf(code, decorator)}(${prototype}, name)`;
      namesOf.set(call, [...(namesOf.get(call) ?? []), name]);
    }
  }
  return [...namesOf].map(([call, names]) => `for (const name of [${names.join()}]) ${call};`).join('\n');
};

/**
 * Calls decorators as the functions that they are. The helper of TypeScript serves decorators that return a new class or a descriptor too, and every
 * visitor would carry it; the kit's own (`src/define.ts`) return nothing, and it does not matter which property is the first.
 */
export const plainDecorators = () => ({
  name: 'plain-decorators',
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes(HELPER)) return null;
    const decorated = this.parse(code).body.flatMap((node) => ({ node, ...readDecorated(node) }));
    const properties = decorated.filter(({ targets }) => targets?.length === 2);
    const classes = decorated.filter(({ targets }) => targets?.length === 1);
    const edits = [
      ...properties.map(({ node: { start, end } }, index) => ({ start, end, text: index === 0 ? callsFor(code, properties) : '' })),
      ...classes.map(({ node: { start, end }, decorators, targets: [target] }) => ({
        start,
        end,
        text: decorators.map((decorator) => `${textOf(code, decorator)}(${textOf(code, target)});`).join(''),
      })),
    ];
    return { code: replaceRanges(code, edits), map: null };
  },
});
