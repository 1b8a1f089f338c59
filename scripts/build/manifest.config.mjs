/** package.json names the manifest in dist/ by hand; the analyzer would rewrite it at each build. */
export default { packagejson: false };
