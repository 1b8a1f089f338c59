import type { Settings } from './settings.js';

/** The settings of an element. @param given what its attribute says, else the page's `data-sote-…` */
export const settingsOf = (
  given: (name: string) => string | undefined,
  own: Pick<Settings, 'level' | 'isOneAtATime' | 'language'>,
): Settings => {
  const basis = given('needs-basis');
  const kiosk = given('kiosk');
  return {
    ...own,
    endpoint: given('endpoint'),
    organisation: given('organisation'),
    reader: given('reader'),
    privacyUrl: given('privacy-url'),
    keepDays: given('keep-days'),
    resultsUrl: given('results-url'),
    basis: basis === 'public-task' || basis === 'legal-obligation' ? basis : 'consent',
    isKiosk: kiosk !== undefined && kiosk !== 'false',
  };
};
