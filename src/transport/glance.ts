const LIMIT = 15_000;

/**
 * Gets JSON that a page can do without: asked for once, without cookies, and `undefined` when it cannot be had. What a person waits for is
 * asked for by `ask`, which tries again and says why.
 */
export const glance = async (url: string, get: typeof fetch = fetch): Promise<unknown> => {
  try {
    const response = await get(url, { credentials: 'omit', referrerPolicy: 'strict-origin', signal: AbortSignal.timeout(LIMIT) });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
};
