/** What each engine can pretend. A page keeps its session of the developer tools, because the pretence ends with it. */
const makeChromium = () => {
  const clients = new WeakMap();
  return async (page, features) => {
    if (!clients.has(page)) clients.set(page, await page.createCDPSession());
    await clients.get(page).send('Emulation.setEmulatedMedia', { features });
    return true;
  };
};

/** @param {{ name: string, value: string }[]} payload all media features that differ from the default */
export const makeMedia = () => {
  const chromium = makeChromium();
  return {
    'engine:media': async ({ payload, page, engine }) => (engine === 'Chromium' ? chromium(page, payload) : false),
    'engine:name': ({ engine }) => engine,
  };
};
