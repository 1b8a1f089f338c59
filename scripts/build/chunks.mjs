/** Everything that must be there before a module can run, itself included. */
const closureOf = (getModuleInfo, start) => {
  const found = new Set();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
};

/** The widget that stands on most pages: what it needs to be shown is fetched by nearly everyone. */
const FIRST = 'feedback-prompt';

/** The way from "Send" to the endpoint's answer with the rules that it needs; other widgets send through the same file. */
const findSending = (ids, getModuleInfo) => {
  const start = [...ids].find((id) => id.endsWith('/feedback-prompt/send-flow.js'));
  if (start === undefined) return new Set();
  const isRule = (id) =>
    /\/(?:src\/(?:transport|domain|contract)\/(?!ask).*|feedback-prompt\/(?:read|send-flow|payload|feedback-prompt\.events))\.js$/.test(id);
  return new Set([...closureOf(getModuleInfo, start)].filter(isRule));
};

/**
 * Decides in which chunk a module lies, so that a page needs two files for a widget, both asked for at once: `base` (Lit and the
 * foundation, shared by all widgets or by some, so fetched once) and the widget's own; what else only other widgets than the first one share
 * is `reading`. Left to itself rollup makes a chunk for each combination of widgets, and puts shared parts into the public entry, whose
 * stable name must not hold what other chunks were built against.
 *
 * @param {readonly string[]} widgets
 */
export const makeChunkNames = (widgets) => {
  let uses;
  let sending;
  const countUses = (getModuleInfo) => {
    const counts = new Map();
    for (const widget of widgets) {
      for (const id of closureOf(getModuleInfo, `entry:${widget}`)) counts.set(id, [...(counts.get(id) ?? []), widget]);
    }
    return counts;
  };
  return (id, { getModuleInfo, getModuleIds }) => {
    if (id.startsWith('entry:')) return undefined;
    // Few pages have easy Finnish: all of it in one file, and no more names of files for the others to carry.
    if (/\/feedback-prompt[\w-]*\.fi-simple\.js$/.test(id)) return 'fi-simple';
    uses ??= countUses(getModuleInfo);
    sending ??= findSending(getModuleIds(), getModuleInfo);
    const users = uses.get(id) ?? [];
    // What is fetched later by more than one view of a widget goes with the largest of them: one file compresses better than two.
    if (users.length === 0) return sending.has(id) ? 'sending' : undefined;
    // What another widget fetches later must not lie in this one's own file: it would bring the whole widget along.
    const isFoundation = /^helper:|\/node_modules\/|\/src\/|\/locales\.js$/.test(id);
    if (users.includes(FIRST)) return isFoundation || users.length > 1 ? 'base' : FIRST;
    if (users.length > 1) return isFoundation ? 'base' : 'reading';
    return sending.has(id) ? 'reading' : users[0];
  };
};
