/**
 * Renames Lit's Trusted Types policy. A policy name can be created once in a page: with Lit's own name, a page that uses Lit itself would stop
 * the whole bundle when it loads, or the other way round. This is the only place where the build changes the text of a dependency.
 *
 * @param {string} name the name that a page's `trusted-types` directive allows
 */
export const renamePolicy = (name) => {
  let renamed = 0;
  return {
    name: 'rename-policy',
    buildStart() {
      renamed = 0;
    },
    transform(code, id) {
      const parts = code.split('createPolicy("lit-html"');
      if (parts.length === 1) return null;
      renamed += parts.length - 1;
      if (!id.includes('lit-html')) this.error(`${id} makes a policy named lit-html`);
      return { code: parts.join(`createPolicy("${name}"`), map: null };
    },
    buildEnd(error) {
      if (!error && renamed !== 1) this.error(`Lit's Trusted Types policy was found ${renamed} times, not once`);
    },
  };
};
