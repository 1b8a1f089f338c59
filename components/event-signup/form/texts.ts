import { fetchDetailTexts } from '../detail/texts.js';
import { loaders } from '../../../locales/generated/event-signup-form.loaders.js';
import { fetchTexts } from '../../../src/localization/localization.js';
import { registerTexts } from '../../../src/localization/text-loaders.js';

registerTexts('event-signup-form', loaders);

/** Fetches the texts of this part and of the event's labels in the page's language. Rejects when they cannot be had. */
export const fetchFormTexts = async (): Promise<void> => {
  await Promise.all([fetchTexts('event-signup-form'), fetchDetailTexts()]);
};
