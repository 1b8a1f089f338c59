const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** npm writes `sha512-<base64>`; CycloneDX wants the algorithm's name and hexadecimal digits. */
const hashesOf = (integrity = '') =>
  integrity
    .split(' ')
    .filter((text) => text.startsWith('sha512-'))
    .map((text) => ({ alg: 'SHA-512', content: Buffer.from(text.slice(7), 'base64').toString('hex') }));

/** Where npm put the package that one at `from` imports: beside it, or further out. */
const locate = (packages, from, name) => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === '') return undefined;
  }
};

/** Everything that travels with the widgets, from the lock file: the dependencies, and theirs. */
const findTravelling = (packages, start) => {
  const found = new Map();
  const visit = (from, names) => {
    for (const name of names) {
      const path = locate(packages, from, name);
      if (path === undefined || found.has(path)) continue;
      found.set(path, { ...packages[path], name });
      visit(path, Object.keys(packages[path].dependencies ?? {}));
    }
  };
  visit('', Object.keys(start));
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
};

/** The list of what is inside (CycloneDX 1.6, JSON). It has no time and no serial number: the same sources give the same bytes. */
export const makeSbom = ({ name, version, license, dependencies }, { packages }) => {
  const parts = findTravelling(packages, dependencies);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': purl(name, version),
        name,
        version,
        licenses: [{ license: { id: license } }],
        purl: purl(name, version),
      },
    },
    components: parts.map((part) => ({
      type: 'library',
      'bom-ref': purl(part.name, part.version),
      name: part.name,
      version: part.version,
      ...(part.license ? { licenses: [{ license: { id: part.license } }] } : {}),
      purl: purl(part.name, part.version),
      hashes: hashesOf(part.integrity),
    })),
    dependencies: [
      {
        ref: purl(name, version),
        dependsOn: Object.keys(dependencies).flatMap((one) =>
          parts.filter((part) => part.name === one).map((part) => purl(part.name, part.version)),
        ),
      },
    ],
  };
};
