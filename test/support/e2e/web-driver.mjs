/**
 * The few commands of WebDriver that a visit needs, by plain HTTP.
 *
 * @param {number} port where the driver listens
 * @param {object} capabilities
 */
export const startSession = async (port, capabilities) => {
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  const session = `/session/${sessionId}`;
  /** The windows that the newer ones stand before. */
  const before = [];
  return {
    navigateTo: (url) => call('POST', `${session}/url`, { url }),
    execute: (script, args) => call('POST', `${session}/execute/sync`, { script, args }),
    executeAsync: (script, args) => call('POST', `${session}/execute/async`, { script, args }),
    performActions: (actions) => call('POST', `${session}/actions`, { actions }),
    releaseActions: () => call('DELETE', `${session}/actions`),
    back: () => call('POST', `${session}/back`, {}),
    // A window, for a tab would stay hidden behind the first.
    newTab: async () => {
      before.push(await call('GET', `${session}/window`));
      const { handle } = await call('POST', `${session}/window/new`, { type: 'window' });
      await call('POST', `${session}/window`, { handle });
    },
    closeTab: async () => {
      await call('DELETE', `${session}/window`);
      await call('POST', `${session}/window`, { handle: before.pop() });
    },
    screenshot: async () => Buffer.from(await call('GET', `${session}/screenshot`), 'base64'),
    end: () => call('DELETE', session),
  };
};
