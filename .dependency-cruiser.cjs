/**
 * Imports run one way: contract ← domain ← transport ← controllers ← components ← stories, test.
 */
const layers = ['contract', 'domain', 'transport', 'controllers'];

/** A setting may be given for each language (`reader-sv`): its reader knows which one is shown. */
const KNOWS_LANGUAGE = '^src/controllers/settings\\.ts$';

/** A layer may import itself and what stands before it, and nothing else of ours. */
const layerRule = (layer, index) => ({
  name: `${layer}-looks-down-only`,
  comment: `src/${layer} may import ${layers.slice(0, index + 1).join(', ')} of ours and nothing else.`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: KNOWS_LANGUAGE },
  to: {
    path: '^(src|components|stories|test|receiver|portal|scripts|bench|locales|desk)/',
    pathNot: [`^src/(${layers.slice(0, index + 1).join('|')})/`, '^src/version\\.ts$'],
  },
});

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...layers.map(layerRule),
    forbid(
      'styles-and-localization-stand-alone',
      'They import nothing of ours but the generated texts and the clock of Finland.',
      { path: '^src/(styles|localization)/' },
      {
        path: '^(src|components|stories|test|receiver|scripts|locales)/',
        pathNot: ['^src/$1/', '^locales/generated/', '^src/version\\.ts$', '^src/domain/finnish-(clock|offset)\\.ts$'],
      },
    ),
    forbid(
      'only-components-use-styles-and-localization',
      'Rules and network know no looks and no language.',
      { path: '^(src|receiver|portal)/', pathNot: ['^src/(styles|localization)/', KNOWS_LANGUAGE] },
      { path: '^src/(styles|localization)/' },
    ),
    forbid(
      'foundation-knows-no-widget',
      'src knows no tag name.',
      { path: '^src/' },
      { path: '^(components|stories|test|receiver|portal|scripts)/' },
    ),
    forbid(
      'components-use-src-only',
      'A widget is made of the foundation and of its own folder.',
      { path: '^components/' },
      { path: '^(stories|test|receiver|portal|scripts|bench)/' },
    ),
    forbid(
      'stories-show-components',
      'Stories are for everybody who looks at the kit: they need nothing of the tests and of the receiver.',
      { path: '^stories/' },
      { path: '^(test|receiver|portal|scripts|bench)/' },
    ),
    forbid(
      'desk-uses-src-and-shared',
      'The desk is made of the foundation and of what widgets share; of the widgets it shows the card of the board and an event, as their tags.',
      { path: '^desk/' },
      {
        path: '^(components|stories|test|receiver|portal|scripts|bench|locales)/',
        pathNot: [
          '^components/shared/',
          '^components/you-said-we-did/you-said-we-did\\.ts$',
          '^components/event-signup/event-signup\\.ts$',
          '^locales/generated/',
        ],
      },
    ),
    forbid(
      'nothing-imports-the-desk',
      'It is a program of its own.',
      { path: '^(src|components|stories|receiver|portal)/' },
      { path: '^desk/' },
    ),
    forbid(
      'no-widget-imports-another',
      'What two widgets share belongs to src.',
      { path: '^components/([^/]+)/' },
      { path: '^components/[^/]+/', pathNot: '^components/($1|shared)/' },
    ),
    forbid(
      'nothing-inside-imports-the-barrel',
      'components/index.ts is for consumers.',
      { path: '^(src|components)/' },
      { path: '^components/index\\.ts$' },
    ),
    forbid(
      'loader-is-alone',
      'The loader is one small file without Lit.',
      { path: '^components/loader\\.ts$' },
      { pathNot: '^src/version\\.ts$' },
    ),
    forbid(
      'receiver-uses-contract-and-domain',
      'The receiver knows the contract and the rules, no widget and no portal.',
      { path: '^receiver/' },
      { path: '^(src|components|stories|test|portal|scripts|locales)/', pathNot: '^src/(contract|domain)/' },
    ),
    forbid(
      'endpoint-check-uses-contract-and-domain',
      'It judges an endpoint by the contract alone.',
      { path: '^src/endpoint-check/' },
      { path: '^(src|components|stories|test|receiver|portal|scripts|locales)/', pathNot: '^src/(contract|domain|endpoint-check)/' },
    ),
    forbid(
      'contract-and-domain-are-pure',
      'They run in a browser and in Node alike.',
      { path: '^src/(contract|domain)/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'contract-and-domain-know-valibot-only',
      'No DOM, no Lit, no other package.',
      { path: '^src/(contract|domain)/' },
      { path: 'node_modules', pathNot: 'node_modules/valibot/' },
    ),
    forbid(
      'transport-is-injected',
      'Transport takes the network and the clock from outside.',
      { path: '^src/transport/' },
      { dependencyTypes: ['core'] },
    ),
    forbid('transport-knows-no-lit', 'Transport draws nothing.', { path: '^src/transport/' }, { path: 'node_modules/(@?lit|lit-)' }),
    forbid(
      'texts-come-from-msg',
      'The index of @lit/localize brings what switches languages to every page: src/localization/msg.ts has msg and str.',
      { path: '^(src|components|desk|locales)/', pathNot: '^src/localization/(msg\\.ts$|translation/)' },
      { path: 'node_modules/@lit/localize/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'product-runs-on-dependencies',
      'A development dependency does not travel with the package.',
      { path: '^(src|components|receiver/src|desk/src)/' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'no-unresolved-import',
      'It would fail when it runs.',
      { pathNot: '^(bench|dist)/' },
      { couldNotResolve: true, pathNot: ['^\\.\\./dist/', '/dist/', '\\.build/'] },
    ),
    forbid('no-cycle', 'A cycle hides what depends on what.', {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.build|storybook-static|test/consumers/apps)/|^test/consumers/data\\.ts$' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'browser', 'default'] },
  },
};
