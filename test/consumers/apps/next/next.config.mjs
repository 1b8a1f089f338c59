import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files: every page is rendered on the server once, in the build. */
export default { output: 'export', turbopack: { root: dirname(fileURLToPath(import.meta.url)) } };
