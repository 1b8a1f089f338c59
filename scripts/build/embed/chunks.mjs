import { lazyFeatures, staticClosure } from './module-graph.mjs';

/** What one request less is worth, in characters of minified code that a visitor loads without need. Two files also compress worse than one. */
const REQUEST = 2_500;

const addTo = (map, key, value) => map.set(key, (map.get(key) ?? new Set()).add(value));

/** For each module: the entries (widgets) that need it to be shown, the lazy features that need it, and the entries that use it at all. */
const findUses = (graph, entries) => {
  const uses = { shownBy: new Map(), features: new Map(), entries: new Map() };
  for (const entry of entries) {
    for (const id of staticClosure(graph, entry)) {
      addTo(uses.shownBy, id, entry);
      addTo(uses.entries, id, entry);
    }
    for (const feature of lazyFeatures(graph, entry)) {
      for (const id of staticClosure(graph, feature)) {
        addTo(uses.features, id, feature);
        addTo(uses.entries, id, entry);
      }
    }
  }
  return uses;
};

/** How much is won when two groups become one file: a request for each feature that needs both, against what the others load in vain. */
const gain = (one, other) => {
  const both = [...one.features].filter((feature) => other.features.has(feature)).length;
  const inVain = one.size * (other.features.size - both) + other.size * (one.features.size - both);
  return both * REQUEST - inVain;
};

const merge = (one, other) => ({
  owner: one.owner,
  modules: [...one.modules, ...other.modules],
  features: new Set([...one.features, ...other.features]),
  size: one.size + other.size,
});

/**
 * Joins groups as long as it wins something, the best pair first. What one widget alone uses stays apart from what several use: it may import that
 * widget, which every page with one of the others would then load.
 */
const joinGroups = (groups) => {
  const pairs = groups.flatMap((one, index) =>
    groups
      .slice(index + 1)
      .filter((other) => other.owner === one.owner)
      .map((other) => ({ one, other, won: gain(one, other) })),
  );
  const best = pairs.reduce((found, pair) => (pair.won > found.won ? pair : found), { won: 0 });
  if (best.won === 0) return groups;
  return joinGroups([...groups.filter((group) => group !== best.one && group !== best.other), merge(best.one, best.other)]);
};

/** Every visit that ends well needs what a widget's `submit/` folder holds. */
const isSubmit = (feature) => feature.includes('/submit/');

/**
 * The modules that several lazy features share: those with the same features together, small groups joined. What submitting needs is kept together
 * and apart from the rest, so that a visit loads nothing in vain.
 */
const groupShared = (graph, { shownBy, features, entries }) => {
  const groups = new Map();
  const submitGroups = new Map();
  for (const [id, users] of features) {
    if (shownBy.has(id) || users.size < 2 || users.has(id)) continue;
    const submitting = [...users].filter(isSubmit);
    const [target, together] = submitting.length > 0 ? [submitGroups, submitting] : [groups, [...users]];
    const [widget, ...others] = entries.get(id);
    const owner = others.length > 0 ? 'several' : widget;
    const key = `${owner} ${together.sort().join()}`;
    const group = { modules: [id], owner, features: users, size: graph.get(id).size };
    target.set(key, target.has(key) ? merge(target.get(key), group) : group);
  }
  return [...submitGroups.values(), ...joinGroups([...groups.values()])];
};

/**
 * Decides in which file a module goes, from who imports it alone:
 *
 * - needed to show a widget, and used by more than one widget: `base`, which a page loads once;
 * - needed to show a widget, and used by that one only: the widget's file, so that two requests show a widget;
 * - needed by one lazy feature (a module that is imported dynamically): that feature's file;
 * - needed by several lazy features: a file for each set of features, where small ones are joined, and one for what submitting needs.
 *
 * @param {object} options
 * @param {Map<string, object>} options.graph see module-graph.mjs
 * @param {Readonly<Record<string, string>>} options.entries name of a widget → its module
 * @returns {(id: string) => string | undefined} module → name of its file; undefined = the file of the feature that imports it
 */
export const makeChunkNames = ({ graph, entries }) => {
  const uses = findUses(graph, Object.values(entries));
  const names = new Map();
  groupShared(graph, uses).forEach(({ modules }, index) => modules.forEach((id) => names.set(id, `shared-${index + 1}`)));
  const nameOf = new Map(Object.entries(entries).map(([name, entry]) => [entry, name]));
  return (id) => {
    if (id.startsWith('entry:')) return undefined;
    // What the build itself adds.
    if (!graph.has(id)) return 'base';
    const [user, ...others] = uses.entries.get(id) ?? [];
    if (uses.shownBy.has(id)) return others.length > 0 ? 'base' : nameOf.get(user);
    return names.get(id);
  };
};
