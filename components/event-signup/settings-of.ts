import type { Given, Settings } from './settings.js';

/** The settings of an element. @param given what its attribute says, else the page's `data-sote-…` */
export const settingsOf = (
  given: (name: Given) => string | undefined,
  own: Pick<Settings, 'level' | 'isOneAtATime' | 'language'>,
): Settings => {
  const basis = given('needsBasis');
  const kiosk = given('kiosk');
  return {
    ...own,
    endpoint: given('endpoint'),
    organisation: given('organisation'),
    reader: given('reader'),
    privacyUrl: given('privacyUrl'),
    keepDays: given('keepDays'),
    resultsUrl: given('resultsUrl'),
    basis: basis === 'public-task' || basis === 'legal-obligation' ? basis : 'consent',
    isKiosk: kiosk !== undefined && kiosk !== 'false',
  };
};
