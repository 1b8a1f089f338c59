/**
 * The apps of `apps/`: one a tool that web teams build their portals with. The versions are in each app's own package.json.
 *
 * - `of`: the package whose version is shown; none for what has no version.
 * - `data`: where `data.ts` is copied to; a name that ends with `.js` gets JavaScript.
 * - `site`: the folder that the app's build writes and that is opened in a browser; none where only types are checked.
 * - `linked`: it needs nothing that this repository has not installed, so the packages are linked instead of asked of the registry.
 */
export const apps = [
  { name: 'html', title: 'Plain HTML', data: 'data.js', site: '.', linked: ['lit', '@lit/localize', 'valibot', 'idb-keyval'] },
  {
    name: 'typescript',
    title: 'TypeScript alone',
    of: 'typescript',
    data: 'src/data.ts',
    linked: [
      'typescript',
      'typescript-native',
      'lit',
      '@lit/localize',
      '@lit/reactive-element',
      'lit-html',
      'lit-element',
      '@types/trusted-types',
      'valibot',
      'idb-keyval',
    ],
  },
  { name: 'react', title: 'React', of: 'react', data: 'src/data.ts', site: 'dist' },
  { name: 'react-18', title: 'React 18', of: 'react', data: 'src/data.ts', site: 'dist' },
  { name: 'vue', title: 'Vue', of: 'vue', data: 'src/data.ts', site: 'dist' },
  { name: 'svelte', title: 'Svelte', of: 'svelte', data: 'src/data.ts', site: 'dist' },
  { name: 'lit', title: 'Lit', of: 'lit', data: 'src/data.ts', site: 'dist' },
  { name: 'webpack', title: 'webpack', of: 'webpack', data: 'src/data.js', site: '.' },
  { name: 'next', title: 'Next, pages from a server', of: 'next', data: 'app/data.ts', site: 'out' },
  { name: 'astro', title: 'Astro, pages from a server', of: 'astro', data: 'src/data.ts', site: 'dist' },
  { name: 'angular', title: 'Angular', of: '@angular/core', data: 'src/data.ts', site: 'dist/browser' },
];
