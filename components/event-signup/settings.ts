import type { Basis } from '../../src/domain/signup-draft.js';

/** Settings by the name of their property; the page may give each for all widgets. */
export type Given =
  'endpoint' | 'headingLevel' | 'languages' | 'organisation' | 'reader' | 'privacyUrl' | 'keepDays' | 'needsBasis' | 'resultsUrl' | 'kiosk';

/** What the page says of itself and of the way it asks; the same for every stage. */
export interface Settings {
  readonly endpoint: string | undefined;
  readonly organisation: string | undefined;
  readonly reader: string | undefined;
  readonly privacyUrl: string | undefined;
  /** Whole days after the last date; as the host wrote it. */
  readonly keepDays: string | undefined;
  /** Why support needs may be processed; consent is asked only where it is the basis. */
  readonly basis: Basis;
  readonly resultsUrl: string | undefined;
  /** Level of the widget's first heading. */
  readonly level: number;
  readonly isOneAtATime: boolean;
  /** A shared screen: no autofill, print, copy or download. */
  readonly isKiosk: boolean;
  readonly language: string;
}

/** Below the endpoint's base URL. */
export const addressOf = (endpoint: string, path: string): string => endpoint.replace(/\/+$/, '') + path;
