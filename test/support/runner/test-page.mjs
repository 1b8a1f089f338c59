/**
 * The page around each test file: a language as every portal page has one, and the guard that makes console errors fail the test.
 *
 * @param {string} frameworkImport the runner's own module
 */
export const testPage = (frameworkImport) => `<!doctype html>
<html lang="fi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Tests</title>
    <script type="module" src="/test/support/browser/console-guard.ts"></script>
  </head>
  <body>
    <script type="module" src="${frameworkImport}"></script>
  </body>
</html>`;
