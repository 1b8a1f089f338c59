// Runs inside the measured page. Nothing of the row is loaded before `bench.start()`.
(() => {
  const longTasks = [];
  const shifts = [];
  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => longTasks.push({ end: startTime + duration, duration }));
  observe('layout-shift', ({ hadRecentInput, value }) => {
    if (!hadRecentInput) shifts.push(value);
  });

  const add = (name, properties) => document.head.append(Object.assign(document.createElement(name), properties));

  /** The moment when the next frame has been drawn. */
  const drawn = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });

  /** Who waits for a change of the page. To look in every frame would have the page drawn for the bench, the longer, the more often. */
  const waiting = new Set();
  const changes = new MutationObserver(() => waiting.forEach((look) => look()));
  const watch = (root) => changes.observe(root, { childList: true, subtree: true, characterData: true });
  watch(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attachWatched(options) {
    const root = attachShadow.call(this, options);
    watch(root);
    return root;
  };

  const bench = {
    /** So many matches of a selector are in the page. It is asked at every change, so it must not force a layout. */
    has: (selector, count, roots = [document]) => {
      let found = 0;
      for (const root of roots) found += root?.querySelectorAll(selector).length ?? 0;
      return found >= count;
    },
    shadowsOf: (tag) => [...document.querySelectorAll(tag)].map(({ shadowRoot }) => shadowRoot),
    shift: () => shifts.reduce((sum, value) => sum + value, 0),
    until: (isReady, limit = 30_000) =>
      new Promise((resolve, reject) => {
        const end = setTimeout(() => reject(new Error('never became ready')), limit);
        const look = () => {
          if (!isReady()) return;
          clearTimeout(end);
          waiting.delete(look);
          resolve(drawn());
        };
        waiting.add(look);
        look();
      }),
    /** A cold start: styles, markup and script are put into a quiet page at once; ends when the page has been quiet again for a while. */
    start: async ({ html, styles, script }, isReady) => {
      const began = performance.now();
      if (styles) add('link', { rel: 'stylesheet', href: styles });
      document.querySelector('main').innerHTML = html;
      if (script) add('script', { type: 'module', src: script });
      const ready = await bench.until(isReady);
      const lastBusy = () => Math.max(ready, ...longTasks.map(({ end }) => end));
      while (performance.now() - lastBusy() < 250) await new Promise((resolve) => setTimeout(resolve, 50));
      const own = longTasks.filter(({ end }) => end > began).map(({ duration }) => duration);
      return {
        ready: ready - began,
        blocking: own.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
        longest: Math.max(0, ...own),
      };
    },
  };
  globalThis.bench = bench;
})();
