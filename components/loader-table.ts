/** What the loader fetches for one tag, from the folder of the embed files. */
export interface WidgetFiles {
  /** All that is needed to show it in Finnish, asked for at the same time. */
  readonly files: readonly string[];
  /** What a page in another language needs besides, by the first part of `<html lang>`. */
  readonly languages: Readonly<Record<string, string>>;
}

/**
 * Every tag that the loader knows, with the widget's public entry. The build puts the hashed chunks in the entry's place, so that a
 * browser can ask for all of them at once and keep them for ever.
 */
export const widgetFiles: Readonly<Record<string, WidgetFiles>> = {
  'sote-event-signup': { files: ['./event-signup.js'], languages: {} },
  'sote-feedback-prompt': { files: ['./feedback-prompt.js'], languages: {} },
  'sote-participation-house': { files: ['./participation-house.js'], languages: {} },
  'sote-you-said-we-did': { files: ['./you-said-we-did.js'], languages: {} },
};
