import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, so that every script works from any folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
