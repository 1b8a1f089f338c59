/** What the main thread did while a row was shown, from Chromium's own trace. */

/** Kinds of work by the names of Chromium's trace events. What is not named belongs to `other`. */
const KINDS = {
  script: [
    'EvaluateScript',
    'FunctionCall',
    'RunMicrotasks',
    'v8.run',
    'EventDispatch',
    'TimerFire',
    'FireAnimationFrame',
    'v8.callFunction',
    'FireIdleCallback',
  ],
  modules: [
    'v8.evaluateModule',
    'v8.compileModule',
    'v8.produceModuleCache',
    'v8.compile',
    'V8.CompileCode',
    'v8.parseOnBackground',
    'V8.PreParse',
    'V8.ParseFunction',
    'v8.deserializeOnBackground',
  ],
  style: ['UpdateLayoutTree', 'RecalcStyle', 'ParseAuthorStyleSheet', 'Document::recalcStyle', 'CSSStyleSheet::setText'],
  markup: ['ParseHTML'],
  layout: ['Layout', 'LocalFrameView::layout', 'InvalidateLayout', 'HitTest', 'IntersectionObserverController::computeIntersections'],
  paint: ['PrePaint', 'Paint', 'Layerize', 'Commit', 'UpdateLayer', 'CompositeLayers', 'RasterTask', 'PaintImage'],
  garbage: ['MinorGC', 'MajorGC', 'V8.GCScavenger', 'V8.GCIncrementalMarking', 'BlinkGC.AtomicPhase'],
};
const kindOf = new Map(Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind])));

export const TRACE_CATEGORIES = [
  'devtools.timeline',
  'v8',
  'blink',
  'blink_gc',
  'cc',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.compile',
];

/** The thread that ran the page's script. */
const mainThreadOf = (events) => {
  const named = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const busy = new Map();
  for (const { name, pid, tid } of events) {
    if (name === 'EvaluateScript' || name === 'FunctionCall') busy.set(`${pid}.${tid}`, (busy.get(`${pid}.${tid}`) ?? 0) + 1);
  }
  return named
    .map(({ pid, tid }) => ({ pid, tid, calls: busy.get(`${pid}.${tid}`) ?? 0 }))
    .sort((one, other) => other.calls - one.calls)[0];
};

/**
 * Adds up self times: what an event took without the events inside it, in the thread's own time, so that other work on the machine counts less.
 *
 * @param {readonly object[]} events of a trace (`traceEvents`)
 * @param {string} from the name of the `performance.mark` at which the row began
 * @returns milliseconds by kind, their sum (`all`), and the number of frames drawn
 */
export const readTrace = (events, from) => {
  const thread = mainThreadOf(events);
  const began = events.find(({ name, cat }) => name === from && cat.includes('blink.user_timing'))?.ts ?? 0;
  const own = events.filter(({ pid, tid, ts }) => pid === thread.pid && tid === thread.tid && ts >= began);
  const timed = own.filter(({ ph, dur }) => ph === 'X' && dur !== undefined).sort((one, other) => one.ts - other.ts || other.dur - one.dur);
  const shares = { ...Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, 0])), other: 0 };
  const open = [];
  const close = (event) => (shares[event.kind] += Math.max(0, event.busy - event.inner) / 1000);
  for (const { name, ts, dur, tdur: busy = 0 } of timed) {
    while (open.length > 0 && open.at(-1).end <= ts) close(open.pop());
    const around = open.at(-1);
    if (around) around.inner += busy;
    // What is not named is part of what it is done for; a task by itself is the browser's own.
    open.push({ kind: kindOf.get(name) ?? around?.kind ?? 'other', busy, end: ts + dur, inner: 0 });
  }
  while (open.length > 0) close(open.pop());
  const all = Object.values(shares).reduce((sum, share) => sum + share, 0);
  return { ...shares, all, frames: own.filter(({ name }) => name === 'Commit').length };
};
