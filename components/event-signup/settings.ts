import { LEGAL_BASES } from '../../src/contract/vocabulary/signups.js';
import type { LegalBasis } from '../../src/contract/vocabulary.js';
import { address } from '../../src/controllers/address-setting.js';
import type { Settings } from '../../src/controllers/settings.js';

/** What the page says of itself and of the way it asks; the same for every view. */
export interface SignupSettings {
  readonly endpoint: string | undefined;
  readonly organisation: string | undefined;
  readonly reader: string | undefined;
  readonly privacyUrl: string | undefined;
  /** Whole days after the last date. */
  readonly keepDays: number | undefined;
  /** Why support needs may be processed; consent is asked only where it is the basis. */
  readonly basis: LegalBasis;
  readonly resultsUrl: string | undefined;
  /** Level of the widget's first heading. */
  readonly level: number;
  readonly isOneAtATime: boolean;
  /** A shared screen: no autofill, print, copy or download. */
  readonly isKiosk: boolean;
  readonly language: string;
}

/** @param language the language on screen */
export const readSettings = (settings: Settings, language: string): SignupSettings => ({
  endpoint: settings.endpoint(),
  organisation: settings.text('organisation'),
  reader: settings.text('reader'),
  privacyUrl: settings.read('privacy-url', address),
  keepDays: settings.wholeNumber('keep-days'),
  basis: settings.oneOf('needs-basis', LEGAL_BASES) ?? 'consent',
  resultsUrl: settings.read('results-url', address),
  level: settings.headingLevel(),
  isOneAtATime: settings.flag('one-at-a-time'),
  isKiosk: settings.flag('kiosk'),
  language,
});
