import { loaders } from '../../../locales/generated/feedback-prompt-outbox.loaders.js';
import type { TextLoaders } from '../../../src/localization/text-loaders.js';

/** Texts of answers that wait on the device: only pages that offer it fetch them. */
export const outboxTexts: TextLoaders = loaders;
