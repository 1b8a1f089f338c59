/**
 * Zero warnings. What the strict content policy or a screen reader would stumble over is forbidden here, not in a review.
 */
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { cssRules } from './scripts/lint/css-rules.mjs';

const typescript = ['**/*.ts'];
const widgetCode = ['src/**/*.ts', 'components/**/*.ts', 'desk/**/*.ts'];
const productCode = [...widgetCode, 'receiver/**/*.ts'];
const tests = ['test/**/*.ts', 'test/**/*.mjs'];
/** Their functions partly run in the page. */
const pageScripts = [
  'integrations/**/*.js',
  'test/**/*.mjs',
  'scripts/screenshots*/**',
  'scripts/check-stories*/**',
  'scripts/check-stories.mjs',
  '.storybook/*.js',
  'bench/lib/*.{js,mjs}',
];
const pageGlobals = [
  'document',
  'window',
  'location',
  'history',
  'customElements',
  'requestAnimationFrame',
  'getComputedStyle',
  'Element',
  'Text',
  'CSSStyleSheet',
]
  .concat(['Event', 'CustomEvent', 'HTMLElement', 'dispatchEvent', 'addEventListener', 'scrollTo', 'scrollBy', 'innerWidth', 'innerHeight'])
  .concat([
    'localStorage',
    'sessionStorage',
    'navigator',
    'matchMedia',
    'MessageChannel',
    'MutationObserver',
    'PerformanceObserver',
    'clearTimeout',
    'performance',
    'setTimeout',
    'trustedTypes',
  ]);
const globalsOf = (names) => ({ globals: Object.fromEntries(names.map((name) => [name, 'readonly'])) });
const nodeScripts = ['**/*.mjs', '**/*.cjs', '*.js'];
const nodeGlobals = [
  'AbortController',
  'AbortSignal',
  'Buffer',
  'Headers',
  'Request',
  'Response',
  'URL',
  'URLSearchParams',
  'clearInterval',
]
  .concat(['clearTimeout', 'console', 'crypto', 'fetch', 'performance', 'process', 'queueMicrotask', 'setImmediate', 'setInterval'])
  .concat(['setTimeout', 'structuredClone', 'TextDecoder', 'TextEncoder', 'module']);

const forbiddenSyntax = [
  {
    selector: 'MemberExpression[property.name=/^(?:innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Trusted Types forbid it: use a template.',
  },
  { selector: 'MemberExpression[property.name="sendBeacon"]', message: 'A beacon of JSON never arrives across origins: use transport.' },
  { selector: 'Property[key.name="keepalive"]', message: 'keepalive holds 64 kB in all: use transport.' },
];
const forbiddenImports = [
  { regex: '^lit(-html)?/directives/(unsafe-html|unsafe-svg|unsafe-mathml|style-map)', message: 'The strict content policy forbids it.' },
  { regex: '^lit(-html)?/static-html', message: 'Templates are literal.' },
];

export default tseslint.config(
  {
    ignores: ['dist/', '.build/', 'locales/generated/', 'src/styles/generated/', 'bench/out/', 'storybook-static/', 'coverage/', '.data/'],
  },
  // Other projects, each checked by its own tools: npm run test:consumers.
  { ignores: ['test/consumers/apps/', 'test/consumers/data.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] } },
  { files: nodeScripts, languageOptions: globalsOf(nodeGlobals) },
  { files: pageScripts, languageOptions: globalsOf(pageGlobals) },
  { files: typescript, extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked] },
  {
    files: typescript,
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.lint.json', 'receiver/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Both are in use: `type` for unions and shapes, `interface` where a doc page lists members.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
            // A plugin of @open-wc/testing declares that chai's `equal` answers with a promise: it does not.
            { from: 'package', name: 'Equal', package: 'chai' },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // It asks for `!`, which no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // [...text] counts code points, which is what is meant here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      // An empty text is as good as none in most places.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Fluent interfaces return `this` under another name (Hono).
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: [...productCode, 'scripts/**/*.mjs'],
    rules: {
      complexity: ['error', 15],
      eqeqeq: 'error',
      // Comments do not count: documentation is not what makes a file hard to read.
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 45, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
      'no-restricted-imports': ['error', { patterns: forbiddenImports }],
    },
  },
  {
    files: widgetCode,
    plugins: { css: cssRules },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      'css/declarations': 'error',
      // They cannot see a text bound as a property, nor that the clicks heard come from native buttons inside: axe and the tests see both.
      'lit-a11y/accessible-name': 'off',
      'lit-a11y/click-events-have-key-events': 'off',
      'lit/ban-attributes': ['error', 'style', 'autofocus', 'aria-errormessage'],
      'lit/lifecycle-super': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'lit/value-after-constraints': 'error',
    },
  },
  // A template is read as a whole: splitting one makes it harder to see.
  {
    files: ['components/**/*.ts', 'desk/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  { files: tests, rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's `to.be.true`, and stand-ins that need no body and no `await`.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
