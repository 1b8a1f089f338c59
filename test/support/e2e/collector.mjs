/**
 * The first script of a test page. It writes down what a web team would find in its console: broken policies, errors, lost rejections.
 */
export const collectorSource = `{
  const found = (globalThis.soteFound = { violations: [], errors: [] });
  addEventListener('securitypolicyviolation', (event) => {
    // The browser asks for it by itself, whatever stands in the page.
    if (event.blockedURI.endsWith('/favicon.ico')) return;
    found.violations.push([event.effectiveDirective, event.blockedURI, event.sourceFile, event.sample].filter(Boolean).join(' '));
  });
  addEventListener('error', (event) => found.errors.push(String(event.message || (event.target && event.target.src))), true);
  addEventListener('unhandledrejection', (event) => found.errors.push(String(event.reason)));
  const original = console.error;
  console.error = (...parts) => {
    found.errors.push(parts.map(String).join(' '));
    original.apply(console, parts);
  };
}`;
