/**
 * Marks the texts that are translated. Taken from the library's own files: its index also brings what switches languages, which a page in Finnish
 * does not need.
 */
export { msg } from '@lit/localize/init/install.js';
export { str } from '@lit/localize/internal/str-tag.js';
