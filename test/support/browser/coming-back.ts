/** The visitor leaves the page open, and looks at it again. */

/** The page is seen again, so many hours after it was opened by the device's clock. Timers do not run faster for it. */
export const comeBackAfter = (hours: number): void => {
  const { now } = Date;
  Date.now = () => now() + hours * 3_600_000;
  try {
    document.dispatchEvent(new Event('visibilitychange'));
  } finally {
    Date.now = now;
  }
};
