/** What the browser says of the connection, until the end of the test. Requests go on as the fake endpoint answers them. */
export const setOffline = (isOffline: boolean): void => {
  Object.defineProperty(navigator, 'onLine', { value: !isOffline, configurable: true });
  dispatchEvent(new Event(isOffline ? 'offline' : 'online'));
};

afterEach(() => Reflect.deleteProperty(navigator, 'onLine'));
