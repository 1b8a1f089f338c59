/** Asks for a module under its own address, and after it could not be had under a new one. */
const helper = `const notHad = {};
const askFor = (path) => import(path + (notHad[path] ?? '')).catch((error) => {
  notHad[path] = '?' + Date.now();
  throw error;
});`;

/**
 * Firefox remembers, as long as the page stands, that a module could not be fetched: asked for once more it is not looked for again, and
 * "try again" would be an empty promise. The modules that match ask for it by another address then. A module that failed was never run,
 * so nothing runs twice.
 *
 * @param {RegExp} modules
 */
export const askAgain = (modules) => ({
  name: 'ask-again',
  renderDynamicImport: ({ moduleId }) => (modules.test(moduleId) ? { left: 'askFor(', right: ')' } : null),
  intro: ({ moduleIds }) => (moduleIds.some((id) => modules.test(id)) ? helper : ''),
});
