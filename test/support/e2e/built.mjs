/**
 * Address of a file that `tsc` has written for Node, to be imported when it is needed: before the build it is not there.
 *
 * @param {string} path from the root of the repository
 * @returns {string}
 */
export const fileFromBuild = (path) => new URL(`../../../.build/${path}`, import.meta.url).href;
