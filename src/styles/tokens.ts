/**
 * The kit's colours and measures. Each is a `--sote-…` custom property of the page with our default inside `var()`, so that a widget looks
 * right on a page that sets nothing. Dark follows the page's own `color-scheme`, not the device alone: a page that has only a light
 * look keeps a light widget. Every pair in use holds 4.5:1 for text and 3:1 for borders and icons (WCAG 1.4.3, 1.4.11), checked by a test.
 *
 * The values are in `themes/sote-osallisuus.tokens.json`; `npm run locales` writes the style sheet from it.
 */
export { tokens } from './generated/tokens.js';
